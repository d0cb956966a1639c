import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Effect } from '../../../../api/contract/foresight.js';
import { EffectView } from './effect-view.js';

interface EffectModalProps {
  effect: Effect;
  pending: boolean;
  error: Error | null;
  /** Something that is to be read first. */
  warning?: ReactNode;
  onSave: () => void;
  onCancel: () => void;
}

/** The effect before the eyes, then the saving. */
export function EffectModal(props: EffectModalProps) {
  const { effect, pending, error, warning, onSave, onCancel } = props;
  return (
    <Modal
      open
      width={640}
      title="保存之前：对未来30天的影响"
      okText="保存并生效"
      cancelText="再改改"
      confirmLoading={pending}
      onOk={onSave}
      onCancel={onCancel}
    >
      <div className="stack">
        <div className="soft">
          从保存时起对正在进行的任务生效，已经采取的措施不会改写。以下推算假定无人办理。
        </div>
        {warning}
        <EffectView effect={effect} />
        {error && <Alert type="error" title={error.message} />}
      </div>
    </Modal>
  );
}
