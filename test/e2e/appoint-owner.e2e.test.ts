import { describe, expect, it } from 'vitest';
import { DESK, hasBrowser, openPage, startBrowser } from '../support/browser.js';
import { buildPage } from '../support/built-page.js';
import { startWebFixture } from '../support/web-fixture-server.js';

if (!hasBrowser()) process.stderr.write('page tests skipped: no browser on this machine\n');

describe.skipIf(!hasBrowser())('appointing an owner on the page', () => {
  it('sends unit, part and reason for a task that nobody owns', async () => {
    buildPage();
    const fixture = await startWebFixture();
    const browser = await startBrowser();
    const { page, faults } = await openPage(browser, DESK);
    await page.goto(`${fixture.url}/unclaimed?tab=withoutOwner`);
    await page.getByRole('button', { name: '指定责任单位' }).first().click();
    const confirm = page.getByRole('button', { name: /^指\s?定$/ });
    await page.getByLabel('理由').fill('规划没有写明');
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: '责任单位' }).click();
    await page.locator('.ant-select-item-option').first().click();
    await confirm.click();
    await page.getByText('责任单位已指定').first().waitFor();
    const act = fixture.asked.at(-1);
    expect(act?.path).toMatch(/^\/tasks\/[^/]+\/owners$/);
    expect(act?.body).toMatchObject({ role: 'lead', reason: '规划没有写明' });
    expect(act?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(faults).toEqual([]);
    await browser.close();
    await fixture.close();
  });
});
