/** Starts the comparing thread: plain JavaScript, because a new thread knows no TypeScript yet. */
import { register } from 'tsx/esm/api';

register();
await import('./thread-entry.ts');
