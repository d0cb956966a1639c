/** Which of a unit's own tasks a sentence means: by its number or by words of its title. */
import { NUMBER, readNumber } from './numerals.js';

/** What reading knows of a task. */
export interface KnownTask {
  taskId: string;
  number: number;
  title: string;
}

export interface TaskFound {
  /** Own tasks that are meant; several when the words fit several. */
  tasks: KnownTask[];
  /** Numbers that were said but are no own task's. */
  unknown: number[];
  /** Stretches of the sentence that only name the task. */
  spans: { start: number; end: number }[];
}

const NOT_A_DATE = '(?<![月年日\\d零〇一二两三四五六七八九十百千.])';
const PATTERNS = [
  new RegExp(
    `第\\s*(${NUMBER})\\s*(?:号|项|条)(?!措施|内容|要求|整改)(?:重点|主要)?(?:任务|工作|事项|工程)?`,
    'g',
  ),
  new RegExp(`${NOT_A_DATE}(${NUMBER})\\s*(?:号|项)(?:重点|主要)?(?:任务|工作|事项|工程)`, 'g'),
  new RegExp(`(?:任务|#)\\s*(?:第|号)?\\s*(${NUMBER})(?![\\d%月年成个])(?:号|项)?`, 'g'),
  new RegExp(
    `${NOT_A_DATE}(${NUMBER})\\s*号(?!前|之前|以前|左右|开|召|到|至|起|上午|下午|文)`,
    'g',
  ),
  /^\s*(\d{1,3})(?=[\s，,、:：])/g,
];

interface NumberSaid {
  number: number;
  start: number;
  end: number;
}

function numbersSaid(sentence: string): NumberSaid[] {
  const found: NumberSaid[] = [];
  for (const pattern of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const number = readNumber(match[1] ?? '');
      const start = match.index;
      const end = start + match[0].length;
      const overlaps = found.some((f) => start < f.end && end > f.start);
      if (number !== undefined && number > 0 && !overlaps) found.push({ number, start, end });
    }
  }
  return found;
}

/** Fewest characters in common with a title that count as naming it. */
const FEWEST_WORDS = 4;
/** What is looked at of a long message. */
const LONGEST = 400;

/** Length of the longest stretch that both texts have. */
function longestCommon(a: string, b: string): number {
  let best = 0;
  let row = Array.from<number>({ length: b.length + 1 }).fill(0);
  for (const sign of a) {
    const next = Array.from<number>({ length: b.length + 1 }).fill(0);
    for (let j = 1; j <= b.length; j += 1) {
      if (b[j - 1] !== sign) continue;
      next[j] = (row[j - 1] ?? 0) + 1;
      best = Math.max(best, next[j] ?? 0);
    }
    row = next;
  }
  return best;
}

function byTitle(sentence: string, own: readonly KnownTask[]): KnownTask[] {
  const words = sentence.slice(0, LONGEST).replace(/[\s\p{P}]/gu, '');
  const scored = own.map((task) => ({
    task,
    score: longestCommon(words, task.title.replace(/[\s\p{P}]/gu, '')),
  }));
  const best = Math.max(0, ...scored.map((s) => s.score));
  if (best < FEWEST_WORDS) return [];
  return scored.filter((s) => s.score === best).map((s) => s.task);
}

/** The own tasks a sentence means. Never one the unit does not own. */
export function readTask(sentence: string, own: readonly KnownTask[]): TaskFound {
  const said = numbersSaid(sentence);
  const owned = said.filter((s) => own.some((t) => t.number === s.number));
  const unknown = said.filter((s) => !owned.includes(s)).map((s) => s.number);
  if (owned.length > 0) {
    const tasks = own.filter((t) => owned.some((s) => s.number === t.number));
    return { tasks, unknown, spans: owned.map(({ start, end }) => ({ start, end })) };
  }
  return { tasks: unknown.length > 0 ? [] : byTitle(sentence, own), unknown, spans: [] };
}
