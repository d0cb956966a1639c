import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftView } from '../../api/contract/draft-review.js';
import { DESK, hasBrowser, openPage, startBrowser } from '../support/browser.js';
import { buildPage } from '../support/built-page.js';
import { describeWithTemporal } from '../support/temporal.js';
import { startWholeSystem, type WholeSystem } from '../support/whole-system.js';

const PLAN = `霁川县“十五五”消防安全规划

为做好2026—2030年消防安全工作，制定本规划。

一、主要任务

（一）整治高层建筑隐患

排查高层建筑消防设施，2028年底前完成改造。（牵头单位：县消防救援局，责任单位：县住建局、社会各界）

（二）畅通消防车通道

划线管理消防车通道，到2030年打通率不低于95%。

（三）建设乡镇消防站

新建乡镇消防站六座，2029年6月底前建成投用。（牵头单位：县应急局）

二、保障措施

（一）加强评估

2028年对本规划执行情况进行中期评估，2030年进行终期考核。
`;

if (!hasBrowser()) process.stderr.write('page tests skipped: no browser on this machine\n');
const describe = hasBrowser() ? describeWithTemporal('server') : undefined;

describe?.('from a file to an active plan', () => {
  let system: WholeSystem;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  const button = (name: RegExp | string) => page.getByRole('button', { name });
  const said = (words: string) => page.getByText(words).first().waitFor();

  const importFile = async (name: string, buffer: Buffer) => {
    await page.goto(`${system.url}/plans?import=1`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    await button('导入并核对').click();
    await page.locator('h1', { hasText: '消防安全规划' }).waitFor();
  };
  /** What the draft on the page holds, without ids and what only the review knows. */
  const findings = async () => {
    const planId = new URL(page.url()).pathname.split('/').at(-1);
    const view = draftView.parse(
      await page.evaluate(`fetch('/api/plans/${planId}/draft').then((r) => r.json())`),
    );
    const { tasks, commitments, checkpoints, indicators, names } = view;
    return {
      tasks: tasks.map((t) => [t.line, t.endLine, t.title, t.kind, t.owners]),
      commitments: commitments.map((c) => [c.line, c.due, c.text, c.kind]),
      checkpoints: checkpoints.map((c) => [c.line, c.kind, c.date]),
      indicators: indicators.map((i) => [i.line, i.name, i.target, i.op, i.value]),
      names: names.map((n) => [n.name, n.meaning, n.units]),
    };
  };

  beforeAll(async () => {
    buildPage();
    system = await startWholeSystem();
    browser = await startBrowser();
    ({ page, faults } = await openPage(browser, DESK));
    page.setDefaultTimeout(20_000);
    await page.goto(`${system.url}/login`);
    await page.getByLabel('用户名').fill('office');
    await page.getByLabel('密码').fill(system.passwordOf('office'));
    await button('登录').click();
    await page.locator('h1', { hasText: '总览' }).waitFor();
    // The visit before signing in is answered with 401, which the browser prints.
    faults.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    await system.close();
  });

  it('reads the file into a draft that nobody is told of', async () => {
    await importFile('消防规划.txt', Buffer.from(PLAN, 'utf8'));
    await page.locator('.chosen-row').waitFor();
    expect(await page.locator('.source-line', { hasText: '划线管理消防车通道' }).count()).toBe(1);
  });

  it('turns the printed names into units, and drops what is no unit', async () => {
    await page.getByRole('tab', { name: /单位名称/ }).click();
    await button('新建为单位').click();
    // Not uncheck(): it looks before a busy page has drawn what the click did.
    await page.getByLabel('社会各界').click();
    await page.locator('input[value="社会各界"]:not(:checked)').waitFor();
    await button(/^新\s?建$/).click();
    await said('还有1个名称对不上');
    await page.locator('li', { hasText: '社会各界' }).getByRole('button').last().click();
    await page.getByLabel('不是单位，不必派发').check();
    await button('确定').click();
    await said('“社会各界”已对上');
    const units = await system.db.unit.findMany({ orderBy: { name: 'asc' } });
    expect(units.map((u) => u.name).sort()).toEqual(['县住建局', '县应急局', '县消防救援局']);
  });

  it('gives the task without owner a unit, and takes it back and again', async () => {
    await page.getByRole('tab', { name: /责任单位/ }).click();
    await button('另行指定').first().click();
    await page.getByRole('combobox', { name: '牵头单位' }).click();
    await page.locator('.ant-select-item-option', { hasText: '县消防救援局' }).first().click();
    await page.keyboard.press('Control+Enter');
    await said('责任单位已保存');
    await button('撤销').first().click();
    await page.getByText('没有责任单位 2').waitFor();
    await button('重做').first().click();
    await page.getByText('没有责任单位 1').waitFor();
    expect(await button('重做').first().isDisabled()).toBe(true);
  });

  it('corrects a task, and accepts everything in one step', async () => {
    await page.getByRole('tab', { name: /核对/ }).click();
    await page.getByLabel('查找').fill('乡镇消防站');
    await page.locator('.finding-title', { hasText: '3号' }).click();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: '标题' }).fill('建设乡镇专职消防站');
    await page.keyboard.press('Control+Enter');
    await said('任务已修改');
    await page.getByLabel('查找').fill('');
    await button(/^接受所列/).click();
    await button('全部接受').click();
    await said('已全部核对');
    expect(await page.locator('.page-note').innerText()).toMatch(/已核对(\d+)／\1/u);
  });

  it('exports the draft as a workbook that reads back the same', async () => {
    const review = page.url();
    await button('更多').first().click();
    const asked = page.waitForEvent('download');
    await page.getByText('导出 .xlsx').click();
    const download = await asked;
    expect(download.suggestedFilename()).toBe('霁川县“十五五”消防安全规划.xlsx');
    const before = await findings();
    await importFile('导出.xlsx', readFileSync(await download.path()));
    await page.waitForURL((url) => !review.startsWith(url.href.split('?')[0] ?? ''));
    expect(await findings()).toEqual(before);
    await page.goto(review);
  });

  it('says once more what will happen, and hands the tasks out', async () => {
    await button('启用规划').click();
    await said('向3个单位派发3项任务');
    await button('启用并派发').click();
    await button('查看任务清单').waitFor({ timeout: 60_000 });
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { stage } = await system.db.plan.findUniqueOrThrow({ where: { id } });
    expect(stage).toBe('active');
    await button('查看任务清单').click();
    await said('建设乡镇专职消防站');
    expect(faults).toEqual([]);
  });
});
