/** The tasks of a parsed plan with owners and dates, as a rehearsal runs them. */
import type { RehearsalTask } from '../../domain/rehearsal/rehearse-plan.js';
import { resolveOwners, type Roster } from '../../domain/units/resolve-owners.js';
import type { ParsedPlan } from '../../plan/types.js';
import { dutiesByTask } from '../../domain/draft/duties.js';

export interface PlannedTasks {
  /** Tasks that somebody owns. */
  tasks: RehearsalTask[];
  /** Titles of tasks that nobody owns: the office has to give them to somebody first. */
  unowned: string[];
  /** Names that the roster does not know; each takes part as a unit of its own. */
  unknown: string[];
}

/** "各街道", "有关部门" stand for several units that only a roster can name. */
const SEVERAL = /^各|部门$|成员单位$|有关单位$/;

/** The roster that the plan itself implies: a unit for each name, `groupSize` for each group. */
export function impliedRoster(plan: ParsedPlan, groupSize: number): Roster {
  const names = new Set(plan.tasks.flatMap((t) => [...t.lead, ...t.support]));
  const groups = groupSize > 1 ? [...names].filter((n) => SEVERAL.test(n)) : [];
  const membersOf = (group: string) =>
    Array.from({ length: groupSize }, (_, i) => `${group}之${i + 1}`);
  const single = [...names].filter((n) => !groups.includes(n));
  const unit = (name: string) => ({ unitId: name, name, aliases: [] });
  return {
    units: [...single, ...groups.flatMap(membersOf)].map(unit),
    groups: groups.map((name) => ({
      groupId: name,
      name,
      aliases: [],
      members: membersOf(name).map((unitId) => ({ unitId, from: '0000-01-01' })),
    })),
  };
}

/**
 * Resolves the owners of every task on the first day of the term.
 * @param keepers the units that take the tasks nobody owns, in turn; without any they are left out.
 */
export function plannedTasks(
  plan: ParsedPlan,
  roster: Roster,
  keepers: readonly string[] = [],
): PlannedTasks {
  const duties = dutiesByTask(plan);
  const date = `${plan.term.start}-01-01`;
  const unknown = new Set<string>();
  const unowned: string[] = [];
  const tasks = plan.tasks.flatMap((task, i): RehearsalTask[] => {
    const { owners, unresolved } = resolveOwners(task, roster, date);
    unresolved.forEach(({ name }) => unknown.add(name));
    const all = [...owners, ...unresolved.map(({ name, role }) => ({ unitId: name, role }))];
    const { title, kind } = task;
    const keeper = keepers[unowned.length % keepers.length];
    if (all.length === 0) unowned.push(title);
    const kept = keeper ? [{ unitId: keeper, role: 'lead' as const }] : [];
    const taking = all.length > 0 ? all : kept;
    if (taking.length === 0) return [];
    return [{ taskId: `T${i + 1}`, title, kind, owners: taking, duties: duties[i] ?? [] }];
  });
  return { tasks, unowned, unknown: [...unknown] };
}
