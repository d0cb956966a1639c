/** Papers that the record calls for: the list of them, and the way from one to its draft. */
import type { DocumentKind } from '../../domain/document/document-kinds.js';
import type { Paper } from '../../documents/paper.js';
import {
  papersDue,
  proceedingPaper,
  type PaperDue,
} from '../../prisma/store/documents/papers-due.js';
import type { AppDeps } from '../deps.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { draftAssessment } from './draft-assessment.js';
import { draftCircular, draftCloseOut, draftExcusal } from './draft-outcomes.js';
import { deskFor, toUnit, type Drafted } from './drafting.js';
import * as of from './from-proceeding.js';

type Wording = (sight: of.Sight) => Promise<Paper | undefined>;

const WORDINGS: Partial<Record<DocumentKind, Wording>> = {
  riskSlip: of.riskPaper,
  interviewNotice: of.noticePaper,
  interviewMinutes: of.minutesPaper,
  listingNotice: of.listingPaper,
  rectificationNotice: of.rectificationPaper,
  closeOutSlip: of.closingPaper,
  vetoDecision: of.vetoPaper,
  referralLetter: of.referralPaper,
};

async function fromProceeding(
  deps: AppDeps,
  { kind, aboutId }: PaperDue,
): Promise<Drafted | ApiRefusal> {
  const proceeding = await proceedingPaper(deps.prisma, aboutId);
  if (!proceeding) return refuse('NotFound');
  const desk = await deskFor(deps, proceeding);
  if (isRefused(desk)) return desk;
  const paper = await WORDINGS[kind]?.({ deps, desk, proceeding });
  if (!paper) return refuse('PaperNotDue');
  const drafted = toUnit(desk, kind, { paper, caseId: aboutId });
  // A referral goes to another body, by hand.
  return kind === 'referralLetter' ? { ...drafted, toUnitIds: [] } : drafted;
}

function draftOf(deps: AppDeps, due: PaperDue): Promise<Drafted | ApiRefusal> {
  const { cause, aboutId } = due;
  const [origin] = cause.split('/');
  switch (origin) {
    case 'closed':
      return draftCloseOut(deps, { kind: 'closeOutSlip', taskId: aboutId });
    case 'excusal':
      return draftExcusal(deps, { kind: 'excusalDecision', excusalId: aboutId });
    case 'assessment':
      return draftAssessment(deps, aboutId);
    case 'circular':
      return draftCircular(deps, { kind: 'circular', circularId: aboutId });
    default:
      return fromProceeding(deps, due);
  }
}

/** The draft of a paper that is due, named by its cause. */
export async function draftFromRecord(
  deps: AppDeps,
  { planId, cause }: { planId: string; cause: string },
): Promise<Drafted | ApiRefusal> {
  const due = (await papersDue(deps.prisma, planId)).find((paper) => paper.cause === cause);
  return due ? draftOf(deps, due) : refuse('PaperNotDue');
}
