/** From the record to what is published: a pure function, so that anybody can make it again. */
import type { ItemScore, UnitScore } from '../assessment/unit-score.js';
import {
  attainmentOn,
  type IndicatorGoal,
  type YearlyActual,
} from '../assessment/indicator-path.js';
import type { AssessmentKind } from '../assessment/score-sheet.js';
import type { Period } from '../assessment/computed-items.js';
import type { IsoDate } from '../calendar/dates.js';
import { chartOf } from '../indicator/chart.js';
import type { PublicationPolicy } from '../policy/publication-policy.js';
import type { Light } from '../task/light.js';
import { changesSince } from './changes.js';
import {
  UNNUMBERED,
  type IndicatorState,
  type Overview,
  type PublishedEdition,
  type PublishedIndicator,
  type PublishedItem,
  type PublishedPart,
  type PublishedResult,
  type PublishedResults,
  type PublishedTask,
} from './published-edition.js';

export interface RecordedTask extends PublishedTask {
  /** Titles of the enclosing headings, outermost first. */
  section: string[];
}

export interface RecordedIndicator extends Omit<PublishedIndicator, 'state' | 'actuals' | 'chart'> {
  goal: IndicatorGoal;
  /** Verified only. */
  actuals: YearlyActual[];
}

/** A decided result: scores as they were frozen. */
export interface RecordedResult {
  kind: AssessmentKind;
  period: Period;
  scores: readonly Pick<UnitScore, 'unitId' | 'grade' | 'score' | 'items' | 'caps'>[];
}

export interface PublicationRecord {
  planTitle: string;
  region: string;
  term: { start: number; end: number };
  asOf: IsoDate;
  issuer: string;
  tasks: readonly RecordedTask[];
  indicators: readonly RecordedIndicator[];
  result?: RecordedResult;
  unitNames: ReadonlyMap<string, string>;
  policy: PublicationPolicy;
  note?: string;
  /** The edition published last. */
  before?: PublishedEdition;
}

const REST = '其他任务';

function partsOf(tasks: readonly RecordedTask[]): PublishedPart[] {
  const parts = new Map<string, PublishedTask[]>();
  for (const { section, ...task } of [...tasks].sort((a, b) => a.number - b.number)) {
    const title = section[0] ?? REST;
    const part = parts.get(title);
    if (part) part.push(task);
    else parts.set(title, [task]);
  }
  return [...parts].map(([title, own]) => ({ title, tasks: own }));
}

/** Where an indicator stands on a day, by the last verified year that had ended by then. */
function stateOf({ goal, actuals }: RecordedIndicator, on: IsoDate): IndicatorState {
  if (goal.op === 'qualitative') return 'qualitative';
  const last = [...actuals]
    .filter((a) => `${a.year}-12-31` <= on)
    .sort((a, b) => a.year - b.year)
    .at(-1);
  if (!last) return 'noData';
  const measuredOn = `${last.year}-12-31`;
  const found = attainmentOn(goal, measuredOn, last.value);
  if ('gap' in found) return 'noData';
  const over = measuredOn >= goal.dueOn;
  if (found.met) return over ? 'met' : 'onTrack';
  return over ? 'missed' : 'behind';
}

function publishedIndicator(indicator: RecordedIndicator, on: IsoDate): PublishedIndicator {
  const { goal, actuals, ...rest } = indicator;
  const chart = actuals.length > 0 ? chartOf(goal, actuals, rest.unit) : undefined;
  const byYear = [...actuals].sort((a, b) => a.year - b.year);
  return {
    ...rest,
    actuals: byYear.map(({ year, value }) => ({ year, value })),
    state: stateOf(indicator, on),
    ...(chart && { chart }),
  };
}

/** An item of a frozen score, as it may be shown. */
export const publishedItem = ({
  item: { title, points: outOf },
  points,
}: ItemScore): PublishedItem => ({
  ...{ title, outOf },
  ...(points !== undefined && { points }),
});

/** Grades, scores and places only as far as the policy says; without it units stand by name. */
function resultsOf(record: PublicationRecord): PublishedResults | undefined {
  const { result, policy, unitNames } = record;
  const { unitResults: shown, ranked } = policy;
  if (!result || shown === 'none') return undefined;
  const { kind, period, scores } = result;
  const placeOf = (score: number) => 1 + scores.filter((s) => (s.score ?? -1) > score).length;
  const scored = shown !== 'grades';
  const named = scores.map(({ unitId, grade, score, items, caps }) => ({
    score,
    row: {
      unit: unitNames.get(unitId) ?? '',
      ...(grade && { grade }),
      ...(caps.length > 0 && { caps: caps.map((c) => c.why) }),
      ...(scored && score !== undefined && { score }),
      ...(ranked && score !== undefined && { place: placeOf(score) }),
      ...(shown === 'items' && { items: items.map(publishedItem) }),
    } satisfies PublishedResult,
  }));
  const byName = named.sort((a, b) => (a.row.unit < b.row.unit ? -1 : 1));
  const ordered = ranked ? byName.sort((a, b) => (b.score ?? -1) - (a.score ?? -1)) : byName;
  return { kind, period, shown, ranked, units: ordered.map((n) => n.row) };
}

function overviewOf(
  tasks: readonly RecordedTask[],
  indicators: readonly PublishedIndicator[],
): Overview {
  const count = (light: Light) => tasks.filter((t) => t.light === light).length;
  return {
    tasks: tasks.length,
    closed: count('blue'),
    green: count('green'),
    yellow: count('yellow'),
    red: count('red'),
    grey: count('grey'),
    indicators: indicators.length,
    indicatorsMet: indicators.filter((i) => i.state === 'met').length,
  };
}

/** The edition as it would be published; number and date come with the approval. */
export function draftEdition(record: PublicationRecord): PublishedEdition {
  const { planTitle, region, term, asOf, issuer, note, before } = record;
  const indicators = record.indicators.map((i) => publishedIndicator(i, asOf));
  const results = resultsOf(record);
  const edition: PublishedEdition = {
    ...{ planTitle, region, term, asOf, issuer },
    ...(note && { note }),
    overview: overviewOf(record.tasks, indicators),
    parts: partsOf(record.tasks),
    indicators,
    ...(results && { results }),
    changes: [],
    ...UNNUMBERED,
  };
  return { ...edition, changes: before ? changesSince(before, edition) : [] };
}
