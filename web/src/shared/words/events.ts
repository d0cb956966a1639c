/** What happened, in sentences: one for every event of a task and of a plan's cases. */
import type { CaseEventType, CaseFact } from '../../../../domain/escalation/case-state.js';
import type { TaskEventType, TaskFact } from '../../../../domain/task/task-events.js';
import { amendmentWords } from './amendments.js';
import { RUNG_WORDS } from './rungs.js';
import { longDate } from './times.js';

/** Names for the ids that a fact mentions. */
export interface Names {
  unit: (unitId: string) => string;
  /** Empty when it is not known. */
  node: (nodeId: string) => string;
}

type FactOf<T extends TaskEventType> = Extract<TaskFact, { type: T }>;
type Sentence<F> = (fact: F, names: Names) => string;
type TaskSentences = { [T in TaskEventType]: Sentence<FactOf<T>> };
type CaseSentences = { [T in CaseEventType]: Sentence<Extract<CaseFact, { type: T }>> };

const quoted = (text: string | undefined): string => (text ? `：${text}` : '');
/** The node by its name; a reader who knows no name still gets a sentence. */
const the = (names: Names, nodeId: string): string => {
  const name = names.node(nodeId);
  return name ? `“${name}”` : '相关节点';
};
/** One node by its name, several by number. */
const nodes = ({ nodeIds }: { nodeIds: string[] }, names: Names): string =>
  nodeIds.length === 1 ? the(names, nodeIds[0] ?? '') : `${nodeIds.length}个节点`;
const list = (ids: string[], names: Names): string => ids.map(names.unit).join('、');

function stepSentence(fact: FactOf<'StepTaken'>, names: Names): string {
  const { rung, elapsed, offset, dueOn } = fact;
  const what = `${names.unit(fact.unitId)}${the(names, fact.nodeId)}（${longDate(dueOn)}到期）`;
  if (rung === 'remind') {
    return offset === 0 ? `${what}今日到期，发出提醒` : `${what}到期前${-offset}个工作日，发出提醒`;
  }
  return `${what}逾期第${elapsed}个工作日，升级为${RUNG_WORDS[rung]}`;
}

const ASSIGNMENT = {
  TaskAssigned: (f, n) =>
    `派发任务，牵头：${list(
      f.owners.filter((o) => o.role === 'lead').map((o) => o.unitId),
      n,
    )}；设${f.nodes.length}个节点`,
  NodeOpened: (f, n) => `新设节点${the(n, f.node.nodeId)}，${longDate(f.node.dueOn)}到期`,
  OwnerAppointed: (f, n) =>
    `增定${n.unit(f.unitId)}为${f.role === 'lead' ? '牵头' : '配合'}单位${quoted(f.reason)}`,
  AssignmentAccepted: (f, n) => `${n.unit(f.unitId)}签收任务`,
  AssignmentReturned: (f, n) => `${n.unit(f.unitId)}退单${quoted(f.grounds)}`,
  ReturnReminded: (f, n) => `${n.unit(f.unitId)}的退单久未会商，提醒安委办`,
  ReturnUpheld: (f, n) =>
    `退单成立，${n.unit(f.unitId)}不再承担${f.newUnitId ? `，改由${n.unit(f.newUnitId)}承担` : ''}${quoted(f.reason)}`,
  ReturnRejected: (f, n) => `退单不成立，${n.unit(f.unitId)}继续承担${quoted(f.reason)}`,
  UnitReachabilityChanged: (f, n) =>
    f.reachable
      ? `${n.unit(f.unitId)}已有联络渠道，恢复计时`
      : `${n.unit(f.unitId)}暂无联络渠道，暂停计时`,
} satisfies Partial<TaskSentences>;

