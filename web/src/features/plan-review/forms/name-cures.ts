/** What a printed name can be made to stand for, and what each way asks of the API. */
import type { DraftEditBody } from '../../../../../api/contract/draft-edits.js';
import type { DraftNameView } from '../../../../../api/contract/draft-review.js';
import type { NewUnit } from '../../../../../api/contract/roster.js';
import { api } from '../../../shared/api.js';

export type Way = 'unit' | 'group' | 'newUnit' | 'newGroup' | 'nobody';

export interface CureFields {
  way: Way;
  unitId?: string;
  /** Kept in the roster as another name of the unit, so that later plans know it too. */
  keep?: boolean;
  groupId?: string;
  kind?: NewUnit['kind'];
  memberIds?: string[];
}

/** The change of the draft that a way asks for; none where the roster is changed instead. */
export function editFor(name: string, cure: CureFields): DraftEditBody | undefined {
  const { way, unitId = '', groupId = '', keep } = cure;
  const mean = (meaning: Extract<DraftEditBody, { type: 'resolveName' }>['meaning']) =>
    ({ type: 'resolveName', name, meaning }) as const;
  if (way === 'nobody') return mean({ as: 'nobody' });
  if (way === 'group') return mean({ as: 'group', groupId });
  return way === 'unit' && !keep ? mean({ as: 'unit', unitId }) : undefined;
}

/** Changes the roster so that it knows the name. */
export function changeRoster(name: string, cure: CureFields): Promise<unknown> {
  const { way, unitId, kind = 'department', memberIds = [] } = cure;
  if (way === 'newUnit') return api.send('POST', '/units', { body: { name, kind } });
  if (way === 'newGroup') return api.send('POST', '/groups', { body: { name, memberIds } });
  return api.send('POST', `/units/${unitId}/aliases`, { body: { aliases: [name] } });
}

/** The way that is likeliest for a name. */
export const firstCure = ({ guess }: Pick<DraftNameView, 'guess'>): CureFields => ({
  way: guess === null ? 'group' : 'unit',
  keep: true,
  kind: guess ?? 'department',
  memberIds: [],
});
