/** Papers of interviews, listings, vetoes and rectifications, from their own record. */
import { addWorkdays } from '../../domain/calendar/workdays.js';
import type { InterviewState } from '../../domain/interview/interview-state.js';
import type { ListingState } from '../../domain/listing/listing-facts.js';
import type { RectificationState } from '../../domain/rectification/rectification-facts.js';
import type { VetoState } from '../../domain/veto/veto-facts.js';
import { referralLetter, vetoDecision } from '../../documents/kinds/decisions.js';
import {
  interviewMinutes,
  interviewNotice,
  type RectificationItem,
} from '../../documents/kinds/interview.js';
import * as told from '../../documents/kinds/proceeding-words.js';
import type { SlipItem } from '../../documents/kinds/common.js';
import { remindedLines, slipItems } from '../../documents/kinds/slip-items.js';
import { riskSlip, type Reminded } from '../../documents/kinds/slips.js';
import {
  closeOutSlip,
  listingNotice,
  rectificationNotice,
} from '../../documents/kinds/supervision.js';
import type { Paper } from '../../documents/paper.js';
import { rectificationsOf, type ProceedingPaper } from '../../prisma/store/documents/papers-due.js';
import { messageFacts, slippedFacts } from '../../prisma/store/documents/slip-facts.js';
import type { AppDeps } from '../deps.js';
import type { Desk } from './drafting.js';

/** What every wording of a proceeding is given. */
export interface Sight {
  deps: AppDeps;
  desk: Desk;
  proceeding: ProceedingPaper;
}

const MEASURES_SENT = ['remind', 'chase', 'warn', 'circulate'];

const nodeIdsOf = ({ proceeding: { state } }: Sight): string[] => state.items.map((i) => i.nodeId);
const about = ({ desk: { unit, planTitle } }: Sight) => ({ unit, planTitle });

/** The slips it is about, with the dates they slipped by, also when they were answered since. */
async function slipped(sight: Sight): Promise<SlipItem[]> {
  const { deps, desk, proceeding } = sight;
  const { items } = proceeding.state;
  const of = { unitId: desk.unitId, nodeIds: nodeIdsOf(sight) };
  const owed = (await slippedFacts(deps.prisma, of)).map((fact) => {
    const { dueOn = fact.dueOn } = items.find((i) => i.nodeId === fact.nodeId) ?? {};
    return { ...fact, dueOn };
  });
  return slipItems(owed, desk);
}

/** The delivery ledger's word on what was sent to the unit about these matters. */
async function sentBefore(sight: Sight): Promise<Reminded[]> {
  const { deps, desk } = sight;
  const about = { unitId: desk.unitId, nodeIds: nodeIdsOf(sight), kinds: MEASURES_SENT };
  return remindedLines(await messageFacts(deps.prisma, about));
}

export async function noticePaper(sight: Sight): Promise<Paper | undefined> {
  const { desk, proceeding } = sight;
  const { meeting, grounds, proxyAllowed = false } = proceeding.state as InterviewState;
  if (!meeting) return undefined;
  return interviewNotice(desk.office, {
    ...about(sight),
    items: await slipped(sight),
    reminded: await sentBefore(sight),
    grounds,
    at: meeting.meetsAt,
    place: meeting.place,
    interviewer: meeting.interviewer,
    interviewees: [meeting.summoned],
    prepare: meeting.requirements ? told.linesOf(meeting.requirements) : [],
    proxyAllowed,
    approvedBy: proceeding.openedBy,
    approvedOn: proceeding.openedOn,
  });
}

async function itemsOf({ deps, desk, proceeding }: Sight): Promise<RectificationItem[]> {
  const items = await rectificationsOf(deps.prisma, proceeding.state.proceedingId);
  return items.map((item) => {
    const { title: problem, measure, owed } = item as RectificationState;
    return { problem, measure, owner: desk.unit, dueOn: owed.dueOn };
  });
}

export async function minutesPaper(sight: Sight): Promise<Paper | undefined> {
  const { desk, proceeding } = sight;
  const { meeting, minutes, grounds, items, reportDueOn } = proceeding.state as InterviewState;
  if (!meeting || !minutes) return undefined;
  return interviewMinutes(desk.office, {
    ...about(sight),
    at: meeting.meetsAt,
    place: meeting.place,
    interviewer: meeting.interviewer,
    interviewees: [meeting.summoned],
    attendees: [minutes.attendees],
    recorder: minutes.writer.name,
    grounds: [...told.linesOf(grounds), ...items.map((i) => i.title)],
    statement: minutes.text,
    demands: [],
    items: await itemsOf(sight),
    reportBy: reportDueOn ?? desk.today,
  });
}

