/** What the office and the leader of the sample do on the first day: review, propose, decide, draft. */
import { draftPaper } from '../../api/documents/draft-paper.js';
import { keepDraft } from '../../api/documents/keep-draft.js';
import { isRefused } from '../../api/refusals.js';
import { instantAt } from '../../domain/calendar/dates.js';
import { addWorkdays } from '../../domain/calendar/workdays.js';
import type { CaseItem } from '../../domain/escalation/case-state.js';
import { rulesOf } from '../../prisma/store/activation.js';
import type { ActingUnit } from './cast.js';
import { waitFor, type SampleStage } from './stage.js';

const ACCEPTED = 3;

/** Some reports are accepted, one is returned, the rest wait. */
async function review(stage: SampleStage): Promise<void> {
  const { prisma, desk, cast, planId } = stage;
  const reports = await prisma.report.findMany({
    where: { task: { planId }, status: 'waiting' },
    orderBy: { receipt: 'asc' },
    take: ACCEPTED + 1,
  });
  for (const [i, { id: reportId, taskId }] of reports.entries()) {
    const accept = i < ACCEPTED;
    const word = accept ? {} : { reason: '请补充佐证材料' };
    const about = { key: `sample-review-${reportId}`, actor: cast.office };
    await desk.tell(taskId, { type: 'ReviewReport', reportId, accept, ...word, ...about });
  }
}

async function itemOf({ prisma }: SampleStage, unit: ActingUnit): Promise<CaseItem | undefined> {
  const { unitId } = unit;
  const owed = await prisma.owedNode.findFirst({
    where: { unitId, kind: { not: 'acceptance' } },
    orderBy: [{ dueOn: 'asc' }, { nodeId: 'asc' }],
  });
  const task = owed && (await prisma.planTask.findUnique({ where: { id: owed.taskId } }));
  if (!owed || !task) return undefined;
  const { taskId, nodeId, dueOn } = owed;
  return { taskId, nodeId, unitId, title: task.title, dueOn };
}

/** A proposal by hand, which waits for the leader. @returns its case */
async function propose(stage: SampleStage, unit: ActingUnit, rung: 'interview' | 'list') {
  const { prisma, desk, cast, planId } = stage;
  const { unitId } = unit;
  const item = await itemOf(stage, unit);
  if (!item) return undefined;
  const grounds = '现场检查发现责任不落实、台账缺失，多次提醒未整改';
  const about = { rung, items: [item], grounds };
  const key = `sample-propose-${rung}-${unitId}`;
  await desk.proposeCase(planId, { ...about, key, actor: cast.office });
  return waitFor(async () => prisma.proposalCase.findFirst({ where: { planId, unitId, rung } }));
}

/** An interview that the leader approves and the office calls. */
async function callInterview(stage: SampleStage, unit: ActingUnit): Promise<void> {
  const { prisma, desk, cast, planId } = stage;
  const found = await propose(stage, unit, 'interview');
  if (!found) return;
  const { id: caseId } = found;
  const key = `sample-approve-${caseId}`;
  await desk.decideProposal(planId, { key, actor: cast.leader, caseId, approve: true });
  await waitFor(async () => prisma.proceeding.findUnique({ where: { id: caseId } }));
  const { calendar } = await rulesOf(prisma, planId);
  await desk.tellProceeding(caseId, {
    type: 'NoticeInterview',
    meetsAt: instantAt(addWorkdays(calendar, stage.today(), 5), '15:00'),
    place: '县政府第二会议室',
    interviewer: cast.leader.name,
    summoned: `${unit.name}主要负责人`,
    requirements: '请携带情况说明和整改计划。',
    key: `sample-notice-${caseId}`,
    actor: cast.office,
  });
}

async function openRectification(stage: SampleStage, unit: ActingUnit): Promise<void> {
  const { prisma, desk, cast, planId } = stage;
  const { unitId } = unit;
  const { calendar } = await rulesOf(prisma, planId);
  await desk.openRectification(planId, {
    key: `sample-rectify-${unitId}`,
    actor: cast.office,
    unitId,
    item: {
      title: '人员密集场所疏散通道堵塞',
      measure: '清理疏散通道，落实每日巡查',
      dueOn: addWorkdays(calendar, stage.today(), 15),
    },
    origin: 'riskSlip',
  });
}

/** A risk slip that waits for its approval. */
async function draftRiskSlip({ page, cast, planId }: SampleStage, unit: ActingUnit): Promise<void> {
  const drafted = await draftPaper(page, {
    kind: 'riskSlip',
    planId,
    unitId: unit.unitId,
    subject: '岁末年初人员密集场所火灾风险',
    findings: ['部分场所疏散通道堵塞、消防设施维护不到位'],
    measures: ['立即开展一轮专项排查', '对发现的问题限期整改并报送结果'],
  });
  if (isRefused(drafted)) return;
  const caller = { actor: { ...cast.office, role: 'office' as const } };
  await keepDraft(page, caller, { drafted, key: `sample-riskSlip-${unit.unitId}` });
}

/** The office's first day. */
export async function officeActs(stage: SampleStage): Promise<void> {
  const { units } = stage.cast;
  const [first, second, third, fourth] = units;
  await review(stage);
  if (fourth) await propose(stage, fourth, 'interview');
  if (third) await callInterview(stage, third);
  if (second) await openRectification(stage, second);
  if (first) await draftRiskSlip(stage, first);
}
