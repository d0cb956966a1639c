/** Steps of asking for an extension: which item, until when, why, confirm. */
import { addDays, type IsoDate } from '../../domain/calendar/dates.js';
import type { DueItem, OwnTask } from '../../prisma/store/liaison-view.js';
import { button, type OpenButton, type Reply, reply } from '../buttons/reply.js';
import { readDate } from '../reading/read-date.js';
import { dateText } from '../text/dates.js';
import { nodeText } from '../text/nodes.js';
import { extensionWords, labels, reportWords } from '../text/zh.js';
import { refOf, unitSpokenFor } from './own-task.js';
import { type ExtensionDraft, turnTo } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

const MORE_DAYS = [7, 15, 30];

const cancelButton = ({ id }: ExtensionDraft): OpenButton => button(labels.cancel, 'cancel', [id]);

function dateCard(draft: ExtensionDraft, today: IsoDate): Reply {
  const from = draft.dueOn ?? today;
  const choice = (days: number): OpenButton =>
    button(labels.plusDays(days, dateText(addDays(from, days), today)), 'extensionDate', [
      draft.id,
      String(days),
    ]);
  return reply(extensionWords.askDate(draft, today), ...MORE_DAYS.map((d) => [choice(d)]), [
    cancelButton(draft),
  ]);
}

function cardOf(draft: ExtensionDraft, today: IsoDate, items: DueItem[] = []): Reply {
  const { id, revision } = draft;
  switch (draft.step) {
    case 'node':
      return reply(
        extensionWords.askNode(draft),
        ...items.map((d) => [button(nodeText(d), 'extensionNode', [d.nodeId])]),
        [cancelButton(draft)],
      );
    case 'date':
      return dateCard(draft, today);
    case 'reason':
      return reply(extensionWords.askReason, [cancelButton(draft)]);
    case 'confirm':
      return reply(
        extensionWords.confirm(draft, today),
        [
          button(labels.confirm, 'confirm', [id, String(revision)]),
          button(labels.editDate, 'edit', [id, 'date']),
        ],
        [button(labels.editReason, 'edit', [id, 'reason']), cancelButton(draft)],
      );
  }
}

function ask(visit: Visit, changed: ExtensionDraft, items: DueItem[] = []): Turn {
  const { nodeId, toDate, reason } = changed;
  const step = !nodeId ? 'node' : !toDate ? 'date' : !reason ? 'reason' : 'confirm';
  const draft: ExtensionDraft = { ...changed, step, revision: changed.revision + 1 };
  return { talk: turnTo(visit.talk, draft), replies: [cardOf(draft, visit.today, items)] };
}

/** The request about one item; a date that the person wished for is taken if it is later. */
function onItem({ today }: Visit, draft: ExtensionDraft, item: DueItem): ExtensionDraft {
  const { nodeId, dueOn } = item;
  const date = draft.wish ? readDate(draft.wish, { today, from: dueOn }) : undefined;
  const toDate = date && date > dueOn ? { toDate: date } : {};
  return { ...draft, nodeId, nodeName: nodeText(item), dueOn, ...toDate };
}

/** What a later date can be asked for: not answered yet, and not past its day (domain.md §3). */
const extendable = (task: OwnTask, today: IsoDate): DueItem[] =>
  task.due.filter((d) => d.kind !== 'acceptance' && !d.waiting && d.dueOn >= today);

/** Begins a request; `wish` is a sentence that may name the date already. */
export function extensionBegun(visit: Visit, task: OwnTask, wish = ''): Turn {
  const items = extendable(task, visit.today);
  const [only, second] = items;
  if (!only) return answer(visit, reply(extensionWords.nothingOpen));
  const draft: ExtensionDraft = {
    about: 'extension',
    id: visit.act,
    revision: 0,
    step: 'node',
    task: refOf(task),
    ...(wish && { wish }),
  };
  const meant = items.find((d) => visit.tap?.detail && d.nodeId.endsWith(visit.tap.detail));
  const item = meant ?? (second ? undefined : only);
  return item ? ask(visit, onItem(visit, draft, item)) : ask(visit, draft, items);
}

/** The item chosen by its button. */
export function extensionItemChosen(visit: Visit, draft: ExtensionDraft, task: OwnTask): Turn {
  const item = extendable(task, visit.today).find((d) => d.nodeId === visit.tap?.subject);
  if (!item) return answer(visit, reply(extensionWords.nothingOpen));
  return ask(visit, onItem(visit, draft, item));
}

function dateGiven(visit: Visit, draft: ExtensionDraft, date: IsoDate | undefined): Turn {
  const { today } = visit;
  const dueOn = draft.dueOn ?? today;
  if (!date) return answer(visit, reply(extensionWords.dateUnclear, [cancelButton(draft)]));
  if (date <= dueOn) {
    return answer(visit, reply(extensionWords.notLater(dueOn, today), [cancelButton(draft)]));
  }
  return ask(visit, { ...draft, toDate: date });
}

/** A message in the middle of a request. */
export function extensionAnswered(visit: Visit, draft: ExtensionDraft, task?: OwnTask): Turn {
  const { text, today } = visit;
  if (!text) return answer(visit, cardOf(draft, today, task && extendable(task, today)));
  switch (draft.step) {
    case 'node':
      return answer(visit, cardOf(draft, today, task && extendable(task, today)));
    case 'date':
      return dateGiven(visit, draft, readDate(text, { today, from: draft.dueOn ?? today }));
    case 'reason':
      return ask(visit, { ...draft, reason: text });
    case 'confirm': {
      const date = readDate(text, { today, from: draft.dueOn ?? today });
      return date ? dateGiven(visit, draft, date) : ask(visit, { ...draft, reason: text });
    }
  }
}

/** A button in the middle of a request. */
export function extensionPressed(visit: Visit, draft: ExtensionDraft): Turn {
  const { verb, detail } = visit.tap ?? { verb: 'confirm', detail: '' };
  if (verb === 'extensionDate') {
    return dateGiven(visit, draft, addDays(draft.dueOn ?? visit.today, Number(detail)));
  }
  if (verb === 'edit') {
    const { toDate, reason, ...rest } = draft;
    return ask(visit, detail === 'date' ? { ...rest, reason } : { ...rest, toDate });
  }
  return extensionConfirmed(visit, draft);
}

function extensionConfirmed(visit: Visit, draft: ExtensionDraft): Turn {
  const { nodeId, toDate, reason, task, id } = draft;
  const unitId = unitSpokenFor(visit);
  if (!nodeId || !toDate || !reason || !unitId) return ask(visit, draft);
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
        type: 'AskExtension',
        key: `extension-${id}`,
        actor: visit.actor,
        ...{ nodeId, unitId, toDate, reason },
      },
      done: () => reply(extensionWords.asked(draft, visit.today)),
    },
  };
}
