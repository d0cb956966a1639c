import { Radio, Select } from 'antd';
import { useState } from 'react';
import type { ExcusalBody } from '../../../../api/contract/excusals.js';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { api } from '../../shared/api.js';
import { useSession } from '../../shared/session.js';
import { DateField } from '../../shared/ui/date-field.js';
import { EvidenceUpload } from '../../shared/ui/evidence-upload.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { openNodesOf } from './open-nodes.js';

const BASES = [
  { value: 'forceMajeure', label: '不可抗力' },
  { value: 'dutyPerformed', label: '尽职照单免责' },
] as const;

/** A unit asks that a miss be forgiven, before or after the due date. */
export function AskExcusal({ detail, onClose }: { detail: TaskDetail; onClose: () => void }) {
  const { person } = useSession();
  const nodes = openNodesOf(detail, person.unitId);
  const [nodeIds, setNodeIds] = useState<string[]>(nodes.map((n) => n.value));
  const [basis, setBasis] = useState<ExcusalBody['basis']>('forceMajeure');
  const [until, setUntil] = useState<string | null>(null);
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const act = useAct({
    run: (body: ExcusalBody, key) =>
      api.send('POST', `/tasks/${detail.task.id}/excusals`, { body, key }),
    done: '免责申请已提交，由分管领导决定',
    onDone: onClose,
  });
  const proven = basis === 'forceMajeure' || evidenceIds.length > 0;
  return (
    <ReasonModal
      title="申请免责"
      explain="由分管领导决定。决定之前计时暂停；同意后到截止日期为止不升级、不计入考核，到期恢复办理。"
      okText="提交申请"
      ready={nodeIds.length > 0 && until !== null && proven}
      pending={act.isPending}
      error={act.error}
      onOk={(reason) => until && act.mutate({ nodeIds, basis, until, reason, evidenceIds })}
      onCancel={onClose}
    >
      <Select
        mode="multiple"
        aria-label="哪些节点"
        value={nodeIds}
        options={nodes}
        onChange={setNodeIds}
        placeholder="没有未办结的节点"
      />
      <Radio.Group
        aria-label="依据"
        options={[...BASES]}
        value={basis}
        onChange={(e) => setBasis(e.target.value)}
      />
      <DateField label="免责到" value={until} onChange={setUntil} />
      <EvidenceUpload onChange={setEvidenceIds} />
      {!proven && <span className="soft">以尽职照单申请，须附上履职清单等材料。</span>}
    </ReasonModal>
  );
}
