/** Asking a workflow through the desk: refusals come back as they are, silence as one refusal. */
import type { Logger } from 'pino';
import { refuse, type ApiRefusal } from './refusals.js';

/** What the desk answers, or that it did not. A caller may ask again with the same key: nothing is done twice. */
export async function askDesk<T>(log: Logger, ask: () => Promise<T>): Promise<T | ApiRefusal> {
  try {
    return await ask();
  } catch (err) {
    log.error({ err }, 'the desk did not answer');
    return refuse('EngineUnavailable');
  }
}
