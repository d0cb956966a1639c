import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useImperativeHandle, useState, type ReactNode, type Ref } from 'react';
import { ReasonModal } from './reason-modal.js';

export interface VerdictInput {
  yes: boolean;
  reason?: string;
}

export interface VerdictSide {
  button: string;
  title: string;
  explain: ReactNode;
  reasonRequired: boolean;
  label?: string;
  placeholder?: string;
}

/** Lets a list open a verdict by key. */
export interface VerdictHandle {
  open: (yes: boolean) => void;
}

interface VerdictProps {
  yes: VerdictSide;
  no: VerdictSide;
  act: UseMutationResult<unknown, Error, VerdictInput>;
  ref?: Ref<VerdictHandle>;
}

/** A decision with two outcomes, each confirmed in a window that says what will happen. */
export function Verdict({ yes, no, act, ref }: VerdictProps) {
  const [asked, setAsked] = useState<boolean>();
  useImperativeHandle(ref, () => ({ open: setAsked }), []);
  const side = asked ? yes : no;
  const close = () => {
    setAsked(undefined);
    act.reset();
  };
  const decide = (reason: string) =>
    act.mutate({ yes: asked === true, ...(reason ? { reason } : {}) }, { onSuccess: close });
  return (
    <div className="row">
      <Button type="primary" onClick={() => setAsked(true)}>
        {yes.button}
      </Button>
      <Button danger onClick={() => setAsked(false)}>
        {no.button}
      </Button>
      {asked !== undefined && (
        <ReasonModal
          title={side.title}
          explain={side.explain}
          label={side.label ?? (side.reasonRequired ? '理由' : '意见（可不填）')}
          placeholder={side.placeholder ?? ''}
          required={side.reasonRequired}
          danger={!asked}
          okText={side.button}
          pending={act.isPending}
          error={act.error}
          onOk={decide}
          onCancel={close}
        />
      )}
    </div>
  );
}
