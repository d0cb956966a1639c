/**
 * Drafting, approving and discarding editions. Approval freezes the bytes: edition and number are given
 * out, the hash is taken, and a line of the office log binds it into the chain, in one transaction.
 */
import { createHash } from 'node:crypto';
import { dateOf, type Instant } from '../../../domain/calendar/dates.js';
import type { Actor } from '../../../domain/people/roles.js';
import {
  mayPublish,
  type PublicationRefusal,
} from '../../../domain/publication/publication-rules.js';
import type { PublishedEdition } from '../../../domain/publication/published-edition.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import { nextSerial } from '../documents/issue.js';
import { letterheadOf } from '../documents/letterhead.js';
import { appendDeed } from '../office-log.js';
import { editionData, editionRow, isOutdated } from './edition-rows.js';

/** Who does something to an edition, and when. */
export interface DoneToEdition {
  actor: Actor;
  at: Instant;
  /** Real time, ISO. */
  atReal: string;
}

export interface NewEdition {
  /** Idempotency: the same act makes one draft. */
  key: string;
  planId: string;
  assessmentId?: string;
  title: string;
  edition: PublishedEdition;
}

const ID_LENGTH = 20;
const YEAR = 4;
/** Its numbers count by themselves, like those of every kind of document. */
const SERIAL = 'publicEdition';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Keeps a draft. @returns its id; the same for the same key */
export function draftPublicEdition(
  prisma: PrismaClient,
  { key, planId, assessmentId, title, edition }: NewEdition,
  { actor, at, atReal }: DoneToEdition,
): Promise<string> {
  const id = `E${hashOf(key).slice(0, ID_LENGTH)}`;
  return prisma.$transaction(async (tx) => {
    if (await tx.publicEdition.findUnique({ where: { id }, select: { id: true } })) return id;
    const about = { planId, title, ...(assessmentId && { assessmentId }) };
    const { note } = edition;
    await tx.publicEdition.create({
      data: {
        ...{ id, ...about, data: JSON.stringify(edition), draftedAt: at },
        ...{ authorIds: JSON.stringify([actor.personId]), draftedName: actor.name },
        ...(note && { note }),
      },
    });
    await appendDeed(tx, { at, atReal, actor, deed: 'EditionDrafted', subject: id, data: about });
    return id;
  });
}

export interface Publishing {
  prisma: PrismaClient;
  /** The bytes that are frozen. */
  textOf(edition: PublishedEdition): string;
  /** 文号, by the short name of who issues. */
  numberOf(shortName: string, year: number, serial: number): string;
}

async function freeze(
  { textOf, numberOf }: Publishing,
  tx: Prisma.TransactionClient,
  { id, planId, text, at }: { id: string; planId: string; text: string; at: Instant },
) {
  const { _max } = await tx.publicEdition.aggregate({ where: { planId }, _max: { edition: true } });
  const edition = (_max.edition ?? 0) + 1;
  const date = dateOf(at);
  const year = Number(date.slice(0, YEAR));
  const { shortName } = await letterheadOf(tx, planId);
  const number = numberOf(shortName, year, await nextSerial(tx, SERIAL, year));
  const data = textOf({ ...editionData({ text }), edition, number, date });
  return { id, edition, number, data, sha256: hashOf(data) };
}

/** Approves a draft, which publishes it. @param leaks how many places show what must stay inside */
export function publishEdition(
  publishing: Publishing,
  { id, leaks }: { id: string; leaks: number },
  { actor, at, atReal }: DoneToEdition,
): Promise<{ refused: PublicationRefusal } | undefined> {
  return publishing.prisma.$transaction(async (tx) => {
    const row = editionRow(await tx.publicEdition.findUniqueOrThrow({ where: { id } }));
    const outdated = await isOutdated(tx, row);
    const { status, authorIds } = row;
    const refused = mayPublish({ status, authorIds, leaks, outdated }, actor);
    if (refused) return refused;
    const { planId, text } = row;
    const { data, edition, number, sha256 } = await freeze(publishing, tx, {
      id,
      planId,
      text,
      at,
    });
    const by = { publishedAt: at, publishedId: actor.personId, publishedName: actor.name };
    const frozen = { status: 'published', edition, number, sha256, data, ...by };
    await tx.publicEdition.update({ where: { id }, data: frozen });
    const facts = { planId, edition, number, sha256 };
    await appendDeed(tx, { at, atReal, actor, deed: 'EditionPublished', subject: id, data: facts });
    return undefined;
  });
}

/** Puts a draft aside, with a reason. */
export function discardEdition(
  prisma: PrismaClient,
  { id, reason }: { id: string; reason: string },
  { actor, at, atReal }: DoneToEdition,
): Promise<{ refused: PublicationRefusal } | undefined> {
  return prisma.$transaction(async (tx) => {
    const row = await tx.publicEdition.findUniqueOrThrow({ where: { id } });
    if (row.status !== 'draft') return { refused: 'EditionNotDraft' };
    await tx.publicEdition.update({
      where: { id },
      data: { status: 'discarded', endedWhy: reason },
    });
    const data = { planId: row.planId, reason };
    await appendDeed(tx, { at, atReal, actor, deed: 'EditionDiscarded', subject: id, data });
    return undefined;
  });
}
