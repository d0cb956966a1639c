/** Rules of entering, correcting, verifying and returning the actual of a year (domain.md §1, §6, §8). */
import { dateOf, type Instant } from '../calendar/dates.js';
import { speaksForUnit, type Actor } from '../people/roles.js';
import type { HostPolicy } from '../task/notices.js';
import type { Actual, IndicatorFact } from './actual.js';
import { actualUnit, baselineYear, type IndicatorTarget, type Term } from './indicator.js';
import { readActual } from './read-actual.js';
import type { ActualRefusal } from './refusals.js';
import { standingActual } from './standing-actual.js';

/** What is known of an indicator when somebody acts on it. */
export interface IndicatorFacts {
  indicator: IndicatorTarget;
  term: Term;
  /** Units that answer for it. */
  unitIds: string[];
  actuals: Actual[];
  host: HostPolicy;
  now: Instant;
}

/** Entered for a unit, or by the office without one. `reason` is asked for where a value stands already. */
export interface EnterActual {
  type: 'EnterActual' | 'CorrectActual';
  year: number;
  /** As typed: a number with or without its unit, or a sentence for a qualitative target. */
  value: string;
  source: string;
  evidenceIds: string[];
  reason?: string;
}
interface JudgeActual {
  type: 'VerifyActual' | 'ReturnActual';
  actualId: string;
  reason?: string;
}
export type ActualOrder = EnterActual | JudgeActual;
/** `newId` names the row that an entry makes. */
export type ActualCommand = ActualOrder & { actor: Actor; newId: string };

export type ActualDecision = { fact: IndicatorFact } | ActualRefusal;

const YEAR_DIGITS = 4;
const refuse = (
  refused: ActualRefusal['refused'],
  detail?: ActualRefusal['detail'],
): ActualRefusal => ({ refused, ...(detail && { detail }) });

/** The responsible unit an actor speaks for; null for the office, undefined for anybody else. */
function enteringUnit(actor: Actor, unitIds: readonly string[]): string | null | undefined {
  const own = unitIds.find((unitId) => speaksForUnit(actor, unitId));
  if (own !== undefined) return own;
  return actor.role === 'office' ? null : undefined;
}

function yearRefusal(year: number, { term, now }: IndicatorFacts): ActualRefusal | undefined {
  const from = baselineYear(term);
  if (year < from || year > term.end) {
    return refuse('ActualYearOutside', { year, from, to: term.end });
  }
  const thisYear = Number(dateOf(now).slice(0, YEAR_DIGITS));
  return year > thisYear ? refuse('ActualYearFuture', { year }) : undefined;
}

function readValue(
  value: string,
  indicator: IndicatorTarget,
): { value: number | null; text: string } | ActualRefusal {
  const text = value.trim();
  if (indicator.op === 'qualitative') {
    return text === '' ? refuse('ActualTextMissing') : { value: null, text };
  }
  const read = readActual(text, actualUnit(indicator));
  return 'refused' in read ? read : { value: read.value, text: '' };
}

function corrected(
  before: Actual | undefined,
  said: { value: number | null; text: string },
  reason: string,
): ActualRefusal | undefined {
  if (!before) return refuse('ActualNotEntered');
  if (reason === '') return refuse('ActualReasonMissing');
  const same = before.value === said.value && before.text === said.text;
  return same ? refuse('ActualUnchanged') : undefined;
}

function enter(command: EnterActual & ActualCommand, facts: IndicatorFacts): ActualDecision {
  const { type, year, source, evidenceIds, actor, newId: actualId } = command;
  if (enteringUnit(actor, facts.unitIds) === undefined) return refuse('ActualUnitNotResponsible');
  const wrongYear = yearRefusal(year, facts);
  if (wrongYear) return wrongYear;
  const read = readValue(command.value, facts.indicator);
  if ('refused' in read) return read;
  if (source.trim() === '') return refuse('ActualSourceMissing');
  const said = { actualId, year, ...read, source: source.trim(), evidenceIds };
  const before = standingActual(facts.actuals, year);
  if (type === 'EnterActual') {
    if (before) return refuse('ActualAlreadyEntered', { year });
    return { fact: { type: 'ActualEntered', ...said } };
  }
  const reason = command.reason?.trim() ?? '';
  const not = corrected(before, read, reason);
  if (not || !before) return not ?? refuse('ActualNotEntered');
  const was = { value: before.value, text: before.text };
  return { fact: { type: 'ActualCorrected', ...said, replaces: before.actualId, was, reason } };
}

/** Whether an actual is the host unit's own, whose review is counted apart (§8). */
export function isHostActual(
  { unitId }: Pick<Actual, 'unitId'>,
  { unitIds, host }: Pick<IndicatorFacts, 'unitIds' | 'host'>,
): boolean {
  const { hostUnitId } = host;
  if (hostUnitId === undefined) return false;
  return unitId === hostUnitId || (unitId === null && unitIds.includes(hostUnitId));
}

/** The office verifies, the host unit's the leader whom the policy names or another office person. */
export function judgeRefusal(
  actual: Pick<Actual, 'enteredBy' | 'unitId'>,
  actor: Actor,
  facts: Pick<IndicatorFacts, 'unitIds' | 'host'>,
): ActualRefusal | undefined {
  if (actual.enteredBy === actor.personId) return refuse('ActualByYourself');
  const named = isHostActual(actual, facts) ? facts.host.hostReviewerId : undefined;
  if (named !== undefined) {
    return named === actor.personId ? undefined : refuse('ActualNeedsNamedReviewer');
  }
  return actor.role === 'office' ? undefined : refuse('ActualVerifierMayNot');
}

function judge(command: JudgeActual & ActualCommand, facts: IndicatorFacts): ActualDecision {
  const { type, actualId, actor } = command;
  const actual = facts.actuals.find((a) => a.actualId === actualId);
  if (actual?.status !== 'waiting') return refuse('ActualNotWaiting');
  const not = judgeRefusal(actual, actor, facts);
  if (not) return not;
  const { year } = actual;
  const hostReview = isHostActual(actual, facts);
  if (type === 'VerifyActual')
    return { fact: { type: 'ActualVerified', actualId, year, hostReview } };
  const reason = command.reason?.trim() ?? '';
  if (reason === '') return refuse('ActualReasonMissing');
  return { fact: { type: 'ActualReturned', actualId, year, reason, hostReview } };
}

/** What comes of an order: the fact to record, or why not. */
export function decideActual(command: ActualCommand, facts: IndicatorFacts): ActualDecision {
  switch (command.type) {
    case 'EnterActual':
    case 'CorrectActual':
      return enter(command, facts);
    case 'VerifyActual':
    case 'ReturnActual':
      return judge(command, facts);
  }
}
