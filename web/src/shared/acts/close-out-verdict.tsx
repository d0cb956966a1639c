import { api } from '../api.js';
import { Verdict, type VerdictInput } from '../ui/verdict.js';
import { useAct } from '../use-act.js';

/** Verifies that a task is done, or hands the request back. */
export function CloseOutVerdict({ taskId }: { taskId: string }) {
  const act = useAct({
    run: ({ yes, reason }: VerdictInput, key) =>
      api.send('POST', `/tasks/${taskId}/close-out/decision`, {
        body: { accept: yes, ...(reason ? { reason } : {}) },
        key,
      }),
    done: (_, { yes }) => (yes ? '任务已销号' : '销号申请已退回'),
  });
  return (
    <Verdict
      act={act}
      yes={{
        button: '核实销号',
        title: '核实销号',
        explain: '销号后任务亮蓝灯，不再提醒和调度，各责任单位会收到通知。',
        reasonRequired: false,
      }}
      no={{
        button: '退回申请',
        title: '退回销号申请',
        explain: '任务回到进行中，理由会发给各责任单位联络员。',
        reasonRequired: true,
      }}
    />
  );
}
