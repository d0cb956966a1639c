import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { IndicatorMarkBody } from '../../../../api/contract/assessment-acts.js';
import type { QualitativeIndicatorView } from '../../../../api/contract/assessment-parts.js';
import { api } from '../../shared/api.js';
import { Mark } from '../../shared/ui/mark.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { shareWords } from '../../shared/words/scores.js';
import { momentWords } from '../../shared/words/times.js';
import { PercentField } from './percent-field.js';

interface QualitativeProps {
  assessmentId: string;
  indicators: QualitativeIndicatorView[];
}

/** 定性指标: what its units said, what assessors found, and the way to mark it. */
export function QualitativePanel({ assessmentId, indicators }: QualitativeProps) {
  if (indicators.length === 0) return null;
  return (
    <Panel
      title="定性指标评定"
      extra={<span className="faint">评定结果按完成程度计入“指标完成”，未评定的不计入</span>}
      flush
    >
      <ul className="card-list">
        {indicators.map((indicator) => (
          <Indicator key={indicator.indicatorId} {...{ assessmentId, indicator }} />
        ))}
      </ul>
    </Panel>
  );
}

interface IndicatorProps {
  assessmentId: string;
  indicator: QualitativeIndicatorView;
}

function Indicator({ assessmentId, indicator }: IndicatorProps) {
  const { indicatorId, name, unitNames, said, asked, marks, difference } = indicator;
  return (
    <li className="stack-tight">
      <div className="spread">
        <Link to={`/indicators/${indicatorId}`}>{name}</Link>
        <Outcome indicator={indicator} />
      </div>
      <span className="faint">
        {unitNames.join('、') || '没有填报单位'}
        {asked === 2 && '　由两名考核人员背靠背评定'}
      </span>
      <span className="wrap-text">
        {said ? `${said.year}年：${said.text}` : '还没有经核实的完成情况说明'}
      </span>
      <ul className="plain-list">
        {marks.map((m) => (
          <li key={`${m.assessorId}${m.at}`}>
            {m.assessorName}：<b className="num">{shareWords(m.points)}</b>
            {m.settles && <Mark tone="info">裁定</Mark>}　{m.reason}
            <span className="faint after">{momentWords(m.at)}</span>
          </li>
        ))}
      </ul>
      {difference !== null && difference > 0 && (
        <span className="faint">两人相差{shareWords(difference)}</span>
      )}
      {indicator.mayMark && <MarkIndicator {...{ assessmentId, indicator }} />}
    </li>
  );
}

function Outcome({ indicator: { state, share } }: { indicator: QualitativeIndicatorView }) {
  if (state === 'disputed') return <Mark tone="warn">分差过大，待第三人裁定</Mark>;
  if (share === null) return <Mark tone="warn">尚未评定</Mark>;
  return <b className="num">完成程度{shareWords(share)}</b>;
}

function MarkIndicator(props: IndicatorProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="row no-print">
      <Button size="small" onClick={() => setOpen(true)}>
        评定
      </Button>
      {open && <MarkModal {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

function MarkModal({ assessmentId, indicator, onClose }: IndicatorProps & { onClose: () => void }) {
  const [share, setShare] = useState<number | null>(null);
  const act = useAct({
    run: (body: IndicatorMarkBody, key) =>
      api.send('POST', `/assessments/${assessmentId}/indicators/${indicator.indicatorId}/marks`, {
        body,
        key,
      }),
    done: '评定已记录',
    onDone: onClose,
  });
  return (
    <ReasonModal
      title={`评定：${indicator.name}`}
      explain="按规划的要求评定完成程度，100% 即全部达到；对负责这一指标的各单位一并适用。"
      label="评定理由"
      okText="记录评定"
      ready={share !== null}
      pending={act.isPending}
      error={act.error}
      onOk={(reason) => share !== null && act.mutate({ share, reason })}
      onCancel={onClose}
    >
      <PercentField label="完成程度" value={share} onChange={setShare} />
    </ReasonModal>
  );
}
