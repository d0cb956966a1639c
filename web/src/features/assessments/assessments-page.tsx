import { Link } from 'react-router';
import type {
  AssessmentCallView,
  AssessmentRowView,
} from '../../../../api/contract/assessments.js';
import { Mark } from '../../shared/ui/mark.js';
import { DueDate } from '../../shared/ui/due-date.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { ASSESSMENT_KIND_WORDS } from '../../shared/words/assessments.js';
import {
  ASSESSMENT_PHASE_WORDS,
  CALL_STATUS_WORDS,
  assessmentName,
} from '../../shared/words/scores.js';
import { longDate } from '../../shared/words/times.js';
import { useAssessments } from './assessment-queries.js';
import { StartAssessment } from './start-assessment.js';

/** All assessments of the plan, and those the plan itself asks for. */
export function AssessmentsPage() {
  const query = useAssessments();
  return (
    <PageFrame
      title="考核评估"
      note="年度考核、中期评估、终期考核：单位自评、考核评分、公示申诉、审定公布，每个分数都能查到依据。"
      actions={query.data?.mayStart && <StartAssessment />}
    >
      <Panel flush>
        <Loaded query={query}>
          {({ assessments }) =>
            assessments.length === 0 ? (
              <StateView title="还没有开展考核">
                规划写明的评估到期后自动启动，考核组也可以随时启动。
              </StateView>
            ) : (
              <ul className="card-list">
                {assessments.map((row) => (
                  <Row key={row.assessmentId} row={row} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
      {query.data && query.data.calls.length > 0 && (
        <Panel title="规划要求的评估" flush>
          <ul className="card-list">
            {byClause(query.data.calls).map(([clause, calls]) => (
              <Clause key={clause} clause={clause} calls={calls} />
            ))}
          </ul>
        </Panel>
      )}
    </PageFrame>
  );
}

/** The phase an assessment is in. */
export function PhaseMark({ row }: { row: AssessmentRowView }) {
  const tone = row.phase === 'published' ? 'good' : row.ended ? 'plain' : 'info';
  return <Mark tone={tone}>{ASSESSMENT_PHASE_WORDS[row.phase]}</Mark>;
}

function Row({ row }: { row: AssessmentRowView }) {
  return (
    <li className="stack-tight">
      <div className="spread">
        <Link to={`/assessments/${row.assessmentId}`} className="card-title">
          {assessmentName(row)}
        </Link>
        <PhaseMark row={row} />
      </div>
      <div className="soft">
        {row.units}个单位，{row.submitted}个已交自评
        {row.objections > 0 && `，${row.objections}件申诉待答复`}
        {row.editions > 0 && `，已公布${row.editions}版`}
      </div>
      <div className="faint row">
        <span>
          考核期{longDate(row.period.from)}至{longDate(row.period.to)}
        </span>
        {!row.ended && row.dueOn && (
          <span>
            本阶段截止 <DueDate date={row.dueOn} />
          </span>
        )}
      </div>
    </li>
  );
}

/** A sentence of the plan often asks for several reviews: it stands once above them. */
function byClause(calls: AssessmentCallView[]): [string, AssessmentCallView[]][] {
  const clauses = [...new Set(calls.map((c) => c.clause))];
  return clauses.map((clause) => [clause, calls.filter((c) => c.clause === clause)]);
}

function Clause({ clause, calls }: { clause: string; calls: AssessmentCallView[] }) {
  return (
    <li className="stack-tight">
      <div className="soft">“{clause}”</div>
      {calls.map((call) => (
        <Call key={`${call.kind}${call.dueOn}`} call={call} />
      ))}
    </li>
  );
}

function Call({ call }: { call: AssessmentCallView }) {
  const name = `${call.dueOn.slice(0, 4)}年 ${ASSESSMENT_KIND_WORDS[call.kind]}`;
  return (
    <div className="spread">
      <span className="row">
        {call.assessmentId ? (
          <Link to={`/assessments/${call.assessmentId}`}>{name}</Link>
        ) : (
          <b>{name}</b>
        )}
        <span className="faint">
          期限 <DueDate date={call.dueOn} />
        </span>
      </span>
      <Mark tone={call.status === 'passed' ? 'bad' : 'plain'}>
        {CALL_STATUS_WORDS[call.status]}
      </Mark>
    </div>
  );
}
