/** Everything the bot can do, in the order in which deeds are asked; the last one catches all. */
import type { Deed } from '../conversations/deed.js';
import { acceptTask, returnTask } from './accept-task.js';
import { beginReport } from './begin-report.js';
import { circulars, decideCircular, giveCause } from './circulars.js';
import { beginActual, judgeActual, listActuals, wordOfActual } from './actuals.js';
import { askCloseOut } from './close-out.js';
import { decideCloseOut, decideExtension, decideProposal } from './decide.js';
import { decisions } from './decisions.js';
import { looseEvidence } from './evidence.js';
import { askExcusal, decideExcusal } from './excusal.js';
import { askExtension, snooze } from './extension.js';
import { answerDialog, cancelDialog, choose, pressDraft } from './go-on.js';
import { help, unbind } from './help.js';
import { decideLookBack, lookBacks } from './look-back.js';
import { myTasks } from './my-tasks.js';
import { officeDay, unclaimed, unreached } from './office-day.js';
import { owedLists } from './owed-lists.js';
import { plainSentence } from './plain-sentence.js';
import { assessments, pressAssessment, startAssessment, wordOfAssessment } from './assessments.js';
import { pressProceeding, proceedings, wordOfProceeding } from './proceedings.js';
import { beginRectification, wordOfRectification } from './rectification.js';
import { acceptReport, returnReport, reviews, viewReport } from './review.js';
import { viewTask } from './view-task.js';

export const DEEDS: readonly Deed[] = [
  ...[cancelDialog, pressDraft, choose],
  ...[help, unbind, myTasks, owedLists, reviews, decisions, lookBacks, circulars],
  ...[officeDay, unclaimed, unreached],
  ...[viewTask, acceptTask, returnTask, beginReport, askExtension, snooze, askCloseOut],
  ...[viewReport, acceptReport, returnReport],
  ...[askExcusal, decideExcusal, decideLookBack],
  ...[giveCause, decideCircular],
  ...[listActuals, beginActual, judgeActual, wordOfActual],
  ...[proceedings, pressProceeding, wordOfProceeding],
  ...[beginRectification, wordOfRectification],
  ...[startAssessment, assessments, pressAssessment, wordOfAssessment],
  ...[decideExtension, decideProposal, decideCloseOut],
  ...[answerDialog, looseEvidence, plainSentence],
];
