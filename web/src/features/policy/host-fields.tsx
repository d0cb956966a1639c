import { Form, Select } from 'antd';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { fieldWords } from './field-words.js';
import { useLeaders } from './leaders.js';

/** Who reviews the reports of the unit in which the office sits. */
export function HostFields({ readOnly }: { readOnly: boolean }) {
  const { data } = useUnits();
  const people = useLeaders(!readOnly);
  return (
    <>
      <p className="soft policy-hint">
        安委办所在单位自己的报告，由指定的分管领导审核；不指定时，由报告人以外的安委办人员审核，并注明“本单位复核”。
      </p>
      <div className="policy-grid">
        <Form.Item name="hostUnitId" label={fieldWords('hostUnitId')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={unitOptions(data?.units ?? [])}
            placeholder="未指定"
          />
        </Form.Item>
        <Form.Item name="hostReviewerId" label={fieldWords('hostReviewerId')}>
          <Select allowClear options={people} placeholder="未指定" />
        </Form.Item>
      </div>
    </>
  );
}
