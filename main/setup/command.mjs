import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * Runs a program to its end without a terminal.
 * Resolves to `{ ok, output, missing }`; `missing` is true when there is no such program. Never rejects.
 */
export function run(program, args, { env = {}, cwd, timeoutMs = 15 * 60_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) =>
      resolve({ ok: false, output: error.message, missing: error.code === 'ENOENT' }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, output, missing: false }));
  });
}

/** The last telling lines of a program's output, without stacks, for the end of a fault sentence. */
export function lastLines(output, count = 4) {
  const telling = (line) => line.trim() !== '' && !/^\s+at /.test(line);
  const lines = stripVTControlCharacters(output).split('\n').filter(telling);
  return lines.slice(-count).join('\n    ');
}
