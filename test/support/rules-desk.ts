/** A desk without workflows: the real rules and the real record, asked directly. */
import { isRefusal } from '../../domain/task/decision.js';
import { decide } from '../../domain/task/decide.js';
import { evolve } from '../../domain/task/evolve.js';
import { lightOf, nextDueOn } from '../../domain/task/light.js';
import type { DatedDuty } from '../../domain/task/plan-nodes.js';
import { planNodes } from '../../domain/task/plan-nodes.js';
import type { RulesContext } from '../../domain/task/rules-context.js';
import type { TaskCommand } from '../../domain/task/task-commands.js';
import { draftTask, type TaskState } from '../../domain/task/task-state.js';
import type { NewOwner } from '../../domain/task/task-events.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { writeTaskRecord } from '../../prisma/store/record-task.js';
import type { Desk } from '../../workflows/desk.js';
import { office } from './cast.js';
import { rulesAssessments } from './rules-assessments.js';
import { rulesProceedings, type RulesProceedings } from './rules-proceedings.js';
import { circularDesk } from './circular-desk.js';

export interface NewTask {
  taskId: string;
  number: number;
  title: string;
  owners: NewOwner[];
  duties: DatedDuty[];
}

export interface RulesDesk extends Desk {
  /** Interviews, listings, vetoes and rectifications. */
  proceedings: RulesProceedings;
  assign(task: NewTask): Promise<void>;
  state(taskId: string): TaskState;
  /** What was said of units' reachability, as `unit true`. */
  reach: string[];
  /** Keys of proposals decided. */
  decided: string[];
  /** Raised by the next command, as if the workflows could not be reached. */
  failNext?: Error;
}

const PLAN = 'p1';
const TERM_END = '2030-12-31';

export function createRulesDesk(db: PrismaClient, context: () => RulesContext): RulesDesk {
  const circulars = circularDesk(db, PLAN, context);
  const states = new Map<string, { state: TaskState; seq: number }>();
  const run = async (taskId: string, command: TaskCommand) => {
    const held = states.get(taskId);
    if (!held) throw new Error(`no task ${taskId}`);
    const decision = decide(command, held.state, context());
    if (isRefusal(decision)) return decision;
    const { events } = decision;
    const state = events.reduce(evolve, held.state);
    const entries = events.map((event, i) => ({ seq: held.seq + i + 1, event, notices: [] }));
    const { phase } = state;
    const percents = state.owners.map((o) => [o.claimedPercent, o.verifiedPercent] as const);
    const claimedPercent = Math.min(...percents.map(([c]) => c));
    const verifiedPercent = Math.min(...percents.map(([, v]) => v));
    const view = { phase, light: lightOf(state), claimedPercent, verifiedPercent };
    const due = nextDueOn(state);
    await writeTaskRecord(
      db,
      {
        planId: PLAN,
        taskId,
        entries,
        upTo: held.seq + events.length,
        view: { ...view, ...(due && { nextDueOn: due }) },
      },
      context().now,
    );
    states.set(taskId, { state, seq: held.seq + events.length });
    const receipt = state.answered.find((a) => a.key === command.key)?.receipt;
    return { events: events.map((e) => e.type), ...(receipt && { receipt }) };
  };
  const proceedings = rulesProceedings(db, PLAN, context);
  const desk: RulesDesk = {
    reach: [],
    decided: [],
    async assign({ taskId, number, title, owners, duties }) {
      const kind = 'task' as const;
      const place = { section: '一', text: title, lineStart: 1, lineEnd: 1 };
      await db.planTask.create({
        data: { id: taskId, planId: PLAN, number, title, kind, ...place },
      });
      const base = { taskId, planId: PLAN, number, title, kind, termEnd: TERM_END };
      states.set(taskId, { state: draftTask(base), seq: 0 });
      const unitIds = owners.map((o) => o.unitId);
      const { nodes } = planNodes({ taskId, unitIds, duties, termEnd: TERM_END }, context());
      await run(taskId, {
        type: 'AssignTask',
        key: `assign-${taskId}`,
        actor: office,
        owners,
        nodes,
      });
    },
    state: (taskId) =>
      states.get(taskId)?.state ??
      draftTask({ taskId, planId: PLAN, number: 0, title: '', kind: 'task', termEnd: TERM_END }),
    settled: async () => {},
    async tell(taskId, command) {
      const fault = desk.failNext;
      delete desk.failNext;
      if (fault) throw fault;
      return run(taskId, command);
    },
    async decideProposal(_planId, { caseId, approve, reason, actor }) {
      desk.decided.push(`${caseId} ${approve}`);
      const status = approve ? 'approved' : 'rejected';
      const data = { status, reason: reason ?? null, deciderName: actor.name };
      await db.proposalCase.update({ where: { id: caseId }, data });
      return { events: [approve ? 'ProposalApproved' : 'ProposalRejected'] };
    },
    decideEdition: () => Promise.reject(new Error('not in these tests')),
    proposeCase: () => Promise.reject(new Error('not in these tests')),
    proceedings,
    tellProceeding: (id, command) => proceedings.tellProceeding(id, command),
    openRectification: (id, opening) => proceedings.openRectification(id, opening),
    ...rulesAssessments(db, PLAN, context),
    askCircular: (_planId, command) => circulars(command),
    reviseCalendar: () => Promise.reject(new Error('not in these tests')),
    revisePolicy: () => Promise.reject(new Error('not in these tests')),
    activatePlan: () => Promise.reject(new Error('not in these tests')),
    async unitReachabilityChanged(unitId, reachable) {
      desk.reach.push(`${unitId} ${reachable}`);
    },
    messagesQueued: () => Promise.resolve(),
    upcoming: () => Promise.resolve([]),
  };
  return desk;
}
