import { Alert, Modal } from 'antd';
import type { PlanDetail } from '../../../../api/contract/plans.js';
import { api } from '../../shared/api.js';
import { useToday } from '../../shared/clock.js';
import { useAct } from '../../shared/use-act.js';
import { longDate } from '../../shared/words/times.js';

/** Says what activation brings about, and starts it. */
export function ActivatePlan({ detail, onClose }: { detail: PlanDetail; onClose: () => void }) {
  const today = useToday();
  const { plan } = detail;
  const act = useAct({
    run: () => api.send('POST', `/plans/${plan.id}/activation`, { body: {} }),
    done: '已开始派发任务',
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={`启用《${plan.title}》`}
      okText="启用并派发"
      confirmLoading={act.isPending}
      onOk={() => act.mutate(undefined)}
      onCancel={onClose}
    >
      <div className="stack">
        <p>启用后：</p>
        <ul className="consequences">
          {consequencesOf(detail).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className="soft">
          {today && `计时从${longDate(today)}开始。`}
          启用后不能退回草案；个别任务可以中止、取消或调整日期。
        </p>
        {act.error && <Alert type="error" title={act.error.message} />}
      </div>
    </Modal>
  );
}

/** What will happen, in sentences. */
export function consequencesOf({ tasks, counts, unresolved }: PlanDetail): string[] {
  const owned = tasks.filter((t) => t.owners.length > 0);
  const units = new Set(owned.flatMap((t) => t.owners.map((o) => o.unitId)));
  const without = tasks.length - owned.length;
  const sentences = [
    `向${units.size}个单位派发${owned.length}项任务，联络员会在聊天里收到派发通知，并按政策提醒、催办；`,
    '每项任务按调度周期和规划写明的时限设立节点；',
  ];
  if (without > 0) sentences.push(`${without}项没有责任单位的任务列入“无人认领”，不计时；`);
  if (unresolved.length > 0) {
    sentences.push(`${unresolved.length}个对不上的名称不会收到任务，仍列在“无人认领”；`);
  }
  if (counts.lapsed > 0) sentences.push(`${counts.lapsed}个时限已过，不设节点；`);
  return sentences;
}
