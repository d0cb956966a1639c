import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { PolicyVersionAnswer } from '../../../../api/contract/policy.js';
import { api } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { momentWords } from '../../shared/words/times.js';
import { CalendarPanel } from './calendar-panel.js';
import { PolicyForm } from './policy-form.js';
import './policy.css';

/** Every number of the ladder of one plan. */
export function PolicyPage() {
  const { planId = '' } = useParams();
  const may = useMay();
  const query = useQuery({
    queryKey: ['policy', planId],
    queryFn: () => api.get<PolicyVersionAnswer>(`/plans/${planId}/policy`),
    refetchOnWindowFocus: false,
  });
  return (
    <PageFrame
      title="措施政策"
      note="改动从保存时起对正在进行的任务生效，已经采取的措施不会改写。天数除注明外均为工作日。"
    >
      {query.data ? (
        <>
          <p className="soft policy-version">{versionWords(query.data)}</p>
          <PolicyForm
            key={query.data.policy.version}
            planId={planId}
            policy={query.data.policy}
            readOnly={!may('revisePolicy')}
          />
          <CalendarPanel planId={planId} readOnly={!may('revisePolicy')} />
        </>
      ) : (
        <Panel flush>
          <Loaded query={query}>{() => null}</Loaded>
        </Panel>
      )}
    </PageFrame>
  );
}

function versionWords({ policy, savedAt, savedBy }: PolicyVersionAnswer): string {
  const saved = savedAt ? `，${savedBy ?? ''}于${momentWords(savedAt)}保存` : '，系统默认';
  return `现行第${policy.version}版${saved}`;
}
