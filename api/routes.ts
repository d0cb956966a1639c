/** Every route of the api. What is not in this list does not exist, neither in the app nor in the document. */
import type { AppDeps } from './deps.js';
import { assessmentActRoutes } from './resources/assessment-acts.js';
import { assessmentRoutes } from './resources/assessments.js';
import { bindingRoutes } from './resources/binding.js';
import { calendarRoutes } from './resources/calendars.js';
import { caseFileRoutes } from './resources/case-files.js';
import { chatRoutes } from './resources/chat.js';
import { deliveryRoutes } from './resources/deliveries.js';
import { draftReviewRoutes } from './resources/draft-review.js';
import { editionRoutes } from './resources/editions.js';
import { documentActRoutes } from './resources/document-acts.js';
import { documentRoutes } from './resources/documents.js';
import { circularRoutes } from './resources/circulars.js';
import { effectRoutes } from './resources/effects.js';
import { rehearsalRoutes } from './resources/rehearsals.js';
import { evidenceRoutes } from './resources/evidence.js';
import { excusalRoutes } from './resources/excusals.js';
import { foresightRoute } from './resources/foresight.js';
import { groupRoutes } from './resources/groups.js';
import { healthRoutes } from './resources/health.js';
import { indicatorRoutes } from './resources/indicators.js';
import { indicatorWorkbookRoutes } from './resources/indicator-workbook.js';
import { letterheadRoutes } from './resources/letterhead.js';
import { listRoutes } from './resources/lists.js';
import { lookBackRoutes } from './resources/look-backs.js';
import { overviewRoute } from './resources/overview.js';
import { papersDueRoutes } from './resources/papers-due.js';
import { peopleRoutes } from './resources/people.js';
import { planDraftRoutes } from './resources/plan-drafts.js';
import { planRoutes } from './resources/plans.js';
import { planWorkbookRoutes } from './resources/plan-workbook.js';
import { policyRoutes } from './resources/policy.js';
import { openingRoutes } from './resources/openings.js';
import { proceedingRoutes } from './resources/proceedings.js';
import { proceedingStepRoutes } from './resources/proceeding-steps.js';
import { proposalRoutes } from './resources/proposals.js';
import { publicationRoutes } from './resources/publications.js';
import { scoreDerivationRoutes } from './resources/score-derivations.js';
import { scoreSheetVersionRoutes } from './resources/score-sheet-versions.js';
import { scoreSheetRoutes } from './resources/score-sheets.js';
import { sessionRoutes } from './resources/session.js';
import { taskActRoutes } from './resources/task-acts.js';
import { taskOwnerRoutes } from './resources/task-owners.js';
import { taskPageRoutes } from './resources/task-page.js';
import { taskListRoute } from './resources/tasks.js';
import { todayRoute } from './resources/today.js';
import { thirdPartyRoute } from './resources/third-party.js';
import { tokenRoutes } from './resources/tokens.js';
import { successionRoutes } from './resources/successions.js';
import { unitRoutes } from './resources/units.js';
import { workListRoutes } from './resources/work-lists.js';
import { xrayRoute } from './resources/xray.js';
import type { Route } from './route.js';

/** Proposals, and what becomes of them. */
const caseRoutes = (deps: AppDeps): Route[] => [
  ...proposalRoutes(deps),
  ...proceedingRoutes(deps),
  ...proceedingStepRoutes(deps),
  ...openingRoutes(deps),
];

/** Papers that go out, and what of them is taken home. */
const paperRoutes = (deps: AppDeps): Route[] => [
  ...documentRoutes(deps),
  ...documentActRoutes(deps),
  ...papersDueRoutes(deps),
  ...letterheadRoutes(deps),
  ...caseFileRoutes(deps),
  ...publicationRoutes(deps),
  xrayRoute(deps),
];

/** What units are assessed by, the assessments, and the indicators they count. */
const assessingRoutes = (deps: AppDeps): Route[] => [
  ...scoreDerivationRoutes(deps),
  ...scoreSheetRoutes(deps),
  ...scoreSheetVersionRoutes(deps),
  ...assessmentRoutes(deps),
  ...assessmentActRoutes(deps),
  thirdPartyRoute(deps),
  ...indicatorWorkbookRoutes(deps),
  ...indicatorRoutes(deps),
];

export function allRoutes(deps: AppDeps): Route[] {
  return [
    ...healthRoutes(deps),
    ...sessionRoutes(deps),
    overviewRoute(deps),
    ...planRoutes(deps),
    ...planDraftRoutes(deps),
    ...editionRoutes(deps),
    ...draftReviewRoutes(deps),
    ...planWorkbookRoutes(deps),
    ...policyRoutes(deps),
    ...effectRoutes(deps),
    ...rehearsalRoutes(deps),
    foresightRoute(deps),
    taskListRoute(deps),
    ...taskPageRoutes(deps),
    ...taskActRoutes(deps),
    ...excusalRoutes(deps),
    ...lookBackRoutes(deps),
    ...circularRoutes(deps),
    ...taskOwnerRoutes(deps),
    todayRoute(deps),
    ...workListRoutes(deps),
    ...deliveryRoutes(deps),
    ...caseRoutes(deps),
    ...unitRoutes(deps),
    ...successionRoutes(deps),
    ...groupRoutes(deps),
    ...peopleRoutes(deps),
    ...bindingRoutes(deps),
    ...tokenRoutes(deps),
    ...evidenceRoutes(deps),
    ...listRoutes(deps),
    ...calendarRoutes(deps),
    ...paperRoutes(deps),
    ...assessingRoutes(deps),
    ...chatRoutes(deps),
  ];
}
