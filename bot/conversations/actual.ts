/** Steps of entering a yearly actual: the value, then where it comes from; and the reason of a return. */
import type { ActualOrder } from '../../domain/indicator/decide-actual.js';
import { actualUnit } from '../../domain/indicator/indicator.js';
import { readActual } from '../../domain/indicator/read-actual.js';
import type { ActualCard, ActualQuestion } from '../../prisma/store/indicators/actual-view.js';
import { button, reply, type Reply } from '../buttons/reply.js';
import { actualWords, labels } from '../text/zh.js';
import { turnTo, type ActualDraft, type ActualReturn } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

const asking = (
  visit: Visit,
  dialog: ActualDraft | ActualReturn,
  text: string,
): { talk: Turn['talk']; replies: Reply[] } => ({
  talk: turnTo(visit.talk, dialog),
  replies: [reply(text, [button(labels.cancel, 'cancel', [dialog.id])])],
});

/** Begins with what is asked for: the indicator, the year, last year's value. */
export function actualBegun(visit: Visit, asked: ActualQuestion | undefined): Turn {
  if (!asked) return answer(visit, reply(actualWords.unknown));
  const { indicatorId, year, name } = asked;
  const draft: ActualDraft = {
    about: 'actual',
    id: visit.act,
    ...{ indicatorId, year, name },
    evidence: visit.talk.loose,
  };
  const { talk, replies } = asking(visit, draft, actualWords.askValue(asked));
  return { talk: { ...talk, loose: [] }, replies };
}

/** The value as it can be read, or the sentence that asks again. */
function valueFault({ text }: Visit, { indicator }: ActualQuestion): string | undefined {
  if (indicator.op === 'qualitative') return undefined;
  const read = readActual(text, actualUnit(indicator));
  return 'refused' in read ? actualWords.refused(read) : undefined;
}

/** A message in the middle of it: first the value, then the source, which sends both. */
export function actualAnswered(
  visit: Visit,
  draft: ActualDraft,
  { asked, left }: { asked: ActualQuestion | undefined; left: number },
): Turn {
  if (!asked) return { talk: turnTo(visit.talk), replies: [reply(actualWords.unknown)] };
  const held: ActualDraft = { ...draft, evidence: [...draft.evidence, ...visit.evidence] };
  const { value } = held;
  const { text, actor } = visit;
  const question = value === undefined ? actualWords.askValue(asked) : actualWords.askSource;
  if (!text) return asking(visit, held, question);
  if (value === undefined) {
    const fault = valueFault(visit, asked);
    if (fault) return asking(visit, held, fault);
    return asking(visit, { ...held, value: text }, actualWords.askSource);
  }
  const { indicatorId, year, id: draftId } = held;
  const evidenceIds = held.evidence.map((e) => e.id);
  const order: ActualOrder = { type: 'EnterActual', year, value, source: text, evidenceIds };
  const rest = Math.max(0, left - 1);
  const more = rest > 0 ? [button(labels.enterActuals, 'listActuals')] : [];
  return {
    talk: turnTo(visit.talk),
    replies: [],
    intent: {
      to: 'indicator',
      ...{ indicatorId, order, actor, draftId, key: `actual-${draftId}` },
      done: () => reply(actualWords.entered(asked, rest), more),
    },
  };
}

/** Asks why a value goes back. */
export function actualReturnAsked(
  visit: Visit,
  { actualId, indicatorId, ...card }: ActualCard,
): Turn {
  const dialog: ActualReturn = { about: 'actualReturn', id: visit.act, actualId, indicatorId };
  return asking(visit, dialog, actualWords.askReturnReason({ actualId, indicatorId, ...card }));
}

/** The reason given: the value goes back. */
export function actualReturned(visit: Visit, { id, actualId, indicatorId }: ActualReturn): Turn {
  const { text: reason, actor } = visit;
  const order: ActualOrder = { type: 'ReturnActual', actualId, reason };
  return {
    talk: turnTo(visit.talk),
    replies: [],
    intent: {
      to: 'indicator',
      ...{ indicatorId, order, actor, draftId: id, key: `return-${id}` },
      done: () => reply(actualWords.returned),
    },
  };
}
