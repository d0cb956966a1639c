import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { CauseBody, CircularDetail } from '../../../../api/contract/circulars.js';
import { api } from '../../shared/api.js';
import { useSession } from '../../shared/session.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { useAct } from '../../shared/use-act.js';
import { longDate } from '../../shared/words/times.js';

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '');
/** Whether something was said word for word last time. */
export const saidBefore = (text: string, before: string | undefined): boolean =>
  before !== undefined && bare(text) !== '' && bare(text) === bare(before);

/** A unit says why it lags and what it does next, before the circular names it. */
export function CauseForm({ detail: { circular, before } }: { detail: CircularDetail }) {
  const { person } = useSession();
  const said = circular.causes.find((c) => c.unitId === person.unitId);
  const [cause, setCause] = useState(said?.cause ?? '');
  const [nextStep, setNextStep] = useState(said?.nextStep ?? '');
  const act = useAct({
    run: (body: CauseBody, key) =>
      api.send('POST', `/circulars/${circular.circularId}/causes`, { body, key }),
    done: '已提交，将随通报一并印发',
  });
  const same = saidBefore(cause, before?.cause) || saidBefore(nextStep, before?.nextStep);
  return (
    <Panel title="说明原因和措施">
      <div className="stack">
        <p className="soft">请在{longDate(circular.causeBy)}前说明，送审之前可以修改。</p>
        <Said label="落后原因" value={cause} before={before?.cause} onChange={setCause} />
        <Said
          label="下一步措施"
          value={nextStep}
          before={before?.nextStep}
          onChange={setNextStep}
        />
        {same && (
          <Alert type="warning" title="与上次通报填写的一字不差，会如实注明；请补充新的情况。" />
        )}
        {act.error && <Alert type="error" title={act.error.message} />}
        <div className="row">
          <Button
            type="primary"
            disabled={cause.trim() === '' || nextStep.trim() === ''}
            loading={act.isPending}
            onClick={() => act.mutate({ cause: cause.trim(), nextStep: nextStep.trim() })}
          >
            {said ? '修改说明' : '提交说明'}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

interface SaidProps {
  label: string;
  value: string;
  before: string | undefined;
  onChange: (text: string) => void;
}

function Said({ label, value, before, onChange }: SaidProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <Input.TextArea
        aria-label={label}
        rows={3}
        maxLength={2000}
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
      {before && <span className="faint">上次填写：{before}</span>}
    </label>
  );
}
