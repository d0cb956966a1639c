/** What bot and api need of running workflows, as a port: main/ connects it to a Temporal client. */
import type { EditionDecision } from '../domain/edition/edition-decisions.js';
import type { CircularCommand } from '../domain/circular/decide-circulars.js';
import type { HandProposal, ProposalDecision } from '../domain/escalation/decide-cases.js';
import type { Actor } from '../domain/people/roles.js';
import type { Policy } from '../domain/policy/policy.js';
import type { Opening } from '../domain/rectification/open-rectification.js';
import type { Fire } from '../domain/task/next-fire.js';
import type { Refusal } from '../domain/task/refusals.js';
import type { AskedOfTask, CalendarRevision, CommandAnswer } from './messages.js';
import type { AskedOfAssessment, AssessmentOpening } from './assessment-messages.js';
import type { AskedOfProceeding } from './proceeding-messages.js';

export interface Desk {
  /** Asks something of a task. Retried with the same key it changes nothing twice. */
  tell(taskId: string, command: AskedOfTask): Promise<CommandAnswer | Refusal>;
  /** Resolves when no act is left whose outcome nobody knows: only then may one be tried again. */
  settled(): Promise<void>;
  decideProposal(planId: string, decision: ProposalDecision): Promise<CommandAnswer | Refusal>;
  /** Confirms and rejects changes of a new edition; what is confirmed is carried out afterwards. */
  decideEdition(planId: string, decision: EditionDecision): Promise<CommandAnswer | Refusal>;
  /** Proposes an interview, a listing or a veto by hand. */
  proposeCase(planId: string, proposal: HandProposal): Promise<CommandAnswer | Refusal>;
  /** Asks something of an interview, listing, veto or rectification. */
  tellProceeding(
    proceedingId: string,
    command: AskedOfProceeding,
  ): Promise<CommandAnswer | Refusal>;
  openRectification(planId: string, opening: Opening): Promise<CommandAnswer | Refusal>;
  /** Asks something of a plan's circulars. */
  askCircular(planId: string, command: CircularCommand): Promise<CommandAnswer | Refusal>;
  /** Puts a new version of a plan's policy in force; its faults were looked for before. */
  revisePolicy(
    planId: string,
    revision: { key: string; actor: Actor; policy: Policy },
  ): Promise<CommandAnswer | Refusal>;
  /** Puts working days entered by hand in force. */
  reviseCalendar(planId: string, revision: CalendarRevision): Promise<CommandAnswer | Refusal>;
  /** Starts an assessment of a plan's units; resolves when it is on record. */
  startAssessment(
    planId: string,
    opening: AssessmentOpening,
  ): Promise<(CommandAnswer & { assessmentId: string }) | Refusal>;
  /** Asks something of an assessment. */
  tellAssessment(
    assessmentId: string,
    command: AskedOfAssessment,
  ): Promise<CommandAnswer | Refusal>;
  /** Starts a draft plan's workflow; asked again for a running plan it changes nothing. */
  activatePlan(planId: string, actor: Actor): Promise<void>;
  /** A unit gained its first chat account or lost its last one: its ladders go on or stand still. */
  unitReachabilityChanged(unitId: string, reachable: boolean): Promise<void>;
  /** Messages were queued for a plan's people outside its workflows: its mail may go out now. */
  messagesQueued(planId: string): Promise<void>;
  /** What will fire next for a task, asked of its workflow. */
  upcoming(taskId: string): Promise<Fire[]>;
}
