/** Files outside any dialog: kept, and asked what they belong to. With words, the words decide. */
import { reply } from '../buttons/reply.js';
import { taskChoices } from '../conversations/report-cards.js';
import { deed } from '../conversations/deed.js';
import { ownTasks, unitSpokenFor } from '../conversations/own-task.js';
import { newDraft } from '../conversations/report-draft.js';
import { turnTo } from '../conversations/talk.js';
import { answer } from '../conversations/turn.js';
import { reportWords, taskWords } from '../text/zh.js';

export const looseEvidence = deed({
  name: 'loose-evidence',
  claims: ({ evidence, text }) => evidence.length > 0 && text === '',
  see: ownTasks,
  step: (visit, own) => {
    if (!unitSpokenFor(visit)) return answer(visit, reply(reportWords.filesNotWanted));
    const open = own.filter((t) => t.acceptance === 'accepted');
    if (open.length === 0) return answer(visit, reply(taskWords.none));
    const draft = { ...newDraft(visit), revision: 1 };
    const talk = { ...turnTo(visit.talk, draft), loose: [] };
    const text = reportWords.evidenceLoose(draft.evidence.length);
    return { talk, replies: [reply(text, ...taskChoices(open))] };
  },
});
