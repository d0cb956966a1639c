/** A headless browser for page tests; missing on machines without one, which tests say aloud. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Whether there is a browser on this machine. */
export const hasBrowser = (): boolean => existsSync(EXECUTABLE);

/** Starts a browser of its own. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS, headless: true });
}

export interface WatchedPage {
  page: Page;
  /** Errors in the console and faults of scripts so far. */
  faults: string[];
}

/** A page of this size that notes every error it prints. */
export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: viewport.width < 600,
    hasTouch: viewport.width < 600,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') faults.push(line.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, faults };
}
