/** The cards of a report in the making, one a step. */
import { button, type OpenButton, type Reply, reply } from '../buttons/reply.js';
import { labels, reportWords } from '../text/zh.js';
import type { ReportDraft, TaskRef } from './talk.js';

const PERCENTS = [25, 50, 75, 100];
/** More would not fit a phone's screen. */
const MOST_TASKS = 8;
const LABEL_LENGTH = 18;

const cancelButton = (draft: { id: string }): OpenButton =>
  button(labels.cancel, 'cancel', [draft.id]);

/** One button a task, to choose among. */
export function taskChoices(tasks: readonly TaskRef[]): OpenButton[][] {
  return tasks
    .slice(0, MOST_TASKS)
    .map((t) => [
      button(labels.numbered(t.number, t.title.slice(0, LABEL_LENGTH)), 'pickTask', [t.taskId]),
    ]);
}

function confirmCard(draft: ReportDraft): Reply {
  const { id, revision } = draft;
  return reply(reportWords.confirm(draft), [
    button(labels.confirm, 'confirm', [id, String(revision)]),
    button(labels.edit, 'edit', [id]),
    cancelButton(draft),
  ]);
}

/** What can be corrected on a confirm card. */
export function editCard({ id }: ReportDraft): Reply {
  return reply(
    reportWords.askEdit,
    [
      button(labels.editPercent, 'edit', [id, 'percent']),
      button(labels.editText, 'edit', [id, 'text']),
      button(labels.editProblems, 'edit', [id, 'problems']),
    ],
    [button(labels.cancel, 'cancel', [id])],
  );
}

function problemsCard(draft: ReportDraft): Reply {
  if (draft.text === undefined) {
    return reply(reportWords.askDifficulty(draft), [cancelButton(draft)]);
  }
  return reply(reportWords.askProblems, [
    button(labels.skip, 'skip', [draft.id]),
    cancelButton(draft),
  ]);
}

/** The question or card of a draft's step. `choices` are tasks to choose among. */
export function cardOf(draft: ReportDraft, choices: readonly TaskRef[] = []): Reply {
  switch (draft.step) {
    case 'task':
      return reply(reportWords.askTask, ...taskChoices(choices), [cancelButton(draft)]);
    case 'percent':
      return reply(
        reportWords.askPercent(draft),
        PERCENTS.map((p) => button(labels.percent(p), 'percent', [draft.id, String(p)])),
        [cancelButton(draft)],
      );
    case 'text':
      return reply(reportWords.askText(draft), [cancelButton(draft)]);
    case 'problems':
      return problemsCard(draft);
    case 'confirm':
      return confirmCard(draft);
  }
}
