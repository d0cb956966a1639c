/** Many actuals at once, from a filled-in table: all are taken, or none. */
import { actualUnit } from '../../../domain/indicator/indicator.js';
import { standingActual } from '../../../domain/indicator/standing-actual.js';
import { readActual } from '../../../domain/indicator/read-actual.js';
import type { ActualRefusal } from '../../../domain/indicator/refusals.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import { PATIENTLY } from '../record-entries.js';
import { keptIndicators, type KeptIndicator } from './indicator-rows.js';
import { tellIndicatorIn, type OrderGiven } from './tell-indicator.js';

type Tx = Prisma.TransactionClient;

export interface ImportedActual {
  row: number;
  indicatorId: string;
  year: number;
  value: string;
  source: string;
  reason: string;
}

/** `unknown`: the plan has no such indicator. */
export interface ImportFault {
  row: number;
  why: ActualRefusal | 'unknown';
}

export interface ActualsTaken {
  entered: number;
  corrected: number;
  unchanged: number;
  faults: ImportFault[];
}

class NothingTaken extends Error {}

type Given = Omit<OrderGiven, 'indicatorId'> & { planId: string };

/** A row that says what stands already, as an exported table does of everything nobody touched. */
function saysTheSame(indicator: KeptIndicator, { year, value }: ImportedActual): boolean {
  const standing = standingActual(indicator.actuals, year);
  if (!standing) return false;
  if (indicator.op === 'qualitative') return standing.text === value.trim();
  const read = readActual(value, actualUnit(indicator));
  return 'value' in read && read.value === standing.value;
}

async function takeRow(
  tx: Tx,
  given: Given,
  { indicator, line }: { indicator: KeptIndicator; line: ImportedActual },
): Promise<'entered' | 'corrected' | ActualRefusal> {
  const { row, year, value, source, reason, indicatorId } = line;
  const standing = standingActual(indicator.actuals, year);
  const said = { year, value, source, evidenceIds: [] };
  const type = standing ? ('CorrectActual' as const) : ('EnterActual' as const);
  const of = { ...given, indicatorId, key: `${given.key}/${row}` };
  const answer = await tellIndicatorIn(tx, of, { type, ...said, reason });
  if (answer && 'refused' in answer) return answer;
  return standing ? 'corrected' : 'entered';
}

async function takeAll(
  tx: Tx,
  given: Given,
  { lines, taken }: { lines: readonly ImportedActual[]; taken: ActualsTaken },
): Promise<void> {
  const known = new Map(
    (await keptIndicators(tx, { planId: given.planId })).map((i) => [i.indicatorId, i]),
  );
  for (const line of lines) {
    const indicator = known.get(line.indicatorId);
    if (!indicator) {
      taken.faults.push({ row: line.row, why: 'unknown' });
      continue;
    }
    if (saysTheSame(indicator, line)) {
      taken.unchanged += 1;
      continue;
    }
    const outcome = await takeRow(tx, given, { indicator, line });
    if (typeof outcome === 'string') taken[outcome] += 1;
    else taken.faults.push({ row: line.row, why: outcome });
  }
  if (taken.faults.length > 0) throw new NothingTaken();
}

/** Takes the rows of a table. With a single fault nothing is taken, and each fault is named. */
export async function importActuals(
  prisma: PrismaClient,
  given: Given,
  lines: readonly ImportedActual[],
): Promise<ActualsTaken> {
  const taken: ActualsTaken = { entered: 0, corrected: 0, unchanged: 0, faults: [] };
  try {
    await prisma.$transaction((tx) => takeAll(tx, given, { lines, taken }), PATIENTLY);
  } catch (error) {
    if (!(error instanceof NothingTaken)) throw error;
    return { ...taken, entered: 0, corrected: 0 };
  }
  return taken;
}
