/** From what the record knows of slips to what papers say of them. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import { workdaysBetween, type WorkCalendar } from '../../domain/calendar/workdays.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import type { SlipItem } from './common.js';
import { matterWords, messageWords, resultWords } from './matter-words.js';
import type { Reminded } from './slips.js';

interface Owed {
  taskNumber: number;
  taskTitle: string;
  nodeKind: NodeKind;
  nodeTitle: string;
  dueOn: IsoDate;
  /** When it was done after all. */
  doneOn?: IsoDate | null;
}

/** Overdue matters with their working days past the date. */
export function slipItems(
  owed: readonly Owed[],
  { calendar, today }: { calendar: WorkCalendar; today: IsoDate },
): SlipItem[] {
  return owed.map(({ taskNumber, taskTitle, nodeKind, nodeTitle, dueOn, doneOn }) => {
    const until = doneOn && doneOn < today ? doneOn : today;
    const overdueWorkdays = until > dueOn ? workdaysBetween(calendar, dueOn, until) : 0;
    return {
      taskNumber,
      taskTitle,
      matter: matterWords(nodeKind, nodeTitle),
      dueOn,
      overdueWorkdays,
    };
  });
}

interface Message {
  at: Instant;
  kind: string;
  personName: string;
  status: string;
  readAt: Instant | null;
  answeredAt: Instant | null;
}

const SAME_MINUTE = 16;
/** Lines of a paper's table of messages: the latest count. */
const MOST = 12;

/** The ledger's lines: one for each message, whoever of the unit it went to, the latest ones. */
export function remindedLines(messages: readonly Message[]): Reminded[] {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const key = [message.at.slice(0, SAME_MINUTE), message.kind, resultWords(message)].join();
    groups.set(key, [...(groups.get(key) ?? []), message]);
  }
  const lines = [...groups.values()].flatMap((group): Reminded[] => {
    const [first] = group;
    if (!first) return [];
    const to = [...new Set(group.map((m) => m.personName))].join('、');
    return [{ at: first.at, what: messageWords(first.kind), to, result: resultWords(first) }];
  });
  return lines.slice(-MOST);
}
