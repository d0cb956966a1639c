/** /api/calendars: a unit's due dates as iCalendar; who knows the address may read it, nobody else. */
import { dateOf } from '../../domain/calendar/dates.js';
import { writeCalendar, type DueDate } from '../../documents/calendar/due-dates.js';
import { matterWords } from '../../documents/kinds/matter-words.js';
import { linkCalendar, unitOfCalendar, unlinkCalendar } from '../../prisma/store/calendar-links.js';
import { unitDueDates, type UnitDueDate } from '../../prisma/store/unit-due-dates.js';
import { listUnits } from '../../prisma/store/units.js';
import type { Caller } from '../caller.js';
import { calendarLink, calendarParams } from '../contract/calendars.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;
const MEDIA = 'text/calendar';
const ENDING = '.ics';

function entryOf(unitId: string, due: UnitDueDate): DueDate {
  const { nodeId, dueOn, kind, nodeTitle, number, taskTitle, planTitle, open } = due;
  return {
    id: `${nodeId}/${unitId}`,
    dueOn,
    title: `第${number}号　${matterWords(kind, nodeTitle)}`,
    description: `${taskTitle}\n${planTitle}\n到期：${dueOn}`,
    settled: !open,
  };
}

function reading({ prisma, clock, realNow }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/calendars/:file',
    summary: '单位到期日历（.ics），凭订阅地址读取',
    act: 'anyone',
    limit: 'chat',
    params: calendarParams,
    mediaType: MEDIA,
    async handle({ params: { file }, res }) {
      const secret = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
      const unit = secret ? await unitOfCalendar(prisma, secret) : undefined;
      if (!unit) return refuse('NotFound');
      const { unitId, unitName } = unit;
      const dates = await unitDueDates(prisma, unitId, dateOf(clock.now()));
      const stamped = new Date(realNow()).toISOString();
      const entries = dates.map((due) => entryOf(unitId, due));
      res.type(`${MEDIA}; charset=utf-8`);
      res.send(writeCalendar(`${unitName}到期事项`, entries, stamped));
      return undefined;
    },
  });
}

function linking(deps: AppDeps): Route[] {
  const { prisma, clock, realNow } = deps;
  const about = { act: 'linkCalendar', params: idParams, path: '/units/:id/calendar' } as const;
  const noted = ({ actor }: Caller) => {
    return { at: clock.now(), atReal: new Date(realNow()).toISOString(), actor };
  };
  const known = async (id: string, ownUnitId: string | undefined): Promise<boolean> =>
    (!ownUnitId || ownUnitId === id) && (await listUnits(prisma, [id])).length > 0;
  const link = route({
    ...about,
    method: 'post',
    summary: '生成单位到期日历的订阅地址；旧地址随即失效',
    status: CREATED,
    answer: calendarLink,
    async handle({ params: { id }, ownUnitId, caller }) {
      if (!(await known(id, ownUnitId))) return refuse('NotFound');
      const secret = await linkCalendar(prisma, id, noted(caller));
      return { path: `/api/calendars/${secret}${ENDING}` };
    },
  });
  const unlink = route({
    ...about,
    method: 'delete',
    summary: '停用单位到期日历的订阅地址',
    async handle({ params: { id }, ownUnitId, caller }) {
      if (!(await known(id, ownUnitId))) return refuse('NotFound');
      return (await unlinkCalendar(prisma, id, noted(caller))) ? undefined : refuse('NotFound');
    },
  });
  return [link, unlink];
}

export function calendarRoutes(deps: AppDeps): Route[] {
  return [reading(deps), ...linking(deps)];
}
