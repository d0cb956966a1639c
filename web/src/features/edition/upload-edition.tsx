import { InboxOutlined } from '@ant-design/icons';
import { Alert, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { EditionView } from '../../../../api/contract/editions.js';
import { api } from '../../shared/api.js';
import { useAct } from '../../shared/use-act.js';

/** What the reader knows; it goes by the content, this only helps to choose. */
const ACCEPTED = '.txt,.docx,.doc,.wps,.pdf,.html,.htm,.md,.xlsx,.csv';

/** Reads the document of a new edition and compares it with the running plan. */
export function UploadEdition({ planId, onClose }: { planId: string; onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const navigate = useNavigate();
  const act = useAct({
    run: (chosen: File) => {
      const form = new FormData();
      form.append('file', chosen, chosen.name);
      return api.upload<EditionView>(`/plans/${planId}/editions`, form);
    },
    done: ({ edition }) => `已比对，找到 ${edition.counts.open} 处待确认`,
    onDone: ({ edition }) => void navigate(`/plans/${planId}/editions/${edition.id}`),
  });
  return (
    <Modal
      open
      title="上传修订版"
      okText="上传并比对"
      okButtonProps={{ disabled: !file, loading: act.isPending }}
      onOk={() => file && act.mutate(file)}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">
          请选择修订后的规划全文。系统把它与正在执行的任务逐项比对，列出新增、取消、改期、换单位和改指标，
          由您逐项采纳；采纳之前不改动任何任务，也不通知任何单位。
        </p>
        <Upload.Dragger
          accept={ACCEPTED}
          maxCount={1}
          beforeUpload={(chosen) => {
            setFile(chosen);
            return false;
          }}
          onRemove={() => setFile(undefined)}
        >
          <p className="edition-drop">
            <InboxOutlined />
          </p>
          <p>点这里选择文件，或把文件拖进来</p>
        </Upload.Dragger>
        {act.error && <Alert type="error" title={act.error.message} />}
      </div>
    </Modal>
  );
}
