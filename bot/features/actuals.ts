/** 指标: a unit's yearly values, asked once a year; the office verifies them. */
import { button, reply, type Reply } from '../buttons/reply.js';
import {
  actualAnswered,
  actualBegun,
  actualReturnAsked,
  actualReturned,
} from '../conversations/actual.js';
import { deed } from '../conversations/deed.js';
import { unitSpokenFor } from '../conversations/own-task.js';
import { answer, type Visit } from '../conversations/turn.js';
import type { Look } from '../look.js';
import { actualWords, labels } from '../text/zh.js';
import type { ActualCard } from '../../prisma/store/indicators/actual-view.js';

const MOST_BUTTONS = 10;

const owedBy = (look: Look, visit: Visit) => {
  const unitId = unitSpokenFor(visit);
  return unitId ? look.actualsOwed({ unitId, today: visit.today }) : Promise.resolve(undefined);
};

export const listActuals = deed({
  name: 'list-actuals',
  claims: ({ text, tap }) =>
    tap?.verb === 'listActuals' || (!tap && /^(?:\/indicators|指标|填指标|报指标)$/.test(text)),
  see: owedBy,
  step: (visit, owed) => {
    if (!owed) return answer(visit, reply(actualWords.notForYou));
    if (owed.length === 0) return answer(visit, reply(actualWords.nothingOwed));
    const rows = owed
      .slice(0, MOST_BUTTONS)
      .map((q) => [
        button(labels.actualOf(q.year, q.name), 'enterActual', [q.indicatorId, String(q.year)]),
      ]);
    return answer(visit, reply(actualWords.owed(owed), ...rows));
  },
});

export const beginActual = deed({
  name: 'begin-actual',
  claims: ({ tap }) => tap?.verb === 'enterActual',
  see: async (look, visit) => {
    const unitId = unitSpokenFor(visit);
    const { subject: indicatorId = '', detail = '' } = visit.tap ?? {};
    const year = Number(detail);
    return unitId ? look.actualQuestion({ indicatorId, year, unitId }) : undefined;
  },
  step: actualBegun,
});

/** A message while a value or the reason of a return is asked for. */
export const wordOfActual = deed({
  name: 'word-of-actual',
  claims: ({ tap, talk }) =>
    tap === undefined && (talk.dialog?.about === 'actual' || talk.dialog?.about === 'actualReturn'),
  see: async (look, visit) => {
    const { dialog } = visit.talk;
    const unitId = unitSpokenFor(visit);
    if (dialog?.about !== 'actual' || !unitId) return { asked: undefined, left: 0 };
    const { indicatorId, year } = dialog;
    const asked = await look.actualQuestion({ indicatorId, year, unitId });
    return { asked, left: (await owedBy(look, visit))?.length ?? 0 };
  },
  step: (visit, seen) => {
    const { dialog } = visit.talk;
    if (dialog?.about === 'actualReturn') return actualReturned(visit, dialog);
    if (dialog?.about === 'actual') return actualAnswered(visit, dialog, seen);
    return answer(visit, reply(actualWords.unknown));
  },
});

/** 通过 and 退回 of a value. */
export const actualCard = (card: ActualCard): Reply =>
  reply(actualWords.card(card), [
    button(labels.verifyActual, 'verifyActual', [card.actualId]),
    button(labels.sendBack, 'returnActual', [card.actualId]),
  ]);

export const judgeActual = deed({
  name: 'judge-actual',
  claims: ({ tap }) => tap?.verb === 'verifyActual' || tap?.verb === 'returnActual',
  see: (look, { tap }) => look.actualById(tap?.subject ?? ''),
  step: (visit, card) => {
    if (!card) return answer(visit, reply(actualWords.unknown));
    if (card.status !== 'waiting') {
      return answer(visit, reply(actualWords.refused({ refused: 'ActualNotWaiting' })));
    }
    if (visit.tap?.verb === 'returnActual') return actualReturnAsked(visit, card);
    const { actualId, indicatorId } = card;
    return {
      talk: visit.talk,
      replies: [],
      intent: {
        to: 'indicator',
        ...{ indicatorId, actor: visit.actor, key: visit.act },
        order: { type: 'VerifyActual', actualId },
        done: () => reply(actualWords.verified(card)),
      },
    };
  },
});
