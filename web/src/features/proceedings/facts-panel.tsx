import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ComplainantView } from '../../../../api/contract/proceeding-acts.js';
import type { ProceedingFacts } from '../../../../api/contract/proceeding-facts.js';
import type { ProceedingDetail } from '../../../../api/contract/proceedings.js';
import { api } from '../../shared/api.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { useAct } from '../../shared/use-act.js';
import { factLines, type FactLine } from './fact-lines.js';

const TITLES: Record<ProceedingFacts['kind'], string> = {
  interview: '约谈情况',
  listing: '督办情况',
  veto: '否决情况',
  rectification: '整改情况',
};

/** What stands in the record so far. */
export function FactsPanel({ detail }: { detail: ProceedingDetail }) {
  const { facts, complainantKept, proceeding } = detail;
  const lines = factLines(facts);
  if (lines.length === 0) return null;
  return (
    <Panel title={TITLES[facts.kind]}>
      <dl className="facts">
        {lines.map(([label, words]: FactLine) => (
          <Line key={label} label={label}>
            {words}
          </Line>
        ))}
        {complainantKept && (
          <Line label="举报人">
            <Complainant id={proceeding.id} />
          </Line>
        )}
      </dl>
    </Panel>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="wrap-text">{children}</dd>
    </>
  );
}

/** Shown only when asked for; the asking is recorded. */
function Complainant({ id }: { id: string }) {
  const [told, setTold] = useState<ComplainantView>();
  const act = useAct<void, ComplainantView>({
    run: () => api.get<ComplainantView>(`/proceedings/${id}/complainant`),
    onDone: setTold,
  });
  if (told) return `${told.name}${told.contact ? `　${told.contact}` : ''}（请勿外传）`;
  return (
    <Button size="small" loading={act.isPending} onClick={() => act.mutate()}>
      查看（记入记录）
    </Button>
  );
}
