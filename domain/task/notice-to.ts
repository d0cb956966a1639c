/** A notice in the making: what it is about, and the reader named by function. */
import type { Notice, NoticeKind, Reader } from './notices.js';

export type About = Partial<Omit<Notice, 'kind' | 'reader' | 'reminder'>>;

/** One notice; only reminders are held back by the weekly quota. */
export const notice = (kind: NoticeKind, reader: Reader, about: About = {}): Notice => ({
  kind,
  reader,
  reminder: kind === 'remind',
  ...about,
});

export const liaisonOf = (unitId: string): Reader => ({ to: 'unit', unitId, duties: ['liaison'] });
