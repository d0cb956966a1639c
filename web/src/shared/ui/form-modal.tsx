import { Alert, Form, Modal, type FormProps } from 'antd';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface FormModalProps<Fields> {
  title: string;
  okText?: string;
  /** What the fields hold at first; read once. */
  initialValues: FormProps<Fields>['initialValues'];
  /** The act that saves: whether it is under way, and why it was refused. */
  act: { isPending: boolean; error: Error | null };
  onFinish: (fields: Fields) => void;
  onClose: () => void;
  children: ReactNode;
}

const FIRST_FIELD = 'input:not([type=checkbox], [type=radio]), textarea';

/** A form in a window of its own: saved by its button or Ctrl+Enter; a refusal stands below the fields. */
export function FormModal<Fields extends object>(props: FormModalProps<Fields>) {
  const [form] = Form.useForm<Fields>();
  const fields = useRef<HTMLDivElement>(null);
  const saveByKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter') return;
    // An open list of choices would take Enter for itself.
    event.stopPropagation();
    form.submit();
  };
  const focusFirst = () => fields.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText ?? '保存'}
      confirmLoading={props.act.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterOpenChange={(open) => open && focusFirst()}
    >
      <div ref={fields} onKeyDownCapture={saveByKey}>
        <Form<Fields>
          form={form}
          layout="vertical"
          initialValues={props.initialValues}
          onFinish={props.onFinish}
        >
          {props.children}
          {props.act.error && <Alert type="error" title={props.act.error.message} />}
        </Form>
      </div>
    </Modal>
  );
}
