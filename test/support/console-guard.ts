import { afterEach, beforeEach } from 'vitest';

let expected: RegExp[] = [];
let unexpected: string[] = [];
const original = console.error;

/** Lets this test's console.error lines that match the pattern pass. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

/** The lines of this test so far that no pattern expected; taking them keeps the guard from failing the test. */
export function takeUnexpectedErrors(): string[] {
  const taken = unexpected;
  unexpected = [];
  return taken;
}

beforeEach(() => {
  expected = [];
  unexpected = [];
  console.error = (...words: unknown[]) => {
    const line = words.map(String).join(' ');
    if (!expected.some((pattern) => pattern.test(line))) unexpected.push(line);
  };
});

afterEach(() => {
  console.error = original;
  const lines = takeUnexpectedErrors();
  if (lines.length > 0) throw new Error(`unexpected console.error: ${lines.join('\n')}`);
});
