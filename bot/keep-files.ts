import type { BoundPerson } from '../prisma/store/bindings.js';
import type { Inbound } from './channel.js';
import { type Reply, reply } from './buttons/reply.js';
import type { KeptEvidence } from './conversations/talk.js';
import type { BotDeps } from './deps.js';
import { reportWords } from './text/zh.js';

/** Telegram hands out files up to this size, and more is never needed as evidence. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Keeps the files of a person's message as evidence; what is not taken is told by name. */
export async function keepFiles(
  deps: BotDeps,
  inbound: Inbound,
  person: BoundPerson | undefined,
): Promise<{ kept: KeptEvidence[]; notes: Reply[] }> {
  const { files } = inbound;
  if (files.length === 0) return { kept: [], notes: [] };
  if (!person) return { kept: [], notes: [reply(reportWords.filesNotWanted)] };
  const channel = deps.channels.find((c) => c.kind === inbound.channel);
  const kept: KeptEvidence[] = [];
  const notes: Reply[] = [];
  for (const { ref, name, mime, size } of files) {
    const fetched = size <= MOST_BYTES ? await channel?.fetchFile(ref) : undefined;
    const id = fetched && (await deps.saveEvidence({ ...fetched, name, mime }, person));
    if (id) kept.push({ id, name });
    else notes.push(reply(reportWords.evidenceNotKept(name)));
  }
  return { kept, notes };
}
