/** One step of a conversation: what a person did goes in; replies and an intent come out. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { CircularCommand } from '../../domain/circular/decide-circulars.js';
import type { ProposalDecision } from '../../domain/escalation/decide-cases.js';
import type { ActualOrder } from '../../domain/indicator/decide-actual.js';
import type { Actor } from '../../domain/people/roles.js';
import type { Opening } from '../../domain/rectification/open-rectification.js';
import type { BoundPerson } from '../../prisma/store/bindings.js';
import type { AskedOfTask, CommandAnswer } from '../../workflows/messages.js';
import type { AskedOfAssessment, AssessmentOpening } from '../../workflows/assessment-messages.js';
import type { AskedOfProceeding } from '../../workflows/proceeding-messages.js';
import type { Reply } from '../buttons/reply.js';
import type { Tap } from '../buttons/tap.js';
import type { KeptEvidence, Talk } from './talk.js';

/** What a bound person did, with what every step may know. */
export interface Visit {
  /** Unique to this act; a command that follows at once takes it as its key. */
  act: string;
  person: BoundPerson;
  actor: Actor;
  now: Instant;
  today: IsoDate;
  text: string;
  tap?: Tap;
  /** Files that came with it and were kept. */
  evidence: KeptEvidence[];
  talk: Talk;
}

/** Something asked of a workflow; `done` words its answer. */
export type Intent =
  | {
      to: 'task';
      command: AskedOfTask;
      taskId: string;
      done: (answer: CommandAnswer) => Reply;
      /** The draft that this carries out. */
      draftId?: string;
    }
  | {
      to: 'circular';
      planId: string;
      command: CircularCommand;
      done: () => Reply;
      draftId?: string;
    }
  | {
      to: 'proceeding';
      proceedingId: string;
      command: AskedOfProceeding;
      done: () => Reply;
      draftId?: string;
    }
  | {
      to: 'rectification';
      planId: string;
      opening: Opening;
      done: () => Reply;
      draftId?: string;
    }
  | {
      to: 'indicator';
      indicatorId: string;
      order: ActualOrder;
      key: string;
      actor: Actor;
      done: () => Reply;
      draftId?: string;
    }
  | {
      to: 'assessment';
      assessmentId: string;
      command: AskedOfAssessment;
      done: () => Reply;
      draftId?: string;
    }
  | { to: 'assessmentStart'; planId: string; opening: AssessmentOpening; done: () => Reply }
  | { to: 'plan'; planId: string; decision: ProposalDecision; done: () => Reply };

export interface Turn {
  talk: Talk;
  replies: Reply[];
  intent?: Intent;
  /** A person's account is to be unbound. */
  unbind?: true;
}

/** A turn that only answers. */
export function answer(visit: Visit, ...replies: Reply[]): Turn {
  return { talk: visit.talk, replies };
}
