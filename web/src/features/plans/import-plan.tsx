import { InboxOutlined } from '@ant-design/icons';
import { Alert, InputNumber, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Imported } from '../../../../api/contract/plans.js';
import { api, urlOf } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useAct } from '../../shared/use-act.js';

interface Asked {
  file: File;
  shiftYears: number;
}

const SHIFT_LIMIT = 20;
/** What the reader knows; it goes by the content, this only helps to choose. */
const ACCEPTED = '.txt,.docx,.doc,.wps,.pdf,.html,.htm,.md,.xlsx,.csv';

function send({ file, shiftYears }: Asked): Promise<Imported> {
  const form = new FormData();
  form.append('shiftYears', String(shiftYears));
  form.append('file', file, file.name);
  return api.upload<Imported>('/plans', form);
}

/** Reads a plan's text into a draft. */
export function ImportPlan({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const [shiftYears, setShift] = useState(0);
  const act = useImport();
  return (
    <Modal
      open
      title="导入规划"
      okText="导入并核对"
      okButtonProps={{ disabled: !file, loading: act.isPending }}
      onOk={() => file && act.mutate({ file, shiftYears })}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="soft">
          请选择规划全文（.docx、.doc、.pdf、.txt、.html、.md）或任务分工表（.xlsx、.csv，Word
          中的表格也可以），不超过 20
          MB。系统会读出任务、责任单位、时限和指标，形成草案供您核对；启用之前不会通知任何单位。
        </p>
        <p className="soft">
          没有规划全文的，可以<a href={urlOf('/blank-task-table')}>下载空白的任务分工表</a>
          ，填好后在这里导入。
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
          <p style={{ fontSize: 28, color: 'var(--blue)' }}>
            <InboxOutlined />
          </p>
          <p>点这里选择文件，或把文件拖进来</p>
        </Upload.Dragger>
        <label className="field">
          <span>平移年份（用旧规划演练时，把全部日期推后几年；正式使用填 0）</span>
          <InputNumber
            min={-SHIFT_LIMIT}
            max={SHIFT_LIMIT}
            precision={0}
            value={shiftYears}
            onChange={(value) => setShift(value ?? 0)}
            suffix="年"
          />
        </label>
        {act.error && <Alert type="error" title={act.error.message} />}
      </div>
    </Modal>
  );
}

function useImport() {
  const navigate = useNavigate();
  const { choose } = usePlanChoice();
  return useAct({
    run: send,
    done: ({ existing, counts }) =>
      existing ? '这份文件以前导入过，已打开原来的草案' : `已导入，读出${counts.tasks}项任务`,
    onDone: ({ plan }) => {
      choose(plan.id);
      void navigate(`/plans/${plan.id}`);
    },
  });
}
