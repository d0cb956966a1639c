/** 体检: what contradicts itself before a result or an edition is signed, each with what cures it (domain.md §6). */
import type { IsoDate } from '../../calendar/dates.js';
import type { UnitScore } from '../unit-score.js';

interface TaskOwnerFact {
  unitId: string;
  unitName: string;
  role: 'lead' | 'support';
  /** People who answer for the unit in chat or on the page. */
  answerable: number;
}

export interface XrayTask {
  taskId: string;
  number: number;
  title: string;
  closed: boolean;
  owners: TaskOwnerFact[];
  /** Files with its accepted reports. */
  evidence: number;
  /** Nodes that are overdue and not answered. */
  overdue: number;
  verifiedPercent: number;
}

export interface XrayFacts {
  /** What is looked at: up to this day. */
  to: IsoDate;
  tasks: readonly XrayTask[];
  /** Excusals that were granted, for nodes that are still open. */
  excusals: readonly {
    taskId: string;
    number: number;
    title: string;
    unitName: string;
    until: IsoDate;
  }[];
  vetoes: readonly { id: string; unitName: string; of: 'proposal' | 'proceeding' }[];
  indicators: readonly {
    indicatorId: string;
    name: string;
    verified: number[];
    waiting: number[];
  }[];
  reports: readonly {
    taskId: string;
    number: number;
    title: string;
    unitName: string;
    on: IsoDate;
  }[];
  /** Of the assessment that is to be signed; absent for an edition without one. */
  assessment?: {
    assessmentId: string;
    objections: readonly { objectionId: string; unitName: string }[];
    silent: readonly { unitId: string; unitName: string }[];
    scores: readonly { unitName: string; score: UnitScore }[];
    /** The scores that were frozen are not those that the record's hash was made of. */
    broken: boolean;
    /** Qualitative indicators that no assessor has marked. */
    unmarked: readonly { indicatorId: string; name: string }[];
  };
}

export const CONTRADICTIONS = [
  'closedWithoutEvidence',
  'closedBelowHundred',
  'closedWithOverdue',
  'ownerMissing',
  'ownerVacant',
  'excusalLapsed',
  'vetoUndecided',
  'indicatorWithoutData',
  'indicatorUnverified',
  'reportWaiting',
  'objectionUnanswered',
  'selfAssessmentMissing',
  'itemUnmarked',
  'marksApart',
  'indicatorUnmarked',
  'freezeBroken',
  'nothingScored',
] as const;
export type ContradictionKind = (typeof CONTRADICTIONS)[number];

/** Where it is cured. */
export type Cure =
  | { at: 'task'; taskId: string }
  | { at: 'reviews' | 'decisions' | 'people' | 'indicators' }
  | { at: 'indicator'; indicatorId: string }
  | { at: 'proceeding'; proceedingId: string }
  | { at: 'proposal'; proposalId: string }
  | { at: 'assessment'; assessmentId: string };

export interface Contradiction {
  kind: ContradictionKind;
  /** What it is about, by name: a task, an indicator, a unit. */
  about: string;
  unitName?: string;
  cure: Cure;
  /** Ought to be cured before anything is signed; the others are to be weighed. */
  blocks: boolean;
}

const named = ({ number, title }: { number: number; title: string }) => `第${number}号　${title}`;

function ofTask(task: XrayTask): Contradiction[] {
  const { closed, taskId, owners } = task;
  const about = named(task);
  const cure: Cure = { at: 'task', taskId };
  const leads = owners.filter((o) => o.role === 'lead');
  const found: [boolean, ContradictionKind][] = [
    [closed && task.evidence === 0, 'closedWithoutEvidence'],
    [closed && task.verifiedPercent < 100, 'closedBelowHundred'],
    [closed && task.overdue > 0, 'closedWithOverdue'],
    [!closed && leads.length === 0, 'ownerMissing'],
  ];
  const vacant = closed
    ? []
    : owners
        .filter((o) => o.answerable === 0)
        .map(({ unitName }): Contradiction => {
          return { kind: 'ownerVacant', about, unitName, cure: { at: 'people' }, blocks: false };
        });
  const own = found
    .filter(([wrong]) => wrong)
    .map(([, kind]): Contradiction => ({
      kind,
      about,
      cure,
      blocks: kind === 'closedWithOverdue',
    }));
  return [...own, ...vacant];
}

