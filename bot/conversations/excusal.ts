/** Steps of asking for an excusal: on which basis, until when, why, with files as they come. */
import { addDays, type IsoDate } from '../../domain/calendar/dates.js';
import { EXCUSAL_BASES, type ExcusalBasis } from '../../domain/task/task-state.js';
import type { OwnTask } from '../../prisma/store/liaison-view.js';
import { button, type OpenButton, type Reply, reply } from '../buttons/reply.js';
import { readDate } from '../reading/read-date.js';
import { dateText } from '../text/dates.js';
import { BASIS_TEXT } from '../text/excusal.js';
import { nodeText } from '../text/nodes.js';
import { excusalWords, labels, reportWords } from '../text/zh.js';
import { refOf, unitSpokenFor } from './own-task.js';
import { type ExcusalDraft, turnTo } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

const MORE_DAYS = [30, 60, 90];

const cancelButton = ({ id }: ExcusalDraft): OpenButton => button(labels.cancel, 'cancel', [id]);

function dateCard(draft: ExcusalDraft, today: IsoDate): Reply {
  const choice = (days: number): OpenButton =>
    button(labels.plusDays(days, dateText(addDays(today, days), today)), 'excusalDate', [
      draft.id,
      String(days),
    ]);
  return reply(excusalWords.askDate, ...MORE_DAYS.map((d) => [choice(d)]), [cancelButton(draft)]);
}

function cardOf(draft: ExcusalDraft, today: IsoDate): Reply {
  const { id, revision, basis, evidence } = draft;
  switch (draft.step) {
    case 'basis':
      return reply(
        excusalWords.askBasis(draft),
        EXCUSAL_BASES.map((b) => button(BASIS_TEXT[b], 'excusalBasis', [id, b])),
        [cancelButton(draft)],
      );
    case 'date':
      return dateCard(draft, today);
    case 'reason': {
      const asked = excusalWords.askReason(basis ?? 'forceMajeure');
      const text = evidence.length > 0 ? excusalWords.evidenceAdded(evidence.length) : asked;
      return reply(text, [cancelButton(draft)]);
    }
    case 'confirm':
      return reply(
        excusalWords.confirm(draft, today),
        [
          button(labels.confirm, 'confirm', [id, String(revision)]),
          button(labels.editDate, 'edit', [id, 'date']),
        ],
        [button(labels.editReason, 'edit', [id, 'reason']), cancelButton(draft)],
      );
  }
}

function ask(visit: Visit, changed: ExcusalDraft): Turn {
  const { basis, until, reason } = changed;
  const step = !basis ? 'basis' : !until ? 'date' : !reason ? 'reason' : 'confirm';
  const draft: ExcusalDraft = { ...changed, step, revision: changed.revision + 1 };
  return {
    talk: { ...turnTo(visit.talk, draft), loose: [] },
    replies: [cardOf(draft, visit.today)],
  };
}

/** Begins a request: of the item that its message was about, or of all that is still open. */
export function excusalBegun(visit: Visit, task: OwnTask): Turn {
  const open = task.due.filter((d) => d.kind !== 'acceptance');
  if (open.length === 0) return answer(visit, reply(excusalWords.nothingOpen));
  const meant = open.find((d) => visit.tap?.detail && d.nodeId.endsWith(visit.tap.detail));
  return ask(visit, {
    about: 'excusal',
    id: visit.act,
    revision: 0,
    step: 'basis',
    task: refOf(task),
    evidence: visit.talk.loose,
    ...(meant && { nodeId: meant.nodeId, nodeName: nodeText(meant) }),
  });
}

function dateGiven(visit: Visit, draft: ExcusalDraft, date: IsoDate | undefined): Turn {
  if (!date) return answer(visit, reply(excusalWords.dateUnclear, [cancelButton(draft)]));
  if (date < visit.today) {
    return answer(visit, reply(excusalWords.datePast, [cancelButton(draft)]));
  }
  return ask(visit, { ...draft, until: date });
}

function reasonSaid(visit: Visit, draft: ExcusalDraft, reason: string): Turn {
  const bare = draft.basis === 'dutyPerformed' && draft.evidence.length === 0;
  if (!bare) return ask(visit, { ...draft, reason });
  return answer(visit, reply(excusalWords.evidenceFirst, [cancelButton(draft)]));
}

/** A message in the middle of a request; files that come with it belong to it. */
export function excusalAnswered(visit: Visit, before: ExcusalDraft): Turn {
  const { text, today } = visit;
  const draft = { ...before, evidence: [...before.evidence, ...visit.evidence] };
  if (!text) return ask(visit, draft);
  switch (draft.step) {
    case 'basis':
      return ask(visit, draft);
    case 'date':
      return dateGiven(visit, draft, readDate(text, { today, from: today }));
    case 'reason':
    case 'confirm':
      return reasonSaid(visit, draft, text);
  }
}

const isBasis = (word: string): word is ExcusalBasis => EXCUSAL_BASES.some((b) => b === word);

/** A button in the middle of a request. */
export function excusalPressed(visit: Visit, draft: ExcusalDraft): Turn {
  const { verb, detail } = visit.tap ?? { verb: 'confirm', detail: '' };
  if (verb === 'excusalBasis' && isBasis(detail)) return ask(visit, { ...draft, basis: detail });
  if (verb === 'excusalDate') return dateGiven(visit, draft, addDays(visit.today, Number(detail)));
  if (verb === 'edit') {
    const { until, reason, ...rest } = draft;
    return ask(visit, detail === 'date' ? { ...rest, reason } : { ...rest, until });
  }
  return verb === 'confirm' ? excusalConfirmed(visit, draft) : ask(visit, draft);
}

function excusalConfirmed(visit: Visit, draft: ExcusalDraft): Turn {
  const { nodeId, basis, until, reason, task, id, evidence } = draft;
  const unitId = unitSpokenFor(visit);
  if (!basis || !until || !reason || !unitId) return ask(visit, draft);
  if (visit.tap?.detail !== String(draft.revision)) {
    return answer(visit, reply(reportWords.newerCard), cardOf(draft, visit.today));
  }
  return {
    talk: turnTo(visit.talk),
    replies: [],
    intent: {
      to: 'task',
      taskId: task.taskId,
      draftId: id,
      command: {
        type: 'AskExcusal',
        key: `excusal-${id}`,
        actor: visit.actor,
        ...{ unitId, basis, until, reason, ...(nodeId && { nodeIds: [nodeId] }) },
        evidenceIds: evidence.map((e) => e.id),
      },
      done: () => reply(excusalWords.asked(draft)),
    },
  };
}
