import { App, Button } from 'antd';
import { useState } from 'react';
import type { ActualView, IndicatorDetail } from '../../../../api/contract/indicators.js';
import { api } from '../../shared/api.js';
import { EvidenceList } from '../../shared/ui/evidence-list.js';
import { Mark, type Tone } from '../../shared/ui/mark.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { StateView } from '../../shared/ui/state-view.js';
import { useAct } from '../../shared/use-act.js';
import { ACTUAL_STATUS_WORDS, valueWords } from '../../shared/words/indicators.js';
import { momentWords as moment } from '../../shared/words/times.js';

const TONES: Record<ActualView['status'], Tone> = {
  waiting: 'warn',
  verified: 'good',
  returned: 'bad',
  replaced: 'plain',
};

/** Every value ever entered, the newest year first; what was replaced stays readable. */
export function ActualRows({ detail }: { detail: IndicatorDetail }) {
  if (detail.actuals.length === 0) {
    return (
      <StateView title="还没有填报过">
        每年一次请填报单位报送；安委办也可以直接填报，或用表格一次导入。
      </StateView>
    );
  }
  return (
    <ul className="card-list" aria-label="逐年填报和核实">
      {detail.actuals.map((actual) => (
        <li key={actual.id} className={actual.status === 'replaced' ? 'actual-old' : undefined}>
          <ActualRow actual={actual} detail={detail} />
        </li>
      ))}
    </ul>
  );
}

function ActualRow({ actual, detail }: { actual: ActualView; detail: IndicatorDetail }) {
  const { unit, id } = detail.indicator;
  return (
    <div className="stack actual">
      <div className="spread">
        <div className="row">
          <b className="num">{actual.year}年</b>
          <span className="actual-value">{valueWords(actual, unit)}</span>
          <Mark tone={TONES[actual.status]}>{ACTUAL_STATUS_WORDS[actual.status]}</Mark>
          {actual.hostReview && <Mark tone="plain">本单位复核</Mark>}
        </div>
        {actual.mayJudge && <Verdict indicatorId={id} actual={actual} unit={unit} />}
      </div>
      {actual.replaces && (
        <div className="soft">
          更正：原为 {valueWords(actual.replaces, unit)}
          {actual.reason && `；理由：${actual.reason}`}
        </div>
      )}
      <div className="soft wrap-text">来源：{actual.source}</div>
      <EvidenceList items={actual.evidence} />
      <div className="faint">
        {actual.unitName ?? '安委办'} {actual.enteredName}，{moment(actual.enteredAt)}填报
        {actual.verifiedAt && `；${actual.decidedName ?? ''}，${moment(actual.verifiedAt)}核实`}
        {actual.returnedAt && `；${actual.decidedName ?? ''}，${moment(actual.returnedAt)}退回`}
      </div>
      {actual.returnedWhy && <div className="danger wrap-text">退回理由：{actual.returnedWhy}</div>}
    </div>
  );
}

interface VerdictProps {
  indicatorId: string;
  actual: ActualView;
  unit: string;
}

function Verdict({ indicatorId, actual, unit }: VerdictProps) {
  const { modal } = App.useApp();
  const [returning, setReturning] = useState(false);
  const act = useAct({
    run: (body: { accept: boolean; reason?: string }, key) =>
      api.send('POST', `/indicators/${indicatorId}/actuals/${actual.id}/verdict`, { body, key }),
    done: (_, { accept }) => (accept ? '已核实' : '已退回填报人'),
    onDone: () => setReturning(false),
  });
  const what = `${actual.year}年 ${valueWords(actual, unit)}`;
  const verify = () => {
    void modal.confirm({
      title: `核实${what}？`,
      content: '核实之后计入进度、预测和考核；此后更改须走更正，原值保留。',
      okText: '核实无误',
      cancelText: '取消',
      onOk: () => act.mutateAsync({ accept: true }).catch(() => undefined),
    });
  };
  return (
    <div className="row">
      <Button type="primary" loading={act.isPending} onClick={verify}>
        核实无误
      </Button>
      <Button onClick={() => setReturning(true)}>退回</Button>
      {returning && (
        <ReasonModal
          title={`退回${what}`}
          okText="退回"
          pending={act.isPending}
          error={act.error}
          onOk={(reason) => act.mutate({ accept: false, reason })}
          onCancel={() => setReturning(false)}
        />
      )}
    </div>
  );
}
