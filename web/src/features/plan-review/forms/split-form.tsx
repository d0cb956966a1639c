import { Form, Input, Select } from 'antd';
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useDraftStep, usePlanSource } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { titleFrom } from './changed-fields.js';

interface Fields {
  atLine: number;
  title: string;
}

interface SplitFormProps {
  task: DraftTaskView;
  /** The line picked in the text, if it was from there. */
  at?: number | undefined;
  onClose: () => void;
}

const MOST_LETTERS = 40;

/** Lines at which a task can be split: those below its first that say something. */
export function splitLines(
  text: readonly string[],
  { line, endLine }: Pick<DraftTaskView, 'line' | 'endLine'>,
): { line: number; words: string }[] {
  return text
    .slice(line, endLine)
    .map((words, at) => ({ line: line + 1 + at, words: words.trim() }))
    .filter(({ words }) => words !== '');
}

/** Makes two tasks of one, at a line. */
export function SplitForm(props: SplitFormProps) {
  const source = usePlanSource(useReview().planId).data?.lines;
  return source ? <SplitAt {...props} text={source} /> : null;
}

function SplitAt({ task, at, text, onClose }: SplitFormProps & { text: string[] }) {
  const { planId } = useReview();
  const step = useDraftStep(planId, { done: '任务已拆分', onDone: onClose });
  const places = splitLines(text, task);
  const first = places.find((place) => place.line === at) ?? places[0];
  return (
    <FormModal<Fields>
      title={`拆分${task.number}号任务`}
      okText="拆分"
      initialValues={{ atLine: first?.line, title: titleFrom(first?.words ?? '') }}
      act={step}
      onFinish={(fields) =>
        step.mutate({ do: 'steps', edit: { type: 'splitTask', id: task.id, ...fields } })
      }
      onClose={onClose}
    >
      <p className="soft form-lead">{task.title}</p>
      <Form.Item name="atLine" label="后一项任务从这一行开始">
        <Select
          options={places.map(({ line, words }) => ({
            value: line,
            label: `第${line}行　${words.slice(0, MOST_LETTERS)}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label="后一项任务的标题"
        rules={[{ required: true, message: '请填写标题' }]}
      >
        <Input.TextArea autoSize maxLength={300} />
      </Form.Item>
    </FormModal>
  );
}
