/** How a decided result becomes public: the clerk drafts the edition, the chief lets it out and lists problems. */
import { draftFromPlan, publishDraft } from '../../../api/publication/carry-out.js';
import { isRefused } from '../../../api/refusals.js';
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import type { ItemScore, UnitScore } from '../../../domain/assessment/unit-score.js';
import { dateOf } from '../../../domain/calendar/dates.js';
import { addWorkdays } from '../../../domain/calendar/workdays.js';
import { assessmentState } from '../../../prisma/store/assessments/assessment-rows.js';
import { decidedResult } from '../../../prisma/store/documents/assessment-facts.js';
import { editionsOfPlan } from '../../../prisma/store/publication/edition-rows.js';
import { authorFrom, authorOf, type Author, type Reading } from './answerer.js';
import { signPapers } from './papers.js';

/** Units for which a problem is listed after one assessment, at most. */
const MOST_PROBLEMS = 3;
const PROBLEM_WORKDAYS = 25;
const CORRECTED = '公布后一票否决情况有变化，更正有关单位的评定结果';

/** One draft for each time the scores were frozen: a result reissued is drafted anew, as a correction. */
export async function draftResult(reading: Reading, state: AssessmentState): Promise<void> {
  const { a } = reading;
  const { assessmentId, editions, freezes } = state;
  const key = `record/demo-${assessmentId}-${freezes.length}`;
  const note = editions.length > 0 ? CORRECTED : undefined;
  const asked = { planId: a.planId, assessmentId, key, note };
  await draftFromPlan(a.page, { actor: authorOf(reading) }, asked);
}

const shareOf = ({ share }: ItemScore): number => share ?? 1;

/** The weakest units, each with its weakest item. */
function problemsOf(scores: readonly UnitScore[], nameOf: (unitId: string) => string) {
  return scores
    .filter(({ grade }) => grade === 'pass' || grade === 'fail')
    .map(({ unitId, score = 0, items }) => {
      const [weakest] = [...items].sort((x, y) => shareOf(x) - shareOf(y));
      return { unitId, name: nameOf(unitId), score, title: weakest?.item.title ?? '' };
    })
    .sort((x, y) => x.score - y.score || (x.name < y.name ? -1 : 1))
    .slice(0, MOST_PROBLEMS);
}

async function listProblems(reading: Reading, assessmentId: string): Promise<void> {
  const { a } = reading;
  const { editions } = await assessmentState(a.prisma, assessmentId);
  const result = await decidedResult(a.prisma, assessmentId);
  if (!result || editions.length !== 1) return;
  const actor = authorOf(reading);
  const dueOn = addWorkdays(a.calendar, a.today(), PROBLEM_WORKDAYS);
  for (const { unitId, title } of problemsOf(result.scores, a.nameOf)) {
    const about = { unitId, title: `“${title}”得分偏低`, dueOn };
    const measure = '查明失分原因，逐项制定措施并落实到人，整改后报送佐证材料';
    const key = `demo-problem-${assessmentId}-${unitId}`;
    const command = { type: 'ListProblem' as const, ...about, measure, key, actor };
    await a.desk.tellAssessment(assessmentId, command);
  }
}

function leaderOf({ a }: Reading): Author {
  const found = [...a.cast.values()].find((m) => m.duty === 'leader');
  if (!found) throw new Error('the cast has no leader');
  return authorFrom(found);
}

/** Publishes what was drafted on an earlier day; what an assessment found is then to be put right. */
export async function publishResults(reading: Reading): Promise<void> {
  const { a } = reading;
  const { page, planId, prisma } = a;
  const rows = await editionsOfPlan(prisma, planId);
  const ready = rows.filter((r) => r.status === 'draft' && dateOf(r.draftedAt) < a.today());
  for (const { id } of ready.reverse()) {
    const caller = { actor: authorOf(reading) };
    const refused = await publishDraft(page, caller, id);
    // Drafted before the scores were frozen anew: the clerk has drafted another.
    if (isRefused(refused) && refused.refused === 'EditionOutdated') continue;
    if (isRefused(refused)) throw new Error(`edition ${id} was not published: ${refused.refused}`);
  }
  const today = (await editionsOfPlan(prisma, planId)).filter(
    (r) => r.publishedAt && dateOf(r.publishedAt) === a.today(),
  );
  for (const { assessmentId } of today) if (assessmentId) await listProblems(reading, assessmentId);
  // Nobody writes to the leader any more: the chief brings the report that goes upward.
  if (today.length > 0) await signPapers(reading, leaderOf(reading));
}
