/** Starts the reading thread: plain JavaScript, because a new thread knows no TypeScript yet. */
import { register } from 'tsx/esm/api';

const unregister = register();
await import('./thread-entry.ts');
// The libraries of the formats come later and are large: they need not pass through the compiler.
await unregister();
