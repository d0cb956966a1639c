/** What is new about one task that both editions hold: wording, dates, owners. */
import type { DatedDuty } from '../task/plan-nodes.js';
import { bestPairs } from './best-pairs.js';
import type { EditionChange, Lines } from './change.js';
import { gramsOf, likeness, saysTheSame } from './likeness.js';
import type { MatchedTask } from './match-tasks.js';

/** Two promises alike to this degree are one promise that was reworded or dated anew. */
const LEAST_LIKENESS = 0.4;

interface About {
  taskId: string;
  lines: Lines;
}

const about = ({ old, new: fresh }: MatchedTask): About => ({
  taskId: old.taskId,
  lines: { old: old.lines, new: fresh.lines },
});

/** A different title, a different text; spaces, punctuation and numbering do not count. */
export function wordingChanges(pair: MatchedTask): EditionChange[] {
  const { old, new: fresh } = pair;
  const changes: EditionChange[] = [];
  if (!saysTheSame(old.title, fresh.title)) {
    changes.push({ kind: 'titleChanged', ...about(pair), from: old.title, to: fresh.title });
  }
  if (!saysTheSame(old.text, fresh.text)) {
    changes.push({ kind: 'textChanged', ...about(pair), from: old.text, to: fresh.text });
  }
  return changes;
}

const bare = ({ kind, title, dueOn }: DatedDuty): DatedDuty => ({ kind, title, dueOn });

/** Reviews of one kind are one review; promises are known by their words, then by their date. */
function dutyScore(one: DatedDuty, other: DatedDuty): number {
  if (one.kind !== other.kind) return 0;
  const sameDate = one.dueOn === other.dueOn ? 0.1 : 0;
  return likeness(gramsOf(one.title), gramsOf(other.title)) + sameDate;
}

/** Dates promised anew, moved, reworded, or promised no more. */
export function dateChanges(pair: MatchedTask): EditionChange[] {
  const [olds, news] = [pair.old.duties, pair.new.duties];
  const scoreOf = (o: number, n: number): number => {
    const [one, other] = [olds[o], news[n]];
    return one && other ? dutyScore(one, other) : 0;
  };
  const pairs = bestPairs({ olds: olds.length, news: news.length }, scoreOf, LEAST_LIKENESS);
  const changed = pairs.flatMap((p): EditionChange[] => {
    const [from, to] = [olds[p.old], news[p.new]];
    if (!from || !to) return [];
    if (from.dueOn === to.dueOn && saysTheSame(from.title, to.title)) return [];
    return [{ kind: 'dateChanged', ...about(pair), from: bare(from), to: bare(to) }];
  });
  const added = news.filter((_, i) => !pairs.some((p) => p.new === i));
  const dropped = olds.filter((_, i) => !pairs.some((p) => p.old === i));
  return [
    ...changed,
    ...added.map((to): EditionChange => ({ kind: 'dateAdded', ...about(pair), to: bare(to) })),
    ...dropped.map((from): EditionChange => ({
      kind: 'dateDropped',
      ...about(pair),
      from: bare(from),
    })),
  ];
}

/**
 * Only what the document changed: an owner that the office appointed or replaced by a decision of
 * its own is neither dropped nor proposed again while the plan's words stay the same.
 */
export function ownerChanges(pair: MatchedTask): EditionChange[] {
  const { old, new: fresh } = pair;
  const before = new Set(old.printed.flatMap((p) => p.unitIds));
  const now = new Map(old.owners.map((o) => [o.unitId, o.role] as const));
  const changes: EditionChange[] = [];
  for (const { unitId, role } of fresh.owners) {
    const current = now.get(unitId);
    if (current === undefined && !before.has(unitId)) {
      const name = fresh.printed.find((p) => p.unitIds.includes(unitId))?.name ?? '';
      changes.push({ kind: 'ownerAdded', ...about(pair), unitId, role, name });
    } else if (current !== undefined && current !== role) {
      changes.push({ kind: 'roleChanged', ...about(pair), unitId, from: current, to: role });
    }
  }
  const stays = new Set(fresh.owners.map((o) => o.unitId));
  for (const { unitId, role } of old.owners) {
    if (stays.has(unitId) || !before.has(unitId)) continue;
    const alone = old.printed.filter((p) => p.unitIds.length === 1 && p.unitIds[0] === unitId);
    const names = [...new Set(alone.map((p) => p.name))];
    changes.push({ kind: 'ownerDropped', ...about(pair), unitId, role, names });
  }
  return changes;
}
