import { useState } from 'react';
import type { ExcusalRow } from '../../../../api/contract/excusals.js';
import { api } from '../api.js';
import { DateField } from '../ui/date-field.js';
import { Verdict, type VerdictInput } from '../ui/verdict.js';
import { useAct } from '../use-act.js';
import { longDate } from '../words/times.js';

/** Grants or refuses one excusal that was asked for; a leader may grant another last day. */
export function ExcusalVerdict({ excusal }: { excusal: ExcusalRow }) {
  const [until, setUntil] = useState<string | null>(excusal.until);
  const act = useAct({
    run: ({ yes, reason }: VerdictInput, key) => {
      const body = {
        grant: yes,
        ...(reason ? { reason } : {}),
        ...(yes && until ? { until } : {}),
      };
      const path = `/tasks/${excusal.task.taskId}/excusals/${excusal.excusalId}/decision`;
      return api.send('POST', path, { body, key });
    },
    done: (_, { yes }) => (yes ? '已同意免责' : '已答复不同意免责'),
  });
  const { unitName } = excusal;
  return (
    <Verdict
      act={act}
      yes={{
        button: '同意免责',
        title: '同意免责',
        explain: (
          <div className="stack-tight">
            <span>
              {unitName}
              的这些节点免责到下列日期为止：期间不升级、不计入考核；到期后恢复办理和计时，并通知各方。
            </span>
            <DateField label="免责到" value={until} onChange={setUntil} />
          </div>
        ),
        reasonRequired: false,
      }}
      no={{
        button: '不同意',
        title: '不同意免责',
        explain: `计时从暂停处继续。理由会发给${unitName}。`,
        reasonRequired: true,
      }}
    />
  );
}

/** What is asked, on which ground, until when; and what became of it. */
export function excusalLine({ basis, askedUntil, until, status }: ExcusalRow): string {
  const ground = basis === 'dutyPerformed' ? '尽职照单' : '不可抗力';
  const granted = status === 'granted' || status === 'lapsed';
  return granted
    ? `依据：${ground}；免责到${longDate(until)}`
    : `依据：${ground}；申请免责到${longDate(askedUntil)}`;
}
