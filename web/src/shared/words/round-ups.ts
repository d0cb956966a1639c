/** What happens to round-ups and circulars, in sentences. */
import type { CircularFact } from '../../../../domain/circular/circular-state.js';
import { periodWords } from './rungs.js';
import { longDate } from './times.js';

/** A fact of a plan's round-ups, as it is to come or as it was recorded. */
export function roundUpWords(fact: CircularFact): string {
  switch (fact.type) {
    case 'RoundUpOpened':
      return `${periodWords(fact.period)}调度开放报送，${longDate(fact.dueOn)}截止`;
    case 'RoundUpClosed':
      return `${periodWords(fact.period)}调度结束，有落后单位的编制通报`;
    case 'CircularPrepared':
      return `编制通报，涉及${fact.entries.length}个事项，请落后单位在${longDate(fact.causeBy)}前说明`;
    case 'CauseGiven':
      return '落后单位说明原因和措施';
    case 'CircularReady':
      return '通报征求说明结束，请安委办送审';
    case 'CircularReminded':
      return '通报久未办理，提醒安委办';
    case 'CircularSubmitted':
      return '通报送审';
    case 'CircularReturned':
      return `通报退回起草人：${fact.reason}`;
    case 'CircularPublished':
      return `通报发出，点名${fact.entries.length}个事项`;
    case 'CircularDropped':
      return `通报撤销：${fact.reason}`;
  }
}
