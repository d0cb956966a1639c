/** The office's word on a look-back, in one sentence; a failed one names its date in it. */
import type { AskedOfTask } from '../../workflows/messages.js';
import { readDate } from '../reading/read-date.js';
import { lookBackWords } from '../text/zh.js';
import type { Visit } from './turn.js';

/** The command that a sentence stands for, and what is said when it was taken. */
export function lookBackOrder(
  { text, actor, today }: Visit,
  { passed, id }: { passed: boolean; id: string },
): { command: AskedOfTask; said: string } {
  const reworkBy = passed ? undefined : readDate(text, { today, from: today });
  return {
    command: {
      type: 'RecordLookBack',
      key: `reason-${id}`,
      actor,
      ...{ passed, text, evidenceIds: [], ...(reworkBy && { reworkBy }) },
    },
    said: passed ? lookBackWords.passed : lookBackWords.failed,
  };
}
