/** The office's lists: overdue, to review 待审, to decide 待批, unclaimed 无人认领, next circular. */
import { z } from 'zod';
import { CIRCULAR_KINDS, LIGHTS, NODE_KINDS, OWNER_ROLES, RUNG_NAMES } from './closed-sets.js';
import { assessmentOwed } from './circulars.js';
import { excusalRow } from './excusals.js';
import { closeOut, extension, report } from './task-page.js';
import { unresolvedName } from './plans.js';
import { proposalRow } from './proposals.js';
import { id, instant, isoDate, paging, planQuery, taskRef, unitRef } from './values.js';

/** `none`: overdue, and no step of the ladder taken yet. */
export const overdueQuery = planQuery.extend(paging.shape).extend({
  rung: z.enum(['none', ...RUNG_NAMES]).optional(),
  unitId: id.optional(),
});
export const overdueRow = taskRef.extend(unitRef.shape).extend({
  nodeId: z.string(),
  kind: z.enum(NODE_KINDS),
  nodeTitle: z.string(),
  light: z.enum(LIGHTS),
  firstDueOn: isoDate,
  dueOn: isoDate,
  /** Calendar days by the current and by the first promised date. */
  daysOverdue: z.number(),
  daysSinceFirst: z.number(),
  rung: z.enum(RUNG_NAMES).nullable(),
  rungAt: instant.nullable(),
  waiting: z.boolean(),
});
export const overduePage = z
  .object({
    rows: z.array(overdueRow),
    total: z.number(),
    /** How many rows each rung has, whatever rung was asked for; highest first. */
    byRung: z.array(z.object({ rung: z.enum(RUNG_NAMES).nullable(), count: z.number() })),
  })
  .meta({ id: 'OverduePage' });

const waitingReport = report.extend({ task: taskRef, workdaysWaiting: z.number() });
export const reviewList = z
  .object({ reports: z.array(waitingReport), total: z.number() })
  .meta({ id: 'ReviewList' });

const returnedAssignment = unitRef.extend({
  task: taskRef,
  role: z.enum(OWNER_ROLES),
  grounds: z.string().nullable(),
});
export const decisionList = z
  .object({
    extensions: z.array(extension.extend({ task: taskRef, nodeTitle: z.string() })),
    excusals: z.array(excusalRow),
    closeOuts: z.array(closeOut.extend({ task: taskRef })),
    returned: z.array(returnedAssignment),
    proposals: z.array(proposalRow),
  })
  .meta({ id: 'DecisionList' });

export const unclaimedQuery = planQuery.extend(paging.shape);
const length = z.number().int();
/** One page of each list, and how long each list is. */
export const unclaimed = z
  .object({
    totals: z.object({
      withoutOwner: length,
      unresolved: length,
      notAccepted: length,
      neverReported: length,
      unreachable: length,
    }),
    withoutOwner: z.array(taskRef),
    unresolved: z.array(unresolvedName),
    notAccepted: z.array(
      unitRef.extend({ task: taskRef, role: z.enum(OWNER_ROLES), dueOn: isoDate.nullable() }),
    ),
    neverReported: z.array(unitRef.extend({ tasks: z.number() })),
    unreachable: z.array(unitRef.extend({ tasks: z.number(), people: z.number() })),
  })
  .meta({ id: 'Unclaimed' });
export const circularQueue = z
  .object({
    rows: z.array(
      taskRef.extend(unitRef.shape).extend({
        nodeId: z.string(),
        kind: z.enum(CIRCULAR_KINDS),
        assessment: assessmentOwed,
        nodeTitle: z.string(),
        dueOn: isoDate,
        queuedAt: instant,
      }),
    ),
  })
  .meta({ id: 'CircularQueue' });

export type OverdueRow = z.infer<typeof overdueRow>;
export type OverduePage = z.infer<typeof overduePage>;
export type WaitingReport = z.infer<typeof waitingReport>;
export type ReviewList = z.infer<typeof reviewList>;
export type DecisionList = z.infer<typeof decisionList>;
export type Unclaimed = z.infer<typeof unclaimed>;
export type CircularQueue = z.infer<typeof circularQueue>;
