/** 逾期, 今日, 本周: what is due, of everybody for those who see all, of the own unit for others. */
import { addDays, type IsoDate, weekdayOf } from '../../domain/calendar/dates.js';
import { button, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { unitSpokenFor } from '../conversations/own-task.js';
import { answer, type Visit } from '../conversations/turn.js';
import { labels, listWords } from '../text/zh.js';

const PAGE = 8;
const COMMANDS = [
  ['overdue', /^(?:\/overdue|逾期|超期)$/],
  ['today', /^(?:\/today|今日|今天|今日到期)$/],
  ['week', /^(?:\/week|本周|这周|本周到期)$/],
] as const;
type ListName = (typeof COMMANDS)[number][0];

function listMeant({ tap, text }: Visit): ListName | undefined {
  const pressed = tap?.verb === 'list' ? tap.subject : undefined;
  return COMMANDS.find(([name, pattern]) => name === pressed || (!tap && pattern.test(text)))?.[0];
}

/** Sunday closes the week. */
function span(name: ListName, today: IsoDate): { from?: IsoDate; to: IsoDate } {
  if (name === 'overdue') return { to: addDays(today, -1) };
  if (name === 'today') return { from: today, to: today };
  return { from: today, to: addDays(today, (7 - weekdayOf(today)) % 7) };
}

export const owedLists = deed({
  name: 'owed-lists',
  claims: (visit) => listMeant(visit) !== undefined,
  see: async (look, visit) => {
    const name = listMeant(visit) ?? 'overdue';
    const page = Number(visit.tap?.detail) || 0;
    const unitId = unitSpokenFor(visit);
    const dates = span(name, visit.today);
    const found = await look.owedWithin({ ...dates, unitId, skip: page * PAGE, take: PAGE });
    return { name, page, ...found };
  },
  step: (visit, { name, page, rows, total }) => {
    if (total === 0) return answer(visit, reply(listWords.noOwed(name)));
    const turning = [
      ...(page > 0 ? [button(labels.previous, 'list', [name, String(page - 1)])] : []),
      ...((page + 1) * PAGE < total ? [button(labels.next, 'list', [name, String(page + 1)])] : []),
    ];
    const { today } = visit;
    return answer(visit, reply(listWords.owed(name, rows, { total, today }), turning));
  },
});
