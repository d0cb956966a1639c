/** Entering a rectification: one message line by line, shown back, confirmed with a tap. */
import { createHash } from 'node:crypto';
import type { RectificationDesk } from '../../prisma/store/rectification-desk.js';
import { button, reply } from '../buttons/reply.js';
import { readRectification, type RectificationRead } from '../reading/read-rectification.js';
import { rectificationWords as words } from '../text/rectification.js';
import { labels, reportWords } from '../text/zh.js';
import { turnTo, type RectificationDraft } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

/** The office alone enters them. */
export function rectificationBegun(visit: Visit, desk: RectificationDesk | undefined): Turn {
  if (visit.actor.role !== 'office') return answer(visit, reply(words.onlyOffice));
  if (!desk) return answer(visit, reply(words.noPlan));
  const draft: RectificationDraft = { about: 'rectification', id: visit.act, planId: desk.planId };
  return asked(visit, draft, words.ask);
}

const asked = (visit: Visit, draft: RectificationDraft, text: string): Turn => ({
  talk: turnTo(visit.talk, draft),
  replies: [reply(text, [button(labels.cancel, 'cancel', [draft.id])])],
});

const NEEDED = ['unit', 'title', 'measure', 'dueOn'] as const;
/** What is missing, by its name. */
const missingIn = (read: RectificationRead) => NEEDED.filter((part) => read[part] === undefined);

/** Words in the middle of it: read and shown back, or asked for again. */
export function rectificationWritten(
  visit: Visit,
  draft: RectificationDraft,
  desk: RectificationDesk | undefined,
): Turn {
  if (!desk) return answer(visit, reply(words.noPlan));
  const { today, text } = visit;
  const read = readRectification(text, { today, units: desk.units });
  const { unit, title, measure, dueOn, origin, source } = read;
  if (!unit || !title || !measure || !dueOn) {
    return asked(visit, draft, words.missing(missingIn(read)));
  }
  const { unitId, name: unitName } = unit;
  const about = { title, measure, dueOn, origin, ...(source && { source }) };
  const entered = { unitId, unitName, ...about };
  const { id } = draft;
  const rows = [button(words.confirm, 'confirm', [id]), button(labels.cancel, 'cancel', [id])];
  return {
    talk: turnTo(visit.talk, { ...draft, entered }),
    replies: [reply(words.check(entered, today), rows)],
  };
}

/** The id of what is opened comes from its key, of which eight letters count: they must differ. */
const keyOf = (id: string): string =>
  createHash('sha256').update(`rectification-${id}`).digest('hex');

/** Confirmed: it is opened, once. */
export function rectificationConfirmed(visit: Visit, draft: RectificationDraft): Turn {
  const { entered, id, planId } = draft;
  if (visit.tap?.verb !== 'confirm' || !entered)
    return answer(visit, reply(reportWords.staleDraft));
  const { unitId, unitName, title, measure, dueOn, origin, source } = entered;
  const opening = {
    ...{ key: keyOf(id), actor: visit.actor, unitId, origin },
    item: { title, measure, dueOn },
    ...(source && { source }),
  };
  return {
    talk: turnTo(visit.talk),
    replies: [],
    intent: {
      ...{ to: 'rectification', planId, opening, draftId: id },
      done: () => reply(words.done(unitName)),
    },
  };
}
