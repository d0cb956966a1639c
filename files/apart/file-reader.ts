/** Reads files in a thread apart, so that no file can hurt the process: not by time, not by memory. */
import { Worker } from 'node:worker_threads';
import { refused, type FileReading, type RowsReading } from '../file-reading.js';
import { MAX_FILE_BYTES } from '../limits.js';
import { REFUSAL } from '../wording.js';
import type { Readings, ThreadAnswer, ThreadQuestion } from './thread-messages.js';

interface ReaderLimits {
  /** Longest time for one file. */
  timeMs: number;
  /** Heap of the thread. */
  heapMb: number;
  /** Growth of the whole process while a file is read: buffers lie outside of any heap. */
  growthMb: number;
  /** An unused thread ends after this. */
  idleMs: number;
}

const LIMITS: ReaderLimits = { timeMs: 60_000, heapMb: 512, growthMb: 1024, idleMs: 20_000 };
const WATCH_MS = 50;
const MIB = 1024 * 1024;
const THREAD = new URL('./thread.mjs', import.meta.url);

export interface FileReader {
  /** Reads a file; files wait for each other. Never rejects: what goes wrong is a sentence. */
  read(bytes: Uint8Array, name: string): Promise<FileReading>;
  /** Reads the rows of a workbook, under the same watch. */
  readRows(bytes: Uint8Array, name: string): Promise<RowsReading>;
  close(): Promise<void>;
}

interface Options {
  limits?: Partial<ReaderLimits>;
  /** Told what no reader foresaw, for the log. */
  onFault?: (fault: unknown) => void;
}

/** A reader with one thread, started when it is first needed and anew after a monster. */
export function openFileReader({ limits, onFault = () => undefined }: Options = {}): FileReader {
  const held = { ...LIMITS, ...limits };
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  };
  const readNext = async (question: ThreadQuestion): Promise<Readings[keyof Readings]> => {
    if (question.bytes.length > MAX_FILE_BYTES) return refused(REFUSAL.tooLarge);
    clearTimeout(idle);
    thread ??= startThread(held, (ended) => {
      if (thread === ended) thread = undefined;
    });
    const outcome = await askThread(thread, question, held);
    if ('reading' in outcome) {
      idle = setTimeout(() => void end(), held.idleMs).unref();
      return outcome.reading;
    }
    await end();
    if ('fault' in outcome) onFault(outcome.fault);
    return refused('fault' in outcome ? REFUSAL.fault : outcome.stopped);
  };
  // The thread answers with the reading that it was asked for.
  const ask = <As extends keyof Readings>(as: As, file: Omit<ThreadQuestion, 'as'>) => {
    const reading = queue.then(() => readNext({ as, ...file })) as Promise<Readings[As]>;
    queue = reading;
    return reading;
  };
  return {
    read: (bytes, name) => ask('plan', { bytes, name }),
    readRows: (bytes, name) => ask('rows', { bytes, name }),
    close: end,
  };
}

function startThread({ heapMb }: ReaderLimits, onEnd: (thread: Worker) => void): Worker {
  const thread = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  thread.once('exit', () => onEnd(thread));
  // One that fails while nobody asks it anything simply ends.
  thread.on('error', () => undefined);
  thread.unref();
  return thread;
}

type Outcome = ThreadAnswer | { stopped: string };

/** Asks the thread one question and watches over it until it answers, fails or costs too much. */
function askThread(thread: Worker, question: ThreadQuestion, held: ReaderLimits): Promise<Outcome> {
  const rss = process.memoryUsage.rss();
  thread.ref();
  return new Promise<Outcome>((settle) => {
    const done = (outcome: Outcome): void => {
      clearTimeout(late);
      clearInterval(watch);
      thread.off('message', answered).off('error', failed).off('exit', ended);
      thread.unref();
      settle(outcome);
    };
    const answered = (answer: ThreadAnswer): void => done(answer);
    const failed = (error: NodeJS.ErrnoException): void => {
      const hungry = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      done(hungry ? { stopped: REFUSAL.tooHungry } : { fault: error.stack ?? error.message });
    };
    const ended = (code: number): void =>
      done({ fault: `the reading thread ended with ${String(code)}` });
    const late = setTimeout(() => done({ stopped: REFUSAL.tooSlow }), held.timeMs);
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - rss > held.growthMb * MIB;
      if (grown) done({ stopped: REFUSAL.tooHungry });
    }, WATCH_MS);
    thread.on('message', answered).on('error', failed).on('exit', ended);
    thread.postMessage(question);
  });
}
