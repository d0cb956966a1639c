import { Button, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import type { AdjustmentBody } from '../../../../api/contract/assessment-acts.js';
import { api } from '../../shared/api.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { sheetPath, type SheetAddress } from './assessment-queries.js';

const SORTS = [
  { value: 'deduction', label: '扣分' },
  { value: 'bonus', label: '加分' },
] as const;

/** Points off or on beside the items, each with its reason. */
export function AdjustScore({ address }: { address: SheetAddress }) {
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState<AdjustmentBody['sort']>('deduction');
  const [points, setPoints] = useState<number | null>(null);
  const act = useAct({
    run: (body: AdjustmentBody, key) =>
      api.send('POST', `${sheetPath(address)}/adjustments`, { body, key }),
    done: '已记录',
    onDone: () => setOpen(false),
  });
  return (
    <div className="row no-print">
      <Button size="small" onClick={() => setOpen(true)}>
        加分或扣分
      </Button>
      {open && (
        <ReasonModal
          title="加分或扣分"
          explain="评分表各项之外的加分、扣分，累计不超过评分表规定的上限。"
          label="依据"
          okText="记录"
          ready={points !== null && points > 0}
          pending={act.isPending}
          error={act.error}
          onOk={(reason) => points !== null && act.mutate({ sort, points, reason })}
          onCancel={() => setOpen(false)}
        >
          <Radio.Group
            aria-label="加分还是扣分"
            value={sort}
            options={[...SORTS]}
            onChange={(e) => setSort(e.target.value === 'bonus' ? 'bonus' : 'deduction')}
          />
          <label className="field">
            <span>分值</span>
            <InputNumber aria-label="分值" min={0} step={0.5} value={points} onChange={setPoints} />
          </label>
        </ReasonModal>
      )}
    </div>
  );
}
