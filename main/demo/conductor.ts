/**
 * Runs the plan clock of a demo at its rate up to the next moment at which something is due, and
 * holds it there until that is done. So nobody is late because a machine was slow or was killed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/common';
import { realDelayUntil } from '../../domain/calendar/plan-clock.js';
import { backlogOf, nextDueAt, type Backlog } from '../../prisma/store/backlog.js';
import {
  assessmentCallsWorkflowId,
  assessmentWorkflowId,
} from '../../workflows/assessment-messages.js';
import {
  clockChangedSignal,
  mailWorkflowId,
  messagesQueuedSignal,
  planWorkflowId,
  roundUpsWorkflowId,
  taskWorkflowId,
} from '../../workflows/messages.js';
import { proceedingWorkflowId } from '../../workflows/proceeding-messages.js';
import { planById } from '../../prisma/store/plans.js';
import type { Core } from '../core.js';
import type { ScriptedPeople } from './scripted-people.js';

/** Real time between two looks at the backlog. */
const LOOK_MS = 8;
/** The longest real time without a look while the clock runs on to the next due moment. */
const LONGEST_RUN_MS = 200;
/** Real time after which what was woken and has not fired is woken again. */
const WAKE_AFTER_MS = 300;
const LONGEST_WAKE_MS = 10_000;
/** Real time after which letters that did not go out are asked about again. */
const MAIL_AGAIN_MS = 150;
/** Real time after which the clock goes on though something seems untold: better late than never. */
const LONGEST_UNTOLD_MS = 90_000;
/** Real time between writing down where the clock stands. */
const KEEP_MS = 250;

export interface Conducting {
  core: Core;
  planId: string;
  /** Plan time at which the demo is over. */
  until: string;
  people: ScriptedPeople;
  progress(now: string): void;
  say(what: string): void;
}

interface Wakings {
  /** Since when nothing was left but what is untold. */
  untoldSince?: number;
  seen: Map<string, { at: string; again: number; pauseMs: number }>;
  mail: { wokenAt: number; pauseMs: number };
}

/** The workflows that were to fire by now, the plan's own among them. */
function laggards({ planId }: Conducting, backlog: Backlog): { id: string; at: string }[] {
  const { tasks, proceedings, assessments, plan, roundUps } = backlog;
  return [
    ...tasks.map(({ taskId, at }) => ({ id: taskWorkflowId(taskId), at })),
    ...proceedings.map(({ proceedingId, at }) => ({ id: proceedingWorkflowId(proceedingId), at })),
    ...assessments.map(({ assessmentId, at }) => ({
      id: assessmentId ? assessmentWorkflowId(assessmentId) : assessmentCallsWorkflowId(planId),
      at,
    })),
    ...(plan ? [{ id: planWorkflowId(planId), at: plan }] : []),
    ...(roundUps ? [{ id: roundUpsWorkflowId(planId), at: roundUps }] : []),
  ];
}

/** Wakes what is due at once: timers are slow under a racing clock (workflows/plan-time.ts). */
async function wakeLaggards(held: Conducting, backlog: Backlog, w: Wakings): Promise<void> {
  const { core } = held;
  const real = Date.now();
  const late = laggards(held, backlog);
  const due = new Set(late.map(({ id }) => id));
  for (const id of w.seen.keys()) if (!due.has(id)) w.seen.delete(id);
  const asleep = late.filter(({ id, at }) => {
    const known = w.seen.get(id);
    if (known?.at === at && real < known.again) return false;
    const pauseMs = known?.at === at ? Math.min(known.pauseMs * 2, LONGEST_WAKE_MS) : WAKE_AFTER_MS;
    w.seen.set(id, { at, again: real + pauseMs, pauseMs });
    return true;
  });
  await Promise.all(
    asleep.map(({ id }) => tolerant(core.client.workflow.getHandle(id).signal(clockChangedSignal))),
  );
}

/** A workflow that ended, or a server that is just being started again: the next look tries again. */
async function tolerant(signal: Promise<void>): Promise<void> {
  await signal.catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError || error instanceof Error) return;
    throw error;
  });
}

