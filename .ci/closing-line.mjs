/** Prints the one line of counts from vitest's report and exits with 0 only when everything ran and passed. */
import { existsSync, readFileSync } from 'node:fs';

const [report, code] = process.argv.slice(2);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
const passed = counts?.numPassedTests ?? 0;
const skipped = (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
// Lint, types, or an error outside any test fail the gate without failing a test: they count as one.
const gate = code === '0' && passed > 0 ? 0 : 1;
const failed = Math.max(counts?.numFailedTests ?? 0, gate);

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
