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

/** Every printed name with its tasks; open where some task still waits for what it means. */
export function namesOf(
  draft: Draft,
  owners: ReadonlyMap<string, TaskOwners>,
  resolve: ResolveName,
): DraftName[] {
  const found = new Map<string, DraftName>();
  const fresh = (name: string): DraftName => {
    const accepted = draft.names[name]?.accepted ?? false;
    const said = { id: nameId(name), name, accepted, roles: [], taskIds: [] };
    return { ...resolve(name), ...said, resolved: true };
  };
  for (const { id } of draft.tasks) {
    for (const { name, role, resolved } of owners.get(id)?.printed ?? []) {
      const one = found.get(name) ?? fresh(name);
      if (!one.roles.includes(role)) one.roles.push(role);
      if (one.taskIds.at(-1) !== id) one.taskIds.push(id);
      one.resolved &&= resolved;
      found.set(name, one);
    }
  }
  return [...found.values()];
}
