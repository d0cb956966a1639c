import { Button, Form, Select } from 'antd';
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { useToday } from '../../../shared/clock.js';
import { useGroups, useUnits } from '../../../shared/roster.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useDraftStep } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { unitChoices, unitsOf } from './unit-choices.js';

interface Fields {
  lead: string[];
  support: string[];
}

const MOST_TITLES = 6;

const idsOf = (task: DraftTaskView | undefined, role: 'lead' | 'support'): string[] =>
  task?.owners.filter((o) => o.role === role).map((o) => o.unitId) ?? [];

interface OwnersFormProps {
  ids: readonly string[];
  onClose: () => void;
}

/** Owners of one task, or the same owners for many at once. */
export function OwnersForm({ ids, onClose }: OwnersFormProps) {
  const { planId, view } = useReview();
  const tasks = view.tasks.filter((t) => ids.includes(t.id));
  const only = tasks.length === 1 ? tasks[0] : undefined;
  const step = useDraftStep(planId, { done: '责任单位已保存，可以撤销', onDone: onClose });
  const send = (owners: Fields | null) =>
    step.mutate({
      do: 'steps',
      edit: { type: 'setOwners', tasks: tasks.map(({ id }) => ({ id, owners })) },
    });
  return (
    <FormModal<Fields>
      title={only ? `${only.number}号任务的责任单位` : `为${tasks.length}项任务指定责任单位`}
      initialValues={{ lead: idsOf(only, 'lead'), support: idsOf(only, 'support') }}
      act={step}
      onFinish={({ lead, support }) =>
        send({ lead, support: support.filter((id) => !lead.includes(id)) })
      }
      onClose={onClose}
    >
      <p className="soft form-lead">{titlesOf(tasks)}</p>
      <UnitsItem name="lead" label="牵头单位" />
      <UnitsItem name="support" label="配合单位" />
      {!only && <p className="faint">所选任务原有的责任单位由这里的代替。</p>}
      {tasks.some((t) => t.chosen) && (
        <Button loading={step.isPending} onClick={() => send(null)}>
          恢复为规划写明的责任单位
        </Button>
      )}
    </FormModal>
  );
}

function titlesOf(tasks: readonly DraftTaskView[]): string {
  const first = tasks.slice(0, MOST_TITLES).map((t) => `${t.number}号${t.title}`);
  return first.join('；') + (tasks.length > MOST_TITLES ? `；等${tasks.length}项` : '');
}

function UnitsItem({ name, label }: { name: keyof Fields; label: string }) {
  const today = useToday();
  const units = useUnits().data?.units ?? [];
  const groups = useGroups().data?.groups ?? [];
  return (
    <Form.Item
      name={name}
      label={label}
      getValueFromEvent={(chosen: string[]) => unitsOf(chosen, groups, today)}
    >
      <Select
        mode="multiple"
        options={unitChoices(units, groups, today)}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="可选多个单位或单位组"
      />
    </Form.Item>
  );
}
