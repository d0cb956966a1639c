import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import type { Effect } from '../../../../api/contract/foresight.js';
import { NODE_KINDS } from '../../../../api/contract/closed-sets.js';
import type { PolicyBody, PolicyVersionAnswer } from '../../../../api/contract/policy.js';
import { api, ApiProblem } from '../../shared/api.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { useAct } from '../../shared/use-act.js';
import { NODE_KIND_WORDS } from '../../shared/words/rungs.js';
import { EffectModal } from './effect-modal.js';
import { fieldWords } from './field-words.js';
import { HostFields } from './host-fields.js';
import { LadderFields } from './ladder-fields.js';
import { MeasureFields } from './measure-fields.js';
import { RehearsalModal } from './rehearsal-modal.js';
import { PublicationFields } from './publication-fields.js';
import { DayFields, RoundUpFields, SendingFields } from './number-fields.js';

interface PolicyFormProps {
  planId: string;
  policy: PolicyBody;
  readOnly: boolean;
}

/** What the server found wrong, fault by fault. */
function Faults({ error }: { error: Error }) {
  const faults = error instanceof ApiProblem ? Object.entries(error.fields) : [];
  const lines = faults.map(([path, message]) => `${fieldWords(path)}：${message}`);
  return (
    <Alert
      type="error"
      className="policy-save"
      title={error.message}
      description={lines.length > 0 && lines.map((line) => <div key={line}>{line}</div>)}
    />
  );
}

/** Every number of a policy, by subject. */
function Fields({ readOnly }: { readOnly: boolean }) {
  return (
    <>
      <Panel title="督办阶梯">
        <p className="soft policy-hint">
          按节点类别各设一副阶梯。负数为到期之前的工作日，正数为逾期之后的工作日；提醒只能在到期前，其余只能在到期后，须由低到高。
        </p>
        <div className="ladders">
          {NODE_KINDS.map((kind) => (
            <LadderFields key={kind} kind={kind} title={NODE_KIND_WORDS[kind]} />
          ))}
        </div>
      </Panel>
      <Panel title="办理期限">
        <DayFields />
      </Panel>
      <Panel title="约谈、挂牌督办、一票否决">
        <MeasureFields readOnly={readOnly} />
      </Panel>
      <Panel title="定期调度与消息">
        <RoundUpFields />
        <SendingFields />
      </Panel>
      <Panel title="公开">
        <PublicationFields />
      </Panel>
      <Panel title="本单位复核">
        <HostFields readOnly={readOnly} />
      </Panel>
    </>
  );
}

/** The policy as a form: faults are named, the effect is shown, and only then is it saved. */
export function PolicyForm({ planId, policy, readOnly }: PolicyFormProps) {
  const act = useAct({
    run: (body: PolicyBody, key) =>
      api.send<PolicyVersionAnswer>('PUT', `/plans/${planId}/policy`, { body, key }),
    done: '措施政策已保存并生效',
    onDone: () => setTried(undefined),
  });
  const [tried, setTried] = useState<{ body: PolicyBody; effect: Effect }>();
  const look = useAct({
    run: (body: PolicyBody) => api.send<Effect>('POST', `/plans/${planId}/policy/effect`, { body }),
    onDone: (effect, body) => setTried({ body, effect }),
  });
  return (
    <Form<PolicyBody>
      layout="vertical"
      requiredMark={false}
      initialValues={policy}
      disabled={readOnly}
      onFinish={(fields) => look.mutate({ ...policy, ...fields })}
    >
      <Fields readOnly={readOnly} />
      {look.error && <Faults error={look.error} />}
      {tried && (
        <EffectModal
          effect={tried.effect}
          pending={act.isPending}
          error={act.error}
          onSave={() => act.mutate(tried.body)}
          onCancel={() => setTried(undefined)}
        />
      )}
      {!readOnly && <Actions planId={planId} policy={policy} pending={look.isPending} />}
    </Form>
  );
}

interface ActionsProps extends Pick<PolicyFormProps, 'planId' | 'policy'> {
  pending: boolean;
}

/** Rehearse what the form says, or look at its effect and save. */
function Actions({ planId, policy, pending }: ActionsProps) {
  const form = Form.useFormInstance<PolicyBody>();
  const [rehearsing, setRehearsing] = useState<PolicyBody>();
  const rehearse = () => setRehearsing({ ...policy, ...form.getFieldsValue() });
  return (
    <div className="policy-save row">
      <Button size="large" onClick={rehearse}>
        试算整个规划期
      </Button>
      <Button type="primary" size="large" htmlType="submit" loading={pending}>
        查看影响并保存
      </Button>
      {rehearsing && (
        <RehearsalModal
          planId={planId}
          policy={rehearsing}
          onClose={() => setRehearsing(undefined)}
        />
      )}
    </div>
  );
}
