/** What the office and the leader decide in chat: reports, extensions, proposals. */
import { press, type Reading } from './answerer.js';

/** Reviewed by the rules of the seed; a report that comes again is accepted. */
export async function review(reading: Reading): Promise<void> {
  const { a, hand, letter } = reading;
  const { reportId = '', deliveryId: key } = letter;
  const report = await a.prisma.report.findUnique({ where: { id: reportId } });
  if (report?.status !== 'waiting') return;
  const { unitId, taskId, serves } = report;
  const before = await a.prisma.report.count({
    where: { unitId, taskId, serves, status: 'returned' },
  });
  const subject = { subject: reportId, detail: '' };
  if (before > 0 || !a.behaviour.happens('reportReturned', a.nameOf(unitId), serves)) {
    await press(reading, { verb: 'acceptReport', ...subject });
    return;
  }
  await press(reading, { verb: 'returnReport', ...subject });
  await hand.act({ key: `${key}-why`, text: '数据来源不清，请补充佐证说明' });
}

/** A proposal is approved, or rejected with a reason; a veto is decided in its own proceeding. */
export async function decideProposal(reading: Reading): Promise<void> {
  const { a, hand, letter } = reading;
  const { caseId = '', deliveryId: key } = letter;
  const proposal = await a.prisma.proposalCase.findUnique({ where: { id: caseId } });
  if (proposal?.status !== 'proposed') return;
  const { unitId, openedAt, rung } = proposal;
  const about = [a.nameOf(unitId), rung, openedAt.slice(0, 7)];
  const rejects = a.behaviour.happens('proposalRejected', ...about);
  const verb = rejects ? 'rejectProposal' : 'approveProposal';
  await press(reading, { verb, subject: caseId, detail: '' });
  if (rejects) await hand.act({ key: `${key}-why`, text: '先由分管领导当面提醒，限期补报' });
}
