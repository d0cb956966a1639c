import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { SuccessionListView, SuccessionView } from '../../../../api/contract/successions.js';
import { ReasonAct } from '../../shared/acts/reason-act.js';
import { api } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { SUCCESSION_KIND_WORDS, successionSentence } from '../../shared/words/successions.js';
import { momentWords } from '../../shared/words/times.js';
import { SuccessionForm } from './succession-form.js';

/** 单位承继: who carries on the record of units that were renamed, merged or split. */
export function SuccessionsTab() {
  const may = useMay();
  const [adding, add] = useState(false);
  const query = useQuery({
    queryKey: ['unit-successions'],
    queryFn: () => api.get<SuccessionListView>('/unit-successions'),
  });
  return (
    <>
      {may('keepUnits') && (
        <div className="filters">
          <Button type="primary" onClick={() => add(true)}>
            登记承继
          </Button>
        </div>
      )}
      <Loaded
        query={query}
        empty={{
          when: ({ successions }) => successions.length === 0,
          view: (
            <StateView title="没有单位承继">
              单位更名、合并、拆分后在这里登记：从承继日起，原单位的节点、报告和整改都计入承继单位的考核。
            </StateView>
          ),
        }}
      >
        {({ successions }) => (
          <ul className="card-list">
            {successions.map((s) => (
              <Succession key={s.successionId} succession={s} mayRevoke={may('keepUnits')} />
            ))}
          </ul>
        )}
      </Loaded>
      {adding && <SuccessionForm onClose={() => add(false)} />}
    </>
  );
}

interface SuccessionProps {
  succession: SuccessionView;
  mayRevoke: boolean;
}

function Succession({ succession, mayRevoke }: SuccessionProps) {
  const [asked, ask] = useState(false);
  const { kind, heirs, basis, recordedAt, recordedName, revokedAt } = succession;
  const divided = heirs.filter((h) => h.tasks.length > 0);
  return (
    <li className="stack-tight">
      <div className="spread">
        <b>{successionSentence(succession)}</b>
        <span className="row">
          <Mark tone={revokedAt ? 'plain' : 'info'}>
            {revokedAt ? '已撤销' : SUCCESSION_KIND_WORDS[kind]}
          </Mark>
          {mayRevoke && !revokedAt && (
            <Button size="small" onClick={() => ask(true)}>
              撤销
            </Button>
          )}
        </span>
      </div>
      {divided.map((h) => (
        <span key={h.unitId} className="soft">
          {h.unitName}承继：{h.tasks.map((t) => `${t.number}号　${t.title}`).join('；')}
        </span>
      ))}
      <span className="faint">
        依据：{basis}　{recordedName}，{momentWords(recordedAt)}登记
      </span>
      {revokedAt && (
        <span className="faint">
          {succession.revokedName}，{momentWords(revokedAt)}撤销：{succession.revokedWhy}
        </span>
      )}
      {asked && <Revoke succession={succession} onClose={() => ask(false)} />}
    </li>
  );
}

const Revoke = ({ succession, onClose }: { succession: SuccessionView; onClose: () => void }) => (
  <ReasonAct
    path={`/unit-successions/${succession.successionId}/revocation`}
    title="撤销单位承继"
    explain={`${successionSentence(succession)}。撤销后新启动的考核不再按它计算，已启动的考核不变。`}
    label="撤销理由"
    okText="撤销"
    done="已撤销"
    onClose={onClose}
  />
);
