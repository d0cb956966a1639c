import { Button, Modal } from 'antd';
import type { BindingCode, PersonView } from '../../../../api/contract/roster.js';
import { CopyButton, ShownOnce } from '../../shared/ui/shown-once.js';
import { momentWords } from '../../shared/words/times.js';

interface BindingCodeModalProps {
  person: PersonView;
  code: BindingCode;
  onClose: () => void;
}

/** What the office sends to a liaison together with the code. */
export function instructionFor(person: PersonView, code: BindingCode, chatUrl: string): string {
  return [
    `${person.name}同志：`,
    `请用手机打开 ${chatUrl} ，输入绑定码 ${code.code} 完成绑定。`,
    '绑定后在聊天里接收任务、报送进展，不用登录。',
    `绑定码只能用一次，${momentWords(code.expiresAt)}前有效。请勿转给他人。`,
  ].join('\n');
}

/** A binding code, shown this once, with the words to send along. */
export function BindingCodeModal({ person, code, onClose }: BindingCodeModalProps) {
  const words = instructionFor(person, code, `${window.location.origin}/chat`);
  return (
    <Modal
      open
      title={`${person.name}的绑定码`}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          我已记下
        </Button>
      }
    >
      <div className="stack">
        <p className="danger">绑定码只显示这一次，关闭后不能再看，只能重新生成。</p>
        <ShownOnce value={code.code} label="绑定码" />
        <p className="wrap-text quote">{words}</p>
        <div>
          <CopyButton text={words}>复制整段说明</CopyButton>
        </div>
        <p className="faint">使用 Telegram 的，把绑定码直接发给机器人即可。</p>
      </div>
    </Modal>
  );
}
