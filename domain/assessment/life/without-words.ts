import type { AssessmentEvent } from './assessment-events.js';

/**
 * An event without what people wrote: rules do not read it, and a workflow carries its state over
 * from run to run. The record keeps every word.
 */
export function withoutWords(event: AssessmentEvent): AssessmentEvent {
  switch (event.type) {
    case 'SelfAssessed':
      return { ...event, text: '', evidenceIds: [] };
    case 'MarkGiven':
    case 'IndicatorMarked':
    case 'ObjectionAnswered':
    case 'ScoreAdjusted':
      return { ...event, reason: '' };
    case 'ObjectionRaised':
      return { ...event, grounds: '', evidenceIds: [] };
    case 'ThirdPartyImported':
      return { ...event, marks: [] };
    case 'ProblemListed':
      return { ...event, title: '', measure: '' };
    default:
      return event;
  }
}
