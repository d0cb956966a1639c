import { Form, Input, Select } from 'antd';
import type { DraftTaskView } from '../../../../../api/contract/draft-review.js';
import { FormModal } from '../../../shared/ui/form-modal.js';
import { useDraftStep, usePlanSource } from '../draft-query.js';
import { useReview } from '../review-desk.js';
import { titleFrom } from './changed-fields.js';
import { splitPlaces, type SplitPlace } from './split-places.js';

interface Fields {
  /** A place by its key. */
  place: string;
  title: string;
}

interface SplitFormProps {
  task: DraftTaskView;
  /** The line picked in the text, if it was from there. */
  at?: number | undefined;
  onClose: () => void;
}

const MOST_LETTERS = 40;
const keyOf = ({ line, char }: SplitPlace): string => (char ? `${line}:${char}` : `${line}`);
const labelOf = ({ line, char, words }: SplitPlace): string =>
  `第${line}行${char ? '中' : ''}　${words.slice(0, MOST_LETTERS)}`;

const placeOf = (places: readonly SplitPlace[], key: string): SplitPlace | undefined =>
  places.find((place) => keyOf(place) === key);

/** Makes two tasks of one, at a line or at the end of a sentence. */
export function SplitForm(props: SplitFormProps) {
  const source = usePlanSource(useReview().planId).data?.lines;
  return source ? <SplitAt {...props} text={source} /> : null;
}

function SplitAt({ task, at, text, onClose }: SplitFormProps & { text: string[] }) {
  const { planId } = useReview();
  const step = useDraftStep(planId, { done: '任务已拆分', onDone: onClose });
  const places = splitPlaces(text, task);
  const first = places.find((place) => place.line === at) ?? places[0];
  return (
    <FormModal<Fields>
      title={`拆分${task.number}号任务`}
      okText="拆分"
      initialValues={{ place: first && keyOf(first), title: titleFrom(first?.words ?? '') }}
      act={step}
      onFinish={({ place, title }) => {
        const chosen = placeOf(places, place);
        if (!chosen) return;
        const where = { atLine: chosen.line, ...(chosen.char && { atChar: chosen.char }) };
        step.mutate({ do: 'steps', edit: { type: 'splitTask', id: task.id, ...where, title } });
      }}
      onClose={onClose}
    >
      <p className="soft form-lead">{task.title}</p>
      <Form.Item
        name="place"
        label="后一项任务从这里开始"
        rules={[{ required: true, message: '这项任务的内容只有一句，不能拆分' }]}
      >
        <PlaceSelect places={places} />
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

interface PlaceSelectProps {
  places: readonly SplitPlace[];
  /** Given by the form. */
  value?: string;
  onChange?: (key: string) => void;
}

/** The title follows the place: it is the first words there. */
function PlaceSelect({ places, onChange, ...field }: PlaceSelectProps) {
  const form = Form.useFormInstance<Fields>();
  return (
    <Select
      {...field}
      notFoundContent="这项任务的内容只有一句，不能拆分"
      options={places.map((place) => ({ value: keyOf(place), label: labelOf(place) }))}
      onChange={(key: string) => {
        onChange?.(key);
        form.setFieldValue('title', titleFrom(placeOf(places, key)?.words ?? ''));
      }}
    />
  );
}
