/** Tells rows that stand in another's place from rows that were changed or have lost what they follow. */
import type { PrismaClient } from '../../generated/client.js';
import type { ChainRow } from './chain-rows.js';
import { NO_HASH, linkHash } from './links.js';
import type { ChainFault } from './verify.js';

/** Beyond this, faults are named without looking for each row's own place. */
const MOST_LOOKED_AT = 500;

const fault = (kind: ChainFault['kind'], row: ChainRow, trueLink?: number): ChainFault => {
  const { link, table, about } = row;
  return { kind, link, table, about, ...(trueLink !== undefined && { trueLink }) };
};

/** Contents exchanged between rows: one's content fits the other's hash. */
function exchanged(changed: ChainRow[]): ChainFault[] {
  return changed.map((row) => {
    const own = changed
      .slice(0, MOST_LOOKED_AT)
      .find((place) => place !== row && linkHash(place.prevHash, row.text) === place.hash);
    return own ? fault('moved', row, own.link) : fault('changed', row);
  });
}

async function linkOfHash(prisma: PrismaClient, hash: string): Promise<number | undefined> {
  if (hash === NO_HASH) return 0;
  const where = { hash };
  const found =
    (await prisma.event.findFirst({ where })) ??
    (await prisma.officeLog.findFirst({ where })) ??
    (await prisma.takenBackEvent.findFirst({ where }));
  return found?.link ?? undefined;
}

/** The links that whole rows had when they were written, by what each of them follows. */
async function trueLinks(
  prisma: PrismaClient,
  broken: ChainRow[],
): Promise<Map<ChainRow, number | undefined>> {
  const byHash = new Map(broken.map((row) => [row.hash, row]));
  const found = new Map<ChainRow, number | undefined>();
  for (const row of broken) {
    const path: ChainRow[] = [];
    let at: ChainRow | undefined = row;
    while (at && !found.has(at) && !path.includes(at)) {
      path.push(at);
      at = byHash.get(at.prevHash);
    }
    const first = path.at(-1);
    let link = at ? found.get(at) : first && (await linkOfHash(prisma, first.prevHash));
    for (const step of path.reverse()) {
      link = link === undefined ? undefined : link + 1;
      found.set(step, link);
    }
  }
  return found;
}

/** The faults of rows whose hash or place is wrong. */
export async function nameMoved(
  prisma: PrismaClient,
  { changed, broken }: { changed: ChainRow[]; broken: ChainRow[] },
): Promise<ChainFault[]> {
  const looked = broken.slice(0, MOST_LOOKED_AT);
  const own = await trueLinks(prisma, looked);
  const misplaced = looked.flatMap((row): ChainFault[] => {
    const link = own.get(row);
    if (link === undefined) return [fault('broken', row)];
    // In its own place: the row before it is the one that was moved, and is named.
    return link === row.link ? [] : [fault('moved', row, link)];
  });
  const rest = broken.slice(MOST_LOOKED_AT).map((row) => fault('broken', row));
  return [...exchanged(changed), ...misplaced, ...rest];
}
