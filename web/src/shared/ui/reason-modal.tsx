import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';

interface ReasonModalProps {
  title: string;
  /** What will happen, before the person says yes. */
  explain?: ReactNode;
  label?: string;
  placeholder?: string;
  required?: boolean;
  danger?: boolean;
  okText: string;
  /** Whether everything beside the reason is filled in. */
  ready?: boolean;
  pending: boolean;
  error?: Error | null;
  onOk: (reason: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asks for the reason of an act; Ctrl+Enter confirms. */
export function ReasonModal(props: ReasonModalProps) {
  const [reason, setReason] = useState('');
  const { required = true, label = '理由' } = props;
  const ready = (props.ready ?? true) && (!required || reason.trim() !== '');
  const submit = () => ready && !props.pending && props.onOk(reason.trim());
  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onCancel}
      footer={
        <>
          <Button onClick={props.onCancel}>取消</Button>
          <Button
            type="primary"
            danger={props.danger ?? false}
            disabled={!ready}
            loading={props.pending}
            onClick={submit}
          >
            {props.okText}
          </Button>
        </>
      }
    >
      <div className="stack">
        {props.explain && <div className="soft">{props.explain}</div>}
        {props.children}
        <Form layout="vertical" component="div">
          <Form.Item label={label} required={required} style={{ marginBottom: 24 }}>
            <Input.TextArea
              autoFocus
              aria-label={label}
              value={reason}
              rows={4}
              maxLength={1000}
              showCount
              placeholder={props.placeholder ?? ''}
              onChange={(e) => setReason(e.target.value)}
              onKeyDown={(e) => e.ctrlKey && e.key === 'Enter' && submit()}
            />
          </Form.Item>
        </Form>
        {props.error && <Alert type="error" title={props.error.message} />}
      </div>
    </Modal>
  );
}
