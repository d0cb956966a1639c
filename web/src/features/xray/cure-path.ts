/** The page on which a contradiction is cured. */
import type { XrayView } from '../../../../api/contract/xray.js';

type Cure = XrayView['found'][number]['cure'];

export function curePath({ at, id = '' }: Cure): string {
  switch (at) {
    case 'task':
      return `/tasks/${id}`;
    case 'reviews':
      return '/reviews';
    case 'decisions':
      return '/decisions';
    case 'people':
      return '/units?tab=people';
    case 'indicators':
      return '/indicators';
    case 'indicator':
      return `/indicators/${id}`;
    case 'proceeding':
      return `/proceedings/${id}`;
    case 'proposal':
      return `/proposals/${id}`;
    case 'assessment':
      return `/assessments/${id}`;
  }
}