export async function listingPaper(sight: Sight): Promise<Paper | undefined> {
  const { desk, proceeding } = sight;
  const { level, title, grounds, requirements, dueOn, publishBy } =
    proceeding.state as ListingState;
  if (requirements === undefined || !dueOn) return undefined;
  return listingNotice(desk.office, {
    ...about(sight),
    items: await slipped(sight),
    level: told.LEVELS[level],
    matter: title,
    grounds: told.linesOf(grounds),
    requirements: told.linesOf(requirements),
    dueOn,
    supervisor: told.THE_OFFICE,
    approvedBy: proceeding.openedBy,
    approvedOn: proceeding.openedOn,
    copies: [],
    ...(publishBy && { publishBy }),
  });
}

export async function rectificationPaper(sight: Sight): Promise<Paper | undefined> {
  const { desk, deps, proceeding } = sight;
  const own = proceeding.state as RectificationState;
  const group = await rectificationsOf(deps.prisma, own.parentId ?? own.proceedingId);
  const items = group.map((item) => {
    const { title: problem, measure, owed } = item as RectificationState;
    return { problem, measure, owner: desk.unit, dueOn: owed.dueOn };
  });
  const reportBy = items.map((i) => i.dueOn).sort((a, b) => (a < b ? -1 : 1));
  const source = told.ORIGIN_WORDS[own.origin];
  const last = reportBy.at(-1) ?? addWorkdays(desk.calendar, desk.today, 1);
  return rectificationNotice(desk.office, { ...about(sight), source, items, reportBy: last });
}

/** 风险提示单: what the office found by itself; the unit answers with what it does about it. */
export function riskPaper({ desk, proceeding }: Sight): Promise<Paper> {
  const { title, measure, owed } = proceeding.state as RectificationState;
  const { unit, planTitle } = desk;
  const said = { subject: told.RISK_SUBJECT, findings: told.linesOf(title), replyBy: owed.dueOn };
  const measures = told.linesOf(measure);
  return Promise.resolve(riskSlip(desk.office, { unit, planTitle, ...said, measures }));
}

/** 销号单 of a delisted listing or a verified rectification. */
export async function closingPaper(sight: Sight): Promise<Paper | undefined> {
  const { desk, proceeding } = sight;
  const state = proceeding.state as ListingState | RectificationState;
  const claim = state.kind === 'listing' ? state.closeOut : state.claim;
  const visit = state.kind === 'listing' ? state.visit : undefined;
  return closeOutSlip(desk.office, {
    ...about(sight),
    what: state.kind === 'listing' ? '挂牌督办事项' : '整改事项',
    title: state.title,
    askedOn: claim?.on ?? state.since,
    done: claim?.text ?? '',
    evidence: [],
    verifiedBy: visit?.visitors ?? told.THE_OFFICE,
    verifiedOn: visit?.visitedOn ?? state.since,
    opinion: visit?.findings ?? told.VERIFIED,
    ...(state.lookBackOn && { lookBackOn: state.lookBackOn }),
  });
}

export async function vetoPaper(sight: Sight): Promise<Paper | undefined> {
  const { desk, proceeding } = sight;
  const { decision, statements, period, grounds } = proceeding.state as VetoState;
  if (!decision?.upheld) return undefined;
  const statement = statements.at(-1);
  return vetoDecision(desk.office, {
    ...about(sight),
    period: `${period.from.slice(0, 4)}年度`,
    facts: told.linesOf(grounds),
    items: await slipped(sight),
    reminded: await sentBefore(sight),
    basis: [decision.reason],
    ...(statement && {
      statement: { on: statement.on, text: statement.text, opinion: told.STATEMENT_WEIGHED },
    }),
    decidedBy: decision.meeting ?? decision.by.name,
    decidedOn: decision.on,
    from: decision.on,
    until: period.to,
    copies: [],
  });
}

export async function referralPaper(sight: Sight): Promise<Paper | undefined> {
  const { desk, proceeding } = sight;
  const { referral } = proceeding.state as VetoState;
  if (!referral) return undefined;
  return referralLetter(desk.office, {
    ...about(sight),
    to: told.DISCIPLINE,
    facts: told.linesOf(referral.grounds),
    items: await slipped(sight),
    reminded: await sentBefore(sight),
    basis: [],
    attachments: [],
  });
}
