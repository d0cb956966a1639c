/** A report in the making: what is still missing, and what a sentence adds to it. */
import type { OwnTask } from '../../prisma/store/liaison-view.js';
import type { Understood } from '../reading/read-sentence.js';
import { reportWords } from '../text/zh.js';
import { cardOf } from './report-cards.js';
import { refOf } from './own-task.js';
import { type ReportDraft, type TaskRef, turnTo } from './talk.js';
import type { Turn, Visit } from './turn.js';

/** An empty draft begun by this act; files that came before belong to it. */
export function newDraft(visit: Visit, given: Partial<ReportDraft> = {}): ReportDraft {
  return {
    about: 'report',
    id: visit.act,
    revision: 0,
    step: 'task',
    done: false,
    evidence: [...visit.talk.loose, ...visit.evidence],
    asksProblems: false,
    ...given,
  };
}

/** The first step that still lacks something. */
function missing(draft: ReportDraft): ReportDraft['step'] {
  if (!draft.task) return 'task';
  if (draft.percent === undefined) return 'percent';
  if (draft.text === undefined) return 'text';
  return draft.asksProblems && draft.problems === undefined && !draft.done ? 'problems' : 'confirm';
}

/** Puts the draft to its next question and asks it. */
export function ask(visit: Visit, changed: ReportDraft, choices: readonly TaskRef[] = []): Turn {
  const step = missing(changed);
  const draft = { ...changed, step, revision: changed.revision + 1 };
  const talk = { ...turnTo(visit.talk, draft), loose: [] };
  return { talk, replies: [cardOf(draft, choices)] };
}

/** The draft with what a sentence said; what it left out stays. */
export function told(draft: ReportDraft, said: Understood): ReportDraft {
  const { percent, text, problems, nextStep } = said;
  return {
    ...draft,
    ...(percent !== undefined && { percent, done: said.done }),
    ...(text && { text }),
    ...(problems && { problems }),
    ...(nextStep && { nextStep }),
    // A difficulty alone is a report: it needs no other words (words.md: difficulty).
    ...(!text && !draft.text && problems && { text: reportWords.difficultyText(problems) }),
  };
}

/** A draft begun by a sentence. One that only states progress is its own text: no more is asked. */
export function begunBy(said: Understood, empty: ReportDraft): ReportDraft {
  const draft = told(empty, said);
  const states = said.percent !== undefined && draft.text === undefined;
  return states ? { ...draft, text: said.said } : draft;
}

/** The draft about one task of the unit. A difficulty claims no progress: the last claim stands. */
export function aboutTask(draft: ReportDraft, task: OwnTask): ReportDraft {
  const onlyProblems = draft.percent === undefined && draft.problems !== undefined;
  return {
    ...draft,
    task: refOf(task),
    ...(onlyProblems && { percent: task.claimedPercent }),
  };
}
