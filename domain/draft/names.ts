/** The names that a draft prints as owners. */
import type { OwnerRole } from '../task/task-state.js';
import { nameId, type Draft } from './draft.js';
import type { NameResolution, ResolveName, TaskOwners } from './owners.js';

export interface DraftName extends NameResolution {
  id: string;
  name: string;
  roles: OwnerRole[];
  taskIds: string[];
  accepted: boolean;
}

const joined = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? [...list] : [...list, one];

/** Every printed name with its tasks; open where some task still waits for what it means. */
export function namesOf(
  draft: Draft,
  owners: ReadonlyMap<string, TaskOwners>,
  resolve: ResolveName,
): DraftName[] {
  const found = new Map<string, DraftName>();
  for (const { id } of draft.tasks) {
    for (const { name, role, resolved } of owners.get(id)?.printed ?? []) {
      const accepted = draft.names[name]?.accepted ?? false;
      const fresh = { ...resolve(name), id: nameId(name), name, accepted, roles: [], taskIds: [] };
      const one: DraftName = found.get(name) ?? { ...fresh, resolved: true };
      one.roles = joined(one.roles, role);
      one.taskIds.push(...(one.taskIds.at(-1) === id ? [] : [id]));
      one.resolved &&= resolved;
      found.set(name, one);
    }
  }
  return [...found.values()];
}
