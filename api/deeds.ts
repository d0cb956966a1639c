/** Writing down what a caller changed of kept data. */
import { writeDeed } from '../prisma/store/office-log.js';
import type { Caller } from './caller.js';
import type { AppDeps } from './deps.js';

export interface Done {
  deed: string;
  subject: string;
  data?: Record<string, unknown>;
}

export function noteDeed(deps: AppDeps, { actor }: Caller, done: Done): Promise<void> {
  const at = deps.clock.now();
  const atReal = new Date(deps.realNow()).toISOString();
  return writeDeed(deps.prisma, { at, atReal, actor, ...done });
}
