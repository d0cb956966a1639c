import { useState } from 'react';
import type { LookBackBody, LookBackRow } from '../../../../api/contract/look-backs.js';
import { api } from '../api.js';
import { useMay } from '../session.js';
import { DateField } from '../ui/date-field.js';
import { EvidenceUpload } from '../ui/evidence-upload.js';
import { StatusMark } from '../ui/status-mark.js';
import { Verdict, type VerdictInput } from '../ui/verdict.js';
import { useAct } from '../use-act.js';
import { longDate, momentWords } from '../words/times.js';

/** The office says whether what was closed still holds. */
export function LookBackVerdict({ taskId }: { taskId: string }) {
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const [reworkBy, setReworkBy] = useState<string | null>(null);
  const act = useAct({
    run: ({ yes, reason = '' }: VerdictInput, key) => {
      const found: LookBackBody = { passed: yes, text: reason, evidenceIds };
      const body = yes || !reworkBy ? found : { ...found, reworkBy };
      return api.send('POST', `/tasks/${taskId}/look-back`, { body, key });
    },
    done: (_, { yes }) => (yes ? '已登记回头看通过' : '已登记未通过，任务重新启动'),
  });
  const evidence = <EvidenceUpload onChange={setEvidenceIds} />;
  return (
    <Verdict
      act={act}
      yes={{
        button: '回头看通过',
        title: '回头看通过',
        explain: (
          <div className="stack-tight">
            <span>登记后任务办结，不再回头看。</span>
            {evidence}
          </div>
        ),
        label: '核查情况',
        reasonRequired: true,
      }}
      no={{
        button: '发现问题',
        title: '回头看未通过',
        explain: (
          <div className="stack-tight">
            <span>任务重新启动，牵头单位按整改期限办理，逾期照常升级。</span>
            <DateField label="整改期限" value={reworkBy} onChange={setReworkBy} />
            {evidence}
          </div>
        ),
        label: '发现的问题',
        reasonRequired: true,
      }}
    />
  );
}

/** One look-back of a task, and the way to make it. */
export function LookBackEntry({ lookBack }: { lookBack: LookBackRow }) {
  const may = useMay();
  const { status, dueOn, text, doneAt, doneBy, reworkBy, task } = lookBack;
  const open = status === 'waiting' || status === 'due';
  return (
    <>
      <div className="spread">
        <b>回头看（{longDate(dueOn)}）</b>
        <StatusMark of="lookBack" status={status} />
      </div>
      {text && <p className="wrap-text">{text}</p>}
      {doneAt && (
        <div className="faint">
          {doneBy}于{momentWords(doneAt)}登记
          {reworkBy && `；${longDate(reworkBy)}前整改到位`}
        </div>
      )}
      {open && may('recordLookBacks') && <LookBackVerdict taskId={task.taskId} />}
    </>
  );
}
