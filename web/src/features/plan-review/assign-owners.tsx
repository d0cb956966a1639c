import { Alert, Modal, Select } from 'antd';
import { useState } from 'react';
import type { PlanTaskView, TaskOwnersChoice } from '../../../../api/contract/plans.js';
import { api } from '../../shared/api.js';
import { unitOptions, useUnits, type Option } from '../../shared/roster.js';
import { useAct } from '../../shared/use-act.js';

interface AssignOwnersProps {
  task: PlanTaskView;
  planId: string;
  onClose: () => void;
}

const idsOf = (task: PlanTaskView, role: 'lead' | 'support'): string[] =>
  task.owners.filter((o) => o.role === role).map((o) => o.unitId);

/** The office says who owns a task of a draft. */
export function AssignOwners({ task, planId, onClose }: AssignOwnersProps) {
  const [lead, setLead] = useState(() => idsOf(task, 'lead'));
  const [support, setSupport] = useState(() => idsOf(task, 'support'));
  const { data } = useUnits();
  const options = unitOptions(data?.units ?? []);
  const act = useAct({
    run: (body: TaskOwnersChoice) =>
      api.send('PUT', `/plans/${planId}/tasks/${task.id}/owners`, { body }),
    done: '责任单位已保存',
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={`${task.number}号任务的责任单位`}
      okText="保存"
      confirmLoading={act.isPending}
      onOk={() => act.mutate({ lead, support: support.filter((id) => !lead.includes(id)) })}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">{task.title}</p>
        <UnitsField label="牵头单位" value={lead} onChange={setLead} options={options} />
        <UnitsField label="配合单位" value={support} onChange={setSupport} options={options} />
        {act.error && <Alert type="error" title={act.error.message} />}
      </div>
    </Modal>
  );
}

interface UnitsFieldProps {
  label: string;
  value: string[];
  onChange: (ids: string[]) => void;
  options: Option[];
}

function UnitsField({ label, value, onChange, options }: UnitsFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <Select
        mode="multiple"
        aria-label={label}
        style={{ width: '100%' }}
        value={value}
        onChange={onChange}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="可选多个"
      />
    </label>
  );
}
