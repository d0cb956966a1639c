import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { api } from '../api.js';
import { ReasonModal } from '../ui/reason-modal.js';
import { useAct } from '../use-act.js';

interface Deed {
  /** Where the reason is sent. */
  path: string;
  title: string;
  explain?: ReactNode;
  label?: string;
  okText: string;
  danger?: boolean;
  /** The sentence shown when it is done. */
  done: string;
}

/** An act that needs nothing but its reason. */
export function ReasonAct({ path, done, onClose, ...words }: Deed & { onClose: () => void }) {
  const act = useAct({
    run: (reason: string, key) => api.send('POST', path, { body: { reason }, key }),
    done,
    onDone: onClose,
  });
  return (
    <ReasonModal
      {...words}
      pending={act.isPending}
      error={act.error}
      onOk={(reason) => act.mutate(reason)}
      onCancel={onClose}
    />
  );
}

/** The button of such an act: a red link where it takes something back for good. */
export function ReasonButton({ button, ...deed }: Deed & { button: string }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button {...(deed.danger && { danger: true, type: 'link' })} onClick={() => setAsked(true)}>
        {button}
      </Button>
      {asked && <ReasonAct {...deed} onClose={() => setAsked(false)} />}
    </>
  );
}
