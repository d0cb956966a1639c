import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESK, hasBrowser, openPage, startBrowser } from '../support/browser.js';
import { buildPage } from '../support/built-page.js';
import { sampleEdition, withoutTask } from '../support/edition-of-sample.js';
import { describeWithTemporal } from '../support/temporal.js';
import { startWholeSystem, type WholeSystem } from '../support/whole-system.js';

if (!hasBrowser()) process.stderr.write('page tests skipped: no browser on this machine\n');
const describe = hasBrowser() ? describeWithTemporal('server') : undefined;

describe?.('a new edition of a running plan', () => {
  let system: WholeSystem;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let planId: string;

  const button = (name: RegExp | string) => page.getByRole('button', { name });
  const tasks = () =>
    system.db.planTask.findMany({ where: { planId }, orderBy: { number: 'asc' } });
  const told = async (taskNumber: number) => {
    const where = { taskId: `${planId}-T${taskNumber}` };
    const rows = await system.db.delivery.findMany({ where, select: { kind: true } });
    return new Set(rows.map((r) => r.kind));
  };

  beforeAll(async () => {
    buildPage();
    system = await startWholeSystem();
    browser = await startBrowser();
    ({ page, faults } = await openPage(browser, DESK));
    page.setDefaultTimeout(30_000);
    await page.goto(`${system.url}/login`);
    await page.getByLabel('用户名').fill('office');
    await page.getByLabel('密码').fill(system.passwordOf('office'));
    await button('登录').click();
    await page.locator('h1', { hasText: '总览' }).waitFor();
    await page.goto(`${system.url}/plans`);
    await button('载入示例规划').click();
    await page.locator('h1', { hasText: '安全生产规划' }).waitFor();
    planId = (await system.db.plan.findFirstOrThrow()).id;
    await button('启用规划').click();
    await button(/^启\s?用|确认启用/)
      .last()
      .click();
    await page.getByText('查看任务清单').waitFor();
    faults.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    await system.close();
  });

  it('is compared as soon as it is uploaded, and changes nothing', async () => {
    await page.goto(`${system.url}/plans/${planId}/editions`);
    await button('上传修订版').first().click();
    const edits = ['redated', 'renamed', 'reassigned', 'retargeted', 'rebuilt'] as const;
    const buffer = withoutTask(sampleEdition(edits, true));
    const file = { name: '修订版.txt', mimeType: 'text/plain', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await button('上传并比对').click();
    await page.locator('h1', { hasText: '第1次修订' }).waitFor();
    expect(await page.locator('.edition-change').count()).toBe(10);
    expect((await tasks()).map((t) => t.phase)).not.toContain('cancelled');
  });

  it('shows the lines of both documents side by side', async () => {
    const duty = page.locator('.edition-task', { hasText: '第1号' });
    await duty.locator('.line-link').first().click();
    const drawer = page.getByRole('dialog', { name: '原文对照' });
    const meant = drawer.locator('.meant', { hasText: '县、乡两级领导干部职责清单' });
    await meant.nth(1).waitFor();
    const [now, then] = await meant.allInnerTexts();
    expect([now, then]).toEqual([
      expect.stringContaining('2026年底前，县、乡两级'),
      expect.stringContaining('2027年6月底前，县、乡两级'),
    ]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('keeps the reason of what is rejected', async () => {
    await page.getByLabel('选择“厘清部门监管责任”的全部事项').check();
    await button('不采纳').click();
    await page.getByLabel('理由').fill('表述调整');
    await page.getByRole('dialog').getByRole('button', { name: '不采纳' }).click();
    await page.getByText('已处理 1').waitFor();
    expect((await tasks())[1]?.title).toBe('厘清部门监管责任');
  });

  it('amends, starts and cancels tasks once confirmed, and tells their owners', async () => {
    await page.getByLabel('全选').check();
    await button(/^采\s?纳$/).click();
    await page.getByLabel('理由').fill('县政府批复');
    await button('采纳并执行').click();
    await page.getByText('已处理 10').waitFor();
    await page.getByText('全部', { exact: true }).first().click();
    await page.getByText('已采纳，正在执行').first().waitFor({ state: 'detached' });
    expect(await page.getByText('已采纳并执行').count()).toBe(9);
    const rows = await tasks();
    expect(rows[5]?.phase).toBe('cancelled');
    expect(rows.at(-1)).toMatchObject({ number: 45, title: '建立安全生产责任保险机制' });
    const { boxes } = await system.db.plan.findUniqueOrThrow({ where: { id: planId } });
    expect(boxes).toContain('更换老旧管道52公里');
    const revised = await system.db.delivery.findMany({ where: { kind: 'planRevised' } });
    expect(revised.length).toBeGreaterThan(1);
    expect(await told(1)).toContain('planAmended');
    expect(await told(6)).toContain('taskCancelled');
    expect(await told(7)).toContain('ownerWithdrawn');
    expect(await told(45)).toContain('assigned');
  });

  it('proposes nothing again that was decided', async () => {
    await button('重新比对').click();
    await page.getByText('已重新比对').waitFor();
    await page.getByText('待确认 0').waitFor();
    await page.getByText('已处理 10').waitFor();
    expect(await page.locator('.edition-change').count()).toBe(10);
  });

  it('leaves the old values in the history of the task', async () => {
    await page.goto(`${system.url}/tasks/${planId}-T1`);
    await page.getByText('由2026年12月31日改为2027年6月30日').first().waitFor();
    const owed = await system.db.owedNode.findFirst({
      where: { taskId: `${planId}-T1`, kind: 'commitment' },
    });
    expect(owed).toMatchObject({ firstDueOn: '2026-12-31', dueOn: '2027-06-30' });
    await page.getByRole('link', { name: '第1次修订' }).waitFor();
    expect(faults).toEqual([]);
  });
});
