import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type {
  AssessedUnitView,
  AssessmentDetailView,
} from '../../../../api/contract/assessments.js';
import { Mark } from '../../shared/ui/mark.js';
import { RowList } from '../../shared/ui/row-list.js';
import { StateView } from '../../shared/ui/state-view.js';
import { SELF_RUNG_WORDS, pointsWords } from '../../shared/words/scores.js';
import { GradeMark, cappedWords } from './grade-mark.js';

interface UnitScoresProps {
  detail: AssessmentDetailView;
  freeze: string | undefined;
}

const selfState = (unit: AssessedUnitView) =>
  unit.submittedOn ? (
    <Mark tone="good">已交自评</Mark>
  ) : (
    <span className="row">
      <Mark tone="warn">
        自评{unit.answered}/{unit.items}
      </Mark>
      {unit.rung && <span className="faint">{SELF_RUNG_WORDS[unit.rung]}</span>}
    </span>
  );

function Open({ unit }: { unit: AssessedUnitView }) {
  const left = unit.marksMissing + unit.marksDisputed;
  const flags = unit.totals?.flags ?? 0;
  return (
    <span className="row">
      {left > 0 && <Mark tone="warn">{left}项待评</Mark>}
      {flags > 0 && <Mark>{flags}项无数据</Mark>}
      {unit.ownHostReviews > 0 && <Mark>本单位复核{unit.ownHostReviews}次</Mark>}
      {left + flags + unit.ownHostReviews === 0 && <span className="faint">—</span>}
    </span>
  );
}

/** Units with their own score beside the office's; each opens into its sheet. */
export function UnitScores({ detail, freeze }: UnitScoresProps) {
  const to = (unit: AssessedUnitView) =>
    `/assessments/${detail.assessment.assessmentId}/units/${unit.unitId}${freeze ? `?freeze=${freeze}` : ''}`;
  const columns: TableColumnsType<AssessedUnitView> = [
    {
      title: '单位',
      key: 'unit',
      render: (_, unit) => <Link to={to(unit)}>{unit.unitName}</Link>,
    },
    { title: '自评', key: 'state', render: (_, unit) => selfState(unit) },
    {
      title: '自评分',
      key: 'self',
      className: 'num',
      align: 'right',
      render: (_, unit) => pointsWords(unit.selfTotal),
    },
    {
      title: '考核得分',
      key: 'score',
      className: 'num',
      align: 'right',
      sorter: (a, b) => (a.totals?.score ?? -1) - (b.totals?.score ?? -1),
      render: (_, unit) => <b>{pointsWords(unit.totals?.score)}</b>,
    },
    {
      title: '等次',
      key: 'grade',
      render: (_, unit) => unit.totals && <GradeMark totals={unit.totals} />,
    },
    { title: '待办', key: 'open', render: (_, unit) => <Open unit={unit} /> },
  ];
  return (
    <RowList
      label="各单位得分"
      rows={detail.units}
      columns={columns}
      keyOf={(unit) => unit.unitId}
      card={(unit) => <UnitCard unit={unit} to={to(unit)} />}
      empty={<StateView title="没有参评单位">启动后，有任务的单位都会列入。</StateView>}
    />
  );
}

function UnitCard({ unit, to }: { unit: AssessedUnitView; to: string }) {
  const { totals } = unit;
  const capped = totals && cappedWords(totals);
  return (
    <div className="stack-tight">
      <div className="spread">
        <Link to={to} className="card-title">
          {unit.unitName}
        </Link>
        {totals && <GradeMark totals={totals} />}
      </div>
      <div className="row">
        {selfState(unit)}
        <span className="soft num">
          自评{pointsWords(unit.selfTotal)}　考核{pointsWords(totals?.score)}
        </span>
      </div>
      {capped && <div className="faint">{capped}</div>}
      <Open unit={unit} />
    </div>
  );
}
