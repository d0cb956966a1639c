/** The thread's side: reads one file after another and answers each. */
import { parentPort } from 'node:worker_threads';
import { readPlanFile } from '../read-plan-file.js';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.js';

async function answer({ bytes, name }: ThreadQuestion): Promise<ThreadAnswer> {
  try {
    return { reading: await readPlanFile(bytes, name) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (question: ThreadQuestion) => {
  void answer(question).then((given) => parentPort?.postMessage(given));
});
