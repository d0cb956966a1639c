import { Checkbox, Form, Select } from 'antd';
import { DECIDED_RUNGS, LISTING_LEVELS } from '../../../../api/contract/closed-sets.js';
import { RUNG_WORDS } from '../../shared/words/rungs.js';
import { fieldWords } from './field-words.js';
import { useLeaders } from './leaders.js';
import { NumberField } from './number-fields.js';

const LEVELS: Record<(typeof LISTING_LEVELS)[number], string> = {
  county: '县级',
  city: '市级',
  province: '省级',
};
const LEVEL_CHOICES = LISTING_LEVELS.map((value) => ({ value, label: LEVELS[value] }));
const JUMPS = ['thirdSlip', 'absence', 'failedLookBack', 'falseReporting'];
const JUMP_CHOICES = [
  ...DECIDED_RUNGS.map((value) => ({ value: String(value), label: `建议${RUNG_WORDS[value]}` })),
  { value: 'none', label: '不直接升级' },
];
const WORKDAYS = '个工作日';

const named = (path: string) => ({ name: path.split('.'), label: fieldWords(path) });

/** What needs a decision: its days, its levels, and what leads straight to it. */
export function MeasureFields({ readOnly }: { readOnly: boolean }) {
  const leaders = useLeaders(!readOnly);
  return (
    <>
      <p className="soft policy-hint">
        出现下列情形时，不按阶梯逐级升级，直接提出建议，由领导决定。
      </p>
      <div className="policy-grid">
        {JUMPS.map((why) => (
          <Form.Item key={why} {...named(`measures.jumps.${why}`)}>
            <Select options={JUMP_CHOICES} />
          </Form.Item>
        ))}
      </div>
      <p className="soft policy-hint">批准之后各步的期限。</p>
      <div className="policy-grid">
        <NumberField path="measures.interview.noticeWorkdays" unit={WORKDAYS} />
        <NumberField path="measures.interview.reportWorkdays" unit={WORKDAYS} />
        <Form.Item {...named('measures.interview.proxyAllowed')} valuePropName="checked">
          <Checkbox>可以委托他人参加</Checkbox>
        </Form.Item>
        <NumberField path="measures.veto.statementWorkdays" unit={WORKDAYS} />
        <Form.Item {...named('measures.listing.level')}>
          <Select options={LEVEL_CHOICES} />
        </Form.Item>
        <NumberField path="measures.listing.rectifyWorkdays" unit={WORKDAYS} />
        <Form.Item {...named('measures.listing.publishes')} valuePropName="checked">
          <Checkbox>挂牌和摘牌都公布</Checkbox>
        </Form.Item>
        <NumberField path="measures.listing.publishWorkdays" unit={WORKDAYS} />
        <Form.Item {...named('measures.superiorId')}>
          <Select allowClear options={leaders} placeholder="全体分管领导" />
        </Form.Item>
      </div>
    </>
  );
}
