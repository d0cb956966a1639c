import { templateDatabase } from './template-database.js';

/** Vitest's global setup: the template exists before the first test file asks for a copy. */
export async function setup(): Promise<void> {
  await templateDatabase();
}