const YEAR = 4;

/** The last year that had ended by a day. */
const lastYear = (to: IsoDate): number =>
  to.endsWith('-12-31') ? Number(to.slice(0, YEAR)) : Number(to.slice(0, YEAR)) - 1;

function ofIndicators({ indicators, to }: XrayFacts): Contradiction[] {
  const year = lastYear(to);
  return indicators.flatMap(({ indicatorId, name, verified, waiting }): Contradiction[] => {
    if (verified.includes(year)) return [];
    const kind = waiting.includes(year) ? 'indicatorUnverified' : 'indicatorWithoutData';
    return [{ kind, about: name, cure: { at: 'indicator', indicatorId }, blocks: false }];
  });
}

function ofScores({ assessment }: XrayFacts): Contradiction[] {
  if (!assessment) return [];
  const cure: Cure = { at: 'assessment', assessmentId: assessment.assessmentId };
  return assessment.scores.flatMap(({ unitName, score }) => {
    const items = score.items.flatMap(({ gap, item }): Contradiction[] => {
      const kind =
        gap === 'marksIncomplete'
          ? 'itemUnmarked'
          : gap === 'marksDisputed'
            ? 'marksApart'
            : undefined;
      return kind ? [{ kind, about: item.title, unitName, cure, blocks: true }] : [];
    });
    const empty: Contradiction[] =
      score.score === undefined
        ? [{ kind: 'nothingScored', about: unitName, cure, blocks: false }]
        : [];
    return [...items, ...empty];
  });
}

function ofAssessment({ assessment }: XrayFacts): Contradiction[] {
  if (!assessment) return [];
  const { assessmentId, objections, silent, unmarked, broken } = assessment;
  const cure: Cure = { at: 'assessment', assessmentId };
  const changed: Contradiction = { kind: 'freezeBroken', about: assessmentId, cure, blocks: true };
  return [
    ...(broken ? [changed] : []),
    ...objections.map(({ unitName }): Contradiction => {
      return { kind: 'objectionUnanswered', about: unitName, cure, blocks: true };
    }),
    ...silent.map(({ unitName }): Contradiction => {
      return { kind: 'selfAssessmentMissing', about: unitName, cure, blocks: false };
    }),
    ...unmarked.map(({ name: about }): Contradiction => {
      return { kind: 'indicatorUnmarked', about, cure, blocks: false };
    }),
  ];
}

/** Everything that contradicts itself, what blocks the signature first. */
export function xray(facts: XrayFacts): Contradiction[] {
  const { to } = facts;
  const lapsed = facts.excusals
    .filter((e) => e.until < to)
    .map((e): Contradiction => {
      const cure: Cure = { at: 'task', taskId: e.taskId };
      return { kind: 'excusalLapsed', about: named(e), unitName: e.unitName, cure, blocks: false };
    });
  const vetoes = facts.vetoes.map(({ id, unitName, of }): Contradiction => {
    const cure: Cure =
      of === 'proposal'
        ? { at: 'proposal', proposalId: id }
        : { at: 'proceeding', proceedingId: id };
    return { kind: 'vetoUndecided', about: unitName, cure, blocks: true };
  });
  const waiting = facts.reports
    .filter((r) => r.on <= to)
    .map((r): Contradiction => {
      const [about, cure] = [named(r), { at: 'reviews' } as const];
      return { kind: 'reportWaiting', about, unitName: r.unitName, cure, blocks: false };
    });
  const found = [
    ...facts.tasks.flatMap(ofTask),
    ...lapsed,
    ...vetoes,
    ...ofIndicators(facts),
    ...waiting,
    ...ofAssessment(facts),
    ...ofScores(facts),
  ];
  return [...found.filter((c) => c.blocks), ...found.filter((c) => !c.blocks)];
}
