/** Invented plans to compare: a running one of four tasks, and its edition with chosen differences. */
import type {
  BoxWord,
  EditionPlan,
  EditionTask,
  RunningPlan,
  RunningTask,
  TargetWord,
  TaskWord,
} from '../../domain/edition/compared-plans.js';
import { compareEditions } from '../../domain/edition/compare-editions.js';
import type { ChangeKind, ChangeOf } from '../../domain/edition/change.js';
import { LEAD, SUPPORT } from './cast.js';

const DUTY = ['主要任务', '夯实责任'];
const RISK = ['主要任务', '防范风险'];

const WORDS: Pick<TaskWord, 'title' | 'text' | 'section'>[] = [
  {
    title: '健全领导干部责任清单',
    section: DUTY,
    text: '完善领导干部安全生产职责清单和年度工作清单，政府常务会议每季度研究一次安全生产工作。履职情况列入年度述职内容，接受社会监督。',
  },
  {
    title: '严格企业主体责任',
    section: DUTY,
    text: '督促企业建立全员安全责任制，配备专职安全管理人员，足额提取安全费用。高危行业企业安全总监配备率达到100%。',
  },
  {
    title: '更新老旧燃气管网',
    section: RISK,
    text: '对运行满二十年的灰口铸铁燃气管道全部更换，沿街商户安装泄漏报警装置。建立管网地理信息系统，开挖施工实行会签。',
  },
  {
    title: '整治农村道路隐患',
    section: RISK,
    text: '对急弯陡坡、临水临崖路段加装护栏和警示标志，平交路口设置减速带。推动乡镇交通安全劝导站实体化运行。',
  },
];

export const PROMISE = {
  kind: 'commitment',
  title: '2026年底前，职责清单编制完成',
  dueOn: '2026-12-31',
} as const;
export const FINAL = { kind: 'final', title: '', dueOn: '2030-12-31' } as const;

function wordOf(n: number): TaskWord {
  const words = WORDS[n];
  if (!words) throw new Error(`no task ${n}`);
  const lines = { start: 10 * n + 1, end: 10 * n + 5 };
  return { kind: 'task', lines, duties: n === 0 ? [PROMISE, FINAL] : [FINAL], ...words };
}

const PRINTED = [
  { name: '区住建局', role: 'lead', unitIds: [LEAD] },
  { name: '区城管局', role: 'support', unitIds: [SUPPORT] },
] as const;
const OWNERS = PRINTED.map(({ unitIds: [unitId], role }) => ({ unitId, role }));
const printed = () => PRINTED.map(({ unitIds, ...p }) => ({ ...p, unitIds: [...unitIds] }));

export function runningTask(n: number, change: Partial<RunningTask> = {}): RunningTask {
  const task = { taskId: `T${n + 1}`, number: n + 1, ended: false };
  return { ...wordOf(n), ...task, owners: [...OWNERS], printed: printed(), ...change };
}

export function editionTask(n: number, change: Partial<EditionTask> = {}): EditionTask {
  const task = { ref: `new-${n + 1}`, confidence: 1, flags: [] };
  return { ...wordOf(n), ...task, owners: [...OWNERS], printed: printed(), ...change };
}

export const DEATHS: TargetWord = {
  name: '生产安全事故死亡人数',
  baseline: '26人',
  target: '下降20%',
  op: 'down',
  value: 20,
  unit: '%',
  attribute: 'binding',
  dueOn: '2030-12-31',
  line: 3,
};

export const TERM = { start: 2026, end: 2030 };
export const BOX: BoxWord = {
  title: '专栏1 管网更新工程',
  items: ['更换灰口铸铁管道120公里', '建成管网地理信息系统'],
  text: '专栏1 管网更新工程\n更换灰口铸铁管道120公里\n建成管网地理信息系统',
  section: RISK,
  lines: { start: 60, end: 62 },
};

export const RUNNING: RunningPlan = {
  tasks: [0, 1, 2, 3].map((n) => runningTask(n)),
  targets: [{ ...DEATHS, indicatorId: 'I1' }],
  term: TERM,
  boxes: [BOX],
};

export const SAME: EditionPlan = {
  tasks: [0, 1, 2, 3].map((n) => editionTask(n)),
  targets: [DEATHS],
  term: TERM,
  boxes: [BOX],
};

/** The changes that an edition proposes, against the running plan. */
export const changesOf = (edition: Partial<EditionPlan>, running: Partial<RunningPlan> = {}) =>
  compareEditions({ ...RUNNING, ...running }, { ...SAME, ...edition }).changes;

/** Changes of one kind. */
export function ofKind<K extends ChangeKind>(
  changes: ReturnType<typeof changesOf>,
  kind: K,
): ChangeOf<K>[] {
  // A union is narrowed by its tag, which the compiler does not do for a parameter.
  return changes.filter((c): c is ChangeOf<K> => c.kind === kind);
}
