import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Select } from 'antd';
import { RUNG_NAMES } from '../../../../api/contract/closed-sets.js';
import type { NodeKind } from '../../../../domain/policy/policy.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';
import { stepRules } from './step-rules.js';

const OPTIONS = RUNG_NAMES.map((rung) => ({ value: rung, label: RUNG_WORDS[rung] }));
const FURTHEST = 250;

/** The steps of one kind of node. */
export function LadderFields({ kind, title }: { kind: NodeKind; title: string }) {
  return (
    <section className="ladder" aria-label={title}>
      <h3>{title}</h3>
      <Form.List name={['ladders', kind]}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="ladder-step">
                <Form.Item
                  name={[name, 'offset']}
                  rules={stepRules(['ladders', kind], name)}
                  noStyle
                >
                  <InputNumber
                    aria-label="工作日"
                    min={-FURTHEST}
                    max={FURTHEST}
                    precision={0}
                    className="ladder-days"
                  />
                </Form.Item>
                <Form.Item name={[name, 'rung']} noStyle>
                  <Select aria-label="措施" options={OPTIONS} className="ladder-rung" />
                </Form.Item>
                <Button
                  type="text"
                  aria-label="去掉这一步"
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
                <StepFault path={['ladders', kind, name, 'offset']} />
              </div>
            ))}
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined />}
              onClick={() => add({ offset: 1, rung: 'chase' })}
            >
              加一步
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}

function StepFault({ path }: { path: (string | number)[] }) {
  return (
    <Form.Item shouldUpdate noStyle>
      {({ getFieldError }) => {
        const [fault] = getFieldError(path);
        return fault ? <div className="danger ladder-fault">{fault}</div> : null;
      }}
    </Form.Item>
  );
}
