import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import type { OwnerBody } from '../../../../api/contract/task-acts.js';
import { api } from '../api.js';
import { unitOptions, useUnits } from '../roster.js';
import { ReasonModal } from '../ui/reason-modal.js';
import { useAct } from '../use-act.js';
import { OWNER_ROLE_WORDS } from '../words/statuses.js';

interface AppointOwnerProps {
  taskId: string;
  number: number;
  /** Units that own the task already. */
  ownerIds?: string[];
}

type Role = OwnerBody['role'];
const ROLES: Role[] = ['lead', 'support'];
const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: OWNER_ROLE_WORDS[value] }));

/** The office gives a task under way one more owner. */
export function AppointOwner(props: AppointOwnerProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        指定责任单位
      </Button>
      {open && <AppointModal {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AppointModal(props: AppointOwnerProps & { onClose: () => void }) {
  const { taskId, number, ownerIds = [], onClose } = props;
  const [unitId, setUnitId] = useState<string>();
  const [role, setRole] = useState<Role>(ownerIds.length === 0 ? 'lead' : 'support');
  const { data } = useUnits();
  const act = useAct({
    run: (body: OwnerBody, key) => api.send('POST', `/tasks/${taskId}/owners`, { body, key }),
    done: '责任单位已指定，等待签收',
    onDone: onClose,
  });
  const others = unitOptions(data?.units ?? []).filter((o) => !ownerIds.includes(o.value));
  return (
    <ReasonModal
      title={`指定${number}号任务的责任单位`}
      explain="该单位会收到签收通知，签收后承担尚未到期的各个节点。"
      okText="指定"
      ready={unitId !== undefined}
      pending={act.isPending}
      error={act.error}
      onOk={(reason) => unitId && act.mutate({ unitId, role, reason })}
      onCancel={onClose}
    >
      <Select
        aria-label="责任单位"
        placeholder="选择单位"
        showSearch={{ optionFilterProp: 'label' }}
        value={unitId ?? null}
        onChange={(value) => setUnitId(value ?? undefined)}
        options={others}
      />
      <Radio.Group
        aria-label="承担方式"
        value={role}
        onChange={(e) => setRole(e.target.value === 'lead' ? 'lead' : 'support')}
        options={ROLE_OPTIONS}
      />
    </ReasonModal>
  );
}
