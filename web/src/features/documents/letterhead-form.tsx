import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Letterhead } from '../../../../api/contract/documents.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';

/** Who issues the documents: opens the form. */
export function LetterheadButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>发文机关</Button>
      {open && <LetterheadForm onClose={() => setOpen(false)} />}
    </>
  );
}

function LetterheadForm({ onClose }: { onClose: () => void }) {
  const { plan } = usePlanChoice();
  const query = useQuery({
    queryKey: ['letterhead', plan?.id],
    queryFn: () => api.get<Letterhead>('/letterhead', { planId: plan?.id }),
  });
  const act = useAct({
    run: (body: Letterhead) => api.send('PUT', '/letterhead', { body }),
    done: '发文机关已保存，以后起草的文书按此编排',
    onDone: onClose,
  });
  if (!query.data) return null;
  const required = [{ required: true, message: '请填写' }];
  return (
    <FormModal<Letterhead>
      title="发文机关"
      initialValues={query.data}
      act={act}
      onFinish={(fields) => act.mutate({ ...fields, contact: fields.contact ?? '' })}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称（用于红头和署名）" rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="shortName" label="机关代字（用于文号，如“安委办”）" rules={required}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="contact" label="联系人和电话（印在文末，可不填）">
        <Input maxLength={60} />
      </Form.Item>
    </FormModal>
  );
}
