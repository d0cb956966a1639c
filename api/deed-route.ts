/** State changes of a task, each as a sub-resource: the caller's words become a command for its workflow. */
import type { z } from 'zod';
import type { AskedOfTask } from '../workflows/messages.js';
import { askDesk } from './ask-desk.js';
import type { Act } from './contract/acts.js';
import { commandAnswer } from './contract/task-acts.js';
import type { AppDeps } from './deps.js';
import { isRefused, refuse, type ApiRefusal } from './refusals.js';
import { route, type Ask, type Route, type Schema } from './route.js';
import { visibleTask } from './visible-task.js';
import { mayNameEvidence } from './may-name-evidence.js';

type WithoutAuthor<C> = C extends AskedOfTask ? Omit<C, 'key' | 'actor'> : never;
/** A command without who gives it and under which key. */
type Order = WithoutAuthor<AskedOfTask>;

interface Deed<P extends z.ZodType<{ id: string }>, B extends Schema> {
  path: string;
  summary: string;
  act: Act;
  params: P;
  body: B;
  order(
    ask: Ask<z.output<P>, unknown, z.output<B>>,
  ): Promise<Order | ApiRefusal> | Order | ApiRefusal;
  /** Evidence the deed names: it must be the caller's own and not used yet. */
  evidence?(body: z.output<B>): string[];
}

/** A deed done to a task, as a route: `POST`, keyed, answered by what the workflow recorded. */
export function deedRoute<P extends z.ZodType<{ id: string }>, B extends Schema>(
  deps: AppDeps,
  deed: Deed<P, B>,
): Route {
  const { path, summary, act, params, body } = deed;
  const about = { method: 'post', path, summary, act, params, body, keyed: true } as const;
  return route({
    ...about,
    answer: commandAnswer,
    async handle(ask) {
      const { id } = ask.params;
      const task = await visibleTask(deps, id, ask.ownUnitId);
      if (isRefused(task)) return task;
      if (task.phase === 'draft') return refuse('TaskNotStarted');
      const { actor } = ask.caller;
      const ids = deed.evidence?.(ask.body) ?? [];
      const by = { stream: id, key: ask.key, personId: actor.personId };
      if (!(await mayNameEvidence(deps.prisma, ids, by))) return refuse('EvidenceNotFree');
      const order = await deed.order(ask);
      if (isRefused(order)) return order;
      const command: AskedOfTask = { ...order, key: ask.key, actor };
      return askDesk(deps.log, () => deps.desk.tell(id, command));
    },
  });
}
