/** A rectification as its workflow runs it. */
import type { News, ProceedingRules } from '../proceeding/rules.js';
import { lostFrom } from '../task/unreached.js';
import { decideRectification } from './decide-rectification.js';
import { foldRectification } from './fold-rectification.js';
import {
  RECTIFICATION_ENDS,
  type RectificationCommand,
  type RectificationFact,
  type RectificationState,
} from './rectification-facts.js';
import { rectificationFollows, rectificationNotices } from './rectification-follows.js';
import { rectificationDueOn, rectificationFires } from './rectification-time.js';

/** News of its ladder and of whether the unit can be reached; what says nothing new is no event. */
function hearRectification(news: News, { owed, phase }: RectificationState): RectificationFact[] {
  switch (news.news) {
    case 'ladderPaused':
      return [{ type: 'RungPaused', rung: news.rung, until: news.until }];
    case 'ladderReleased': {
      const held = owed.standing.some((s) => s.reason === 'decision' && !s.to);
      return held ? [{ type: 'RungReleased' }] : [];
    }
    case 'ladderJumped': {
      const known = owed.jumped?.includes(news.rung);
      return known ? [] : [{ type: 'RungJumped', rung: news.rung, why: news.why }];
    }
    case 'stepUnreached': {
      const lost = phase === 'assigned' ? lostFrom(owed, news) : undefined;
      return lost ? [{ type: 'RungUnreached', ...lost }] : [];
    }
    case 'reachability': {
      const out = owed.standing.some((s) => s.reason === 'unreachable' && !s.to);
      return out !== news.reachable
        ? []
        : [{ type: 'ReachabilityChanged', reachable: news.reachable }];
    }
    default:
      return [];
  }
}

export const rectificationRules: ProceedingRules<
  RectificationState,
  RectificationCommand,
  RectificationFact
> = {
  ended: RECTIFICATION_ENDS,
  decide: decideRectification,
  hear: hearRectification,
  fold: foldRectification,
  fires: rectificationFires,
  notices: rectificationNotices,
  follows: rectificationFollows,
  dueOn: rectificationDueOn,
};
