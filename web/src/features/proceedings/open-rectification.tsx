import { Form, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { RectificationBody } from '../../../../api/contract/proceeding-acts.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { DateInput } from '../../shared/ui/date-field.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';
import { ORIGIN_WORDS } from '../../shared/words/proceedings.js';

const ORIGINS = (['hand', 'riskSlip', 'publicReport'] as const).map((value) => ({
  value,
  label: ORIGIN_WORDS[value],
}));
const SOURCES: Record<string, string> = {
  hand: '来源（可不填）',
  riskSlip: '风险提示单文号',
  publicReport: '举报受理编号',
};

interface Fields extends Omit<RectificationBody, 'complainant'> {
  name?: string;
  contact?: string;
}

/** What is handed in; who made a public report goes apart. */
export function bodyOf({ name, contact, ...fields }: Fields): RectificationBody {
  const told = fields.origin === 'publicReport' && name?.trim();
  return {
    ...fields,
    ...(told && { complainant: { name: told, ...(contact?.trim() && { contact }) } }),
  };
}

const required = (message: string) => [{ required: true, message }];

/** Fields that depend on where it comes from. */
function SourceFields() {
  const origin = Form.useWatch<string>('origin') ?? 'hand';
  return (
    <>
      <Form.Item
        name="source"
        label={SOURCES[origin]}
        rules={origin === 'hand' ? [] : required(`请填写${SOURCES[origin]}`)}
      >
        <Input maxLength={200} />
      </Form.Item>
      {origin === 'publicReport' && (
        <>
          <Form.Item
            name="name"
            label="举报人（可不填）"
            extra="另行保存，只供安委办回访，每次查看都有记录；不在任何页面、文书和消息里出现。"
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="contact" label="联系方式（可不填）">
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  );
}

/** The office enters something to be put right: by hand, from a risk slip, from a public report. */
export function OpenRectification({ onClose }: { onClose: () => void }) {
  const { plan } = usePlanChoice();
  const { data } = useUnits();
  const navigate = useNavigate();
  const act = useAct({
    run: (fields: Fields, key) => {
      const body = { ...bodyOf(fields), planId: plan?.id };
      return api.send<{ proceedingId: string }>('POST', '/rectifications', { body, key });
    },
    done: '整改事项已登记，单位会收到通知',
    onDone: ({ proceedingId }) => {
      onClose();
      void navigate(`/proceedings?list=rectifications#${proceedingId}`);
    },
  });
  return (
    <FormModal<Fields>
      title="登记整改"
      okText="登记并通知单位"
      initialValues={{ origin: 'hand' }}
      act={act}
      onFinish={(fields) => act.mutate(fields)}
      onClose={onClose}
    >
      <Form.Item name="origin" label="来自">
        <Radio.Group options={ORIGINS} />
      </Form.Item>
      <Form.Item name="unitId" label="整改单位" rules={required('请选择单位')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={unitOptions(data?.units ?? [])}
        />
      </Form.Item>
      <Form.Item name="title" label="问题" rules={required('请写明问题')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="measure" label="整改要求" rules={required('请写明整改要求')}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="dueOn" label="整改期限" rules={required('请选择期限')}>
        <DateInput label="整改期限" />
      </Form.Item>
      <SourceFields />
    </FormModal>
  );
}
