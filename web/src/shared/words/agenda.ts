/** The office's work lists by name, and where each of them is. */
import type { AGENDA_LISTS } from '../../../../api/contract/closed-sets.js';

export type AgendaName = (typeof AGENDA_LISTS)[number];

interface AgendaWords {
  label: string;
  to: string;
  /** What the day beside an entry means. */
  day: string;
}

export const AGENDA: Record<AgendaName, AgendaWords> = {
  reviews: { label: '报告待审', to: '/reviews', day: '报送' },
  returned: { label: '退单待会商', to: '/decisions?tab=returned', day: '退回' },
  extensions: { label: '延期待批', to: '/decisions?tab=extensions', day: '申请' },
  excusals: { label: '免责待决定', to: '/decisions?tab=excusals', day: '申请' },
  closeOuts: { label: '销号待核', to: '/decisions?tab=closeOuts', day: '申请' },
  proposals: { label: '督办建议待批', to: '/decisions?tab=proposals', day: '提出' },
  unreached: { label: '未送达', to: '/unreached', day: '未送达' },
  unreachable: { label: '联系不上的单位', to: '/unclaimed?tab=unreachable', day: '' },
  notAccepted: { label: '尚未签收', to: '/unclaimed?tab=notAccepted', day: '应签收' },
  withoutOwner: { label: '没有责任单位', to: '/unclaimed?tab=withoutOwner', day: '' },
  neverReported: { label: '从未报送的单位', to: '/unclaimed?tab=neverReported', day: '' },
  dueToday: { label: '今日到期', to: '/tasks?sort=dueOn', day: '到期' },
  lookBacks: { label: '销号回头看到期', to: '/look-backs', day: '应开展' },
  proceedingLookBacks: {
    label: '督办回头看到期',
    to: '/proceedings?list=lookBackDue',
    day: '应开展',
  },
  lateProceedings: { label: '督办整改逾期', to: '/proceedings?list=overdue', day: '到期' },
  interviews: { label: '约谈中', to: '/proceedings?list=interviews', day: '应办理' },
  listings: { label: '督办中', to: '/proceedings?list=listings', day: '应办理' },
  vetoes: { label: '一票否决', to: '/proceedings?list=vetoes', day: '应办理' },
  circularQueue: { label: '待列入通报', to: '/circulars?tab=queue', day: '到期' },
  circulars: { label: '待发通报', to: '/circulars', day: '编制' },
  papersDue: { label: '文书待起草', to: '/documents?status=due', day: '起' },
  drafts: { label: '文书待签发', to: '/documents?status=draft', day: '起草' },
};

/** Lists that belong together on the page. */
export const AGENDA_GROUPS: { title: string; names: AgendaName[] }[] = [
  {
    title: '等安委办或领导答复',
    names: ['reviews', 'proposals', 'extensions', 'excusals', 'closeOuts', 'returned'],
  },
  {
    title: '没有回音',
    names: ['unreached', 'unreachable', 'notAccepted', 'withoutOwner', 'neverReported'],
  },
  { title: '到日子的', names: ['dueToday', 'lookBacks', 'proceedingLookBacks'] },
  { title: '正在督办', names: ['lateProceedings', 'interviews', 'listings', 'vetoes'] },
  { title: '要发的通报和文书', names: ['circularQueue', 'circulars', 'papersDue', 'drafts'] },
];
