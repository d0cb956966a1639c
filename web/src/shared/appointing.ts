/** Whose particulars and codes the signed-in person keeps; the API has the last word. */
import { ROLES } from '../../../api/contract/closed-sets.js';
import { useMay, useSession } from './session.js';

type Duty = (typeof ROLES)[number];

const OF_UNITS: readonly Duty[] = ['liaison', 'standin', 'head'];

/** Duties this person appoints: the administrator all, the office those of units. */
export function useAppointed(): readonly Duty[] {
  const may = useMay();
  const { role } = useSession().person;
  if (!may('keepPeople')) return [];
  return role === 'admin' ? ROLES : OF_UNITS;
}
