import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { StartBody } from '../../../../api/contract/assessment-acts.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { DateField } from '../../shared/ui/date-field.js';
import { useAct } from '../../shared/use-act.js';
import { ASSESSMENT_KIND_WORDS } from '../../shared/words/assessments.js';

type Kind = StartBody['kind'];

const USUAL: Record<Kind, string> = {
  annual: '考核今年1月1日至今的工作。',
  midterm: '评估规划期开始至今的工作，指标与中期应达到的水平比较。',
  final: '考核整个规划期的工作。',
  thirdparty: '阶段检查：由第三方出具报告，评分表导入后与考核评分并列。',
};
const KINDS: Kind[] = ['annual', 'midterm', 'final', 'thirdparty'];

const isKind = (key: string): key is Kind => KINDS.some((k) => k === key);

/** 启动年度考核 / 中期评估 / 终期考核, in one tap with the usual period, or with one's own. */
export function StartAssessment() {
  const [kind, setKind] = useState<Kind>();
  const items = KINDS.map((key) => ({ key, label: `启动${ASSESSMENT_KIND_WORDS[key]}` }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => isKind(key) && setKind(key) }}
      >
        <Button type="primary">启动考核</Button>
      </Dropdown>
      {kind && <StartModal kind={kind} onClose={() => setKind(undefined)} />}
    </>
  );
}

function StartModal({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const { plan } = usePlanChoice();
  const navigate = useNavigate();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const act = useAct<StartBody, { assessmentId: string }>({
    run: (body, key) => api.send('POST', '/assessments', { body, key }),
    done: '已启动，各单位会收到通知',
    onDone: ({ assessmentId }) => void navigate(`/assessments/${assessmentId}`),
  });
  const halfGiven = (from === null) !== (to === null);
  const start = () =>
    act.mutate({
      kind,
      ...(plan ? { planId: plan.id } : {}),
      ...(from && to ? { period: { from, to } } : {}),
    });
  return (
    <Modal
      open
      title={`启动${ASSESSMENT_KIND_WORDS[kind]}`}
      okText="启动"
      okButtonProps={{ disabled: halfGiven, loading: act.isPending }}
      onOk={start}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">{USUAL[kind]}启动后立即通知各单位开展自评，各阶段期限按办法计算。</p>
        <DateField label="考核期从（不填按惯例）" value={from} onChange={setFrom} />
        <DateField label="到（不填按惯例）" value={to} onChange={setTo} />
        {act.error && <p className="danger">{act.error.message}</p>}
      </div>
    </Modal>
  );
}
