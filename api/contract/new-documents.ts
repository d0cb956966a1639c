/** What people add to the record's facts when they have a document drafted, kind by kind. */
import { z } from 'zod';
import { id, instant, isoDate, words } from './values.js';

const LINE = 200;
const TEXT = 2000;
const line = words(LINE).min(1, '请填写');
const text = words(TEXT).min(1, '请填写');
const lines = z.array(text).max(30);

/** `nodeIds`: which overdue matters; all of the unit's unless named. */
const slip = { planId: id.optional(), unitId: id, nodeIds: z.array(id).max(200).optional() };
const rectification = z
  .array(z.object({ problem: text, measure: text, owner: line, dueOn: isoDate }))
  .max(60);
/** With an approved proposal, its unit, matters and approval are taken from it. */
const approved = { approvedBy: line.optional(), approvedOn: isoDate.optional() };
const talk = {
  ...slip,
  caseId: id.optional(),
  at: instant,
  place: line,
  interviewer: line,
  interviewees: z.array(line).min(1, '请写明被约谈人').max(20),
};

export const newDocument = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chaseSlip'), ...slip, replyBy: isoDate.optional() }),
  z.object({ kind: z.literal('warningSlip'), ...slip, replyBy: isoDate.optional() }),
  z.object({
    kind: z.literal('riskSlip'),
    ...slip,
    subject: line,
    findings: lines.min(1, '请写明风险情况'),
    basis: words(TEXT).optional(),
    measures: lines.min(1, '请写明工作建议'),
    replyBy: isoDate.optional(),
  }),
  z.object({
    kind: z.literal('circular'),
    circularId: id,
    to: z.array(line).max(60).optional(),
    copies: z.array(line).max(60).optional(),
  }),
  z.object({
    kind: z.literal('interviewNotice'),
    ...talk,
    ...approved,
    grounds: words(TEXT).optional(),
    prepare: lines,
    proxyAllowed: z.boolean(),
  }),
  z.object({
    kind: z.literal('interviewMinutes'),
    ...talk,
    attendees: z.array(line).max(40),
    recorder: line,
    grounds: lines.min(1, '请写明约谈事由'),
    statement: words(TEXT),
    demands: lines,
    items: rectification,
    reportBy: isoDate,
  }),
  z.object({
    kind: z.literal('listingNotice'),
    ...slip,
    ...approved,
    caseId: id.optional(),
    level: line,
    matter: line,
    grounds: lines,
    requirements: lines,
    dueOn: isoDate,
    supervisor: line,
    copies: z.array(line).max(60),
    publishBy: isoDate.optional(),
  }),
  z.object({
    kind: z.literal('rectificationNotice'),
    planId: id.optional(),
    unitId: id,
    caseId: id.optional(),
    source: line,
    items: rectification.min(1, '请写明存在问题'),
    reportBy: isoDate,
  }),
  z.object({ kind: z.literal('closeOutSlip'), taskId: id, opinion: words(TEXT).optional() }),
  z.object({
    kind: z.literal('vetoDecision'),
    ...slip,
    caseId: id.optional(),
    period: line,
    facts: lines.min(1, '请写明事实'),
    basis: lines.min(1, '请写明依据'),
    statement: z.object({ on: isoDate, text, opinion: text }).optional(),
    decidedBy: line,
    decidedOn: isoDate,
    from: isoDate,
    until: isoDate,
    copies: z.array(line).max(60),
  }),
  z.object({ kind: z.literal('excusalDecision'), excusalId: id }),
  z.object({
    kind: z.literal('referralLetter'),
    ...slip,
    caseId: id.optional(),
    to: line,
    facts: lines.min(1, '请写明主要事实'),
    basis: lines,
    attachments: z.array(line).max(30),
  }),
]);
/** A paper that the record calls for: drawn up from what it holds. */
export const paperFromRecord = z.object({ planId: id.optional(), cause: z.string().max(200) });
export const draftedDocument = z.object({ id: z.string() }).meta({ id: 'DraftedDocument' });
export type NewDocument = z.infer<typeof newDocument>;
export type NewDocumentOf<K extends NewDocument['kind']> = Extract<NewDocument, { kind: K }>;
