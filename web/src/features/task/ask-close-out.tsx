import { useState } from 'react';
import type { CloseOutBody } from '../../../../api/contract/task-acts.js';
import { api } from '../../shared/api.js';
import { EvidenceUpload } from '../../shared/ui/evidence-upload.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';

/** The lead unit says that the whole task is done. */
export function AskCloseOut({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const act = useAct({
    run: (body: CloseOutBody, key) => api.send('POST', `/tasks/${taskId}/close-out`, { body, key }),
    done: '销号申请已提交，等待核实',
    onDone: onClose,
  });
  return (
    <ReasonModal
      title="申请销号"
      explain="全部节点完成后，由牵头单位申请销号，安委办核实。"
      label="完成情况"
      okText="提交申请"
      pending={act.isPending}
      error={act.error}
      onOk={(text) => act.mutate({ text, evidenceIds })}
      onCancel={onClose}
    >
      <EvidenceUpload onChange={setEvidenceIds} />
    </ReasonModal>
  );
}