const LADDER = {
  StepTaken: stepSentence,
  StepUnreached: (f, n) =>
    `对${n.unit(f.unitId)}${the(n, f.nodeId)}的${RUNG_WORDS[f.rung]}没有送到任何人，不算已采取措施`,
  DeadlineMissed: (f, n) =>
    `${n.unit(f.unitId)}未在${longDate(f.dueOn)}前完成${the(n, f.nodeId)}，转为逾期`,
  NamedInCircular: (f, n) => `${n.unit(f.unitId)}${the(n, f.nodeId)}已在通报中点名`,
  ClimbAllowed: (f, n) => `${n.unit(f.unitId)}一年内第${f.slips}次失期，可升级至约谈`,
  LadderReleased: (f, n) => `${n.unit(f.unitId)}${the(n, f.nodeId)}的提案已办结，督办阶梯继续`,
  LadderJumped: (f, n) =>
    `不按阶梯逐级升级，直接建议对${n.unit(f.unitId)}${the(n, f.nodeId)}采取${RUNG_WORDS[f.rung]}`,
  LadderPaused: (f, n) =>
    `${n.unit(f.unitId)}${the(n, f.nodeId)}的${RUNG_WORDS[f.rung]}建议被驳回，${longDate(f.until)}前不再提出`,
  Snoozed: (f, n) => `${n.unit(f.unitId)}要求${longDate(f.until)}再提醒${the(n, f.nodeId)}`,
  DueDateAmended: (f, n) =>
    `${n.unit(f.unitId)}${the(n, f.nodeId)}到期日调整为${longDate(f.dueOn)}${quoted(f.reason)}`,
} satisfies Partial<TaskSentences>;

const REPORTS = {
  ReportSubmitted: (f, n) =>
    `${n.unit(f.unitId)}报送进展${f.percent}%${f.done ? '，自报已完成' : ''}（回执${f.receipt}）${quoted(f.text)}`,
  ReportAccepted: (f, n) =>
    `${n.unit(f.unitId)}的报告审核通过${f.ownHost ? '（本单位复核）' : ''}${quoted(f.comment)}`,
  ReportReturned: (f, n) =>
    `${n.unit(f.unitId)}的报告被退回${f.ownHost ? '（本单位复核）' : ''}${quoted(f.reason)}`,
  NodeSatisfied: (f, n) =>
    `${n.unit(f.unitId)}${f.inTime ? '按期' : '逾期'}完成${the(n, f.nodeId)}`,
  ReviewerReminded: () => '报告久未审核，提醒审核人',
} satisfies Partial<TaskSentences>;

const REQUESTS = {
  ExtensionAsked: (f, n) =>
    `${n.unit(f.unitId)}申请${the(n, f.nodeId)}延期至${longDate(f.toDate)}${quoted(f.reason)}`,
  ExtensionGranted: (f, n) =>
    `同意${n.unit(f.unitId)}${the(n, f.nodeId)}延期至${longDate(f.dueOn)}`,
  ExtensionRefused: (f, n) =>
    `未同意${n.unit(f.unitId)}${the(n, f.nodeId)}的延期申请${quoted(f.reason)}`,
  ExtensionLapsed: (f, n) =>
    `${n.unit(f.unitId)}${the(n, f.nodeId)}的延期申请不必再批：报告已通过，或任务已结束`,
  DeciderReminded: () => '延期申请久未答复，提醒审批人',
  ExcusalAsked: (f, n) =>
    `${n.unit(f.unitId)}申请${nodes(f, n)}免责至${longDate(f.until)}${quoted(f.reason)}`,
  ExcusalGranted: (f, n) =>
    `同意${n.unit(f.unitId)}${nodes(f, n)}免责至${longDate(f.until)}${quoted(f.comment)}`,
  ExcusalRefused: (f, n) => `未同意${n.unit(f.unitId)}的免责申请${quoted(f.reason)}`,
  ExcusalDropped: (f, n) => `${n.unit(f.unitId)}的免责申请已不需要决定`,
  ExcusalReminded: () => '免责申请久未决定，提醒分管领导',
  ExcusalLapsed: (f, n) => `${n.unit(f.unitId)}${nodes(f, n)}的免责到期，恢复办理和计时`,
  CloseOutAsked: (f, n) => `${n.unit(f.unitId)}申请销号${quoted(f.text)}`,
  CloseOutReminded: () => '销号申请久未核实，提醒安委办',
  CloseOutReturned: (f) => `销号申请退回${quoted(f.reason)}`,
  TaskClosed: (f) =>
    `核实完成，任务销号${f.lookBackOn ? `，${longDate(f.lookBackOn)}回头看` : ''}${quoted(f.comment)}`,
  LookBackDue: (f) => (f.again ? '回头看久未办理，再次提醒安委办' : '回头看到期，提醒安委办'),
  LookBackPassed: (f) => `回头看通过${quoted(f.text)}`,
  LookBackFailed: (f) =>
    `回头看未通过，任务重新启动，${longDate(f.dueOn)}前整改到位${quoted(f.text)}`,
  TaskSuspended: (f) => `任务中止${quoted(f.reason)}`,
  TaskResumed: (f) => `任务恢复${quoted(f.reason)}`,
  TaskCancelled: (f) =>
    `${f.edition ? `因规划修订取消任务（《${f.edition.title}》）` : '任务取消'}${quoted(f.reason)}`,
} satisfies Partial<TaskSentences>;

