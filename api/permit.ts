/** Who may do what (domain.md §8): the one table. `own` confines to what the person's unit owns. */
import type { Role } from '../domain/people/roles.js';
import { ACTS, type Act } from './contract/acts.js';

export type Reach = 'all' | 'own';
type Permit = Partial<Record<Role, Reach>>;

const to =
  (reach: Reach) =>
  (...roles: Role[]): Permit =>
    Object.fromEntries(roles.map((role) => [role, reach]));
const all = to('all');
const own = to('own');
const UNIT_PEOPLE = own('liaison', 'standin', 'head');
const READERS = all('office', 'leader', 'assessor', 'auditor', 'admin');

const PERMITS: Record<Act, Permit> = {
  readTasks: { ...READERS, ...UNIT_PEOPLE },
  readPlans: { ...READERS, ...all('liaison', 'standin', 'head') },
  readPlanDetail: READERS,
  importPlan: all('office'),
  importSample: all('office', 'admin'),
  activatePlan: all('office'),
  decideEditions: all('office'),
  readPolicy: READERS,
  revisePolicy: all('admin'),
  answerForUnit: UNIT_PEOPLE,
  reviewReports: { ...all('office', 'leader'), ...UNIT_PEOPLE },
  decideReturns: all('office'),
  decideExtensions: all('office', 'leader'),
  decideExcusals: all('leader'),
  decideCloseOuts: all('office'),
  recordLookBacks: all('office'),
  readCirculars: { ...READERS, ...UNIT_PEOPLE },
  keepCirculars: all('office'),
  readAssessments: { ...READERS, ...UNIT_PEOPLE },
  runAssessments: all('office', 'assessor'),
  markAssessments: all('office', 'assessor'),
  governAssessments: all('office', 'leader'),
  decideAssessments: all('leader'),
  governTasks: all('office'),
  readReviews: { ...READERS, ...UNIT_PEOPLE },
  readDecisions: READERS,
  readProposals: { ...READERS, ...own('head') },
  decideProposals: all('leader'),
  readProceedings: { ...READERS, ...UNIT_PEOPLE },
  // Whose step it is, the rules of the proceeding say, each with its own sentence.
  actInProceedings: { ...all('office', 'leader'), ...UNIT_PEOPLE },
  openRectifications: all('office'),
  readComplainants: all('office'),
  proposeCases: all('office', 'leader'),
  readWorkLists: READERS,
  resendMessages: all('office'),
  readUnits: { ...READERS, ...all('liaison', 'standin', 'head') },
  keepUnits: all('office', 'admin'),
  readPeople: all('office', 'admin', 'auditor'),
  keepPeople: all('office', 'admin'),
  issueOwnCode: { ...READERS, ...UNIT_PEOPLE },
  keepTokens: all('admin'),
  addEvidence: { ...all('office'), ...UNIT_PEOPLE },
  readDocuments: { ...READERS, ...UNIT_PEOPLE },
  draftDocuments: all('office'),
  issueDocuments: all('office', 'leader'),
  keepLetterhead: all('office', 'admin'),
  linkCalendar: { ...all('office', 'admin'), ...UNIT_PEOPLE },
  readIndicators: { ...READERS, ...UNIT_PEOPLE },
  enterActuals: { ...all('office'), ...UNIT_PEOPLE },
  judgeActuals: all('office', 'leader'),
  readCaseFiles: all('office', 'leader', 'assessor', 'auditor'),
  readScoreSheets: { ...READERS, ...all('liaison', 'standin', 'head') },
  keepScoreSheets: all('office', 'admin'),
  readPublication: READERS,
  draftPublication: all('office'),
  publishEditions: all('office', 'leader'),
  readEvidence: { ...all('office', 'leader', 'assessor', 'auditor'), ...UNIT_PEOPLE },
};

/** How far a role may do something; `undefined`: not at all. */
export function reachOf(role: Role, act: Act): Reach | undefined {
  return PERMITS[act][role];
}

/** Everything a role may do, to whatever reach. */
export function actsOf(role: Role): Act[] {
  return ACTS.filter((act) => reachOf(role, act) !== undefined);
}

/** Duties the office appoints by itself: people of units. Everybody else is the administrator's. */
const APPOINTED_BY_OFFICE: readonly Role[] = ['liaison', 'standin', 'head'];

/** Whether somebody of this role may add or change a person of that duty, or issue a code for them. */
export function mayAppoint(role: Role, duty: Role): boolean {
  return role === 'admin' || (role === 'office' && APPOINTED_BY_OFFICE.includes(duty));
}
