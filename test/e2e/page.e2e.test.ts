import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DESK,
  PHONE,
  hasBrowser,
  openPage,
  startBrowser,
  type WatchedPage,
} from '../support/browser.js';
import { buildPage } from '../support/built-page.js';
import { startWebFixture } from '../support/web-fixture-server.js';

const PAGES: [path: string, heading: string][] = [
  ['/', '总览'],
  ['/tasks', '任务清单'],
  ['/tasks/t1', '2号'],
  ['/overdue', '逾期清单'],
  ['/overdue?rung=warn', '逾期清单'],
  ['/indicators', '指标'],
  ['/indicators?tab=risk', '指标'],
  ['/indicators/i1', '死亡人数'],
  ['/indicators/i3', '较大及以上'],
  ['/indicators/i4', '注册安全工程师'],
  ['/reviews', '待审'],
  ['/decisions', '待批'],
  ['/decisions?tab=extensions', '待批'],
  ['/proposals/case1', '建议约谈'],
  ['/proceedings', '督办事项'],
  ['/proceedings?list=lookBackDue', '督办事项'],
  ['/proceedings/pr-interview', '约谈：'],
  ['/proceedings/pr-listing', '挂牌督办（市级）：'],
  ['/proceedings/pr-veto', '一票否决：'],
  ['/proceedings/pr-rectification', '整改：'],
  ['/unclaimed', '无人认领'],
  ['/today', '今日要办'],
  ['/unreached', '未送达'],
  ['/deliveries', '送达台账'],
  ['/look-backs', '回头看'],
  ['/circulars', '通报'],
  ['/foresight', '未来30天'],
  ['/circulars?tab=queue', '通报'],
  ['/circulars?tab=roundUps', '通报'],
  ['/circulars/c-asking', '通报'],
  ['/circulars/c-drafted', '通报'],
  ['/circulars/c-submitted', '通报'],
  ['/decisions?tab=excusals', '待批'],
  ['/assessments', '考核评估'],
  ['/assessments/as1', '中期评估'],
  ['/assessments/as1/units/u1', '中期评估'],
  ['/plans', '规划'],
  ['/plans/plan2', '修订稿'],
  ['/plans/plan2?tab=checks', '修订稿'],
  ['/plans/plan2?tab=owners', '修订稿'],
  ['/plans/plan2?tab=names', '修订稿'],
  ['/plans/plan2?tab=history', '修订稿'],
  ['/plans/plan2?tab=source', '修订稿'],
  ['/plans/plan1', '安全生产规划'],
  ['/plans/plan1/policy', '措施政策'],
  ['/plans/plan1/score-sheets', '评分表'],
  ['/publications', '公开'],
  ['/publications/pub2', '年度考核结果'],
  ['/plans/plan1/editions', '规划修订版'],
  ['/plans/plan1/editions/plan1-V1', '第1次修订'],
  ['/units', '单位与人员'],
  ['/units?tab=groups', '单位与人员'],
  ['/units?tab=people', '单位与人员'],
  ['/system', '系统'],
  ['/chat', '督办助手'],
  ['/nowhere', '没有这一页'],
];
const SIZES = [
  ['a desk', DESK],
  ['a phone', PHONE],
] as const;

if (!hasBrowser()) process.stderr.write('page tests skipped: no browser on this machine\n');

