/** A plain sentence of a liaison, understood: shown back on a card, never acted upon by itself. */
import { sortClauses } from './clauses.js';
import { foldWidth } from './numerals.js';
import { readPercent } from './read-percent.js';
import { readTask, type KnownTask } from './read-task.js';

export interface Understood {
  tasks: KnownTask[];
  /** They were named by their numbers, not by words of their titles. */
  byNumber: boolean;
  unknownNumbers: number[];
  percent?: number;
  done: boolean;
  /** What was said of the work beside its progress; may be empty. */
  text: string;
  /** The sentence without the task's name. */
  said: string;
  problems?: string;
  nextStep?: string;
  wantsExtension: boolean;
}

const FINISHED = '(?:完成|办结|办完|做完|完工|竣工|落实到位|销号)';
/** Finished as a whole: nothing else stands before it in its clause. */
const DONE = new RegExp(
  `^(?:该|本|此|这)?(?:项|个)?(?:任务|工作|事项)?(?:现|目前)?(?:已经?|全部|均|都|全面|已全部|已全面|按期|如期|按时|提前)*${FINISHED}(?:了|啦)?(?:任务|工作|办理)?$`,
);
const NAMED_DONE = new RegExp(`(?:已经?|全部|均已?|都)(?:全部|按期|如期|按时)?${FINISHED}(?:了)?$`);
const EXTENSION = /延期|延长|延到|延至|延后|推迟|顺延|宽限/;

const cut = (text: string, spans: { start: number; end: number }[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((t, s) => t.slice(0, s.start) + t.slice(s.end), text)
    .replace(/^[\s，,。；;、:：]+/, '');

function saysDone(said: string, byTitle: boolean): boolean {
  const clauses = said.split(/[，,。；;！!？?\n]/).map((c) => c.trim());
  const negated = /未|没|尚|不能|无法|预计|计划|争取|力争|将|拟/;
  return clauses.some((c) => !negated.test(c) && (DONE.test(c) || (byTitle && NAMED_DONE.test(c))));
}

/** Reads a sentence against a unit's own open tasks. Never throws, never names another task. */
export function readSentence(sentence: string, own: readonly KnownTask[]): Understood {
  const folded = foldWidth(sentence);
  const { tasks, unknown, spans } = readTask(folded, own);
  const said = cut(folded, spans).trim();
  const percentFound = readPercent(said);
  const byTitle = spans.length === 0 && tasks.length === 1;
  const full = percentFound === undefined || percentFound.percent === 100;
  const done = full && (saysDone(said, byTitle) || percentFound?.percent === 100);
  const rest = percentFound ? cut(said, [percentFound]) : said;
  const { text, problems, nextStep } = sortClauses(rest);
  return {
    tasks,
    byNumber: spans.length > 0,
    unknownNumbers: unknown,
    percent: done ? 100 : percentFound?.percent,
    done,
    text,
    said,
    ...(problems && { problems }),
    ...(nextStep && { nextStep }),
    wantsExtension: EXTENSION.test(said),
  };
}
