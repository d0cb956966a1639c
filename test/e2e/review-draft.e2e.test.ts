import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DESK, PHONE, hasBrowser, openPage, startBrowser } from '../support/browser.js';
import { buildPage } from '../support/built-page.js';
import { startWebFixture } from '../support/web-fixture-server.js';

if (!hasBrowser()) process.stderr.write('page tests skipped: no browser on this machine\n');

describe.skipIf(!hasBrowser())('the review of a draft in a browser', () => {
  let browser: Browser;
  let fixture: Awaited<ReturnType<typeof startWebFixture>>;

  beforeAll(async () => {
    buildPage();
    browser = await startBrowser();
  });
  beforeEach(async () => {
    fixture = await startWebFixture();
  });
  afterEach(() => fixture.close());
  afterAll(() => browser.close());

  const review = async (size = DESK, tail = '') => {
    const watched = await openPage(browser, size);
    await watched.page.goto(`${fixture.url}/plans/plan2${tail}`);
    await watched.page.locator('.chosen-row, .card-list').first().waitFor();
    return watched;
  };

  it('marks in the text the lines of the finding chosen', async () => {
    const { page, faults } = await review(DESK, '?kind=task');
    const [first, second] = ['第291—293行', '第154—156行'];
    await page.getByRole('button', { name: first }).click();
    await page.locator('.marked[data-line="291"]').waitFor();
    await page.locator('.finding', { hasText: second }).click();
    await page.locator('.marked[data-line="154"]').waitFor();
    const marked = await page.locator('.marked').all();
    const lines = await Promise.all(marked.map((line) => line.getAttribute('data-line')));
    expect(lines).toEqual(['154', '155', '156']);
    expect(await page.locator('.marked[data-line="154"]').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('accepts by keys alone, one after the other, each once', async () => {
    const { page, faults } = await review();
    await page.locator('.chosen-row').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.getByText('已核对2／124').waitFor();
    // The page counts at once, and sends one edit after the other.
    await expect.poll(() => fixture.asked.length).toBe(2);
    const edits = fixture.asked.map((asked) => asked.body);
    const accept = (ids: string[]) => ({ type: 'accept', ids, accepted: true });
    expect(edits).toEqual([
      { version: 0, edit: accept(['N:县粮食和物资储备局']) },
      { version: 1, edit: accept(['N:各有关企业']) },
    ]);
    expect(new Set(fixture.asked.map((asked) => asked.key)).size).toBe(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows what was read from a line that is clicked', async () => {
    const { page } = await review();
    await page.locator('[data-line="152"]').click();
    await page.getByRole('button', { name: /读出的内容/ }).click();
    await page.locator('.finding', { hasText: '压实企业主体责任' }).waitFor();
    expect(await page.locator('.jump-because').innerText()).toContain('第152行读出的内容');
    await page.getByRole('button', { name: '回到全部' }).click();
    await page.locator('.finding', { hasText: '严格责任考核和追究' }).waitFor();
    await page.context().close();
  });

  it('makes a task of the lines picked', async () => {
    const { page } = await review();
    await page.locator('[data-line="156"]').click();
    await page.locator('[data-line="160"]').click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: '由此新增' }).click();
    await page.getByText('新增任务').click();
    await page.getByRole('textbox', { name: '标题' }).fill('建立闭环管理制度');
    await page.getByRole('button', { name: /^新\s?增$/ }).click();
    await page.getByText('任务已新增').waitFor();
    expect(fixture.asked.at(-1)?.body).toMatchObject({
      edit: {
        type: 'addTask',
        task: { title: '建立闭环管理制度', kind: 'task', line: 156, endLine: 160 },
      },
    });
    await page.context().close();
  });

  it('gives all tasks without owner their likeliest unit in one step', async () => {
    const { page } = await review(DESK, '?tab=owners');
    await page.getByText('任务写到“消防”“火灾”').first().waitFor();
    await page.getByLabel('全选').check();
    await page.getByRole('button', { name: '采用勾选的建议（11项）' }).click();
    await page.getByText('已为11项任务指定责任单位').waitFor();
    const owners = { lead: [expect.stringMatching(/^u/)], support: [] };
    const tasks = Array.from({ length: 11 }, () => ({ id: expect.stringMatching(/^T/), owners }));
    expect(fixture.asked.at(-1)?.body).toMatchObject({ edit: { type: 'setOwners', tasks } });
    await page.context().close();
  });

  it('says that somebody changed the draft meanwhile, and shows the newest', async () => {
    const { page: first } = await review();
    const { page: second } = await review();
    await first.keyboard.press('a');
    await first.getByText('已核对1／124').waitFor();
    await second.keyboard.press('a');
    await second.getByText('草案刚被修改过').first().waitFor();
    await second.getByText('已核对1／124').waitFor();
    await second.keyboard.press('a');
    await second.getByText('已核对2／124').waitFor();
    await expect.poll(() => fixture.asked.length).toBe(3);
    const versions = fixture.asked.map((asked) => asked.body);
    expect(versions).toMatchObject([{ version: 0 }, { version: 0 }, { version: 1 }]);
    await first.context().close();
    await second.context().close();
  });

  it('offers no change of a plan that runs', async () => {
    const { page } = await openPage(browser, DESK);
    await page.goto(`${fixture.url}/plans/plan1`);
    await page.locator('.chosen-row').waitFor();
    expect(await page.locator('.finding-acts').count()).toBe(0);
    expect(await page.getByRole('button', { name: '启用规划' }).count()).toBe(0);
    await page.keyboard.press('a');
    await page.getByRole('button', { name: '更多' }).first().click();
    expect(await page.getByText('删除草案').count()).toBe(0);
    expect(fixture.asked).toEqual([]);
    await page.context().close();
  });

  it('turns on a phone to the text and back', async () => {
    const { page, faults } = await review(PHONE);
    await page.getByRole('button', { name: '下一条' }).click();
    await page.getByRole('button', { name: '下一条' }).click();
    await page.locator('.chosen-row .line-link').first().click();
    await page.locator('.marked[data-line="291"]').waitFor();
    await page.getByRole('button', { name: '回到核对' }).click();
    expect(await page.locator('.chosen-row').innerText()).toContain('抓实从业人员培训');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
