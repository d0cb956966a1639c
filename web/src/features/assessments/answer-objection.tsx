import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { ObjectionAnswerBody } from '../../../../api/contract/assessment-acts.js';
import type { ObjectionView } from '../../../../api/contract/assessment-parts.js';
import { api } from '../../shared/api.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { PercentField } from './percent-field.js';

interface AnswerProps {
  assessmentId: string;
  objection: ObjectionView;
}

/** 答复申诉: kept as it was, or changed where marks by hand made it. */
export function AnswerObjection(props: AnswerProps) {
  const [asked, setAsked] = useState(false);
  return (
    <div className="row">
      <Button onClick={() => setAsked(true)}>答复</Button>
      {asked && <AnswerModal {...props} onClose={() => setAsked(false)} />}
    </div>
  );
}

type Change = Pick<ObjectionAnswerBody, 'points' | 'indicator'>;

const explained = ({ unitName, itemTitle, judged, indicators }: ObjectionView): string => {
  const about = `${unitName}对“${itemTitle}”的申诉。`;
  if (judged) return `${about}不填分值即维持原评分。`;
  if (indicators.length > 0) return `${about}不选指标即维持原评定。`;
  return `${about}这一项由系统按记录计分，情况属实的，请先更正记录，再在这里说明。`;
};

function AnswerModal({ assessmentId, objection, onClose }: AnswerProps & { onClose: () => void }) {
  const [change, setChange] = useState<Change>({});
  const act = useAct({
    run: (body: ObjectionAnswerBody, key) =>
      api.send('POST', `/assessments/${assessmentId}/objections/${objection.objectionId}/answer`, {
        body,
        key,
      }),
    done: '已答复，申诉单位会收到通知',
    onDone: onClose,
  });
  return (
    <ReasonModal
      title="答复申诉"
      explain={explained(objection)}
      label="答复意见"
      okText="答复"
      pending={act.isPending}
      error={act.error}
      onOk={(reason) => act.mutate({ reason, ...change })}
      onCancel={onClose}
    >
      {objection.judged && (
        <label className="field">
          <span>改为（分）</span>
          <InputNumber
            min={0}
            step={0.5}
            aria-label="改为分值"
            onChange={(points: number | null) => setChange(points === null ? {} : { points })}
          />
        </label>
      )}
      {objection.indicators.length > 0 && (
        <IndicatorChange objection={objection} onChange={setChange} />
      )}
    </ReasonModal>
  );
}

function IndicatorChange({
  objection,
  onChange,
}: {
  objection: ObjectionView;
  onChange: (change: Change) => void;
}) {
  const [indicatorId, setIndicatorId] = useState<string>();
  const [share, setShare] = useState<number | null>(null);
  const told = (id: string | undefined, reached: number | null) => {
    setIndicatorId(id);
    setShare(reached);
    onChange(id && reached !== null ? { indicator: { indicatorId: id, share: reached } } : {});
  };
  return (
    <>
      <label className="field">
        <span>改评的定性指标</span>
        <Select
          aria-label="改评的定性指标"
          allowClear
          value={indicatorId}
          options={objection.indicators.map((i) => ({ value: i.indicatorId, label: i.name }))}
          onChange={(id) => told(id, share)}
        />
      </label>
      <PercentField label="改为完成程度" value={share} onChange={(s) => told(indicatorId, s)} />
    </>
  );
}
