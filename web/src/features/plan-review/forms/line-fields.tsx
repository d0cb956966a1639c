import { Form, InputNumber } from 'antd';

const required = (message: string) => [{ required: true, message }];

/** First and last line of a finding in the text. */
export function SpanFields() {
  return (
    <div className="row">
      <LineField name="line" label="起始行" />
      <LineField name="endLine" label="结束行" />
    </div>
  );
}

/** A line of the text, by its number. */
export function LineField({ name = 'line', label = '所在行' }: { name?: string; label?: string }) {
  return (
    <Form.Item name={name} label={label} rules={required('请填写行号')}>
      <InputNumber min={1} precision={0} />
    </Form.Item>
  );
}
