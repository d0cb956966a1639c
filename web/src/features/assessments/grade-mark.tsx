import type { ScoreTotalsView } from '../../../../api/contract/score-lines.js';
import { Mark, type Tone } from '../../shared/ui/mark.js';
import { GRADE_WORDS } from '../../shared/words/scores.js';

const TONES: Record<string, Tone> = { excellent: 'good', good: 'good', pass: 'info', fail: 'bad' };

const gradeWords = (grade: string): string => GRADE_WORDS[grade] ?? grade;

/** Why the grade is not the one of the score: a veto or a missed binding indicator. */
export function cappedWords({ caps, computedGrade }: ScoreTotalsView): string {
  const causes = caps.map((cap) =>
    cap.why === 'veto'
      ? '一票否决，评为不合格'
      : `约束性指标未完成（${cap.indicators.join('、')}），最高评为合格`,
  );
  if (causes.length === 0) return '';
  const before = computedGrade ? `；按得分应为${gradeWords(computedGrade)}` : '';
  return `${causes.join('；')}${before}`;
}

/** The grade, with the one of the bare score beside it where they differ. */
export function GradeMark({ totals }: { totals: ScoreTotalsView }) {
  const { grade, computedGrade } = totals;
  if (!grade) return <span className="faint">未定</span>;
  return (
    <span className="row" title={cappedWords(totals)}>
      <Mark tone={TONES[grade] ?? 'plain'}>{gradeWords(grade)}</Mark>
      {computedGrade && computedGrade !== grade && (
        <span className="faint">按得分{gradeWords(computedGrade)}</span>
      )}
    </span>
  );
}
