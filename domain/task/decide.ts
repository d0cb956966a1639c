/** Commands in, events or a refusal out: every rule about a task goes through here. */
import { amendTask } from './amend-task.js';
import {
  acceptAssignment,
  appointOwner,
  assignTask,
  decideReturn,
  returnAssignment,
} from './assignment.js';
import {
  amendDueDate,
  askCloseOut,
  cancelTask,
  decideCloseOut,
  resumeTask,
  suspendTask,
} from './close-out.js';
import { isRefusal, type Decision, type Rule } from './decision.js';
import { askExcusal, decideExcusal } from './excusals.js';
import { askExtension, decideExtension, snooze } from './extensions.js';
import { recordLookBack } from './look-back.js';
import { reviewReport, submitReport } from './reports.js';
import type { RulesContext } from './rules-context.js';
import type { TaskCommand, TaskCommandType } from './task-commands.js';
import type { TaskState } from './task-state.js';

const RULES: { [T in TaskCommandType]: Rule<T> } = {
  AssignTask: assignTask,
  AppointOwner: appointOwner,
  AcceptAssignment: acceptAssignment,
  ReturnAssignment: returnAssignment,
  DecideReturn: decideReturn,
  SubmitReport: submitReport,
  ReviewReport: reviewReport,
  AskExtension: askExtension,
  DecideExtension: decideExtension,
  AskExcusal: askExcusal,
  DecideExcusal: decideExcusal,
  Snooze: snooze,
  AskCloseOut: askCloseOut,
  DecideCloseOut: decideCloseOut,
  RecordLookBack: recordLookBack,
  SuspendTask: suspendTask,
  ResumeTask: resumeTask,
  CancelTask: cancelTask,
  AmendDueDate: amendDueDate,
  AmendTask: amendTask,
};

/**
 * Decides one command on the state as it is at `context.now`.
 * A command whose key was answered before changes nothing: the events are empty.
 */
export function decide(command: TaskCommand, state: TaskState, context: RulesContext): Decision {
  if (state.answered.some((a) => a.key === command.key)) return { events: [] };
  // The table pairs each type with its own rule; TypeScript cannot follow that through an index.
  const rule = RULES[command.type] as Rule<TaskCommandType>;
  const verdict = rule(command, state, context);
  if (isRefusal(verdict)) return verdict;
  const { actor, key } = command;
  return {
    events: verdict.map((fact) => ({ ...fact, at: context.now, actor, commandKey: key })),
  };
}
