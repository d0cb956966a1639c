import { Button, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import type {
  MarkBody,
  ObjectionBody,
  SelfAnswerBody,
} from '../../../../api/contract/assessment-acts.js';
import type { ItemLineView } from '../../../../api/contract/score-lines.js';
import { api } from '../../shared/api.js';
import { EvidenceUpload } from '../../shared/ui/evidence-upload.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { pointsWords } from '../../shared/words/scores.js';
import { sheetPath, type SheetAddress } from './assessment-queries.js';

interface LineFormProps {
  line: ItemLineView;
  address: SheetAddress;
}

interface PointsFieldProps {
  label: string;
  most: number;
  value: number | null;
  onChange: (points: number | null) => void;
}

function PointsField({ label, most, value, onChange }: PointsFieldProps) {
  return (
    <label className="field">
      <span>
        {label}（0 至 {pointsWords(most)}）
      </span>
      <InputNumber
        aria-label={label}
        min={0}
        max={most}
        step={0.5}
        value={value}
        onChange={onChange}
      />
    </label>
  );
}

/** A button that opens a form; `form` is told how to close it again. */
function Opening({ button, form }: { button: string; form: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {button}
      </Button>
      {open && form(() => setOpen(false))}
    </>
  );
}

/** 自评: points, an explanation, evidence. */
export function SelfForm(props: LineFormProps) {
  const button = props.line.self ? '修改自评' : '填写自评';
  return <Opening button={button} form={(close) => <SelfModal {...props} onClose={close} />} />;
}

function SelfModal({ line, address, onClose }: LineFormProps & { onClose: () => void }) {
  const [points, setPoints] = useState<number | null>(line.self?.points ?? null);
  const [evidenceIds, setEvidenceIds] = useState<string[]>(line.self?.evidenceIds ?? []);
  const act = useAct({
    run: (body: SelfAnswerBody, key) =>
      api.send('POST', `${sheetPath(address)}/answers`, { body, key }),
    done: '自评已保存',
    onDone: onClose,
  });
  return (
    <ReasonModal
      title={`自评：${line.title}`}
      explain={line.criteria}
      label="自评说明"
      okText="保存"
      ready={points !== null}
      pending={act.isPending}
      error={act.error}
      onOk={(text) =>
        points !== null && act.mutate({ itemId: line.itemId, points, text, evidenceIds })
      }
      onCancel={onClose}
    >
      <PointsField label="自评分" most={line.fullPoints} value={points} onChange={setPoints} />
      <EvidenceUpload onChange={setEvidenceIds} />
    </ReasonModal>
  );
}

/** An assessor's mark with its reason. */
export function MarkForm(props: LineFormProps) {
  return <Opening button="评分" form={(close) => <MarkModal {...props} onClose={close} />} />;
}

function MarkModal({ line, address, onClose }: LineFormProps & { onClose: () => void }) {
  const [points, setPoints] = useState<number | null>(null);
  const act = useAct({
    run: (body: MarkBody, key) => api.send('POST', `${sheetPath(address)}/marks`, { body, key }),
    done: '评分已记录',
    onDone: onClose,
  });
  return (
    <ReasonModal
      title={`评分：${line.title}`}
      explain={line.criteria}
      label="评分理由"
      okText="记录评分"
      ready={points !== null}
      pending={act.isPending}
      error={act.error}
      onOk={(reason) => points !== null && act.mutate({ itemId: line.itemId, points, reason })}
      onCancel={onClose}
    >
      <PointsField label="得分" most={line.fullPoints} value={points} onChange={setPoints} />
    </ReasonModal>
  );
}

/** 申诉 against one line. */
export function ObjectionForm(props: LineFormProps) {
  return <Opening button="申诉" form={(close) => <ObjectionModal {...props} onClose={close} />} />;
}

function ObjectionModal({ line, address, onClose }: LineFormProps & { onClose: () => void }) {
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const act = useAct({
    run: (body: ObjectionBody, key) =>
      api.send('POST', `${sheetPath(address)}/objections`, { body, key }),
    done: '申诉已提交，答复后会通知您',
    onDone: onClose,
  });
  return (
    <ReasonModal
      title={`申诉：${line.title}`}
      explain={`现得${pointsWords(line.points)}分，满分${pointsWords(line.fullPoints)}分。由未评过此项的人员答复。`}
      label="申诉理由"
      okText="提交申诉"
      pending={act.isPending}
      error={act.error}
      onOk={(grounds) => act.mutate({ itemId: line.itemId, grounds, evidenceIds })}
      onCancel={onClose}
    >
      <EvidenceUpload onChange={setEvidenceIds} />
    </ReasonModal>
  );
}
