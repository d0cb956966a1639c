/** Sentences for facts as the API hands them out: recorded, of any version, names looked up. */
import type { CaseFact } from '../../../../domain/escalation/case-state.js';
import type { TaskFact } from '../../../../domain/task/task-events.js';
import { comingWords, factWords, type Names } from './events.js';
import { nodeWords } from './rungs.js';

interface Recorded {
  type: string;
  [name: string]: unknown;
}

const nodeOfFact = (fact: Recorded): string => {
  const node = fact['node'];
  if (typeof node !== 'object' || node === null) return '';
  const { kind, title } = node as { kind?: unknown; title?: unknown };
  return typeof kind === 'string' && typeof title === 'string' ? nodeWords(kind, title) : '';
};

/** Names for a recorded fact: what the caller knows, and what the fact itself carries. */
const namesFor = (fact: Recorded, known: Partial<Names>): Names => ({
  unit: (unitId) => known.unit?.(unitId) ?? unitId,
  node: (nodeId) => nodeOfFact(fact) || (known.node?.(nodeId) ?? ''),
});

function sentence(fact: Recorded, say: () => string): string {
  try {
    return say();
  } catch {
    // An event of another version of the record: its name is better than a blank line.
    return `记录：${fact.type}`;
  }
}

/** A recorded fact as a sentence. */
export const recordedWords = (fact: Recorded, known: Partial<Names>): string =>
  sentence(fact, () => factWords(fact as unknown as TaskFact | CaseFact, namesFor(fact, known)));

/** A coming fact as a sentence. */
export const comingWordsOf = (fact: Recorded, known: Partial<Names>): string =>
  sentence(fact, () => comingWords(fact as unknown as TaskFact, namesFor(fact, known)));
