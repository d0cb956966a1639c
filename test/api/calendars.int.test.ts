import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarLink } from '../../api/contract.js';
import { addOwed, addPlan, addTask, addUnits } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  await addOwed(stage.db, { nodeId: 'A', dueOn: '2026-12-20' });
  await addOwed(stage.db, { nodeId: 'B', dueOn: '2026-11-10', status: 'satisfied' });
  await addOwed(stage.db, { nodeId: 'C', dueOn: '2026-12-01', unitId: SUPPORT });
  await addOwed(stage.db, { nodeId: 'D', dueOn: '2026-12-02', status: 'withdrawn' });
  await addOwed(stage.db, { nodeId: 'E', dueOn: '2026-05-01', status: 'satisfied' });
});
afterEach(() => stage.close());

const link = async (by: Browser, unitId = LEAD): Promise<string> => {
  const answer = await by.send('post', `/api/units/${unitId}/calendar`, {}).expect(201);
  return (answer.body as CalendarLink).path;
};
const open = (path: string) => stage.visitor.get(path);

describe("a unit's calendar", () => {
  it('holds its dates of this time and of the last quarter', async () => {
    const { text, headers } = await open(await link(await stage.as('liaison', LEAD)));
    expect(headers['content-type']).toContain('text/calendar');
    expect(text.match(/UID:\S+/g)).toEqual([`UID:B/${LEAD}@duban`, `UID:A/${LEAD}@duban`]);
    expect(text).toContain('DTSTART;VALUE=DATE:20261220');
    expect(text).toContain('（已办）第1号');
  });

  it('reminds of what is open only', async () => {
    const { text } = await open(await link(await stage.as('office')));
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(1);
  });

  it('has one address: a new one ends the one before', async () => {
    const office = await stage.as('office');
    const [first, second] = [await link(office), await link(office)];
    expect([(await open(first)).status, (await open(second)).status]).toEqual([404, 200]);
    await office.send('delete', `/api/units/${LEAD}/calendar`).expect(204);
    expect((await open(second)).status).toBe(404);
  });

  it('is kept without its secret, and noted in the office log', async () => {
    const path = await link(await stage.as('office'));
    const secret = path.replace(/^.*\/(.*)\.ics$/, '$1');
    const kept = JSON.stringify([
      await stage.db.calendarLink.findMany(),
      await stage.db.officeLog.findMany(),
    ]);
    expect([kept.includes(secret), kept.includes('CalendarLinked')]).toEqual([false, true]);
  });

  it('is linked by people of the unit for their own only', async () => {
    const own = await stage.as('liaison', SUPPORT);
    const other = await own.send('post', `/api/units/${LEAD}/calendar`, {});
    const auditor = await stage.as('auditor');
    const reader = await auditor.send('post', `/api/units/${LEAD}/calendar`, {});
    expect([other.status, reader.status]).toEqual([404, 403]);
  });

  it('opens for nobody with a wrong address', async () => {
    const wrong = ['/api/calendars/x.ics', '/api/calendars/.ics', '/api/calendars/x'];
    expect(await Promise.all(wrong.map(async (p) => (await open(p)).status))).toEqual([
      404, 404, 404,
    ]);
  });
});
