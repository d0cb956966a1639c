import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { ActualView, IndicatorDetail } from '../../../../api/contract/indicators.js';
import { api } from '../../shared/api.js';
import { EvidenceUpload } from '../../shared/ui/evidence-upload.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';
import { valueWords } from '../../shared/words/indicators.js';

interface Fields {
  year: number;
  value: string;
  source: string;
  reason?: string;
}

/** The value that stands for a year: one that waits, else the verified one. */
export const standingOf = (actuals: ActualView[], year: number): ActualView | undefined =>
  actuals.find((a) => a.year === year && a.status === 'waiting') ??
  actuals.find((a) => a.year === year && a.status === 'verified');

/** The year most likely meant: the newest one gone by that has no value, else the newest. */
export function meantYear({ years, actuals, indicator }: IndicatorDetail): number | undefined {
  const free = years.slice(1).findLast((y) => !standingOf(actuals, y));
  return indicator.missingYears.at(-1) ?? free ?? years.at(-1);
}

/** Opens the form for a year's value; one that stands already is corrected, with a reason. */
export function EnterActual({ detail }: { detail: IndicatorDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        填报实际值
      </Button>
      {open && <EnterForm detail={detail} onClose={() => setOpen(false)} />}
    </>
  );
}

function EnterForm({ detail, onClose }: { detail: IndicatorDetail; onClose: () => void }) {
  const { indicator, actuals } = detail;
  const first = meantYear(detail);
  const [year, setYear] = useState(first);
  const [evidenceIds, setEvidence] = useState<string[]>([]);
  const before = year === undefined ? undefined : standingOf(actuals, year);
  const act = useAct({
    run: (body: Fields & { evidenceIds: string[] }, key) => {
      const what = before ? 'corrections' : 'actuals';
      return api.send('POST', `/indicators/${indicator.id}/${what}`, { body, key });
    },
    done: '已提交，待核实',
    onDone: onClose,
  });
  return (
    <FormModal<Fields>
      title={before ? '更正实际值' : '填报实际值'}
      okText="提交"
      initialValues={{ year: first }}
      act={act}
      onFinish={(fields) => act.mutate({ ...fields, evidenceIds })}
      onClose={onClose}
    >
      <Form.Item name="year" label="年份" required>
        <Select<number>
          onChange={setYear}
          options={detail.years
            .toReversed()
            .map((y) => ({ value: y, label: yearLabel(detail, y) }))}
        />
      </Form.Item>
      <ValueField detail={detail} before={before} />
      <Form.Item
        name="source"
        label="数据来源"
        rules={[{ required: true, message: '请写明数据来源' }]}
      >
        <Input maxLength={200} placeholder="例如：县统计局年报" />
      </Form.Item>
      {before && (
        <Form.Item
          name="reason"
          label="更正理由"
          rules={[{ required: true, message: '请写明更正理由' }]}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      )}
      <Form.Item label="佐证材料">
        <EvidenceUpload onChange={setEvidence} />
      </Form.Item>
    </FormModal>
  );
}

function yearLabel({ years, actuals }: IndicatorDetail, year: number): string {
  const base = year === years[0] ? '（基期）' : '';
  return `${year}年${base}${standingOf(actuals, year) ? ' · 已填，将作更正' : ''}`;
}

interface ValueFieldProps {
  detail: IndicatorDetail;
  before: ActualView | undefined;
}

function ValueField({ detail: { indicator }, before }: ValueFieldProps) {
  const { unit, op } = indicator;
  const was = before && `原值：${valueWords(before, unit)}`;
  const rules = [{ required: true, message: '请填写' }];
  if (op === 'qualitative') {
    return (
      <Form.Item name="value" label="完成情况" rules={rules} extra={was}>
        <Input.TextArea rows={3} maxLength={400} placeholder="用一两句话说明" />
      </Form.Item>
    );
  }
  return (
    <Form.Item name="value" label={`实际值${unit ? `（${unit}）` : ''}`} rules={rules} extra={was}>
      <Input inputMode="decimal" maxLength={40} suffix={unit} />
    </Form.Item>
  );
}
