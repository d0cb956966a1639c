/** Steps of reporting progress: each takes what a person did and says what comes next. */
import type { OwnTask } from '../../prisma/store/liaison-view.js';
import { type Reply, reply } from '../buttons/reply.js';
import { foldWidth, readNumber } from '../reading/numerals.js';
import { readSentence } from '../reading/read-sentence.js';
import { reportWords } from '../text/zh.js';
import { unitSpokenFor } from './own-task.js';
import { cardOf, editCard } from './report-cards.js';
import { aboutTask, ask, begunBy, newDraft, told } from './report-draft.js';
import { type ReportDraft, turnTo } from './talk.js';
import { answer, type Turn, type Visit } from './turn.js';

const NOTHING = /^(?:没有?|无|暂无|没有?困难|没有?问题|无困难|无问题|跳过)[。.!！]?$/;

const keep = (visit: Visit, draft: ReportDraft, ...replies: Reply[]): Turn => ({
  talk: turnTo(visit.talk, draft),
  replies,
});

const withFiles = (visit: Visit, draft: ReportDraft): ReportDraft => ({
  ...draft,
  evidence: [...draft.evidence, ...visit.evidence],
});

/** 65, 65%, 六十五 alone. */
function bareNumber(text: string): number | undefined {
  const number = readNumber(foldWidth(text).replace(/[%\s。.]/g, ''));
  return number !== undefined && number <= 100 ? number : undefined;
}

function percentSaid(visit: Visit, draft: ReportDraft, own: OwnTask[]): Turn {
  const number = bareNumber(visit.text);
  if (number !== undefined) {
    return ask(visit, { ...draft, percent: number, done: number === 100 });
  }
  const said = readSentence(visit.text, own);
  if (said.percent === undefined) {
    return keep(visit, draft, { ...cardOf(draft), text: reportWords.percentUnclear });
  }
  return ask(visit, told(draft, said));
}

/** At the confirm card a new sentence corrects the draft, or begins one about another task. */
function corrected(visit: Visit, draft: ReportDraft, own: OwnTask[]): Turn {
  const said = readSentence(visit.text, own);
  const [other, second] = said.tasks;
  if (other && !second && other.taskId !== draft.task?.taskId) {
    const task = own.find((t) => t.taskId === other.taskId);
    const fresh = begunBy(said, newDraft(visit));
    return ask(visit, task ? aboutTask(fresh, task) : fresh);
  }
  return ask(visit, told(draft, said));
}

function taskSaid(visit: Visit, draft: ReportDraft, own: OwnTask[]): Turn {
  const said = readSentence(visit.text, own);
  const [found, second] = said.tasks;
  const number = bareNumber(visit.text);
  const task = own.find((t) =>
    found && !second ? t.taskId === found.taskId : !found && t.number === number,
  );
  if (!task) return keep(visit, draft, cardOf(draft, own));
  return ask(visit, aboutTask(found ? begunBy(said, draft) : draft, task));
}

function problemsSaid(visit: Visit, draft: ReportDraft): Turn {
  const { text } = visit;
  if (draft.text === undefined) {
    return ask(visit, { ...draft, problems: text, text: reportWords.difficultyText(text) });
  }
  const problems = NOTHING.test(text) ? '' : text;
  return ask(visit, { ...draft, problems });
}

/** A whole report on another task, typed while this one still asks: it is no answer. */
function meansAnother(visit: Visit, { task }: ReportDraft, own: OwnTask[]): boolean {
  const { tasks, byNumber, percent, done } = readSentence(visit.text, own);
  const [other, second] = tasks;
  const another = task && other && !second && other.taskId !== task.taskId;
  return Boolean(another) && byNumber && (percent !== undefined || done);
}

/** A message in the middle of a report: the answer to its question, or files for it. */
export function reportAnswered(visit: Visit, before: ReportDraft, own: OwnTask[]): Turn {
  const draft = withFiles(visit, before);
  if (!visit.text) {
    const added = reply(reportWords.evidenceAdded(draft.evidence.length));
    if (draft.step !== 'confirm') return keep(visit, draft, added);
    return ask(visit, draft);
  }
  if (meansAnother(visit, draft, own)) return corrected(visit, draft, own);
  switch (draft.step) {
    case 'task':
      return taskSaid(visit, draft, own);
    case 'percent':
      return percentSaid(visit, draft, own);
    case 'text':
      return ask(visit, { ...draft, text: visit.text });
    case 'problems':
      return problemsSaid(visit, draft);
    case 'confirm':
      return corrected(visit, draft, own);
  }
}

/** A button in the middle of a report. */
export function reportPressed(visit: Visit, draft: ReportDraft): Turn {
  const { verb, detail } = visit.tap ?? { verb: 'cancel', detail: '' };
  switch (verb) {
    case 'percent':
      return ask(visit, { ...draft, percent: Number(detail), done: Number(detail) === 100 });
    case 'skip':
      return ask(visit, { ...draft, problems: '' });
    case 'edit': {
      if (detail === '') return keep(visit, draft, editCard(draft));
      const asked: ReportDraft = { ...draft, step: stepOf(detail), revision: draft.revision + 1 };
      return keep(visit, asked, cardOf(asked));
    }
    default:
      return reportConfirmed(visit, draft);
  }
}

const stepOf = (detail: string): ReportDraft['step'] =>
  detail === 'percent' || detail === 'problems' ? detail : 'text';

/** The confirm button: only the newest card counts, and only a whole draft is submitted. */
function reportConfirmed(visit: Visit, draft: ReportDraft): Turn {
  const { task, percent, text, done, nodeId, problems, nextStep } = draft;
  const unitId = unitSpokenFor(visit);
  if (!task || percent === undefined || !text || !unitId) return ask(visit, draft);
  if (visit.tap?.detail !== String(draft.revision)) {
    return answer(visit, reply(reportWords.newerCard), cardOf(draft));
  }
  const evidenceIds = draft.evidence.map((e) => e.id);
  return {
    talk: turnTo(visit.talk),
    replies: [],
    intent: {
      to: 'task',
      taskId: task.taskId,
      draftId: draft.id,
      command: {
        type: 'SubmitReport',
        key: `report-${draft.id}`,
        actor: visit.actor,
        ...{ unitId, percent, done, text, evidenceIds },
        ...(nodeId && { nodeId }),
        ...(problems && { problems }),
        ...(nextStep && { nextStep }),
      },
      done: ({ receipt }) => reply(reportWords.submitted(receipt ?? '', draft)),
    },
  };
}
