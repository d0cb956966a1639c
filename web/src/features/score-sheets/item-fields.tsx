import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { SHEET_SECTIONS } from '../../../../api/contract/closed-sets.js';
import { randomId } from '../../shared/random-id.js';
import { SECTION_WORDS } from '../../shared/words/assessments.js';
import { METHOD_OPTIONS, methodKey, methodOf } from './sheet-method.js';

const SECTIONS = SHEET_SECTIONS.map((value) => ({ value, label: SECTION_WORDS[value] }));

const newItem = () => ({
  itemId: `item-${randomId().slice(0, 8)}`,
  section: 'result',
  title: '',
  criteria: '',
  points: 1,
  by: { judgedBy: 1 },
});

/** Every item with its points and way; the sum is checked when the sheet is saved. */
export function ItemFields() {
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="sheet-item" aria-label={`第${name + 1}项`}>
              <Form.Item name={[name, 'itemId']} hidden>
                <Input />
              </Form.Item>
              <div className="sheet-item-head">
                <Form.Item name={[name, 'section']} noStyle>
                  <Select aria-label="部分" options={SECTIONS} />
                </Form.Item>
                <Form.Item name={[name, 'title']} noStyle>
                  <Input aria-label="考评要点" placeholder="考评要点" maxLength={100} />
                </Form.Item>
                <Form.Item name={[name, 'points']} noStyle>
                  <InputNumber aria-label="标准分值" min={0} max={100} suffix="分" />
                </Form.Item>
                <Form.Item
                  name={[name, 'by']}
                  noStyle
                  getValueProps={(by: Parameters<typeof methodKey>[0]) => ({
                    value: methodKey(by),
                  })}
                  normalize={methodOf}
                >
                  <Select aria-label="考评方式" options={METHOD_OPTIONS} />
                </Form.Item>
                <Button
                  type="text"
                  aria-label="去掉这一项"
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
              <Form.Item name={[name, 'criteria']} noStyle>
                <Input.TextArea
                  aria-label="评分标准"
                  placeholder="评分标准"
                  autoSize
                  maxLength={2000}
                />
              </Form.Item>
            </fieldset>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(newItem())}>
            加一项
          </Button>
        </>
      )}
    </Form.List>
  );
}
