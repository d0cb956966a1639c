/** A proceeding before the eyes of one of its people, and what they press and write about it. */
import type { InterviewState } from '../../../domain/interview/interview-state.js';
import type { ListingState } from '../../../domain/listing/listing-facts.js';
import type { ProceedingState } from '../../../domain/proceeding/proceeding.js';
import type { RectificationState } from '../../../domain/rectification/rectification-facts.js';
import type { VetoState } from '../../../domain/veto/veto-facts.js';
import type { ActCode } from '../../../bot/text/proceeding-acts.js';
import { proceedingById } from '../../../prisma/store/proceeding-view.js';
import type { AskedOfProceeding } from '../../../workflows/proceeding-messages.js';
import type { Shares } from '../behaviour.js';
import { authorOf, press, type Answerer, type Reading } from './answerer.js';
import { photo } from './photo.js';

export type AnyProceeding = InterviewState | ListingState | VetoState | RectificationState;

export interface Case<S extends ProceedingState = AnyProceeding> {
  reading: Reading;
  state: S;
}

/** The proceeding as it stands; nothing once it has ended. */
export async function standing(
  { prisma }: Answerer,
  id: string,
): Promise<AnyProceeding | undefined> {
  const view = await proceedingById(prisma, id);
  // Each kind has a state of its own, told apart by `kind`.
  return view && !view.ended ? (view.state as AnyProceeding) : undefined;
}

/** Whether something happens in this proceeding: by unit, kind and the month in which it began. */
export function happens({ reading: { a }, state }: Case, what: keyof Shares): boolean {
  const { unitId, kind, openedOn } = state;
  const matter = kind === 'rectification' ? state.title : '';
  return a.behaviour.happens(what, a.nameOf(unitId), kind, openedOn.slice(0, 7), matter);
}

/** Presses the button of an act, and writes the sentence it asks for. */
export async function actInChat(
  { reading, state }: Case,
  code: ActCode,
  said?: { text: string; withPhoto?: boolean },
): Promise<void> {
  const { hand, letter } = reading;
  const { proceedingId } = state;
  const step = `-${proceedingId}-${code}`;
  await press(reading, { verb: 'proceeding', subject: proceedingId, detail: code }, step);
  if (!said) return;
  const key = `${letter.deliveryId}${step}-word`;
  const files = said.withPhoto ? [photo(key)] : [];
  await hand.act({ key, text: said.text, files });
}

type Order = AskedOfProceeding extends infer C
  ? C extends AskedOfProceeding
    ? Omit<C, 'key' | 'actor'>
    : never
  : never;

/** What the office does in the page: it has more fields than a chat would ask for. */
export async function actInPage({ reading, state }: Case, order: Order): Promise<void> {
  const { a, letter } = reading;
  const { proceedingId } = state;
  const key = `${letter.deliveryId}-${proceedingId}-${order.type}`;
  const command = { ...order, key, actor: authorOf(reading) };
  await a.desk.tellProceeding(proceedingId, command);
}
