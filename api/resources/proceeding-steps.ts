/** The steps of proceedings, each as a sub-resource: what the caller hands in becomes a command for the workflow. */
import { dateOf } from '../../domain/calendar/dates.js';
import { stepsOf } from '../../domain/proceeding/open-steps.js';
import type { Role } from '../../domain/people/roles.js';
import { namesComplainant } from '../../domain/rectification/complainant.js';
import { complainantOf } from '../../prisma/store/complainants.js';
import { proceedingRecord } from '../../prisma/store/proceeding-rows.js';
import type { AskedOfProceeding } from '../../workflows/proceeding-messages.js';
import { askDesk } from '../ask-desk.js';
import { STEP_BODIES } from '../contract/proceeding-acts.js';
import { STEP_PATHS, STEPS, type Step } from '../contract/step-paths.js';
import { commandAnswer } from '../contract/task-acts.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';
import { mayNameEvidence } from '../may-name-evidence.js';

const SUMMARIES: Record<Step, string> = {
  NoticeInterview: '发出约谈通知',
  ConfirmAttendance: '确认参加约谈',
  PostponeInterview: '约谈改期',
  HoldInterview: '登记约谈情况和纪要',
  RecordAbsence: '登记约谈缺席',
  SignMinutes: '签发或退回约谈纪要',
  RewriteMinutes: '重拟约谈纪要',
  SubmitInterviewReport: '提交书面整改报告',
  JudgeInterviewReport: '审核书面整改报告，登记整改事项',
  LookBackInterview: '登记约谈事项回头看',
  CallOffInterview: '取消约谈',
  IssueListing: '发出挂牌督办通知书',
  PublishListing: '登记挂牌公布情况',
  AskListingCloseOut: '申请挂牌督办销号',
  VerifyListing: '登记现场核查情况',
  Delist: '同意或不同意摘牌',
  PublishDelisting: '登记摘牌公布情况',
  LookBackListing: '登记挂牌督办事项回头看',
  LiftListing: '撤销挂牌督办',
  StateCase: '陈述申辩',
  DecideVeto: '决定是否一票否决',
  AskVetoReview: '申请复核一票否决',
  DecideVetoReview: '决定复核',
  DraftReferral: '拟移送问责文书（不会自动发出）',
  ClaimRectified: '报整改完成',
  VerifyRectification: '核查整改：通过或退回',
  MoveRectificationDate: '调整整改期限',
  WithdrawRectification: '撤销整改事项',
  LookBackRectification: '登记整改事项回头看',
};

/** Steps in which somebody speaks for the unit. */
const FOR_UNIT: readonly Step[] = [
  'ConfirmAttendance',
  'SubmitInterviewReport',
  'AskListingCloseOut',
  'StateCase',
  'AskVetoReview',
  'ClaimRectified',
];

interface Handed {
  id: string;
  key: string;
  personId: string;
  role: Role;
  ownUnitId: string | undefined;
  step: Step;
  body: object;
}

async function mayName({ prisma }: AppDeps, { id: stream, key, personId, body }: Handed) {
  // Only bodies that take files have them, as strings.
  const { evidenceIds = [] } = body as { evidenceIds?: string[] };
  return mayNameEvidence(prisma, evidenceIds, { stream, key, personId });
}

/** What stands against it before the workflow is asked. */
async function refusalBefore(
  deps: AppDeps,
  handed: Handed,
): Promise<{ unitId: string } | ApiRefusal> {
  const { prisma, clock } = deps;
  const { id, ownUnitId, step, body, role } = handed;
  const record = await proceedingRecord(prisma, id, dateOf(clock.now()));
  if (!record || (ownUnitId && record.row.unitId !== ownUnitId)) return refuse('NotFound');
  if (!stepsOf(record.row.kind).includes(step)) return refuse('NotAskedOfThisKind');
  const told = await complainantOf(prisma, id);
  if (told && namesComplainant(body, told, role)) return refuse('ComplainantNamed');
  return (await mayName(deps, handed)) ? record.row : refuse('EvidenceNotFree');
}

function stepRoute(deps: AppDeps, step: Step): Route {
  return route({
    method: 'post',
    path: `/proceedings/:id/${STEP_PATHS[step]}`,
    summary: SUMMARIES[step],
    act: 'actInProceedings',
    keyed: true,
    params: idParams,
    body: STEP_BODIES[step],
    answer: commandAnswer,
    async handle({ params, body, caller, key, ownUnitId }) {
      const { actor } = caller;
      const { personId, role } = actor;
      const handed = { id: params.id, key, personId, role, ownUnitId, step, body };
      const about = await refusalBefore(deps, handed);
      if ('refused' in about) return about;
      const spoken = FOR_UNIT.includes(step) ? { unitId: about.unitId } : {};
      // The body was read by the schema of this step; the type of the pair is lost in the table.
      const command = { type: step, ...body, ...spoken, key, actor } as AskedOfProceeding;
      return askDesk(deps.log, () => deps.desk.tellProceeding(params.id, command));
    },
  });
}

export function proceedingStepRoutes(deps: AppDeps): Route[] {
  return STEPS.map((step) => stepRoute(deps, step));
}