const EDITION = {
  PlanAmended: (f, n) => `规划修订（《${f.edition.title}》）：${amendmentWords(f, n)}`,
  NodeWithdrawn: (f, n) => `因规划修订撤销节点${the(n, f.nodeId)}`,
  OwnerWithdrawn: (f, n) => `因规划修订，${n.unit(f.unitId)}不再承担${quoted(f.reason)}`,
} satisfies Partial<TaskSentences>;

const TASK: TaskSentences = { ...ASSIGNMENT, ...LADDER, ...REPORTS, ...REQUESTS, ...EDITION };

const CASES: CaseSentences = {
  SlipRecorded: (f, n) => `记录${n.unit(f.unitId)}失期一次`,
  ClimbCalledFor: (f, n) => `${n.unit(f.unitId)}一年内第${f.slips}次失期`,
  CaseProposed: (f, n) => `建议${RUNG_WORDS[f.rung]}${n.unit(f.unitId)}：${f.item.title}`,
  CaseJoined: (f) => `并案：${f.item.title}`,
  ProposalReminded: (f) => (f.toSuperior ? '建议久未批示，提醒上级领导' : '提醒领导批示'),
  ProposalApproved: (f) => `批准建议${quoted(f.reason)}`,
  ProposalRejected: (f) => `驳回建议${quoted(f.reason)}`,
  CaseClosed: () => '提案办结',
  CalendarRevised: (f) => `录入${f.years.join('、')}年的放假和调休安排`,
  PolicyRevised: (f) => `措施政策更新为第${f.policy.version}版`,
  PlanActivated: (f) => `规划启用，派发${f.tasks}项任务`,
  EditionDecided: (f) =>
    `修订版《${f.edition.title}》：采纳${f.confirm.length}处，不采纳${f.reject.length}处${quoted(f.reason)}`,
  EditionCarriedOut: (f) =>
    `修订版《${f.edition.title}》已执行${f.done.length}处${f.refused.length > 0 ? `，${f.refused.length}处未能执行` : ''}`,
};

const isTaskFact = (fact: TaskFact | CaseFact): fact is TaskFact => fact.type in TASK;

/** One fact as a sentence. */
export function factWords(fact: TaskFact | CaseFact, names: Names): string {
  // Each table is total over its own facts; the compiler cannot pair the key with its sentence.
  if (isTaskFact(fact)) return (TASK[fact.type] as Sentence<TaskFact>)(fact, names);
  return (CASES[fact.type] as Sentence<CaseFact>)(fact, names);
}

/** What is due: by its name, or else by its date. */
function dueThing(fact: FactOf<'DeadlineMissed' | 'StepTaken'>, names: Names): string {
  const name = names.node(fact.nodeId);
  return name ? `“${name}”` : `${longDate(fact.dueOn)}到期的事项`;
}

function comingStep(fact: FactOf<'StepTaken'>, names: Names): string {
  const unit = names.unit(fact.unitId);
  if (fact.rung !== 'remind') {
    return `对${unit}${dueThing(fact, names)}采取${RUNG_WORDS[fact.rung]}`;
  }
  const name = names.node(fact.nodeId);
  const due = longDate(fact.dueOn);
  return name ? `提醒${unit}“${name}”${due}到期` : `提醒${unit}：${due}有事项到期`;
}

/** What time alone will bring about, in the future tense of an office. */
export function comingWords(fact: TaskFact, names: Names): string {
  switch (fact.type) {
    case 'DeadlineMissed':
      return `${names.unit(fact.unitId)}如仍未完成${dueThing(fact, names)}，转为逾期`;
    case 'StepTaken':
      return comingStep(fact, names);
    case 'NodeOpened':
      return `开启${the(names, fact.node.nodeId)}，${longDate(fact.node.dueOn)}到期`;
    default:
      return factWords(fact, names);
  }
}
