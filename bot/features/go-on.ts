/** The dialog under way: answers to its questions, its buttons, and buttons of dialogs long over. */
import { reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import {
  extensionAnswered,
  extensionItemChosen,
  extensionPressed,
} from '../conversations/extension.js';
import { excusalAnswered, excusalPressed } from '../conversations/excusal.js';
import { causeAnswered } from '../conversations/cause.js';
import { ownTasks } from '../conversations/own-task.js';
import { closeOutAnswered } from '../conversations/close-out.js';
import { reasonGiven } from '../conversations/reason.js';
import { rectificationConfirmed } from '../conversations/rectification.js';
import { reportAnswered, reportPressed } from '../conversations/report.js';
import { aboutTask, ask } from '../conversations/report-draft.js';
import { turnTo } from '../conversations/talk.js';
import { answer, type Turn, type Visit } from '../conversations/turn.js';
import { reportWords } from '../text/zh.js';

const OF_DRAFTS = new Set([
  ...['percent', 'skip', 'confirm', 'edit', 'extensionDate'],
  ...['excusalBasis', 'excusalDate'],
]);

/** A second tap of a confirmed draft gets the first one's answer; of others, a word that it is stale. */
const overOrStale = (visit: Visit) => {
  const settled = visit.talk.settled.find((s) => s.id === visit.tap?.subject);
  return answer(visit, reply(settled?.text ?? reportWords.staleDraft));
};

export const pressDraft = deed({
  name: 'press-draft',
  claims: ({ tap }) => tap !== undefined && OF_DRAFTS.has(tap.verb),
  see: async () => undefined,
  step: (visit) => {
    const { dialog } = visit.talk;
    if (!dialog || dialog.id !== visit.tap?.subject) return overOrStale(visit);
    if (dialog.about === 'report') return reportPressed(visit, dialog);
    if (dialog.about === 'excusal') return excusalPressed(visit, dialog);
    if (dialog.about === 'rectification') return rectificationConfirmed(visit, dialog);
    return dialog.about === 'extension' ? extensionPressed(visit, dialog) : overOrStale(visit);
  },
});

export const cancelDialog = deed({
  name: 'cancel-dialog',
  claims: ({ tap, text }) => tap?.verb === 'cancel' || /^(?:\/cancel|取消|算了)$/.test(text),
  see: async () => undefined,
  step: (visit) => {
    const { dialog } = visit.talk;
    if (visit.tap && visit.tap.subject !== dialog?.id) return overOrStale(visit);
    if (!dialog) return answer(visit, reply(reportWords.nothingToCancel));
    return { talk: turnTo(visit.talk), replies: [reply(reportWords.cancelled)] };
  },
});

export const choose = deed({
  name: 'choose',
  claims: ({ tap }) => tap?.verb === 'pickTask' || tap?.verb === 'extensionNode',
  see: ownTasks,
  step: (visit, own) => {
    const { dialog } = visit.talk;
    const { verb, subject } = visit.tap ?? {};
    if (dialog?.about === 'report' && verb === 'pickTask' && dialog.step === 'task') {
      const task = own.find((t) => t.taskId === subject);
      return task ? ask(visit, aboutTask(dialog, task)) : overOrStale(visit);
    }
    if (dialog?.about === 'extension' && verb === 'extensionNode') {
      const task = own.find((t) => t.taskId === dialog.task.taskId);
      return task ? extensionItemChosen(visit, dialog, task) : overOrStale(visit);
    }
    return overOrStale(visit);
  },
});

/** Files that belong to no question wait for the next report. */
function keptForLater(visit: Visit): Turn {
  const loose = [...visit.talk.loose, ...visit.evidence];
  return {
    talk: { ...visit.talk, loose },
    replies: [reply(reportWords.evidenceKept(loose.length))],
  };
}

export const answerDialog = deed({
  name: 'answer-dialog',
  claims: ({ tap, talk }) => tap === undefined && talk.dialog !== undefined,
  see: ownTasks,
  step: (visit, own) => {
    const { dialog } = visit.talk;
    if (!dialog) return answer(visit, reply(reportWords.nothingToCancel));
    if (dialog.about === 'report') return reportAnswered(visit, dialog, own);
    if (dialog.about === 'closeOut') return closeOutAnswered(visit, dialog);
    if (dialog.about === 'excusal') return excusalAnswered(visit, dialog);
    if (dialog.about === 'cause') return causeAnswered(visit, dialog);
    if (visit.evidence.length > 0 && !visit.text) return keptForLater(visit);
    if (dialog.about === 'reason') return reasonGiven(visit, dialog);
    // Words for a proceeding or an actual were taken by their own deeds before.
    if (dialog.about !== 'extension') return answer(visit, reply(reportWords.staleDraft));
    const task = own.find((t) => t.taskId === dialog.task.taskId);
    return extensionAnswered(visit, dialog, task);
  },
});
