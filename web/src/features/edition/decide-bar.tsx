import { Button } from 'antd';
import { useState } from 'react';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { CONFIRM_EFFECTS } from '../../shared/words/editions.js';
import { useEditionDesk } from './edition-desk.js';
import { useDecision } from './edition-query.js';

/** The office's word on everything chosen, for one reason. */
export function DecideBar({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const { view, choose } = useEditionDesk();
  const [asking, setAsking] = useState<'confirm' | 'reject'>();
  const decision = useDecision(view.edition.id, onDone);
  const confirming = asking === 'confirm';
  const decide = (reason: string) =>
    decision.mutate({
      confirm: confirming ? ids : [],
      reject: confirming ? [] : ids,
      reason,
    });
  return (
    <div className="edition-bar" role="region" aria-label="已选事项">
      <span>
        已选 <strong className="num">{ids.length}</strong> 处
      </span>
      <Button type="text" onClick={() => choose(new Set())}>
        取消选择
      </Button>
      <Button onClick={() => setAsking('reject')}>不采纳</Button>
      <Button type="primary" onClick={() => setAsking('confirm')}>
        采纳
      </Button>
      {asking && (
        <ReasonModal
          title={confirming ? `采纳 ${ids.length} 处修订` : `不采纳 ${ids.length} 处修订`}
          explain={confirming ? CONFIRM_EFFECTS : '现行任务不变；理由留在记录里。'}
          placeholder={
            confirming ? '例如：县政府第12次常务会议批准修订' : '例如：表述调整，不涉及任务内容'
          }
          okText={confirming ? '采纳并执行' : '不采纳'}
          pending={decision.isPending}
          error={decision.error}
          onOk={decide}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
