import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { ProblemBody } from '../../../../api/contract/assessment-acts.js';
import type { AssessmentDetailView } from '../../../../api/contract/assessments.js';
import { api } from '../../shared/api.js';
import { DateInput } from '../../shared/ui/date-field.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';

/** Puts a problem on the list; it becomes a rectification of its unit. */
export function ProblemForm({ detail }: { detail: AssessmentDetailView }) {
  const [open, setOpen] = useState(false);
  const act = useAct({
    run: (body: ProblemBody, key) =>
      api.send('POST', `/assessments/${detail.assessment.assessmentId}/problems`, { body, key }),
    done: '已列入问题清单，责任单位会收到整改通知',
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>列入问题清单</Button>
      {open && (
        <FormModal<ProblemBody>
          title="列入问题清单"
          okText="交办整改"
          initialValues={{}}
          act={act}
          onFinish={(fields) => act.mutate(fields)}
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="unitId"
            label="责任单位"
            rules={[{ required: true, message: '请选择单位' }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={detail.units.map((u) => ({ value: u.unitId, label: u.unitName }))}
            />
          </Form.Item>
          <Form.Item
            name="title"
            label="存在问题"
            rules={[{ required: true, message: '请写明问题' }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="measure"
            label="整改要求"
            rules={[{ required: true, message: '请写明要求' }]}
          >
            <Input.TextArea rows={3} maxLength={4000} />
          </Form.Item>
          <Form.Item
            name="dueOn"
            label="整改期限"
            rules={[{ required: true, message: '请选择日期' }]}
          >
            <DateInput label="整改期限" />
          </Form.Item>
        </FormModal>
      )}
    </>
  );
}
