import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import type { ReturnDecision } from '../../../../api/contract/task-acts.js';
import { api } from '../api.js';
import { unitOptions, useUnits } from '../roster.js';
import { ReasonModal } from '../ui/reason-modal.js';
import { useAct } from '../use-act.js';

interface ReturnVerdictProps {
  taskId: string;
  unitId: string;
  unitName: string;
}

/** Decides a returned assignment: it stands and somebody else takes over, or it does not. */
export function ReturnVerdict(props: ReturnVerdictProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        会商决定
      </Button>
      {open && <ReturnModal {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReturnModal(props: ReturnVerdictProps & { onClose: () => void }) {
  const { taskId, unitId, unitName, onClose } = props;
  const [uphold, setUphold] = useState(true);
  const [newUnitId, setNewUnitId] = useState<string>();
  const { data } = useUnits();
  const act = useAct({
    run: (body: ReturnDecision, key) =>
      api.send('POST', `/tasks/${taskId}/return-decision`, { body, key }),
    done: '会商决定已记录',
    onDone: onClose,
  });
  const decide = (reason: string) =>
    act.mutate({ unitId, uphold, reason, ...(uphold && newUnitId ? { newUnitId } : {}) });
  const others = unitOptions(data?.units ?? []).filter((o) => o.value !== unitId);
  return (
    <ReasonModal
      title={`${unitName}退单的会商决定`}
      okText="记录决定"
      pending={act.isPending}
      error={act.error}
      onOk={decide}
      onCancel={onClose}
    >
      <Radio.Group
        value={uphold}
        onChange={(e) => setUphold(e.target.value === true)}
        options={[
          { value: true, label: '退单成立，另定责任单位' },
          { value: false, label: '退单不成立，仍由该单位承担' },
        ]}
      />
      {uphold && (
        <Select
          aria-label="改由哪个单位承担"
          placeholder="改由哪个单位承担（可以不选）"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={newUnitId ?? null}
          onChange={(value) => setNewUnitId(value ?? undefined)}
          options={others}
        />
      )}
    </ReasonModal>
  );
}
