/** The leaders that a policy may name. */
import { useQuery } from '@tanstack/react-query';
import type { PersonView } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';

/** As choices of a field; none while they may not be read. */
export function useLeaders(enabled: boolean): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['people', { duty: 'leader' }],
    queryFn: () => api.get<{ people: PersonView[] }>('/people', { duty: 'leader' }),
    enabled,
  });
  return (data?.people ?? []).map((p) => ({ value: p.id, label: p.name }));
}
