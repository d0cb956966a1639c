import { Alert, Select } from 'antd';
import { Link, useParams } from 'react-router';
import type { AssessmentDetailView } from '../../../../api/contract/assessments.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { SCORE_STAGE_WORDS, assessmentName, pointsWords } from '../../shared/words/scores.js';
import { longDate, momentWords } from '../../shared/words/times.js';
import { XrayPanel } from '../xray/xray-panel.js';
import { AssessmentActs } from './assessment-acts.js';
import { useAssessment } from './assessment-queries.js';
import { PhaseMark } from './assessments-page.js';
import { Objections } from './objections.js';
import { PhaseLine } from './phase-line.js';
import { QualitativePanel } from './qualitative-panel.js';
import { UnitScores } from './unit-scores.js';

/** One assessment: its phases, the scores of its units, objections, problems, editions. */
export function AssessmentPage() {
  const { assessmentId = '' } = useParams();
  const freeze = useFilters().get('freeze');
  const query = useAssessment(assessmentId, freeze);
  if (query.data) return <Detail detail={query.data} freeze={freeze} />;
  return (
    <PageFrame title="考核评估">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Detail({ detail, freeze }: { detail: AssessmentDetailView; freeze: string | undefined }) {
  const { assessment, clause, reissue, objections } = detail;
  const { from, to } = assessment.period;
  return (
    <PageFrame
      title={assessmentName(assessment)}
      note={
        <span className="row">
          <PhaseMark row={assessment} />
          <span>
            考核期{longDate(from)}至{longDate(to)}，{assessment.units}个单位，
            {assessment.submitted}个已交自评
          </span>
        </span>
      }
      actions={<Link to="/assessments">全部考核</Link>}
    >
      {reissue && <Alert type="warning" showIcon className="page-alert" title={reissue} />}
      <Panel title="阶段">
        {clause && <p className="soft">规划要求：“{clause}”</p>}
        <PhaseLine detail={detail} />
      </Panel>
      {checks(detail) && (
        <XrayPanel planId={assessment.planId} assessmentId={assessment.assessmentId} />
      )}
      <AssessmentActs detail={detail} />
      <Panel title="各单位得分" extra={<StageChoice detail={detail} freeze={freeze} />} flush>
        <UnitScores detail={detail} freeze={freeze} />
      </Panel>
      <QualitativePanel assessmentId={assessment.assessmentId} indicators={detail.qualitative} />
      <Objections
        assessmentId={assessment.assessmentId}
        objections={objections}
        mayAnswer={detail.steps.includes('answerObjection')}
      />
      <ThirdParty detail={detail} />
      <Problems detail={detail} />
      <Editions detail={detail} />
    </PageFrame>
  );
}

/** Whether somebody is about to sign: contradictions come before the signature. */
const checks = ({ steps, assessment: { phase } }: AssessmentDetailView): boolean =>
  (phase === 'draft' || phase === 'objections' || phase === 'decision') && steps.length > 0;

/** Scores of now, or as they were frozen at a phase. */
function StageChoice({
  detail,
  freeze,
}: {
  detail: AssessmentDetailView;
  freeze: string | undefined;
}) {
  const filters = useFilters();
  if (detail.freezes.length === 0) {
    return <span className="faint">实时测算，截至{momentWords(detail.asOf)}</span>;
  }
  const options = [
    { value: '', label: '最新' },
    ...detail.freezes.map((f) => ({
      value: String(f.freeze),
      label: `${SCORE_STAGE_WORDS[f.stage]} ${momentWords(f.asOf)}`,
    })),
  ];
  return (
    <span className="row">
      <span className="faint">{SCORE_STAGE_WORDS[detail.stage]}</span>
      <Select
        aria-label="看哪一次的得分"
        value={freeze ?? ''}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(value) => filters.set({ freeze: value })}
      />
    </span>
  );
}

function ThirdParty({ detail: { thirdParty } }: { detail: AssessmentDetailView }) {
  if (thirdParty.marks.length === 0) return null;
  return (
    <Panel title="第三方评分" extra={<span className="faint">{thirdParty.source}</span>} flush>
      <ul className="card-list">
        {thirdParty.marks.map((m) => (
          <li key={`${m.unitId}${m.itemId}`} className="spread">
            <span>
              {m.unitName}　{m.itemTitle}
              {m.note && <span className="faint after">{m.note}</span>}
            </span>
            <b className="num">{pointsWords(m.points)}分</b>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Problems({ detail: { problems } }: { detail: AssessmentDetailView }) {
  if (problems.length === 0) return null;
  return (
    <Panel title="问题清单" flush>
      <ul className="card-list">
        {problems.map((p) => (
          <li key={p.problemId} className="stack-tight">
            <div className="spread">
              <b>
                {p.unitName}　{p.title}
              </b>
              <Link to={`/proceedings/${p.rectificationId}`}>查看整改</Link>
            </div>
            <span className="soft">{p.measure}</span>
            <span className="faint">{longDate(p.dueOn)}前完成</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Editions({ detail: { editions, decidedBy } }: { detail: AssessmentDetailView }) {
  if (editions.length === 0) return null;
  return (
    <Panel
      title="已公布的结果"
      extra={decidedBy && <span className="faint">{decidedBy}审定</span>}
      flush
    >
      <ul className="card-list">
        {editions.map((e) => (
          <li key={e.edition} className="stack-tight">
            <div className="spread">
              {e.address ? (
                <a href={e.address} target="_blank" rel="noreferrer" className="card-title">
                  第{e.edition}版
                </a>
              ) : (
                <b>第{e.edition}版</b>
              )}
              <span className="num">{e.number}</span>
            </div>
            {e.note && <span>{e.note}</span>}
            <span className="faint wrap-text">
              {longDate(e.publishedOn)}公布，校验码 {e.sha256.slice(0, 16)}…
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
