/** A plain sentence outside any dialog: read, shown back, submitted only when confirmed. */
import type { OwnTask } from '../../prisma/store/liaison-view.js';
import { type Reply, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { extensionBegun } from '../conversations/extension.js';
import {
  ownTasks,
  taskButtons,
  unitSpokenFor,
  withTask,
  workFault,
} from '../conversations/own-task.js';
import { aboutTask, ask, begunBy, newDraft } from '../conversations/report-draft.js';
import { cardOf } from '../conversations/report-cards.js';
import { answer, type Turn, type Visit } from '../conversations/turn.js';
import { readSentence, type Understood } from '../reading/read-sentence.js';
import { generalWords, reportWords, taskWords } from '../text/zh.js';

const says = ({ percent, problems, done }: Understood): boolean =>
  percent !== undefined || done || problems !== undefined;

/** A sentence that names no task, or several: the draft waits for the choice. */
function choosing(visit: Visit, said: Understood, own: OwnTask[]): Turn {
  const choices =
    said.tasks.length > 1 ? own.filter((o) => said.tasks.some((t) => t.taskId === o.taskId)) : own;
  const turn = ask(visit, begunBy(said, newDraft(visit)), choices);
  if (said.tasks.length < 2) return turn;
  return { ...turn, replies: turn.replies.map((r) => ({ ...r, text: reportWords.tooMany })) };
}

function about(visit: Visit, said: Understood, task: OwnTask): Turn {
  if (said.wantsExtension) {
    return withTask(visit, task, (t) => extensionBegun(visit, t, visit.text));
  }
  const silent = !says(said) && !said.text && !said.nextStep && visit.evidence.length === 0;
  if (silent) {
    return answer(visit, reply(taskWords.card(task, visit.today), ...taskButtons(task)));
  }
  const fault = workFault(visit, task);
  return fault ? answer(visit, fault) : ask(visit, aboutTask(begunBy(said, newDraft(visit)), task));
}

function lost(visit: Visit): Reply {
  return reply(unitSpokenFor(visit) ? generalWords.notUnderstood : generalWords.notUnderstoodShort);
}

/** What a sentence without a dialog brings about. */
export function sentenceRead(visit: Visit, own: OwnTask[]): Turn {
  const said = readSentence(visit.text, own);
  const [first, second] = said.tasks;
  const found = own.find((t) => t.taskId === first?.taskId);
  if (found && !second) return about(visit, said, found);
  if (said.tasks.length === 0 && said.unknownNumbers.length > 0) {
    return answer(visit, reply(reportWords.unknownTask(said.unknownNumbers)));
  }
  const meansWork = says(said) || said.wantsExtension || visit.evidence.length > 0;
  const [only, more] = own;
  if (only && !more && meansWork) return about(visit, said, only);
  if (own.length > 0 && (says(said) || second || visit.evidence.length > 0)) {
    return choosing(visit, said, own);
  }
  return answer(visit, lost(visit));
}

/** Catches all that no other deed claims: it stands last in the table. */
export const plainSentence = deed({
  name: 'plain-sentence',
  claims: () => true,
  see: ownTasks,
  step: (visit, own) => {
    const { dialog } = visit.talk;
    if (visit.tap) return answer(visit, reply(reportWords.staleDraft));
    if (dialog?.about === 'report') return answer(visit, cardOf(dialog, own));
    return sentenceRead(visit, own);
  },
});
