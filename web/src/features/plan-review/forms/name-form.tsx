import { Checkbox, Form, Radio, Select } from 'antd';
import type { DraftNameView } from '../../../../../api/contract/draft-review.js';
import { unitOptions, useGroups, useUnits } from '../../../shared/roster.js';
import { useMay } from '../../../shared/session.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useAct } from '../../../shared/use-act.js';
import { UNIT_KIND_WORDS } from '../../../shared/words/statuses.js';
import { resolveAgain, useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { changeRoster, editFor, firstCure, type CureFields, type Way } from './name-cures.js';

const KINDS = Object.entries(UNIT_KIND_WORDS).map(([value, label]) => ({ value, label }));
const WAYS: { value: Way; label: string; roster?: boolean }[] = [
  { value: 'unit', label: '名册中的一个单位' },
  { value: 'group', label: '名册中的一个单位组' },
  { value: 'newUnit', label: '一个新单位（加入名册）', roster: true },
  { value: 'newGroup', label: '一组单位，如“各街道”（加入名册）', roster: true },
  { value: 'nobody', label: '不是单位，不必派发' },
];
const needed = (message: string) => [{ required: true, message }];
const search = { optionFilterProp: 'label' };

/** Says what a printed name stands for. */
export function NameForm({ name, onClose }: { name: DraftNameView; onClose: () => void }) {
  const { planId } = useReview();
  const may = useMay();
  const done = `“${name.name}”已对上`;
  const step = useDraftStep(planId, { done, onDone: onClose });
  const roster = useAct({
    run: async (cure: CureFields) => {
      await changeRoster(name.name, cure);
      return resolveAgain(planId);
    },
    done,
    onDone: onClose,
  });
  const finish = (cure: CureFields) => {
    const edit = editFor(name.name, cure);
    if (edit) step.mutate({ do: 'steps', edit });
    else roster.mutate(cure);
  };
  const first = { ...firstCure(name), keep: may('keepUnits') };
  return (
    <FormModal<CureFields>
      title={`“${name.name}”是`}
      okText="确定"
      initialValues={first}
      act={{ isPending: step.isPending || roster.isPending, error: roster.error ?? step.error }}
      onFinish={finish}
      onClose={onClose}
    >
      <Form.Item name="way">
        <Radio.Group vertical options={WAYS.filter((way) => !way.roster || may('keepUnits'))} />
      </Form.Item>
      <WayFields />
    </FormModal>
  );
}

function WayFields() {
  const form = Form.useFormInstance<CureFields>();
  const way = Form.useWatch('way', form);
  const units = unitOptions(useUnits().data?.units ?? []);
  if (way === 'unit') return <KnownUnit units={units} />;
  if (way === 'group') return <KnownGroup />;
  if (way === 'newUnit') {
    return (
      <Form.Item name="kind" label="单位类别">
        <Select options={KINDS} />
      </Form.Item>
    );
  }
  if (way === 'newGroup') {
    return (
      <Form.Item name="memberIds" label="包括哪些单位" rules={needed('请选择单位')}>
        <Select mode="multiple" options={units} showSearch={search} />
      </Form.Item>
    );
  }
  return null;
}

function KnownUnit({ units }: { units: { value: string; label: string }[] }) {
  const may = useMay();
  return (
    <>
      <Form.Item name="unitId" label="是哪个单位" rules={needed('请选择单位')}>
        <Select options={units} showSearch={search} placeholder="请选择" />
      </Form.Item>
      {may('keepUnits') && (
        <Form.Item name="keep" valuePropName="checked">
          <Checkbox>记为该单位的别称，以后的规划也认得</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function KnownGroup() {
  const groups = useGroups().data?.groups ?? [];
  return (
    <Form.Item name="groupId" label="是哪个单位组" rules={needed('请选择单位组')}>
      <Select
        options={groups.map((g) => ({ value: g.id, label: g.name }))}
        showSearch={search}
        placeholder="请选择"
      />
    </Form.Item>
  );
}
