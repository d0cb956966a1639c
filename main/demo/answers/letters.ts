/** What a scripted person does with each kind of letter. */
import type { ReceivedLetter } from '../../../prisma/store/backlog.js';
import type { ChatHand } from '../chat-hand.js';
import { press, type Answerer, type Reading } from './answerer.js';
import { enterActuals, verifyActual } from './actuals.js';
import {
  assessorActs,
  leaderOfAssessment,
  officeOfAssessment,
  unitOfAssessment,
} from './assessments.js';
import { approveCircular, circulateQueue, giveCause, submitCircular } from './circulars.js';
import { decideProposal, review } from './decisions.js';
import { answerDue, reportAgain } from './duties.js';
import { standing } from './in-proceeding.js';
import { publishResults } from './editions.js';
import { leaderActs } from './leader-in-proceeding.js';
import { officeActs } from './office-in-proceeding.js';
import { drawUpPapers, signPapers } from './papers.js';
import { askDelisting, unitActs } from './unit-in-proceeding.js';

/** The clerk's letters come to everybody of the office: the chief leaves them to the clerk. */
function isClerk({ a, letter }: Reading): boolean {
  const office = [...a.cast.values()].filter((m) => m.duty === 'office').sort(byName);
  return office[0]?.personId === letter.personId;
}
const byName = (x: { name: string }, y: { name: string }) => (x.name < y.name ? -1 : 1);

const dutyOf = ({ a, letter }: Reading): string => a.cast.get(letter.personId)?.duty ?? '';

/** The proceeding of a letter, or of the proposal it tells of. */
async function proceeding(reading: Reading): Promise<void> {
  const { a, letter } = reading;
  const state = await standing(a, letter.proceedingId ?? letter.caseId ?? '');
  if (!state) return;
  const duty = dutyOf(reading);
  if (duty === 'liaison') return unitActs({ reading, state });
  return duty === 'leader' ? leaderActs({ reading, state }) : officeActs({ reading, state });
}

/** The last report of a listed unit was accepted: nothing is owed any more. */
async function afterAccepted(reading: Reading): Promise<void> {
  const { a, letter } = reading;
  const where = { unitId: letter.unitId ?? '', kind: 'listing', ended: false };
  const rows = await a.prisma.proceeding.findMany({ where, orderBy: { id: 'asc' } });
  for (const { id } of rows) {
    const state = await standing(a, id);
    if (state?.kind === 'listing') await askDelisting({ reading, state });
  }
}

async function officeAnswers(reading: Reading): Promise<void> {
  switch (reading.letter.kind) {
    case 'reportWaiting':
    case 'reviewerReminded':
      return review(reading);
    case 'assessment':
      return officeOfAssessment(reading);
    case 'actualWaiting':
      return verifyActual(reading);
    case 'circularReady':
    case 'circularReturned':
      return submitCircular(reading);
    case 'proceeding':
    case 'proposalApproved':
      await proceeding(reading);
      return drawUpPapers(reading);
    default:
  }
}

/** The chief approves what the clerk prepared. */
async function chiefAnswers(reading: Reading): Promise<void> {
  if (reading.letter.kind === 'circularSubmitted') await approveCircular(reading);
  await publishResults(reading);
  return signPapers(reading);
}

async function leaderAnswers(reading: Reading): Promise<void> {
  switch (reading.letter.kind) {
    case 'proposal':
    case 'proposalReminded':
      return decideProposal(reading);
    case 'assessment':
      return leaderOfAssessment(reading);
    case 'proceeding':
      await proceeding(reading);
      return signPapers(reading);
    default:
  }
}

async function unitAnswers(reading: Reading): Promise<void> {
  const { taskId = '', kind } = reading.letter;
  switch (kind) {
    case 'assigned':
    case 'returnRejected':
      await press(reading, { verb: 'accept', subject: taskId, detail: '' });
      return;
    case 'remind':
    case 'chase':
    case 'warn':
    case 'circulate':
      return answerDue(reading);
    case 'reportReturned':
      return reportAgain(reading);
    case 'reportWaiting':
    case 'reviewerReminded':
      return review(reading);
    case 'reportAccepted':
      return afterAccepted(reading);
    case 'assessment':
      return unitOfAssessment(reading);
    case 'causeAsked':
      return giveCause(reading);
    case 'actualsAsked':
      return enterActuals(reading);
    case 'proceeding':
      return proceeding(reading);
    default:
  }
}

/** Does what the person who got a letter would do about it. */
export async function answerLetter(
  a: Answerer,
  hand: ChatHand,
  letter: ReceivedLetter,
): Promise<void> {
  const reading: Reading = { a, hand, letter };
  const { kind, extensionId = '' } = letter;
  if (kind === 'extensionAsked' || kind === 'deciderReminded') {
    if (dutyOf(reading) === 'office' && !isClerk(reading)) return;
    await press(reading, { verb: 'grantExtension', subject: extensionId, detail: '' });
    return;
  }
  switch (dutyOf(reading)) {
    case 'liaison':
      return unitAnswers(reading);
    case 'assessor':
      return assessorActs(reading);
    case 'leader':
      return leaderAnswers(reading);
    case 'office':
      if (!isClerk(reading)) return chiefAnswers(reading);
      await circulateQueue(reading);
      return officeAnswers(reading);
    default:
  }
}
