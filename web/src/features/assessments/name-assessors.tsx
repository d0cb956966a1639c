import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { AssessmentDetailView } from '../../../../api/contract/assessments.js';
import type { PersonView } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { useAct } from '../../shared/use-act.js';

/** Who marks in this assessment. */
export function NameAssessors({ detail }: { detail: AssessmentDetailView }) {
  const [open, setOpen] = useState(false);
  const [ids, setIds] = useState(() => detail.assessors.map((a) => a.personId));
  const people = useQuery({
    queryKey: ['people', {}],
    queryFn: () => api.get<{ people: PersonView[] }>('/people', {}),
    enabled: open,
  });
  const act = useAct({
    run: (assessorIds: string[], key) =>
      api.send('POST', `/assessments/${detail.assessment.assessmentId}/assessors`, {
        body: { assessorIds },
        key,
      }),
    done: '考核人员已确定',
    onDone: () => setOpen(false),
  });
  const known = new Map(detail.assessors.map((a) => [a.personId, a.name]));
  for (const p of people.data?.people ?? []) if (p.duty === 'assessor') known.set(p.id, p.name);
  return (
    <>
      <Button onClick={() => setOpen(true)}>考核人员（{detail.assessors.length}人）</Button>
      {open && (
        <Modal
          open
          title="考核人员"
          okText="确定"
          okButtonProps={{ disabled: ids.length === 0, loading: act.isPending }}
          onOk={() => act.mutate(ids)}
          onCancel={() => setOpen(false)}
        >
          <div className="stack">
            <p className="soft">由考核组人员评分；要求背靠背评分的项目至少需要两人。</p>
            <Select
              mode="multiple"
              aria-label="考核人员"
              value={ids}
              onChange={setIds}
              options={[...known].map(([value, label]) => ({ value, label }))}
            />
            {act.error && <p className="danger">{act.error.message}</p>}
          </div>
        </Modal>
      )}
    </>
  );
}
