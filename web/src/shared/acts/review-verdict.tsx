import type { Ref } from 'react';
import { api } from '../api.js';
import { Verdict, type VerdictHandle, type VerdictInput } from '../ui/verdict.js';
import { useAct } from '../use-act.js';

interface ReviewVerdictProps {
  taskId: string;
  reportId: string;
  unitName: string;
  ref?: Ref<VerdictHandle>;
}

/** Accepts or returns one report. */
export function ReviewVerdict({ taskId, reportId, unitName, ref }: ReviewVerdictProps) {
  const act = useAct({
    run: ({ yes, reason }: VerdictInput, key) =>
      api.send('POST', `/tasks/${taskId}/reports/${reportId}/review`, {
        body: { accept: yes, ...(reason ? { reason } : {}) },
        key,
      }),
    done: (_, { yes }) => (yes ? '已审核通过' : '已退回，理由将发给联络员'),
  });
  return (
    <Verdict
      {...(ref ? { ref } : {})}
      act={act}
      yes={{
        button: '审核通过',
        title: '审核通过这份报告',
        explain: `通过后，${unitName}的核定进度按本报告更新，所报节点按报送时间认定是否按期。`,
        reasonRequired: false,
      }}
      no={{
        button: '退回',
        title: '退回这份报告',
        explain: `退回后，${unitName}需要重新报送，恢复计时。退回理由会原样发给联络员。`,
        reasonRequired: true,
        placeholder: '例如：未附验收材料，请补充后重报',
      }}
    />
  );
}
