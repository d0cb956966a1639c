import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';

/** Copies also where the clipboard is shut to plain-http pages: through a field that is selected. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not permitted here: the older way below.
    }
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

/** A button that copies a text. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const { message } = App.useApp();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (await copyText(text)) setCopied(true);
    else void message.warning('没有复制成功，请手工选中后复制');
  };
  return (
    <Button icon={copied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
      {copied ? '已复制' : children}
    </Button>
  );
}

/** A secret that is shown this once. */
export function ShownOnce({ value, label }: { value: string; label: string }) {
  return (
    <div className="secret">
      <code aria-label={label}>{value}</code>
      <CopyButton text={value}>复制</CopyButton>
    </div>
  );
}

interface ShownOnceModalProps {
  value: string;
  label: string;
  /** How the secret is used. */
  hint?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A window with a secret that closes only when the person says it is noted. */
export function ShownOnceModal({ value, label, hint, onClose, children }: ShownOnceModalProps) {
  const noted = (
    <Button type="primary" onClick={onClose}>
      我已记下
    </Button>
  );
  return (
    <Modal open title={label} onCancel={onClose} footer={noted}>
      <div className="stack">
        <p className="danger">{children}</p>
        <ShownOnce value={value} label={label} />
        {hint && <p className="faint">{hint}</p>}
      </div>
    </Modal>
  );
}
