/** What a policy or a calendar would change, before it is saved; and the saving of a calendar. */
import { addDays, dateOf, instantAt, type IsoDate } from '../../domain/calendar/dates.js';
import { readDays, type DayFault } from '../../domain/calendar/read-days.js';
import { reviseCalendar } from '../../domain/calendar/revise-calendar.js';
import type { WorkCalendar } from '../../domain/calendar/workdays.js';
import { policyFaults } from '../../domain/policy/validate-policy.js';
import { rulesOf } from '../../prisma/store/activation.js';
import { calendarInForce, saveDraftCalendar } from '../../prisma/store/calendars.js';
import { planById } from '../../prisma/store/plans.js';
import { commandRecorded } from '../../prisma/store/timeline.js';
import { askDesk } from '../ask-desk.js';
import type { Caller } from '../caller.js';
import {
  calendarAnswer,
  calendarBody,
  calendarEffect,
  daysBody,
  effect,
  policyToTry,
  type CalendarAnswer,
  type CalendarBody,
} from '../contract/foresight.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { effectOf } from '../effects.js';
import { policyFaultWords } from '../policy-fault-words.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

/** The office sees the effect on the next 30 days (domain.md §3). */
const EFFECT_DAYS = 30;
const MOST_FAULTS = 20;

const DAY_FAULT_WORDS: Record<DayFault['fault'], string> = {
  unreadable: '文件无法读取，应为 .json，或每行“日期,休”“日期,班”的文本',
  empty: '文件里没有日期',
  noDate: '这一行没有日期，日期应写成 2027-01-01',
  noSuchDay: '没有这一天，请检查日期',
  noKind: '日期后面应写“休”或“班”',
  makeupOnWeekday: '调休上班应当在周六或周日，请检查日期',
  bothWays: '同一天既写了“休”又写了“班”',
};

const untilOf = ({ clock }: AppDeps) =>
  instantAt(addDays(dateOf(clock.now()), EFFECT_DAYS), '23:59');

function byYear({ holidays, makeupWorkdays }: WorkCalendar): CalendarAnswer['years'] {
  const of = (year: number, days: IsoDate[]) => days.filter((d) => d.startsWith(String(year)));
  const all = [...holidays, ...makeupWorkdays].map((d) => Number(d.slice(0, 4)));
  return [...new Set(all)]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      holidays: of(year, holidays),
      makeupWorkdays: of(year, makeupWorkdays),
    }));
}

async function answerOf({ prisma }: AppDeps, planId: string): Promise<CalendarAnswer> {
  const { calendar, ...about } = await calendarInForce(prisma, planId);
  return { ...about, years: byYear(calendar) };
}

/** The days of a file, or every fault of it with its line. */
function daysIn(text: string): WorkCalendar | ApiRefusal {
  const { faults, holidays, makeupWorkdays } = readDays(text);
  if (faults.length === 0) return { holidays, makeupWorkdays };
  const errors = faults.slice(0, MOST_FAULTS).map(({ line, fault, text: said }) => ({
    path: line > 0 ? `第${line}行` : said,
    message: DAY_FAULT_WORDS[fault],
  }));
  return refuse('CalendarFaulty', { errors });
}

interface Saving {
  planId: string;
  body: CalendarBody;
  caller: Caller;
  key: string;
}

/** A new version follows the one it was made from; what has passed is never counted again. */
async function save(deps: AppDeps, saving: Saving): Promise<CalendarAnswer | ApiRefusal> {
  const { prisma, desk, log, clock } = deps;
  const { planId, body, caller, key } = saving;
  const plan = await planById(prisma, planId);
  if (!plan) return refuse('NotFound');
  // Asked again after the answer was lost: it is in force already.
  if (await commandRecorded(prisma, planId, key)) return answerOf(deps, planId);
  const current = await calendarInForce(prisma, planId);
  if (body.version !== current.version) return refuse('CalendarOutdated');
  const days = daysIn(body.text);
  if (isRefused(days)) return days;
  const { calendar, years } = reviseCalendar(current.calendar, days, dateOf(clock.now()));
  if (plan.stage === 'draft') {
    const saved = { calendar, at: clock.now(), by: caller.actor.name };
    const done = await saveDraftCalendar(prisma, planId, saved);
    return done ? answerOf(deps, planId) : refuse('CalendarOutdated');
  }
  const revision = { key, actor: caller.actor, calendar, years };
  const answer = await askDesk(log, () => desk.reviseCalendar(planId, revision));
  return isRefused(answer) ? answer : answerOf(deps, planId);
}

function tryingDays(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'post',
    path: '/plans/:id/calendar/effect',
    summary: '录入放假安排前，先看对未来30天的影响；不保存',
    act: 'readPolicy',
    params: idParams,
    body: daysBody,
    answer: calendarEffect,
    async handle({ params, body }) {
      const plan = await planById(prisma, params.id);
      if (!plan) return refuse('NotFound');
      const days = daysIn(body.text);
      if (isRefused(days)) return days;
      const before = await rulesOf(prisma, plan.id);
      const { calendar, past } = reviseCalendar(before.calendar, days, dateOf(clock.now()));
      const sides = { before, after: { ...before, calendar }, until: untilOf(deps) };
      return { years: byYear(days), past, effect: await effectOf(deps, plan.id, sides) };
    },
  });
}

function calendarRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const about = { path: '/plans/:id/calendar', params: idParams, answer: calendarAnswer } as const;
  const read = route({
    ...about,
    method: 'get',
    summary: '规划的工作日历：各年放假和调休上班',
    act: 'readPolicy',
    async handle({ params }) {
      const plan = await planById(prisma, params.id);
      return plan ? answerOf(deps, plan.id) : refuse('NotFound');
    },
  });
  const write = route({
    ...about,
    method: 'put',
    summary: '录入放假安排，从现在起生效；version 填所依据的版本',
    act: 'revisePolicy',
    keyed: true,
    body: calendarBody,
    handle: ({ params, body, caller, key }) => save(deps, { planId: params.id, body, caller, key }),
  });
  return [read, tryingDays(deps), write];
}

export function effectRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const policyEffect = route({
    method: 'post',
    path: '/plans/:id/policy/effect',
    summary: '保存措施政策前，先看对未来30天的影响；不保存',
    act: 'readPolicy',
    params: idParams,
    body: policyToTry,
    answer: effect,
    async handle({ params, body }) {
      const plan = await planById(prisma, params.id);
      if (!plan) return refuse('NotFound');
      const faults = policyFaults(body);
      if (faults.length > 0) return refuse('PolicyFaulty', { errors: policyFaultWords(faults) });
      const before = await rulesOf(prisma, plan.id);
      const sides = { before, after: { ...before, policy: body }, until: untilOf(deps) };
      return effectOf(deps, plan.id, sides);
    },
  });
  return [policyEffect, ...calendarRoutes(deps)];
}
