import { Alert, Modal } from 'antd';
import type { DraftView } from '../../../../../api/contract/draft-review.js';
import { api } from '../../../shared/api.js';
import { useToday } from '../../../shared/clock.js';
import { useAct } from '../../../shared/use-act.js';
import { longDate } from '../../../shared/words/times.js';
import { useReview } from '../review-desk.js';
import { progressOf } from '../queue/queue-filter.js';

/** Says what activation brings about and what is still open, and starts it. */
export function ActivateForm({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const { planId, view } = useReview();
  const act = useAct({
    run: (body: { version: number }) => api.send('POST', `/plans/${planId}/activation`, { body }),
    done: '已开始派发任务',
    onDone: onClose,
  });
  const open = openMatters(view);
  return (
    <Modal
      open
      title={`启用《${view.plan.title}》`}
      okText="启用并派发"
      confirmLoading={act.isPending}
      onOk={() => act.mutate({ version: view.version })}
      onCancel={onClose}
    >
      <div className="stack">
        <p>启用后：</p>
        <Sentences words={consequencesOf(view)} />
        {open.length > 0 && (
          <>
            <p>启用前请留意：</p>
            <Sentences words={open} />
          </>
        )}
        <p className="soft">
          {today && `计时从${longDate(today)}开始。`}
          启用后不能退回草案；个别任务可以中止、取消或调整日期。
        </p>
        {act.error && <Alert type="error" title={act.error.message} />}
      </div>
    </Modal>
  );
}

function Sentences({ words }: { words: readonly string[] }) {
  return (
    <ul className="consequences">
      {words.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const countOf = (view: DraftView, check: DraftView['checks'][number]['check']): number =>
  view.checks.find((c) => c.check === check)?.count ?? 0;

/** What will happen, in sentences. */
export function consequencesOf(view: DraftView): string[] {
  const owned = view.tasks.filter((t) => t.owners.length > 0);
  const units = new Set(owned.flatMap((t) => t.owners.map((o) => o.unitId)));
  const dated = view.commitments.filter((c) => c.taskId !== null && !c.lapsed);
  const without = view.tasks.length - owned.length;
  const sentences = [
    `向${units.size}个单位派发${owned.length}项任务，联络员会在聊天里收到派发通知，并按政策提醒、催办；`,
    `每项任务按调度周期设立节点，另按规划写明的时限设立${dated.length}个节点；`,
  ];
  if (without > 0) sentences.push(`${without}项没有责任单位的任务列入“无人认领”，不计时；`);
  return sentences;
}

/** What is still open in the review, in sentences. */
export function openMatters(view: DraftView): string[] {
  const { done, all } = progressOf(view.queue);
  const names = countOf(view, 'namesUnresolved');
  const lapsed = countOf(view, 'datesLapsed');
  const loose = countOf(view, 'commitmentsWithoutTask');
  const years = view.checks.find((c) => c.check === 'holidaysUnknown')?.years ?? [];
  const sentences: string[] = [];
  if (done < all) sentences.push(`读出的${all}项内容中还有${all - done}项没有核对；`);
  if (names > 0) sentences.push(`${names}个对不上的名称不会收到任务；`);
  if (lapsed > 0) sentences.push(`${lapsed}个日期已过，不设节点；`);
  if (loose > 0) sentences.push(`${loose}项承诺不属于任何任务，不设节点；`);
  if (years.length > 0) {
    sentences.push(`${years.join('、')}年的放假安排尚未公布，暂按星期一至星期五计算工作日；`);
  }
  return sentences;
}
