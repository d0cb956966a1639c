/** The thread's side: reads one file after another and answers each. */
import { parentPort } from 'node:worker_threads';
import { refused } from '../file-reading.js';
import { REFUSAL } from '../wording.js';
import { readPlanFile } from '../read-plan-file.js';
import { readRowsFile } from '../read-rows-file.js';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.js';

async function answer({ as, bytes, name }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    if (as === 'rows') return { reading: await readRowsFile(bytes) };
    return { reading: await readPlanFile(bytes, name) };
  } catch (error) {
    // Nested deeper than the stack reaches: a document never is.
    if (error instanceof RangeError) return { reading: refused(REFUSAL.tooHungry) };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (question: ThreadQuestion) => {
  void answer(question).then((given) => parentPort?.postMessage(given));
});
