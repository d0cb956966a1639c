/** The reports of a decided assessment, from its frozen result. */
import {
  annualResult,
  finalReport,
  midtermReport,
  type AssessmentReport,
  type ReportedIndicator,
} from '../../documents/kinds/assessment-report.js';
import type { ReportedUnit } from '../../documents/kinds/assessment-results.js';
import type { Office } from '../../documents/kinds/common.js';
import type { Paper } from '../../documents/paper.js';
import type { AssessmentKind, Section } from '../../domain/assessment/score-sheet.js';
import type { UnitScore } from '../../domain/assessment/unit-score.js';
import { dateOf } from '../../domain/calendar/dates.js';
import type { DocumentKind } from '../../domain/document/document-kinds.js';
import { chartOf } from '../../domain/indicator/chart.js';
import { standingOf } from '../../domain/indicator/outlook.js';
import {
  draftEdition,
  publishedItem,
  type RecordedIndicator,
} from '../../domain/publication/draft-edition.js';
import {
  decidedResult,
  type DecidedResult,
} from '../../prisma/store/documents/assessment-facts.js';
import { letterheadOf } from '../../prisma/store/documents/letterhead.js';
import { publicationRecord } from '../../prisma/store/publication/publication-record.js';
import type { AppDeps } from '../deps.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import type { Drafted } from './drafting.js';

type Report = (office: Office, data: AssessmentReport) => Paper;

/** A third party brings its own report: there is none to be written here. */
const REPORTS: Partial<Record<AssessmentKind, { kind: DocumentKind; write: Report }>> = {
  annual: { kind: 'annualResult', write: annualResult },
  midterm: { kind: 'midtermReport', write: midtermReport },
  final: { kind: 'finalReport', write: finalReport },
};

const byName = (a: ReportedUnit, b: ReportedUnit): number => (a.unit < b.unit ? -1 : 1);

function reportedUnit(unit: string, score: UnitScore): ReportedUnit {
  const { grade, computedGrade, caps, sections, rungs, deductions, bonuses, items } = score;
  const of = (section: Section) => sections.find((s) => s.section === section)?.points;
  const [process, result] = [of('process'), of('result')];
  return {
    unit,
    caps: caps.map((c) => c.why),
    taken: rungs.points + deductions.points,
    given: bonuses.points,
    items: items.map(publishedItem),
    ...(process !== undefined && { process }),
    ...(result !== undefined && { result }),
    ...(score.score !== undefined && { score: score.score }),
    ...(computedGrade && { computedGrade }),
    ...(grade && { grade }),
  };
}

function reportedIndicator(indicator: RecordedIndicator): ReportedIndicator {
  const { name, unit, binding, baseline, target, goal, actuals } = indicator;
  const { outlook, newest, forecast } = standingOf(goal, actuals, unit);
  const chart = actuals.length > 0 ? chartOf(goal, actuals, unit) : undefined;
  return {
    ...{ name, unit, binding, target, outlook },
    ...(baseline && { baseline }),
    ...(newest && { newest }),
    ...(forecast !== null && { forecast }),
    ...(chart && { chart }),
  };
}

async function reportOf(
  { prisma, clock }: AppDeps,
  result: DecidedResult,
): Promise<AssessmentReport | undefined> {
  const { planId } = result;
  const record = await publicationRecord(prisma, { planId }, clock.now());
  // What the scores were made of: values verified later are not in them.
  const scored = await publicationRecord(prisma, { planId }, result.asOf);
  if (!record || !scored) return undefined;
  const { unitNames } = record;
  const named = (unitId: string) => unitNames.get(unitId) ?? '';
  const { kind, period, asOf, clause, scores, problems } = result;
  return {
    ...{ kind, period, planTitle: record.planTitle, on: record.asOf, scoredOn: dateOf(asOf) },
    ...(clause && { clause }),
    to: [`${record.region}人民政府`],
    copies: [],
    overview: draftEdition(record).overview,
    units: scores.map((s) => reportedUnit(named(s.unitId), s)).sort(byName),
    indicators: scored.indicators.map(reportedIndicator),
    problems: problems.map(({ unitId, title }) => ({ unit: named(unitId), title })),
  };
}

/** The report of a decided assessment; units get the annual result, the reports go upward. */
export async function draftAssessment(
  deps: AppDeps,
  assessmentId: string,
): Promise<Drafted | ApiRefusal> {
  const result = await decidedResult(deps.prisma, assessmentId);
  const form = result && REPORTS[result.kind];
  if (!result || !form) return refuse('PaperNotDue');
  const data = await reportOf(deps, result);
  if (!data) return refuse('PlanNotRunning');
  const { planId } = result;
  const office = await letterheadOf(deps.prisma, planId);
  const annual = form.kind === 'annualResult';
  const units = result.scores.map((s) => s.unitId);
  const paper = form.write(office, annual ? { ...data, to: ['各有关单位'] } : data);
  return { kind: form.kind, paper, planId, toUnitIds: annual ? units : [] };
}