/**
 * Letters go out at once: nothing else happens before. Each further nudge waits twice as long for
 * its effect, for a heap of signals would only slow the mail down.
 */
async function wakeMail(
  { core, planId }: Conducting,
  backlog: Backlog,
  { mail }: Wakings,
): Promise<void> {
  const real = Date.now();
  if (backlog.letters === 0) mail.pauseMs = 0;
  if (backlog.letters === 0 || real - mail.wokenAt < mail.pauseMs) return;
  mail.wokenAt = real;
  mail.pauseMs = Math.min(Math.max(MAIL_AGAIN_MS, mail.pauseMs * 2), LONGEST_WAKE_MS);
  await tolerant(
    core.client.workflow.getHandle(mailWorkflowId(planId)).signal(messagesQueuedSignal),
  );
}

const earlier = (at: string | undefined, end: string): string => (at && at < end ? at : end);

/** Nothing is on record as due before every task has been started. */
async function untilActive({ prisma }: Core, planId: string): Promise<void> {
  for (;;) {
    const tasks = await prisma.planTask.count({ where: { planId, lastSeq: 0 } });
    if (tasks === 0 && (await planById(prisma, planId))?.stage === 'active') return;
    await pause(LOOK_MS);
  }
}

const isQuiet = (b: Backlog): boolean =>
  [b.tasks, b.proceedings, b.assessments].every((due) => due.length === 0) &&
  b.letters + b.untold === 0 &&
  !b.plan &&
  !b.roundUps;

/** Something that is never told, against all rules, must not hold the clock for ever. */
function withoutForgotten(
  backlog: Backlog,
  wakings: Wakings,
  say: (what: string) => void,
): Backlog {
  if (backlog.untold === 0) {
    wakings.untoldSince = undefined;
    return backlog;
  }
  wakings.untoldSince ??= Date.now();
  if (Date.now() - wakings.untoldSince < LONGEST_UNTOLD_MS) return backlog;
  say(`有 ${backlog.untold} 项情况一直没有传到，演练继续。`);
  return { ...backlog, untold: 0 };
}

/**
 * One look: the clock stands while anything is due or under way. First what the workflows and the
 * mail have to do comes to rest, then people answer all letters of that moment, and only when
 * neither is left may the clock go on. People look after the workflows: a letter that went out
 * between the two looks is theirs.
 */
async function settle(conducting: Conducting, wakings: Wakings): Promise<boolean> {
  const { core, planId, people } = conducting;
  const whole = await backlogOf(core.prisma, planId, core.clock.now());
  const backlog = withoutForgotten(whole, wakings, conducting.say);
  const rested = isQuiet(backlog) && !(await people.look());
  if (rested) return true;
  core.clock.hold();
  if (isQuiet(backlog)) await people.answer();
  await wakeLaggards(conducting, backlog, wakings);
  await wakeMail(conducting, backlog, wakings);
  return false;
}

/** Conducts until plan time reaches the end, then holds the clock there. */
export async function conduct(conducting: Conducting): Promise<void> {
  const { core, planId, until } = conducting;
  const wakings: Wakings = { seen: new Map(), mail: { wokenAt: 0, pauseMs: 0 } };
  let keptAt = 0;
  await untilActive(core, planId);
  while (core.clock.now() < until) {
    const now = core.clock.now();
    let lookIn = LOOK_MS;
    if (await settle(conducting, wakings)) {
      const next = earlier(await nextDueAt(core.prisma, planId, now), until);
      core.clock.runUntil(next);
      const ms = realDelayUntil(core.clock.clock(), next, Date.now()) ?? LOOK_MS;
      lookIn = Math.min(ms, LONGEST_RUN_MS);
    }
    if (Date.now() - keptAt > KEEP_MS) {
      keptAt = Date.now();
      await core.clock.keep();
      conducting.progress(now);
    }
    await pause(lookIn);
  }
  core.clock.hold();
  await core.clock.keep();
}
