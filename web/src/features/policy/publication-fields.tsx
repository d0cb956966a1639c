import { Checkbox, Form, Select } from 'antd';
import { RESULTS_SHOWN_WORDS } from '../../shared/words/assessments.js';
import { fieldWords } from './field-words.js';

const OPTIONS = Object.entries(RESULTS_SHOWN_WORDS).map(([value, label]) => ({ value, label }));

/** What of the units' results everybody may read; of people nothing is ever published. */
export function PublicationFields() {
  return (
    <>
      <p className="soft policy-hint">决定公开页上列出哪些考核结果；任何情况下都不公开个人。</p>
      <div className="policy-grid">
        <Form.Item
          name={['publication', 'unitResults']}
          label={fieldWords('publication.unitResults')}
          initialValue="grades"
        >
          <Select options={OPTIONS} />
        </Form.Item>
        <Form.Item
          name={['publication', 'ranked']}
          valuePropName="checked"
          label="排名"
          initialValue={false}
        >
          <Checkbox>各单位按得分排名</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}
