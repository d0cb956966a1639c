import { Form, Input } from 'antd';
import type { DraftProjectView } from '../../../../../api/contract/draft-review.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useDraftStep, usePlanSource } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import type { Lines } from '../source/lines.js';
import { changedFields, itemsFrom, titleFrom } from './changed-fields.js';
import { SpanFields } from './line-fields.js';

interface Fields {
  title: string;
  items: string;
  line: number;
  endLine: number;
}

const told = ({ items, ...rest }: Fields) => ({ ...rest, items: itemsFrom(items.split('\n')) });

/** Title, items and place of a project box. */
export function ProjectForm(props: { project: DraftProjectView; onClose: () => void }) {
  const { project, onClose } = props;
  const step = useDraftStep(useReview().planId, { done: '专栏已修改', onDone: onClose });
  const { id, title, items, line, endLine } = project;
  const finish = (fields: Fields) => {
    const change = changedFields({ title, items, line, endLine }, told(fields));
    if (change) step.mutate({ do: 'steps', edit: { type: 'correctProject', id, change } });
    else onClose();
  };
  return (
    <FormModal<Fields>
      title="修改专栏"
      initialValues={{ title, items: items.join('\n'), line, endLine }}
      act={step}
      onFinish={finish}
      onClose={onClose}
    >
      <ProjectFields />
    </FormModal>
  );
}

/** A project box that was not read, from lines of the text: the first its title, the others its items. */
export function NewProjectForm({ lines, onClose }: { lines: Lines; onClose: () => void }) {
  const { planId } = useReview();
  const source = usePlanSource(planId).data?.lines;
  const step = useDraftStep(planId, { done: '专栏已新增', onDone: onClose });
  const [first = '', ...rest] = (source ?? []).slice(lines.start - 1, lines.end);
  const initial = {
    title: titleFrom(first),
    items: itemsFrom(rest.map(titleFrom)).join('\n'),
    line: lines.start,
    endLine: lines.end,
  };
  const add = (fields: Fields) =>
    step.mutate({ do: 'steps', edit: { type: 'addProject', project: told(fields) } });
  return (
    <FormModal<Fields>
      title="新增专栏"
      okText="新增"
      initialValues={initial}
      act={step}
      onFinish={add}
      onClose={onClose}
    >
      <ProjectFields />
    </FormModal>
  );
}

function ProjectFields() {
  return (
    <>
      <Form.Item name="title" label="标题" rules={[{ required: true, message: '请填写标题' }]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="items" label="项目（一行一个）">
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      <SpanFields />
    </>
  );
}
