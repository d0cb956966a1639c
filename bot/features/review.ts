/** 待审: reports that wait for this person, 通过 and 退回. */
import type { ReportView } from '../../prisma/store/reviewer-view.js';
import { actualCard } from './actuals.js';
import { button, type OpenButton, type Reply, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { reasonAsked } from '../conversations/reason.js';
import { answer, type Visit } from '../conversations/turn.js';
import type { Look } from '../look.js';
import { labels, listWords, reviewWords } from '../text/zh.js';

/** More cards at once would flood a phone. */
const MOST_CARDS = 4;

const buttonsOf = (reportId: string): OpenButton[] => [
  button(labels.approve, 'acceptReport', [reportId]),
  button(labels.sendBack, 'returnReport', [reportId]),
];

function cardOf(report: ReportView): Reply {
  if (report.status !== 'waiting') return reply(reviewWords.reportDecided(report));
  return reply(reviewWords.report(report), buttonsOf(report.reportId));
}

export const reviews = deed({
  name: 'reviews',
  claims: ({ text, tap }) =>
    (tap?.verb === 'list' && tap.subject === 'reviews') || /^(?:\/reviews|待审|审核)$/.test(text),
  see: async (look, { person: { personId, role, unitId } }) => ({
    reports: await look.reportsFor({ personId, role, unitId }),
    actuals: await look.actualsToJudge({ personId, role, unitId }),
  }),
  step: (visit, { reports, actuals }) => {
    const waiting = reports.length + actuals.length;
    if (waiting === 0) return answer(visit, reply(listWords.noReviews));
    const all = [...reports.map(cardOf), ...actuals.map(actualCard)];
    const cards = all.slice(0, MOST_CARDS);
    const left = waiting - cards.length;
    const more = left > 0 ? [reply(listWords.more(left))] : [];
    return answer(visit, reply(listWords.reviews(waiting)), ...cards, ...more);
  },
});

const pressed = async (look: Look, { tap, actor }: Visit) => {
  const report = await look.reportById(tap?.subject ?? '');
  // Supporting units' people see their own reports only: others' words are not for them.
  const theirs = report?.unitId === actor.unitId && actor.role !== 'office';
  return theirs ? undefined : report;
};

export const viewReport = deed({
  name: 'view-report',
  claims: ({ tap }) => tap?.verb === 'viewReport',
  see: pressed,
  step: (visit, report) =>
    answer(visit, report ? cardOf(report) : reply(reviewWords.reportUnknown)),
});

export const acceptReport = deed({
  name: 'accept-report',
  claims: ({ tap }) => tap?.verb === 'acceptReport',
  see: pressed,
  step: (visit, report) => {
    if (!report) return answer(visit, reply(reviewWords.reportUnknown));
    if (report.status !== 'waiting') return answer(visit, reply(reviewWords.reportDecided(report)));
    const { act: key, actor } = visit;
    const { reportId } = report;
    return {
      talk: visit.talk,
      replies: [],
      intent: {
        to: 'task',
        taskId: report.task.taskId,
        command: { type: 'ReviewReport', key, actor, reportId, accept: true },
        done: () => reply(reviewWords.reportAccepted(report)),
      },
    };
  },
});

export const returnReport = deed({
  name: 'return-report',
  claims: ({ tap }) => tap?.verb === 'returnReport',
  see: pressed,
  step: (visit, report) => {
    if (!report) return answer(visit, reply(reviewWords.reportUnknown));
    if (report.status !== 'waiting') return answer(visit, reply(reviewWords.reportDecided(report)));
    const { reportId: subject, receipt: name } = report;
    return reasonAsked(
      visit,
      { for: 'returnReport', streamId: report.task.taskId, subject, name },
      reviewWords.askReturnReason(report),
    );
  },
});
