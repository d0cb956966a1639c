/** Steps of asking for a close-out: files as they come, then one sentence that submits it. */
import type { OwnTask } from '../../prisma/store/liaison-view.js';
import { button, reply } from '../buttons/reply.js';
import { closeOutWords, labels, taskWords } from '../text/zh.js';
import { refOf, unitSpokenFor } from './own-task.js';
import { type CloseOutDraft, turnTo } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

const ask = (visit: Visit, draft: CloseOutDraft, text: string): Turn => ({
  talk: { ...turnTo(visit.talk, draft), loose: [] },
  replies: [reply(text, [button(labels.cancel, 'cancel', [draft.id])])],
});

/** Begins the request; files that came before belong to it. */
export function closeOutBegun(visit: Visit, task: OwnTask): Turn {
  const { act: id, talk } = visit;
  const draft: CloseOutDraft = { about: 'closeOut', id, task: refOf(task), evidence: talk.loose };
  return ask(visit, draft, closeOutWords.askText(draft.task));
}

/** Files are added; words submit it. */
export function closeOutAnswered(visit: Visit, before: CloseOutDraft): Turn {
  const draft = { ...before, evidence: [...before.evidence, ...visit.evidence] };
  const { text, actor } = visit;
  const unitId = unitSpokenFor(visit);
  if (!unitId) return answer(visit, reply(taskWords.notAnswering));
  if (!text) return ask(visit, draft, closeOutWords.evidenceAdded(draft.evidence.length));
  const { id, task, evidence } = draft;
  const evidenceIds = evidence.map((e) => e.id);
  const key = `close-out-${id}`;
  return {
    talk: turnTo(visit.talk),
    replies: [],
    intent: {
      to: 'task',
      taskId: task.taskId,
      draftId: id,
      command: { type: 'AskCloseOut', key, actor, unitId, text, evidenceIds },
      done: () => reply(closeOutWords.asked(task)),
    },
  };
}
