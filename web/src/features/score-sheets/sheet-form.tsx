import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { ASSESSMENT_KINDS } from '../../../../api/contract/closed-sets.js';
import type { SheetBody, SheetReadingView } from '../../../../api/contract/score-sheets.js';
import { api, ApiProblem } from '../../shared/api.js';
import { useAct } from '../../shared/use-act.js';
import { ASSESSMENT_KIND_WORDS } from '../../shared/words/assessments.js';
import { useConfirmChanges } from './confirm-changes.js';
import { faultPlace } from './fault-words.js';
import { ItemFields } from './item-fields.js';
import { RuleFields } from './rule-fields.js';

interface SheetFormProps {
  at: string;
  sheet: SheetBody;
  faults: SheetReadingView['faults'];
  onClose: () => void;
}

const KINDS = ASSESSMENT_KINDS.map((value) => ({ value, label: ASSESSMENT_KIND_WORDS[value] }));

/** What is wrong, field by field. */
function Faults({ title, faults }: { title: string; faults: [string, string][] }) {
  const lines = faults.map(([path, message]) => (
    <div key={`${path} ${message}`}>
      {faultPlace(path)}：{message}
    </div>
  ));
  return <Alert type="error" className="sheet-faults" title={title} description={lines} />;
}

/** A sheet as a form; what is wrong is said field by field, and nothing faulty is saved. */
export function SheetForm({ at, sheet, faults, onClose }: SheetFormProps) {
  const confirmed = useConfirmChanges(at);
  const act = useAct({
    run: async (body: SheetBody, key) => {
      if (!(await confirmed(body))) return false;
      await api.send('PUT', at, { body, key });
      return true;
    },
    done: (saved) => (saved ? '评分表已保存' : ''),
    onDone: (saved) => saved && onClose(),
  });
  const refused = act.error instanceof ApiProblem ? Object.entries(act.error.fields) : [];
  const read = faults.map((f): [string, string] => [f.path, f.message]);
  return (
    <Form<SheetBody>
      layout="vertical"
      requiredMark={false}
      className="sheet"
      initialValues={sheet}
      onFinish={(fields) => act.mutate({ ...sheet, ...fields })}
    >
      {read.length > 0 && <Faults title="文件里有不合理的地方，请改正后保存" faults={read} />}
      <div className="sheet-grid">
        <Form.Item name="name" label="名称">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="kinds" label="用于（不选即停用）">
          <Select mode="multiple" options={KINDS} />
        </Form.Item>
        <Form.Item name={['sections', 'process']} label="过程部分满分">
          <InputNumber min={0} max={100} suffix="分" className="sheet-number" />
        </Form.Item>
        <Form.Item name={['sections', 'result']} label="结果部分满分">
          <InputNumber min={0} max={100} suffix="分" className="sheet-number" />
        </Form.Item>
      </div>
      <h3>评分项</h3>
      <ItemFields />
      <h3>规则</h3>
      <RuleFields />
      {act.error && <Faults title={act.error.message} faults={refused} />}
      <div className="row sheet-save">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          保存为新的一版
        </Button>
      </div>
    </Form>
  );
}
