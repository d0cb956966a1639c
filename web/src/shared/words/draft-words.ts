/** The review of a draft in the office's words: kinds of findings, doubts, the check list, the history. */
import type {
  AmendedMatterView,
  DraftCheck,
  HistoryStep,
  QueueItem,
} from '../../../../api/contract/draft-review.js';

type FindingKind = QueueItem['kind'];
type DoubtReason = QueueItem['reasons'][number];

export const FINDING_WORDS: Record<FindingKind, string> = {
  task: '任务',
  name: '单位名称',
  commitment: '时限承诺',
  indicator: '指标',
  checkpoint: '考核节点',
  project: '专栏',
};

export const DOUBT_WORDS: Record<DoubtReason, string> = {
  unsure: '读得不确定',
  readerDoubts: '原文有疑点',
  noOwner: '无责任单位',
  noDate: '无时限',
  noMeasure: '无可衡量结果',
  noText: '没有正文',
  nameUnresolved: '名称对不上',
  noTask: '不属于任何任务',
  noBaseline: '无基期值',
  noTarget: '无目标值',
  lapsed: '日期已过',
  beyondTerm: '超出规划期',
  noItems: '没有列出项目',
};

interface CheckWords {
  title: string;
  /** What follows from it, and what can be done. */
  means: string;
}

export const CHECK_WORDS: Record<DraftCheck['check'], CheckWords> = {
  tasksWithoutOwner: {
    title: '任务没有责任单位',
    means: '启用后列入“无人认领”，不派发、不计时。可在“责任单位”里一并指定。',
  },
  tasksWithoutDate: {
    title: '任务没有时限',
    means: '只按调度周期报进展，没有到期日。正文写明时限的，请补上承诺。',
  },
  tasksWithoutMeasure: {
    title: '任务没有可衡量的结果',
    means: '考核时只能由考核组评分，不能按数据计算。',
  },
  namesUnresolved: {
    title: '单位名称对不上',
    means: '这些名称收不到任务。请对应到名册中的单位或单位组，或注明不是单位。',
  },
  indicatorsWithoutTarget: {
    title: '指标没有目标值',
    means: '无法计算完成情况。请核对原文的表格后补上。',
  },
  indicatorsWithoutBaseline: {
    title: '指标没有基期值',
    means: '按比例升降的指标没有基期就无法计算；达到某个数的指标不受影响。',
  },
  commitmentsWithoutTask: {
    title: '承诺不属于任何任务',
    means: '没有单位负责，不设节点。请归到一项任务，或确认不必督办。',
  },
  datesLapsed: { title: '日期已过', means: '不再设节点。日期读错的，请改正。' },
  datesBeyondTerm: { title: '日期超出规划期', means: '请核对年份；确实如此的，照样设节点。' },
  midtermMissing: {
    title: '没有写明中期评估',
    means: '不会自动启动中期评估。可以新增考核节点。',
  },
  finalMissing: { title: '没有写明终期考核', means: '不会自动启动终期考核。可以新增考核节点。' },
  contents: { title: '原文疑点', means: '读取时拿不准的地方，请逐处看一遍。' },
  holidaysUnknown: {
    title: '放假安排尚未公布的年份',
    means: '暂按星期一至星期五计算工作日；公布后在系统中载入即可。',
  },
};

export const CHECKPOINT_WORDS: Record<string, string> = {
  midterm: '中期评估',
  final: '终期考核',
  annual: '年度考核',
  periodic: '定期调度',
  thirdparty: '第三方评估',
};

export const INDICATOR_OP_WORDS: Record<string, string> = {
  '<=': '不高于（≤）',
  '<': '低于（＜）',
  '>=': '不低于（≥）',
  '>': '高于（＞）',
  '=': '达到（＝）',
  down: '比基期下降（%）',
  up: '比基期上升（%）',
  qualitative: '定性',
};

export const ATTRIBUTE_WORDS: Record<string, string> = { binding: '约束性', expected: '预期性' };
export const PROMISE_KIND_WORDS: Record<string, string> = {
  commitment: '目标承诺',
  milestone: '阶段节点',
};

const MATTER_WORDS: Record<AmendedMatterView['matter'], string> = {
  task: '任务',
  title: '名称',
  text: '正文',
  place: '所在部分',
  date: '时限',
  owner: '单位',
  dueDate: '到期日',
  target: '指标',
  box: '专栏',
  term: '规划期',
};

/** How a matter changed, in one word before it. */
export function matterWords({ matter, from, to }: AmendedMatterView): string {
  const what = MATTER_WORDS[matter];
  if (from === null) return matter === 'dueDate' ? '延期' : `新增${what}`;
  return to === null ? `取消${what}` : `${what}改动`;
}

const EDIT_WORDS: Record<HistoryStep['type'], string> = {
  accept: '接受',
  correctHead: '修改规划信息',
  correctTask: '修改任务',
  splitTask: '拆分任务',
  joinTasks: '合并任务',
  addTask: '新增任务',
  deleteFindings: '删除',
  setOwners: '指定责任单位',
  resolveName: '对应名称',
  addCommitment: '新增承诺',
  correctCommitment: '修改承诺',
  addIndicator: '新增指标',
  correctIndicator: '修改指标',
  addCheckpoint: '新增考核节点',
  correctCheckpoint: '修改考核节点',
  addProject: '新增专栏',
  correctProject: '修改专栏',
};

/** A step of the history as one line: what was done, to what, to how many. */
export function stepWords({ type, about, count }: HistoryStep): string {
  const what = about === '' ? EDIT_WORDS[type] : `${EDIT_WORDS[type]}：${about}`;
  return count > 1 ? `${what}等${count}项` : what;
}
