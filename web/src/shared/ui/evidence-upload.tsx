import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload, type UploadFile } from 'antd';
import { useState } from 'react';
import type { EvidenceReceipt } from '../../../../api/contract/evidence.js';
import { api } from '../api.js';
import { randomId } from '../random-id.js';

const MOST = 20;

async function send(file: Blob, name: string): Promise<EvidenceReceipt> {
  const form = new FormData();
  form.append('file', file, name);
  return api.upload<EvidenceReceipt>('/evidence', form, randomId());
}

const idsOf = (files: UploadFile<EvidenceReceipt>[]): string[] =>
  files.flatMap((f) => (f.status === 'done' && f.response ? [f.response.id] : []));

/** Files and photos that prove what is reported; each is stored as soon as it is chosen. */
export function EvidenceUpload({ onChange }: { onChange: (ids: string[]) => void }) {
  const [files, setFiles] = useState<UploadFile<EvidenceReceipt>[]>([]);
  const { message } = App.useApp();
  return (
    <Upload<EvidenceReceipt>
      multiple
      maxCount={MOST}
      accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx"
      fileList={files}
      customRequest={({ file, onSuccess, onError }) => {
        if (typeof file === 'string') return;
        const name = file instanceof File ? file.name : '佐证材料';
        send(file, name).then(
          (receipt) => onSuccess?.(receipt),
          (problem: Error) => {
            void message.error(problem.message);
            onError?.(problem);
          },
        );
      }}
      onChange={({ fileList }) => {
        setFiles(fileList);
        onChange(idsOf(fileList));
      }}
    >
      <Button icon={<UploadOutlined />}>添加佐证材料</Button>
    </Upload>
  );
}
