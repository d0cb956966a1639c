import { Button } from 'antd';
import { useState } from 'react';
import type { Owed } from '../../../../api/contract/task-page.js';
import { api } from '../../shared/api.js';
import { DateField } from '../../shared/ui/date-field.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';

interface AmendDateProps {
  owed: Owed;
  nodeId: string;
  taskId: string;
}

/** The office moves a due date of one unit; the first promise stays on record. */
export function AmendDate({ owed, nodeId, taskId }: AmendDateProps) {
  const [open, setOpen] = useState(false);
  const [dueOn, setDueOn] = useState<string | null>(owed.dueOn);
  const act = useAct({
    run: (asked: { dueOn: string; reason: string }, key) =>
      api.send('POST', `/tasks/${taskId}/due-date`, {
        body: { nodeId, unitId: owed.unitId, ...asked },
        key,
      }),
    done: '到期日已调整，已通知联络员',
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        调整日期
      </Button>
      {open && (
        <ReasonModal
          title={`调整${owed.unitName}的到期日`}
          explain="首次承诺日期保留不变，新日期从现在起计算，联络员会收到通知。"
          okText="调整"
          pending={act.isPending}
          error={act.error}
          onOk={(reason) => dueOn && act.mutate({ dueOn, reason })}
          onCancel={() => setOpen(false)}
        >
          <DateField label="新的到期日" value={dueOn} onChange={setDueOn} />
        </ReasonModal>
      )}
    </>
  );
}
