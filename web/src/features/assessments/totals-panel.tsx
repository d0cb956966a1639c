import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ScoreTotalsView } from '../../../../api/contract/score-lines.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { SECTION_WORDS } from '../../shared/words/assessments.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';
import { pointsWords } from '../../shared/words/scores.js';
import { GradeMark, cappedWords } from './grade-mark.js';

interface TotalsPanelProps {
  totals: ScoreTotalsView;
  /** What may be done about the total. */
  children?: ReactNode;
}

/** From the sections to the score, from the score to the grade, before and after caps and vetoes. */
export function TotalsPanel({ totals, children }: TotalsPanelProps) {
  const { sections, rungs, deductions, bonuses } = totals;
  const capped = cappedWords(totals);
  return (
    <Panel title="总分" extra={<GradeMark totals={totals} />}>
      <p className="score-sum num">
        {sections.map((s) => `${SECTION_WORDS[s.section]} ${pointsWords(s.points)}`).join(' ＋ ')}
        {rungs.points > 0 && ` － 升级扣分 ${pointsWords(rungs.points)}`}
        {deductions.points > 0 && ` － 扣分 ${pointsWords(deductions.points)}`}
        {bonuses.points > 0 && ` ＋ 加分 ${pointsWords(bonuses.points)}`}
        {' = '}
        <b>{pointsWords(totals.score)}</b>
      </p>
      {sections.some((s) => s.points === null) && (
        <p className="faint">没有可考核事项的部分不计，其余部分按满分比例折算。</p>
      )}
      {capped && <p className="danger">{capped}</p>}
      {rungs.lines.length > 0 && (
        <details className="score-why">
          <summary>升级扣分 {pointsWords(rungs.points)}分的依据</summary>
          <ul className="plain-list">
            {rungs.lines.map((l) => (
              <li key={`${l.nodeId} ${l.inheritedFrom ?? ''}`}>
                {l.task ? (
                  <Link to={`/tasks/${l.task.taskId}`}>
                    {l.task.number}号　{l.task.title}
                  </Link>
                ) : (
                  l.title
                )}
                <span className="after">
                  到{RUNG_WORDS[l.rung]}，扣{pointsWords(l.points)}分
                  {l.inheritedFrom && `，承继自${l.inheritedFrom}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Adjustments title="扣分" lines={deductions.lines} />
      <Adjustments title="加分" lines={bonuses.lines} />
      {children}
    </Panel>
  );
}

function Adjustments({
  title,
  lines,
}: Pick<ScoreTotalsView['bonuses'], 'lines'> & { title: string }) {
  if (lines.length === 0) return null;
  return (
    <details className="score-why">
      <summary>{title}的依据</summary>
      <ul className="plain-list">
        {lines.map((l) => (
          <li key={l.adjustmentId}>
            {pointsWords(l.points)}分：{l.reason}
            <span className="faint after">{l.by}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