describe.skipIf(!hasBrowser())('the page in a browser', () => {
  let browser: Browser;
  let fixture: Awaited<ReturnType<typeof startWebFixture>>;

  beforeAll(async () => {
    buildPage();
    fixture = await startWebFixture();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await fixture.close();
  });

  const settled = (page: Page) =>
    page.waitForSelector('.ant-skeleton, [role=status][aria-label]', { state: 'detached' });
  // As text: it runs in the page, where there is a document.
  const overflow = (page: Page) =>
    page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );

  describe.each(SIZES)('on %s', (_, size) => {
    let watched: WatchedPage;
    beforeAll(async () => {
      watched = await openPage(browser, size);
    });
    afterAll(() => watched.page.context().close());

    it.each(PAGES)('shows %s whole and without a fault', async (path, heading) => {
      const { page, faults } = watched;
      await page.goto(fixture.url + path);
      await page.locator('h1', { hasText: heading }).first().waitFor();
      await settled(page);
      expect(await overflow(page)).toBe(0);
      expect(faults.splice(0)).toEqual([]);
    });
  });

  it('walks through every entry of the menu by clicks', async () => {
    const { page, faults } = await openPage(browser, DESK);
    await page.goto(fixture.url);
    const entries = page.locator('.shell-side .nav-item');
    await entries.first().waitFor();
    for (const entry of await entries.all()) {
      if ((await entry.getAttribute('href')) === '/chat') continue;
      await entry.click();
      await page.locator('h1').first().waitFor();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('sends who is not signed in to the door and back', async () => {
    const shut = await startWebFixture({ signedOut: true });
    const { page } = await openPage(browser, DESK);
    await page.goto(`${shut.url}/overdue?rung=warn`);
    await page.getByLabel('用户名').fill('office');
    await page.getByLabel('密码').fill('a long password');
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('h1', { hasText: '逾期清单' }).waitFor();
    expect(new URL(page.url()).search).toBe('?rung=warn');
    await page.context().close();
    await shut.close();
  });

  it('offers the sample plan when nothing was imported', async () => {
    const empty = await startWebFixture({ empty: true });
    const { page } = await openPage(browser, PHONE);
    await page.goto(empty.url);
    const offer = page.getByRole('button', { name: '载入示例规划' });
    expect(await offer.isEnabled()).toBe(true);
    await page.context().close();
    await empty.close();
  });

  it('says in the header that plan time is a rehearsal', async () => {
    const rehearsal = await startWebFixture({ replaced: true });
    const { page } = await openPage(browser, DESK);
    await page.goto(rehearsal.url);
    expect(await page.getByText('演练时间').innerText()).toContain('2026-11-23');
    await page.context().close();
    await rehearsal.close();
  });

  it('keeps the filters of the task list in the address', async () => {
    const { page } = await openPage(browser, DESK);
    await page.goto(`${fixture.url}/tasks`);
    await page.getByPlaceholder('按标题或编号查找').fill('应急');
    await page.getByPlaceholder('按标题或编号查找').press('Enter');
    await page.waitForURL(/q=/);
    await page.reload();
    expect(await page.getByPlaceholder('按标题或编号查找').inputValue()).toBe('应急');
    await page.context().close();
  });

  it('returns a report by keys alone, with the reason and one key', async () => {
    const { page } = await openPage(browser, DESK);
    await page.goto(`${fixture.url}/reviews`);
    await page.locator('.chosen-row').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.getByLabel('理由').fill('未附验收材料');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已退回').first().waitFor();
    const act = fixture.asked.at(-1);
    expect(act?.path).toBe('/tasks/t2/reports/r2/review');
    expect(act?.body).toEqual({ accept: false, reason: '未附验收材料' });
    expect(act?.key).toMatch(/^[0-9a-f-]{36}$/);
    await page.context().close();
  });

  it('shows a binding code with the words to send along', async () => {
    const { page } = await openPage(browser, DESK);
    await page.goto(`${fixture.url}/units?tab=people`);
    await page.getByRole('button', { name: '生成绑定码' }).first().click();
    expect(await page.getByLabel('绑定码', { exact: true }).innerText()).toBe('K7M2QX9P');
    expect(await page.locator('.quote').innerText()).toContain(`${fixture.url}/chat`);
    await page.context().close();
  });

  it('carries a conversation through the stream', async () => {
    const { page } = await openPage(browser, PHONE);
    await page.goto(`${fixture.url}/chat`);
    await page.getByText('已连接').waitFor();
    await page.getByLabel('输入消息').fill('12号任务完成80%');
    await page.getByRole('button', { name: '发送' }).click();
    expect(await page.getByText('收到：').innerText()).toBe('收到：12号任务完成80%');
    await page.context().close();
  });
});
