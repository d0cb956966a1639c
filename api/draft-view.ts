/** A draft as its review page shows it. */
import type { IsoDate } from '../domain/calendar/dates.js';
import { checksOf } from '../domain/draft/checks.js';
import { countOf } from '../domain/draft/decide.js';
import type { AmendedMatter } from '../domain/draft/running/amended-matters.js';
import { queueOf } from '../domain/draft/doubts.js';
import type { DraftName } from '../domain/draft/names.js';
import type { DraftSight } from '../domain/draft/sight.js';
import { suggestOwners, type OwnerSuggestion } from '../domain/draft/suggest-owners.js';
import {
  lastHolding,
  lastUndone,
  stepFreedoms,
  type StepFreedom,
} from '../domain/draft/undoing.js';
import { guessUnitKind } from '../domain/units/guess-kind.js';
import type { KeptDraft } from '../prisma/store/draft-memory.js';
import type { PlanRow } from '../prisma/store/plans.js';
import type {
  AmendedMatterView,
  DraftNameView,
  DraftTaskView,
  DraftView,
  HistoryStep,
  OwnerSuggestions,
} from './contract/draft-review.js';

/** A draft as its log makes it, seen with the units in whose names it is shown. */
export interface Shown {
  plan: PlanRow;
  kept: KeptDraft;
  sight: DraftSight;
  /** Changes since it was activated, the oldest first. */
  amended?: readonly AmendedMatter[];
}

interface Seen {
  sight: DraftSight;
  unitName(unitId: string): string;
}

function taskViews({ sight, unitName }: Seen): DraftTaskView[] {
  const promised = new Map<string, string[]>();
  for (const [id, task] of sight.taskOf) {
    promised.set(task.id, [...(promised.get(task.id) ?? []), id]);
  }
  return sight.draft.tasks.map((task, at) => {
    const { lead: _lead, support: _support, measured: _m, assigned, chosen, ...shown } = task;
    const { owners = [], printed = [] } = sight.owners.get(task.id) ?? {};
    return {
      ...shown,
      number: at + 1,
      flags: sight.flags.get(task.id) ?? [],
      printed,
      owners: owners.map(({ unitId, role }) => ({ unitId, unitName: unitName(unitId), role })),
      chosen: chosen !== null || assigned !== null,
      commitmentIds: promised.get(task.id) ?? [],
    };
  });
}

function nameView(name: DraftName, { sight, unitName }: Seen): DraftNameView {
  const { unitIds, as: meaning, ...rest } = name;
  const first = sight.draft.tasks.find((t) => t.id === name.taskIds[0]);
  const lines = { line: first?.line ?? 1, endLine: first?.endLine ?? 1 };
  const units = unitIds.map((unitId) => ({ unitId, unitName: unitName(unitId) }));
  const guess = guessUnitKind(name.name) ?? null;
  return { ...rest, ...lines, confidence: 1, meaning, units, guess };
}

function stepView({ seq, edit, about, by, at, undone, free, blockedBy }: StepFreedom): HistoryStep {
  const count = countOf(edit);
  return { step: seq, type: edit.type, about, count, by, at, undone, free, blockedBy };
}

function amendedView(one: AmendedMatter): AmendedMatterView {
  const { taskNumber = null, from = null, to = null, edition = null, reason = null, ...rest } = one;
  return { ...rest, taskNumber, from, to, edition, reason };
}

/** Findings of a draft, by kind, each with its lines. */
function findingViews(seen: Seen) {
  const { sight } = seen;
  const { draft } = sight;
  const lapsed = (date: IsoDate | null): boolean => date !== null && date <= sight.today;
  return {
    tasks: taskViews(seen),
    names: sight.names.map((name) => nameView(name, seen)),
    commitments: draft.commitments.map((one) => ({
      ...one,
      taskId: sight.taskOf.get(one.id)?.id ?? null,
      lapsed: lapsed(one.due),
    })),
    indicators: draft.indicators,
    checkpoints: draft.checkpoints.map((one) => ({ ...one, lapsed: lapsed(one.date) })),
    projects: draft.projects,
    headings: draft.headings.map(({ line, level, text }) => ({ line, level, text })),
    doubts: draft.doubts,
  };
}

/** The whole view, as the log stands now. */
export function draftView({ plan, kept, sight, amended = [] }: Shown): DraftView {
  const names = new Map(sight.roster.units.map((u) => [u.unitId, u.name]));
  const seen = { sight, unitName: (unitId: string) => names.get(unitId) ?? '' };
  const steps = stepFreedoms(kept);
  return {
    plan,
    version: kept.log.length,
    editable: plan.stage === 'draft',
    ...findingViews(seen),
    queue: queueOf(sight),
    checks: checksOf(sight),
    amended: amended.map(amendedView).reverse(),
    history: steps.map(stepView).reverse(),
    undo: lastHolding(steps),
    redo: lastUndone(kept.log),
  };
}

/** Units that tasks without owner might belong to. */
export function suggestionsView(sight: DraftSight, hostUnitId: string | null): OwnerSuggestions {
  const names = new Map(sight.roster.units.map((u) => [u.unitId, u.name]));
  const named = (one: OwnerSuggestion) => ({ ...one, unitName: names.get(one.unitId) ?? '' });
  const tasks = suggestOwners(sight, hostUnitId);
  return {
    tasks: tasks.map(({ taskId, suggestions }) => ({
      taskId,
      suggestions: suggestions.map(named),
    })),
  };
}
