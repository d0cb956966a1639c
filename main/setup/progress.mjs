/** Terminal progress of the setup steps. Everything goes to standard error, so that standard output stays data. */
const startedAt = performance.now();

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** A fault the person at the terminal can mend: its message is the whole sentence shown, without a stack. */
export class SetupFault extends Error {}

/** Prints one line with the seconds since the command began. */
export function say(line) {
  process.stderr.write(`[${seconds(startedAt).padStart(5)} 秒] ${line}\n`);
}

/** Runs `work` with a line before, a sign of life every ten seconds, and a line after. */
export async function during(what, work) {
  const since = performance.now();
  say(`${what} …`);
  const beat = setInterval(() => say(`${what}：仍在进行，已用 ${seconds(since)} 秒`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    say(`${what}：用时 ${seconds(since)} 秒`);
  }
}
