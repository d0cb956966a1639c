import { Alert, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import type { ActualsImport } from '../../../../api/contract/indicators.js';
import { api, urlOf } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useAct } from '../../shared/use-act.js';

const MOST_FAULTS = 20;

/** What came of an import, in a sentence. */
export const importedWords = ({ entered, corrected, unchanged }: ActualsImport): string =>
  `已收下 ${entered + corrected} 个数值（新填 ${entered}，更正 ${corrected}），未变 ${unchanged} 个；新填和更正的待核实`;

/** Takes a filled-in table; one wrong row, and none is taken. */
export function ImportActuals({ onClose }: { onClose: () => void }) {
  const { plan } = usePlanChoice();
  const [faults, setFaults] = useState<ActualsImport['faults']>([]);
  const act = useAct({
    run: (file: File, key) => {
      const form = new FormData();
      form.append('file', file, file.name);
      const query = plan ? `?planId=${encodeURIComponent(plan.id)}` : '';
      return api.upload<ActualsImport>(`/indicators/workbook${query}`, form, key);
    },
    onDone: (taken) => setFaults(taken.faults),
    done: (taken) => (taken.faults.length > 0 ? '' : importedWords(taken)),
  });
  const done = act.data && act.data.faults.length === 0;
  return (
    <Modal
      open
      title="导入年度实际值"
      onCancel={onClose}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      <div className="stack">
        <p className="soft">
          请先<a href={urlOf('/indicators/workbook', { planId: plan?.id })}>导出表格</a>
          ，在“实际值”“数据来源”两列填写；更正已填的数值，还要写“更正理由”。有一行不对，整张表都不收，改好再传。
        </p>
        <Upload.Dragger
          accept=".xlsx"
          maxCount={1}
          showUploadList={false}
          disabled={act.isPending}
          beforeUpload={(file) => {
            setFaults([]);
            act.mutate(file);
            return false;
          }}
        >
          <p>点这里选择填好的表格（.xlsx），或把它拖进来</p>
        </Upload.Dragger>
        {act.error && <Alert type="error" title={act.error.message} />}
        {done && act.data && <Alert type="success" title={importedWords(act.data)} />}
        {faults.length > 0 && <Faults faults={faults} />}
      </div>
    </Modal>
  );
}

function Faults({ faults }: { faults: ActualsImport['faults'] }) {
  const left = faults.length - MOST_FAULTS;
  return (
    <Alert
      type="error"
      title={`有 ${faults.length} 行不对，整张表没有收下：`}
      description={
        <ul className="fault-list">
          {faults.slice(0, MOST_FAULTS).map(({ row, what }) => (
            <li key={row}>
              第{row}行：{what}
            </li>
          ))}
          {left > 0 && <li>另有 {left} 行</li>}
        </ul>
      }
    />
  );
}
