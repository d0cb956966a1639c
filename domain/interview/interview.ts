/** An interview as its workflow runs it. */
import { lookBackDay } from '../proceeding/checks.js';
import type { News, ProceedingRules } from '../proceeding/rules.js';
import type { RulesContext } from '../task/rules-context.js';
import { decideInterview } from './decide-interview.js';
import { foldInterview } from './fold-interview.js';
import type { InterviewCommand, InterviewFact } from './interview-facts.js';
import { interviewFollows, interviewNotices } from './interview-follows.js';
import { INTERVIEW_ENDS, type InterviewState } from './interview-state.js';
import { interviewDueOn, interviewFires } from './interview-time.js';

/** Slips are taken in while it is open; when the last item is settled, the look-back is dated. */
function hearInterview(news: News, state: InterviewState, context: RulesContext): InterviewFact[] {
  if (news.news === 'slipAbsorbed') {
    const known = state.items.some((i) => i.nodeId === news.item.nodeId);
    return known ? [] : [{ type: 'SlipAbsorbed', item: news.item }];
  }
  if (news.news !== 'itemSettled') return [];
  const { rectificationId, outcome } = news;
  const open = state.rectifications.filter((r) => !r.settled);
  if (!open.some((r) => r.rectificationId === rectificationId)) return [];
  const settled: InterviewFact = { type: 'RectificationSettled', rectificationId, outcome };
  if (open.length > 1) return [settled];
  return [settled, { type: 'InterviewRectified', lookBackOn: lookBackDay(context) }];
}

export const interviewRules: ProceedingRules<InterviewState, InterviewCommand, InterviewFact> = {
  ended: INTERVIEW_ENDS,
  decide: decideInterview,
  hear: hearInterview,
  fold: foldInterview,
  fires: interviewFires,
  notices: interviewNotices,
  follows: interviewFollows,
  dueOn: interviewDueOn,
};
