/** The one way from what people ask for to a paper. */
import type { NewDocument } from '../contract/new-documents.js';
import type { AppDeps } from '../deps.js';
import type { ApiRefusal } from '../refusals.js';
import {
  draftInterviewMinutes,
  draftInterviewNotice,
  draftListingNotice,
  draftReferral,
  draftVetoDecision,
} from './draft-case-papers.js';
import { draftCircular, draftCloseOut, draftExcusal } from './draft-outcomes.js';
import { draftRectification, draftRiskSlip, draftSlip } from './draft-slips.js';
import type { Drafted } from './drafting.js';

/** Gathers what the record knows and words it together with what was asked. */
export function draftPaper(deps: AppDeps, asked: NewDocument): Promise<Drafted | ApiRefusal> {
  switch (asked.kind) {
    case 'chaseSlip':
    case 'warningSlip':
      return draftSlip(deps, asked);
    case 'riskSlip':
      return draftRiskSlip(deps, asked);
    case 'circular':
      return draftCircular(deps, asked);
    case 'interviewNotice':
      return draftInterviewNotice(deps, asked);
    case 'interviewMinutes':
      return draftInterviewMinutes(deps, asked);
    case 'listingNotice':
      return draftListingNotice(deps, asked);
    case 'rectificationNotice':
      return draftRectification(deps, asked);
    case 'closeOutSlip':
      return draftCloseOut(deps, asked);
    case 'vetoDecision':
      return draftVetoDecision(deps, asked);
    case 'excusalDecision':
      return draftExcusal(deps, asked);
    case 'referralLetter':
      return draftReferral(deps, asked);
  }
}
