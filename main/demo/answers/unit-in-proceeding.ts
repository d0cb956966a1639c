/** What a unit does in an interview, a listing, a veto, a rectification against it. */
import type { InterviewState } from '../../../domain/interview/interview-state.js';
import type { ListingState } from '../../../domain/listing/listing-facts.js';
import type { RectificationState } from '../../../domain/rectification/rectification-facts.js';
import type { VetoState } from '../../../domain/veto/veto-facts.js';
import { answerSlips, owesAny } from './duties.js';
import { actInChat, happens, standing, type Case } from './in-proceeding.js';

async function interviewed(held: Case<InterviewState>): Promise<void> {
  const { reading, state } = held;
  const { word } = reading.letter;
  if (state.phase === 'noticed' && state.attendance.length === 0 && !happens(held, 'absent')) {
    await actInChat(held, 'cf');
  }
  const late = happens(held, 'itemLate');
  if (state.phase === 'reporting' && (!late || word === 'interviewReportLate')) {
    const text = '已召开专题会议分析原因，明确整改责任人和完成时限，逐项销账。';
    await actInChat(held, 'ir', { text });
  }
  await answerSlips(reading, state.items, 'onInterview');
}

/** Close-out is asked once every item is verified and nothing of what it is about is owed. */
export async function askDelisting(held: Case<ListingState>): Promise<void> {
  const { reading, state } = held;
  if (state.phase !== 'rectifying' || state.rectifications.some((r) => !r.settled)) return;
  if (await owesAny(reading.a, state.items)) return;
  const text = '督办事项已全部整改到位，申请现场核查并销号。';
  await actInChat(held, 'lc', { text, withPhoto: true });
}

async function listed(held: Case<ListingState>): Promise<void> {
  await answerSlips(held.reading, held.state.items, 'onListing');
  await askDelisting(held);
}

async function underVeto(held: Case<VetoState>): Promise<void> {
  const { reading, state } = held;
  const { word } = reading.letter;
  if (state.phase === 'stating' && state.statements.length === 0 && happens(held, 'vetoStated')) {
    const text = '本单位已完成大部分工作，因机构调整影响进度，恳请酌情考虑。';
    await actInChat(held, 'sc', { text });
  }
  if (word === 'VetoUpheld' && state.phase === 'inForce' && happens(held, 'vetoReviewed')) {
    await actInChat(held, 'rv', { text: '逾期事项已补报完成，申请复核。' });
  }
  if (state.phase !== 'stating') await answerSlips(reading, state.items, 'onVeto');
}

/** Claimed when first reminded, the slow ones when chased; what was sent back comes again at once. */
async function rectifying(held: Case<RectificationState>): Promise<void> {
  const { reading, state } = held;
  const { a, letter } = reading;
  const moved = happens(held, 'itemLate') ? ['chase'] : ['remind', 'chase'];
  const again = letter.word === 'RectificationReturned';
  if (state.phase === 'assigned' && (again || moved.includes(letter.word ?? ''))) {
    const text = '已按要求整改到位，附现场照片。';
    await actInChat(held, 'cl', { text, withPhoto: true });
  }
  const parent = state.parentId && (await standing(a, state.parentId));
  if (parent && parent.kind === 'listing') await askDelisting({ reading, state: parent });
}

/** Does what the unit would do now. */
export async function unitActs(held: Case): Promise<void> {
  const { reading, state } = held;
  switch (state.kind) {
    case 'interview':
      return interviewed({ reading, state });
    case 'listing':
      return listed({ reading, state });
    case 'veto':
      return underVeto({ reading, state });
    case 'rectification':
      return rectifying({ reading, state });
  }
}
