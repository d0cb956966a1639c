import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PublicationListView } from '../../../../api/contract/publications.js';
import { api } from '../../shared/api.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { ASSESSMENT_KIND_WORDS } from '../../shared/words/assessments.js';
import './publications.css';

interface DraftEditionProps {
  planId: string | undefined;
  results: PublicationListView['results'];
  onClose: () => void;
}

const PROGRESS = '';

/** Drafts an edition: progress alone, or with the result of a decided assessment. */
export function DraftEdition({ planId, results, onClose }: DraftEditionProps) {
  const navigate = useNavigate();
  const [assessmentId, setAssessmentId] = useState(PROGRESS);
  const act = useAct({
    run: (note: string, key) => {
      const body = { planId, ...(note && { note }), ...(assessmentId && { assessmentId }) };
      return api.send<{ id: string }>('POST', '/publications', { body, key });
    },
    done: '已起草，请另一位人员审核发布',
    onDone: ({ id }) => void navigate(`/publications/${id}`),
  });
  const options = [
    { value: PROGRESS, label: '实施进展' },
    ...results.map((r) => ({
      value: r.assessmentId,
      label: `${ASSESSMENT_KIND_WORDS[r.kind]}结果（${r.period.from}至${r.period.to}）`,
    })),
  ];
  return (
    <ReasonModal
      title="起草一期公开内容"
      explain="内容取自台账，数据截至今天；只列已审核认定的进展，不列任何个人。各单位结果按措施政策决定是否列出。"
      label="更正说明（没有更正的不填）"
      required={false}
      okText="起草"
      pending={act.isPending}
      error={act.error}
      onOk={(note) => act.mutate(note)}
      onCancel={onClose}
    >
      <Select
        aria-label="公开什么"
        className="publication-what"
        options={options}
        value={assessmentId}
        onChange={setAssessmentId}
      />
    </ReasonModal>
  );
}
