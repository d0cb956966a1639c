/** What people ask of circulars, each an update of its own name, one after the other. */
import { setHandler } from '@temporalio/workflow';
import {
  decideCircular,
  type CircularCommand,
  type CircularReading,
} from '../domain/circular/decide-circulars.js';
import { CIRCULAR_COMMANDS, circularUpdate, type CommandAnswer } from './messages.js';
import type { PlanTime } from './plan-time.js';
import { asking } from './proxies.js';
import { refused } from './refusal-failure.js';
import type { RoundUpsRun } from './round-ups-run.js';

const ASK_THE_RECORD: readonly CircularCommand['type'][] = ['PrepareCircular', 'DecideCircular'];
const UNREAD: CircularReading = { queue: [], unitIds: [] };

async function answer(
  run: RoundUpsRun,
  time: PlanTime,
  command: CircularCommand,
): Promise<CommandAnswer> {
  await time.refresh();
  const { planId } = run.state();
  const reads = ASK_THE_RECORD.includes(command.type);
  const reading = reads ? await asking.readCirculars({ planId }) : UNREAD;
  const facts = decideCircular(command, run.state(), { reading, context: run.context() });
  if ('refused' in facts) throw refused(facts);
  await run.commit(facts, { actor: command.actor, commandKey: command.key });
  return { events: facts.map((f) => f.type) };
}

/** What can be refused without asking the record leaves no trace in the history. */
function validate(run: RoundUpsRun, command: CircularCommand): void {
  const queue = run.state().circulars.flatMap((c) => c.entries);
  const about = { reading: { queue, unitIds: [] }, context: run.context() };
  const facts = decideCircular(command, run.state(), about);
  const known = 'refused' in facts && facts.refused !== 'NothingToCirculate';
  if (known) throw refused(facts);
}

export function answerCirculars(
  run: RoundUpsRun,
  time: PlanTime,
  waking: { stirred: boolean },
): void {
  for (const type of CIRCULAR_COMMANDS) {
    setHandler(
      circularUpdate(type),
      async (command) => {
        const reply = await run.alone(() => answer(run, time, command));
        waking.stirred = true;
        return reply;
      },
      { validator: (command) => validate(run, command) },
    );
  }
}
