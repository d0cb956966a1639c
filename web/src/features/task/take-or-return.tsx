import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';

/** A unit takes an assignment on, or hands it back with grounds. */
export function TakeOrReturn({ taskId }: { taskId: string }) {
  const [returning, setReturning] = useState(false);
  const take = useAct({
    run: (_: undefined, key) => api.send('POST', `/tasks/${taskId}/acceptance`, { body: {}, key }),
    done: '已签收',
  });
  const giveBack = useAct({
    run: (grounds: string, key) =>
      api.send('POST', `/tasks/${taskId}/return`, { body: { grounds }, key }),
    done: '已退单，等待安委办会商',
    onDone: () => setReturning(false),
  });
  return (
    <>
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate(undefined)}>
        签收
      </Button>
      <Button onClick={() => setReturning(true)}>退单</Button>
      {returning && (
        <ReasonModal
          title="退单"
          explain="退单后由安委办会商决定。请写明为什么不应由本单位承担。"
          okText="退单"
          danger
          pending={giveBack.isPending}
          error={giveBack.error}
          onOk={(grounds) => giveBack.mutate(grounds)}
          onCancel={() => setReturning(false)}
        />
      )}
    </>
  );
}
