import type { AssessmentDetailView } from '../../../../api/contract/assessments.js';
import { ASSESSMENT_PHASE_WORDS } from '../../shared/words/scores.js';
import { dateOfInstant, longDate, shortDate } from '../../shared/words/times.js';

type Phase = AssessmentDetailView['phases'][number];

/** The phases in their order, each with its day, the one under way marked. */
export function PhaseLine({ detail }: { detail: AssessmentDetailView }) {
  const { phases, assessment } = detail;
  return (
    <ol className="phase-line" aria-label="阶段">
      {phases.map((phase) => {
        const now = phase.phase === assessment.phase;
        const state = now ? 'now' : phase.leftAt ? 'past' : 'ahead';
        return (
          <li key={phase.phase} className={state} aria-current={now ? 'step' : undefined}>
            <b>{ASSESSMENT_PHASE_WORDS[phase.phase]}</b>
            <span className="faint">{dayOf(phase)}</span>
            {phase.delay > 0 && <span className="danger">超期{phase.delay}个工作日</span>}
            {phase.extensions.map((e) => (
              <span key={e.at} className="faint">
                延至{shortDate(e.dueOn)}：{e.reason}
              </span>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function dayOf({ dueOn, leftAt }: Phase): string {
  if (leftAt) return `${longDate(dateOfInstant(leftAt))}完成`;
  return dueOn ? `${longDate(dueOn)}截止` : '';
}
