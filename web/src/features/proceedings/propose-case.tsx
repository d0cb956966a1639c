import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import type { ProposalBody, ProposalGroundsRow } from '../../../../api/contract/proceeding-acts.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { EvidenceUpload } from '../../shared/ui/evidence-upload.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';
import { OWED_STATUS_WORDS, wordFor } from '../../shared/words/statuses.js';
import { LEVEL_WORDS } from '../../shared/words/proceedings.js';

type Measure = 'interview' | 'list' | 'veto' | 'falseReporting';
const MEASURES: { value: Measure; label: string }[] = [
  { value: 'interview', label: '约谈' },
  { value: 'list', label: '挂牌督办' },
  { value: 'veto', label: '一票否决' },
  { value: 'falseReporting', label: '认定瞒报、谎报' },
];
const LEVELS = Object.entries(LEVEL_WORDS).map(([value, label]) => ({ value, label }));

interface Fields extends Omit<ProposalBody, 'rung' | 'finding'> {
  measure: Measure;
}

/** What is handed in: a rung, or a finding that the policy leads to a rung. */
export function bodyOf({ measure, ...fields }: Fields): ProposalBody {
  if (measure === 'falseReporting') return { ...fields, finding: measure };
  return { ...fields, rung: measure };
}

const required = (message: string) => [{ required: true, message }];
const labelOf = ({ number, title, nodeTitle, dueOn, status }: ProposalGroundsRow): string =>
  `${number}号 ${nodeTitle || title}（${dueOn}，${wordFor(OWED_STATUS_WORDS, status)}）`;

/** The slips of the unit chosen. */
function GroundsField() {
  const unitId = Form.useWatch<string | undefined>('unitId');
  const { plan } = usePlanChoice();
  const query = useQuery({
    queryKey: ['proposal-grounds', plan?.id, unitId],
    queryFn: () =>
      api.get<{ rows: ProposalGroundsRow[] }>('/proposal-grounds', { planId: plan?.id, unitId }),
    enabled: unitId !== undefined,
  });
  const rows = query.data?.rows ?? [];
  return (
    <Form.Item
      name="nodeIds"
      label="作为依据的事项"
      rules={required('请选择作为依据的事项')}
      {...(unitId ? {} : { extra: '请先选择单位。' })}
    >
      <Select
        mode="multiple"
        loading={query.isFetching}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={unitId ? '这个单位没有已到期或已报送的事项' : '请先选择单位'}
        options={rows.map((row) => ({ value: row.nodeId, label: labelOf(row) }))}
      />
    </Form.Item>
  );
}

function LevelField() {
  const measure = Form.useWatch<Measure | undefined>('measure');
  if (measure !== 'list') return null;
  return (
    <Form.Item name="level" label="督办级别（不选的按措施政策）">
      <Select allowClear options={LEVELS} />
    </Form.Item>
  );
}

/** Somebody of the office or a leader proposes a measure; another person decides. */
export function ProposeCase({ onClose }: { onClose: () => void }) {
  const { plan } = usePlanChoice();
  const { data } = useUnits();
  const act = useAct({
    run: (fields: Fields, key) => {
      const body = { ...bodyOf(fields), planId: plan?.id };
      return api.send('POST', '/proposals', { body, key });
    },
    done: '建议已提出，由其他有权决定的人员批示',
    onDone: onClose,
  });
  return (
    <FormModal<Fields>
      title="提出建议"
      okText="提出"
      initialValues={{ measure: 'interview', evidenceIds: [] }}
      act={act}
      onFinish={(fields) => act.mutate(fields)}
      onClose={onClose}
    >
      <p className="soft">
        提出的人不能批示。认定瞒报、谎报的，按措施政策直接进入规定的措施；一票否决先听取单位陈述申辩。
      </p>
      <Form.Item name="measure" label="措施">
        <Radio.Group options={MEASURES} />
      </Form.Item>
      <LevelField />
      <Form.Item name="unitId" label="单位" rules={required('请选择单位')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={unitOptions(data?.units ?? [])}
        />
      </Form.Item>
      <GroundsField />
      <Form.Item name="grounds" label="理由和依据" rules={required('请写明理由和依据')}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item name="evidenceIds" label="佐证材料" valuePropName="fileIds">
        <EvidenceUpload onChange={() => undefined} />
      </Form.Item>
    </FormModal>
  );
}
