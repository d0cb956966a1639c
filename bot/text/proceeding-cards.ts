/** An interview, listing, veto or rectification as a card in chat. */
import { dateOf, timeOf, type IsoDate } from '../../domain/calendar/dates.js';
import type { InterviewState } from '../../domain/interview/interview-state.js';
import type { ListingState } from '../../domain/listing/listing-facts.js';
import type { ProceedingState } from '../../domain/proceeding/proceeding.js';
import type { RectificationState } from '../../domain/rectification/rectification-facts.js';
import type { VetoState } from '../../domain/veto/veto-facts.js';
import { dateText, dueText } from './dates.js';
import { clip } from './nodes.js';
import { KIND_TEXT, LEVEL_TEXT, phaseText } from './proceedings.js';

type Line = string | undefined;
const LONG = 120;

function interviewLines(s: InterviewState, today: IsoDate): Line[] {
  const { meeting, attendance, reportDueOn, minutes, report } = s;
  const coming = attendance.map((a) => `${a.name}${a.proxy ? '（委托）' : ''}`).join('、');
  return [
    meeting &&
      `约谈：${dateText(dateOf(meeting.meetsAt), today)} ${timeOf(meeting.meetsAt)}，${meeting.place}`,
    meeting && `被约谈人：${meeting.summoned}${coming ? `；已确认：${coming}` : ''}`,
    minutes && `纪要：${clip(minutes.text, LONG)}`,
    s.phase === 'reporting' && reportDueOn
      ? `书面整改报告：${dueText(reportDueOn, today)}`
      : undefined,
    report && `整改报告：${clip(report.text, LONG)}`,
  ];
}

const listingLines = (s: ListingState, today: IsoDate): Line[] => [
  `级别：${LEVEL_TEXT[s.level]}`,
  s.requirements && `要求：${clip(s.requirements, LONG)}`,
  s.phase !== 'lookBack' && s.dueOn ? `整改期限：${dueText(s.dueOn, today)}` : undefined,
  s.closeOut && `销号申请：${clip(s.closeOut.text, LONG)}`,
  s.visit && `现场核查：${s.visit.visitedOn} ${s.visit.visitors}，${clip(s.visit.findings, LONG)}`,
];

function vetoLines(s: VetoState, today: IsoDate): Line[] {
  const last = s.statements.at(-1);
  return [
    `理由：${clip(s.grounds || '按督办规则提出', LONG)}`,
    s.phase === 'stating' ? `陈述申辩期限：${dueText(s.statementDueOn, today)}` : undefined,
    last ? `陈述：${clip(last.text, LONG)}` : undefined,
    s.decision &&
      `决定：${s.decision.upheld ? '否决' : '不予否决'}，${clip(s.decision.reason, LONG)}`,
    s.review && `复核申请：${clip(s.review.text, LONG)}`,
    `适用期：${s.period.from} 至 ${s.period.to}`,
  ];
}

const rectificationLines = (s: RectificationState, today: IsoDate): Line[] => [
  `要求：${clip(s.measure, LONG)}`,
  s.phase === 'assigned' || s.phase === 'claimed'
    ? `整改期限：${dueText(s.owed.dueOn, today)}`
    : undefined,
  s.claim && `完成情况：${clip(s.claim.text, LONG)}`,
];

function linesOf(state: ProceedingState, today: IsoDate): Line[] {
  // The kind says which state it is.
  switch (state.kind) {
    case 'interview':
      return interviewLines(state as InterviewState, today);
    case 'listing':
      return listingLines(state as ListingState, today);
    case 'veto':
      return vetoLines(state as VetoState, today);
    case 'rectification':
      return rectificationLines(state as RectificationState, today);
  }
}

const MOST_SLIPS = 5;

/** What it is, where it stands, and what whoever acts next has to know. */
export function proceedingCard(
  { state, unitName }: { state: ProceedingState; unitName: string },
  today: IsoDate,
): string {
  const { kind, phase, title, items } = state;
  const { lookBackOn } = state as ProceedingState & { lookBackOn?: IsoDate };
  const slips = items.slice(0, MOST_SLIPS).map((i) => `· ${clip(i.title, 30)}`);
  return [
    `${KIND_TEXT[kind]}：${unitName}（${phaseText(kind, phase)}）`,
    clip(title, 60),
    ...(items.length > 1 ? slips : []),
    ...linesOf(state, today),
    phase === 'lookBack' && lookBackOn ? `回头看：${dueText(lookBackOn, today)}` : undefined,
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}
