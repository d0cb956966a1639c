/** Interviews that have come to each of their phases. */
import { measuresOf, type MeasurePolicy } from '../../domain/policy/measure-policy.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { LEAD, leadLiaison, leader, office } from './cast.js';
import { ITEM, ProceedingStory } from './proceeding-story.js';
import { at } from './task-story.js';

const { interview } = measuresOf(DEFAULT_POLICY);
export const proxies: Partial<MeasurePolicy> = { interview: { ...interview, proxyAllowed: true } };

export const approved = (measures: Partial<MeasurePolicy> = {}) =>
  new ProceedingStory(
    { kind: 'interview', title: 'a promise', items: [ITEM], grounds: '' },
    measures,
  );
export const notice = {
  type: 'NoticeInterview',
  meetsAt: at('2026-08-12 15:00'),
  place: 'room 301',
  interviewer: 'the leader',
  summoned: 'the head of the unit',
} as const;
export const noticed = (measures: Partial<MeasurePolicy> = {}) =>
  approved(measures).until('2026-08-04 10:00').after(office, notice);
export const hold = {
  type: 'HoldInterview',
  attendees: 'the head, the leader',
  headCame: true,
  minutes: 'to be put right by the end of the month',
} as const;
export const signing = () => noticed().until('2026-08-12 17:00').after(office, hold);
export const reporting = () =>
  signing().until('2026-08-13 10:00').after(leader, { type: 'SignMinutes', accept: true });
export const report = {
  type: 'SubmitInterviewReport' as const,
  unitId: LEAD,
  text: 'the plan of measures is adopted',
  evidenceIds: [],
};
export const judging = () => reporting().until('2026-08-18 10:00').after(leadLiaison, report);
export const item = { title: 'repair the alarm', measure: 'replace it', dueOn: '2026-09-30' };
export const judge = { type: 'JudgeInterviewReport' as const, adequate: true, items: [item] };
export const rectifying = () => judging().after(office, judge);
export const settled = {
  news: 'itemSettled',
  rectificationId: 'P1-C1-Z1',
  outcome: 'verified',
} as const;
export const lookingBack = () => {
  const story = rectifying().until('2026-09-30 10:00');
  story.told(settled);
  return story;
};
