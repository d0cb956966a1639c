import { Button } from 'antd';
import { useState } from 'react';
import { STEP_PATHS, type Step } from '../../../../api/contract/step-paths.js';
import type { ProceedingDetail } from '../../../../api/contract/proceedings.js';
import { api } from '../../shared/api.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { useAct } from '../../shared/use-act.js';
import { AWAITED_WORDS } from '../../shared/words/proceedings.js';
import { bodyOf, fieldsOf, formsOf } from './step-forms.js';
import type { StepForm } from './step-fields.js';
import { StepInput } from './step-inputs.js';

interface Chosen {
  step: Step;
  form: StepForm;
}

/** What this person can do now, and why something is not open to them yet. */
export function StepsPanel({ detail }: { detail: ProceedingDetail }) {
  const [chosen, setChosen] = useState<Chosen>();
  const { proceeding, steps } = detail;
  const open = steps.filter((s) => s.blocked === null);
  const blocked = steps.flatMap((s) => (s.blocked === null ? [] : [s.blocked]));
  const { awaited } = proceeding;
  return (
    <Panel title="办理">
      <div className="stack">
        <div className="row">
          {open.flatMap(({ step, ...rest }) =>
            formsOf({ step, ...rest }).map((form, i) => (
              <Button
                key={form.button}
                type={i === 0 && !form.danger ? 'primary' : 'default'}
                danger={form.danger ?? false}
                onClick={() => setChosen({ step, form })}
              >
                {form.button}
              </Button>
            )),
          )}
        </div>
        {[...new Set(blocked)].map((why) => (
          <p key={why} className="soft">
            {why}
          </p>
        ))}
        {open.length === 0 && blocked.length === 0 && (
          <p className="soft">
            {proceeding.ended
              ? '这件事已经办结。'
              : awaited
                ? `等待${AWAITED_WORDS[awaited] ?? ''}办理，您现在不需要操作。`
                : '现在没有需要办理的步骤，到期会自动处理。'}
          </p>
        )}
      </div>
      {chosen && <StepModal detail={detail} {...chosen} onClose={() => setChosen(undefined)} />}
    </Panel>
  );
}

type Values = Record<string, unknown>;

function StepModal({
  detail,
  step,
  form,
  onClose,
}: Chosen & { detail: ProceedingDetail; onClose: () => void }) {
  const { proceeding, facts } = detail;
  const fields = fieldsOf(form, facts);
  const act = useAct({
    run: (values: Values, key) =>
      api.send('POST', `/proceedings/${proceeding.id}/${STEP_PATHS[step]}`, {
        body: bodyOf(form, values),
        key,
      }),
    done: form.done,
    onDone: onClose,
  });
  const first = fields.map((f) => [f.name, f.first?.(facts)]);
  return (
    <FormModal<Values>
      title={`${form.button}：${proceeding.unitName}`}
      okText={form.button}
      initialValues={Object.fromEntries(first)}
      act={act}
      onFinish={(values) => act.mutate(values)}
      onClose={onClose}
    >
      <p className="soft step-explain">{form.explain}</p>
      {fields.map((field) => (
        <StepInput key={field.name} field={field} />
      ))}
    </FormModal>
  );
}
