/** The demo's figures as a table for the terminal. */

const NAMES: [string, string][] = [
  ['TaskAssigned', '派发任务'],
  ['AssignmentAccepted', '签收'],
  ['NodeOpened', '开启调度'],
  ['StepTaken remind', '提醒'],
  ['ReportSubmitted', '报告'],
  ['ReportAccepted', '审核通过'],
  ['ReportReturned', '退回'],
  ['NodeSatisfied', '节点完成'],
  ['ExtensionAsked', '申请延期'],
  ['ExtensionGranted', '同意延期'],
  ['ExtensionRefused', '不同意延期'],
  ['DeadlineMissed', '逾期'],
  ['StepTaken chase', '催办'],
  ['StepTaken warn', '警示'],
  ['StepTaken circulate', '列入通报'],
  ['StepTaken interview', '到约谈一级'],
  ['ReviewerReminded', '提醒审核'],
  ['SlipRecorded', '记逾期一次'],
  ['ClimbCalledFor', '一年三次，可上约谈'],
  ['CaseProposed', '约谈建议'],
  ['CaseJoined', '并入约谈建议'],
  ['ProposalReminded', '提醒决定'],
  ['ProposalApproved', '批准约谈'],
  ['ProposalRejected', '驳回约谈'],
  ['CaseClosed', '提案办结'],
  ['ClimbAllowed', '允许升级'],
  ['LadderPaused', '暂停升级'],
  ['LadderReleased', '恢复计时'],
  ['LadderJumped', '越级升级'],
  ['RoundUpOpened', '开始定期调度'],
  ['RoundUpClosed', '结束定期调度'],
  ['CircularPrepared', '准备通报'],
  ['CircularReady', '通报待起草'],
  ['CircularReminded', '提醒办理通报'],
  ['DocumentDrafted', '起草文书'],
  ['DocumentIssued', '签发文书'],
  ['PlanActivated', '启用规划'],
];

/** Counts by kind, in the order of a task's life; kinds that never happened are left out. */
export function countsTable(counts: ReadonlyMap<string, number>): string {
  const known = NAMES.filter(([type]) => counts.has(type));
  const rest = [...counts.keys()]
    .filter((type) => type !== 'StepTaken' && !NAMES.some(([name]) => name === type))
    .map((type): [string, string] => [type, type]);
  return [...known, ...rest]
    .map(([type, name]) => `  ${String(counts.get(type) ?? 0).padStart(7)}  ${name}`)
    .join('\n');
}
