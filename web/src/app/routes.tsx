import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { createBrowserRouter } from 'react-router';
import { FaultView } from './page-fault.js';
import { NotFound } from './not-found.js';
import { SessionGate } from './session-gate.js';
import { Shell } from './shell/shell.js';

/** A page in a file of its own, loaded when it is opened first. */
function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType<object>>>,
  name: Name,
) {
  const Page: ComponentType<object> = lazy(async () => {
    const page: ComponentType<object> = (await load())[name];
    return { default: page };
  });
  return <Page />;
}

const alone = (element: ReactNode) => (
  <Suspense fallback={<div className="state-view">正在打开……</div>}>{element}</Suspense>
);

const PAGES = [
  {
    path: '/',
    element: page(() => import('../features/overview/overview-page.js'), 'OverviewPage'),
  },
  { path: '/today', element: page(() => import('../features/today/today-page.js'), 'TodayPage') },
  {
    path: '/tasks',
    element: page(() => import('../features/task-list/task-list-page.js'), 'TaskListPage'),
  },
  {
    path: '/tasks/:taskId',
    element: page(() => import('../features/task/task-page.js'), 'TaskPage'),
  },
  {
    path: '/indicators',
    element: page(() => import('../features/indicators/indicators-page.js'), 'IndicatorsPage'),
  },
  {
    path: '/indicators/:indicatorId',
    element: page(() => import('../features/indicators/indicator-page.js'), 'IndicatorPage'),
  },
  {
    path: '/overdue',
    element: page(() => import('../features/overdue/overdue-page.js'), 'OverduePage'),
  },
  {
    path: '/reviews',
    element: page(() => import('../features/reviews/reviews-page.js'), 'ReviewsPage'),
  },
  {
    path: '/decisions',
    element: page(() => import('../features/decisions/decisions-page.js'), 'DecisionsPage'),
  },
  {
    path: '/proposals/:proposalId',
    element: page(() => import('../features/proposal/proposal-page.js'), 'ProposalPage'),
  },
  {
    path: '/proceedings',
    element: page(() => import('../features/proceedings/proceedings-page.js'), 'ProceedingsPage'),
  },
  {
    path: '/proceedings/:proceedingId',
    element: page(() => import('../features/proceedings/proceeding-page.js'), 'ProceedingPage'),
  },
  {
    path: '/unclaimed',
    element: page(() => import('../features/unclaimed/unclaimed-page.js'), 'UnclaimedPage'),
  },
  {
    path: '/unreached',
    element: page(() => import('../features/unreached/unreached-page.js'), 'UnreachedPage'),
  },
  {
    path: '/deliveries',
    element: page(() => import('../features/deliveries/ledger-page.js'), 'LedgerPage'),
  },
  {
    path: '/look-backs',
    element: page(() => import('../features/look-backs/look-backs-page.js'), 'LookBacksPage'),
  },
  {
    path: '/circulars',
    element: page(() => import('../features/circulars/circulars-page.js'), 'CircularsPage'),
  },
  {
    path: '/circulars/:circularId',
    element: page(() => import('../features/circulars/circular-page.js'), 'CircularPage'),
  },
  {
    path: '/documents',
    element: page(() => import('../features/documents/documents-page.js'), 'DocumentsPage'),
  },
  {
    path: '/documents/:documentId',
    element: page(() => import('../features/documents/document-page.js'), 'DocumentPage'),
  },
  {
    path: '/foresight',
    element: page(() => import('../features/foresight/foresight-page.js'), 'ForesightPage'),
  },
  {
    path: '/assessments',
    element: page(() => import('../features/assessments/assessments-page.js'), 'AssessmentsPage'),
  },
  {
    path: '/assessments/:assessmentId',
    element: page(() => import('../features/assessments/assessment-page.js'), 'AssessmentPage'),
  },
  {
    path: '/assessments/:assessmentId/units/:unitId',
    element: page(() => import('../features/assessments/sheet-page.js'), 'SheetPage'),
  },
  { path: '/plans', element: page(() => import('../features/plans/plans-page.js'), 'PlansPage') },
  {
    path: '/plans/:planId',
    element: page(() => import('../features/plan-review/plan-review-page.js'), 'PlanReviewPage'),
  },
  {
    path: '/plans/:planId/policy',
    element: page(() => import('../features/policy/policy-page.js'), 'PolicyPage'),
  },
  {
    path: '/plans/:planId/score-sheets',
    element: page(() => import('../features/score-sheets/score-sheets-page.js'), 'ScoreSheetsPage'),
  },
  {
    path: '/publications',
    element: page(
      () => import('../features/publications/publications-page.js'),
      'PublicationsPage',
    ),
  },
  {
    path: '/publications/:publicationId',
    element: page(() => import('../features/publications/publication-page.js'), 'PublicationPage'),
  },
  {
    path: '/plans/:planId/editions',
    element: page(() => import('../features/edition/editions-page.js'), 'EditionsPage'),
  },
  {
    path: '/plans/:planId/editions/:editionId',
    element: page(() => import('../features/edition/edition-page.js'), 'EditionPage'),
  },
  {
    path: '/units',
    element: page(() => import('../features/roster/roster-page.js'), 'RosterPage'),
  },
  {
    path: '/system',
    element: page(() => import('../features/system/system-page.js'), 'SystemPage'),
  },
  { path: '*', element: <NotFound /> },
];

const DOORS = [
  {
    path: '/login',
    element: alone(page(() => import('../features/sign-in/sign-in-page.js'), 'SignInPage')),
  },
  {
    path: '/first-password',
    element: alone(
      page(() => import('../features/sign-in/first-password-page.js'), 'FirstPasswordPage'),
    ),
  },
  {
    path: '/chat',
    element: alone(page(() => import('../features/chat/chat-page.js'), 'ChatPage')),
  },
];
const OFFICE = { element: <SessionGate />, children: [{ element: <Shell />, children: PAGES }] };

/** Every address of the page. */
export const router = createBrowserRouter([
  { errorElement: <FaultView />, children: [...DOORS, OFFICE] },
]);
