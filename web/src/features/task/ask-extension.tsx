import { Select } from 'antd';
import { useState } from 'react';
import type { ExtensionBody } from '../../../../api/contract/task-acts.js';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { api } from '../../shared/api.js';
import { useSession } from '../../shared/session.js';
import { DateField } from '../../shared/ui/date-field.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { openNodesOf } from './open-nodes.js';

/** A unit asks for a later date before the old one has passed. */
export function AskExtension({ detail, onClose }: { detail: TaskDetail; onClose: () => void }) {
  const { person } = useSession();
  const nodes = openNodesOf(detail, person.unitId);
  const [nodeId, setNodeId] = useState(nodes[0]?.value);
  const [toDate, setToDate] = useState<string | null>(null);
  const chosen = nodes.find((n) => n.value === nodeId);
  const act = useAct({
    run: (body: ExtensionBody, key) =>
      api.send('POST', `/tasks/${detail.task.id}/extensions`, { body, key }),
    done: '延期申请已提交',
    onDone: onClose,
  });
  return (
    <ReasonModal
      title="申请延期"
      explain="须在到期日之前提出。批准之前，原到期日仍然有效，计时暂停。"
      okText="提交申请"
      pending={act.isPending}
      error={act.error}
      onOk={(reason) => nodeId && toDate && act.mutate({ nodeId, toDate, reason })}
      onCancel={onClose}
    >
      <Select
        aria-label="哪个节点"
        value={nodeId ?? null}
        options={nodes}
        onChange={setNodeId}
        placeholder="没有可以延期的节点"
      />
      <DateField
        label="延期至"
        value={toDate}
        onChange={setToDate}
        {...(chosen ? { from: chosen.dueOn } : {})}
      />
    </ReasonModal>
  );
}
