import { Alert, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CommandAnswerView, ReportBody } from '../../../../api/contract/task-acts.js';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { api } from '../../shared/api.js';
import { useSession } from '../../shared/session.js';
import { EvidenceUpload } from '../../shared/ui/evidence-upload.js';
import { useAct } from '../../shared/use-act.js';
import { openNodesOf } from './open-nodes.js';

/** A report by form, for those who are at the page anyway. */
export function ReportForm({ detail, onClose }: { detail: TaskDetail; onClose: () => void }) {
  const [form] = Form.useForm<ReportBody>();
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const act = useAct({
    run: (body: ReportBody, key) =>
      api.send<CommandAnswerView>('POST', `/tasks/${detail.task.id}/reports`, { body, key }),
    done: (answer) => (answer.receipt ? `已收到，回执${answer.receipt}` : '已收到'),
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={`报送进展：${detail.task.number}号`}
      okText="报送"
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<ReportBody>
        form={form}
        layout="vertical"
        initialValues={{ percent: detail.status.claimed.percent, done: false }}
        onFinish={(fields) => act.mutate({ ...fields, evidenceIds })}
      >
        <Fields detail={detail} />
        <Form.Item label="佐证材料">
          <EvidenceUpload onChange={setEvidenceIds} />
        </Form.Item>
        {act.error && <Alert type="error" title={act.error.message} />}
      </Form>
    </Modal>
  );
}

function Fields({ detail }: { detail: TaskDetail }) {
  const { person } = useSession();
  return (
    <>
      <Form.Item name="percent" label="完成百分比" rules={[{ required: true, message: '请填写' }]}>
        <InputNumber min={0} max={100} suffix="%" style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name="done" valuePropName="checked">
        <Checkbox>所报节点的工作已经完成</Checkbox>
      </Form.Item>
      <Form.Item name="text" label="进展情况" rules={[{ required: true, message: '请写明情况' }]}>
        <Input.TextArea rows={4} maxLength={4000} showCount />
      </Form.Item>
      <Form.Item name="problems" label="存在问题（可不填）">
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="nextStep" label="下步打算（可不填）">
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="nodeId" label="对应节点（不选则按到期情况认定）">
        <Select allowClear options={openNodesOf(detail, person.unitId)} />
      </Form.Item>
    </>
  );
}
