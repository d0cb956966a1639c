import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { EditionTaskChanges } from '../../../../api/contract/editions.js';
import { useEditionDesk } from './edition-desk.js';
import { useComparison } from './edition-query.js';

/** A task that seems dropped may be one that seems new, under another name: the office says so. */
export function PairTask({ task }: { task: EditionTaskChanges }) {
  const { view } = useEditionDesk();
  const [asking, setAsking] = useState(false);
  const [ref, setRef] = useState<string>();
  const compare = useComparison(view.edition.id);
  const added = view.tasks.filter((t) =>
    t.changes.some((c) => c.kind === 'taskAdded' && c.status === 'open'),
  );
  if (added.length === 0) return null;
  const pair = () => {
    if (!task.taskId || !ref) return;
    const pairs = [
      ...view.pairs.filter((p) => p.taskId !== task.taskId),
      { taskId: task.taskId, ref },
    ];
    compare.mutate(pairs, { onSuccess: () => setAsking(false) });
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        并未取消，只是改写
      </Button>
      <Modal
        open={asking}
        title="指明是同一任务"
        okText="按同一任务比对"
        okButtonProps={{ disabled: !ref, loading: compare.isPending }}
        onOk={pair}
        onCancel={() => setAsking(false)}
      >
        <div className="stack">
          <p className="soft">
            现行第{task.number}号“{task.title}
            ”在修订版中是哪一项？指明后按改写比对，不再列为取消和新增。
          </p>
          <Select<string>
            aria-label="修订版中的任务"
            placeholder="选择修订版中的任务"
            value={ref ?? null}
            onChange={setRef}
            options={added.map((t) => ({ value: t.ref ?? '', label: t.title }))}
          />
        </div>
      </Modal>
    </>
  );
}
