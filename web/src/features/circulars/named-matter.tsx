import { Link } from 'react-router';
import type { CircularItem } from '../../../../api/contract/circulars.js';
import { nodeWords } from '../../shared/words/rungs.js';
import { assessmentName } from '../../shared/words/scores.js';

type Named = Pick<CircularItem, 'taskId' | 'number' | 'title' | 'assessment'>;

/** Where a named matter is looked at: its task, or the assessment that waits for a self-assessment. */
export function MatterLink({ taskId, number, title, assessment }: Named) {
  const to = assessment ? `/assessments/${assessment.assessmentId}` : `/tasks/${taskId}`;
  return (
    <Link to={to} className="task-title">
      {assessment ? assessmentName(assessment) : `${number}号　${title}`}
    </Link>
  );
}

/** What was due of it. */
export const matterWords = (item: Pick<CircularItem, 'kind' | 'matter'>): string =>
  item.kind === 'selfAssessment' ? '单位自评' : nodeWords(item.kind, item.matter);

/** Both in one line of text. */
export function matterLine({ number, assessment, ...item }: CircularItem): string {
  const about = assessment ? assessmentName(assessment) : `${number}号`;
  return `${about} ${matterWords(item)}`;
}
