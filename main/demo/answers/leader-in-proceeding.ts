/** What the leader signs and decides in an interview, a listing, a veto. */
import { actInChat, happens, type Case } from './in-proceeding.js';

const DISMISSED = '情况属实且已补报，不予一票否决，责令限期整改。';
const UPHELD = '经安委会会议研究，逾期时间长、影响大，予以一票否决。';

/** Minutes go back once, before they were rewritten. */
async function signMinutes(held: Case): Promise<void> {
  const back = held.reading.letter.word === 'InterviewHeld' && happens(held, 'minutesReturned');
  if (back) return actInChat(held, 'sb', { text: '请补充整改时限和责任人' });
  return actInChat(held, 'sm');
}

/** Does what the leader would do now. */
export async function leaderActs(held: Case): Promise<void> {
  const { state } = held;
  const step = `${state.kind} ${state.phase}`;
  switch (step) {
    case 'interview signing':
      return signMinutes(held);
    case 'listing verified':
      return actInChat(held, 'dl');
    case 'veto deciding': {
      const upheld = happens(held, 'vetoUpheld');
      return actInChat(held, upheld ? 'vu' : 'vd', { text: upheld ? UPHELD : DISMISSED });
    }
    case 'veto reviewing': {
      const revoked = happens(held, 'vetoRevoked');
      const text = revoked ? '补报属实，予以撤销。' : '理由不成立，维持原决定。';
      return actInChat(held, revoked ? 'rk' : 'kp', { text });
    }
    default:
  }
}
