/** Who acts in a rehearsal. */
import type { Actor, Role } from '../people/roles.js';

const person = (role: Role, name: string): Actor => ({
  personId: name,
  name,
  role,
  channel: 'system',
});

export const OFFICE = person('office', 'office');
export const LEADER = person('leader', 'leader');
export const liaisonOf = (unitId: string): Actor => ({
  ...person('liaison', `liaison of ${unitId}`),
  name: unitId,
  unitId,
});
