/** What the office does in an interview, a listing, a veto, a rectification. */
import { instantAt } from '../../../domain/calendar/dates.js';
import { addWorkdays } from '../../../domain/calendar/workdays.js';
import type { InterviewState } from '../../../domain/interview/interview-state.js';
import type { ListingState } from '../../../domain/listing/listing-facts.js';
import type { RectificationState } from '../../../domain/rectification/rectification-facts.js';
import type { VetoState } from '../../../domain/veto/veto-facts.js';
import { actInChat, actInPage, happens, type Case } from './in-proceeding.js';

const MEETING_WORKDAYS = 4;
const PUT_OFF_WORKDAYS = 3;
const ITEM_WORKDAYS = 25;
const BULLETIN = '区政府门户网站督办专栏';

const daysAhead = ({ reading: { a } }: Case, count: number): string =>
  addWorkdays(a.calendar, a.today(), count);

const item = (held: Case, title: string, measure: string) => {
  return { title, measure, dueOn: daysAhead(held, ITEM_WORKDAYS) };
};

async function summon(held: Case<InterviewState>): Promise<void> {
  const { a } = held.reading;
  const unitName = a.nameOf(held.state.unitId);
  await actInPage(held, {
    type: 'NoticeInterview',
    meetsAt: instantAt(daysAhead(held, MEETING_WORKDAYS), '15:00'),
    place: '区政府第二会议室',
    interviewer: '分管领导',
    summoned: `${unitName}主要负责人`,
    requirements: '请携带逾期事项情况说明和整改计划。',
  });
}

/** Before the meeting it may be put off once; after it the office says what came of it. */
async function meet(held: Case<InterviewState>): Promise<void> {
  const { reading, state } = held;
  const { a, letter } = reading;
  const over = state.meeting !== undefined && a.now() >= state.meeting.meetsAt;
  if (!over) {
    const putOff = letter.word === 'AttendanceConfirmed' && state.postponements === 0;
    if (!putOff || !happens(held, 'postponed')) return;
    const meetsAt = instantAt(daysAhead(held, MEETING_WORKDAYS + PUT_OFF_WORKDAYS), '15:00');
    return actInPage(held, { type: 'PostponeInterview', meetsAt, reason: '与防汛会议时间冲突' });
  }
  if (state.attendance.length === 0) {
    return actInPage(held, { type: 'RecordAbsence', grounds: '未到会，也未说明理由' });
  }
  const unitName = a.nameOf(state.unitId);
  const minutes = `${unitName}说明了逾期原因，承诺限期整改；会议要求逐项销账、举一反三。`;
  const attendees = `分管领导，安委办经办人，${unitName}主要负责人`;
  return actInPage(held, { type: 'HoldInterview', attendees, headCame: true, minutes });
}

async function judge(held: Case<InterviewState>): Promise<void> {
  if (happens(held, 'inadequate')) {
    return actInChat(held, 'ia', { text: '原因分析不到位，没有责任人和时限' });
  }
  const items = [item(held, '建立任务推进台账', '明确专人按月更新，主要负责人签字')];
  return actInPage(held, { type: 'JudgeInterviewReport', adequate: true, items });
}

async function lookBack(held: Case<InterviewState | ListingState | RectificationState>) {
  const { reading, state } = held;
  if (!state.lookBackOn || reading.a.today() < state.lookBackOn) return;
  const failed = happens(held, 'lookBackFailed');
  const text = failed ? '台账停止更新，问题反弹' : '台账按月更新，措施持续有效';
  await actInChat(held, failed ? 'lf' : 'lp', { text });
}

async function interviews(held: Case<InterviewState>): Promise<void> {
  switch (held.state.phase) {
    case 'approved':
      return summon(held);
    case 'noticed':
      return meet(held);
    case 'minutes': {
      const minutes = '补充：会议明确了逐项整改时限，由安委办跟踪核查。';
      return actInPage(held, { type: 'RewriteMinutes', minutes });
    }
    case 'judging':
      return judge(held);
    case 'lookBack':
      return lookBack(held);
    default:
  }
}

/** A close-out may be sent back once; asked again, it is verified. */
async function visit(held: Case<ListingState>): Promise<void> {
  const { reading, state } = held;
  const { a } = reading;
  const stream = state.proceedingId;
  const returned = await a.prisma.event.count({ where: { stream, type: 'ListingReturned' } });
  const accept = returned > 0 || !happens(held, 'siteReturned');
  const findings = accept ? '现场核查，整改措施已落实' : '现场仍有两处未整改到位';
  const visitedOn = a.today();
  const visitors = '安委办经办人、行业专家';
  return actInPage(held, { type: 'VerifyListing', accept, visitedOn, visitors, findings });
}

async function listings(held: Case<ListingState>): Promise<void> {
  const { reading, state } = held;
  switch (state.phase) {
    case 'listed': {
      const items = [item(held, '完成挂牌督办整改方案', '制定方案并按节点落实，形成整改报告')];
      const requirements = '限期完成逾期事项，按月报送整改进展，完成后申请销号。';
      await actInPage(held, { type: 'IssueListing', requirements, items });
      return actInPage(held, { type: 'PublishListing', place: BULLETIN });
    }
    case 'verifying':
      return visit(held);
    case 'lookBack':
      if (state.published && !state.closingPublished) {
        await actInPage(held, { type: 'PublishDelisting', place: state.published.place });
      }
      return lookBack({ reading, state });
    default:
  }
}

async function items(held: Case<RectificationState>): Promise<void> {
  const { reading, state } = held;
  if (state.phase === 'lookBack') return lookBack({ reading, state });
  if (state.phase !== 'claimed') return;
  if (state.returns > 0 || !happens(held, 'itemReturned')) return actInChat(held, 'vf');
  return actInChat(held, 'vb', { text: '照片不能反映整改全貌，请补充台账' });
}

async function vetoes(held: Case<VetoState>): Promise<void> {
  const { state, reading } = held;
  const stands = state.phase === 'inForce' || state.phase === 'reviewing';
  const upheld = stands && reading.letter.word === 'VetoUpheld';
  if (!upheld || state.referral || !happens(held, 'vetoReferred')) return;
  const grounds = '长期不履行规划任务，约谈、挂牌督办后仍未整改。';
  await actInPage(held, { type: 'DraftReferral', grounds });
}

/** Does what the clerk of the office would do now. */
export async function officeActs(held: Case): Promise<void> {
  const { reading, state } = held;
  switch (state.kind) {
    case 'interview':
      return interviews({ reading, state });
    case 'listing':
      return listings({ reading, state });
    case 'veto':
      return vetoes({ reading, state });
    case 'rectification':
      return items({ reading, state });
  }
}
