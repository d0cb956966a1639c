import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { XrayView } from '../../../../api/contract/xray.js';
import { api } from '../../shared/api.js';
import { Mark } from '../../shared/ui/mark.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { CONTRADICTION_WORDS, CURE_WORDS } from '../../shared/words/contradictions.js';
import { longDate } from '../../shared/words/times.js';
import { curePath } from './cure-path.js';

type Found = XrayView['found'][number];

interface Group {
  kind: Found['kind'];
  blocks: boolean;
  rows: Found[];
}

function grouped(found: readonly Found[]): Group[] {
  const groups = new Map<Found['kind'], Group>();
  for (const row of found) {
    const group = groups.get(row.kind) ?? { kind: row.kind, blocks: row.blocks, rows: [] };
    group.rows.push(row);
    groups.set(row.kind, group);
  }
  return [...groups.values()];
}

const SHOWN = 5;

/** 签发前体检: what contradicts itself in the record, each a step from its cure. */
export function XrayPanel(asked: {
  planId?: string | undefined;
  assessmentId?: string | undefined;
}) {
  const query = useQuery({
    queryKey: ['x-ray', asked],
    queryFn: () => api.get<XrayView>('/x-ray', { ...asked }),
    retry: false,
  });
  return (
    <Panel title="签发前体检" extra={query.data && <Summary {...query.data} />} flush>
      <Loaded
        query={query}
        empty={{
          when: ({ found }) => found.length === 0,
          view: <StateView title="没有发现互相矛盾或缺漏的地方" />,
        }}
      >
        {({ found }) => (
          <ul className="card-list">
            {grouped(found).map((group) => (
              <GroupRow key={group.kind} group={group} />
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}

function Summary({ to, found }: XrayView) {
  const blocking = found.filter((f) => f.blocks).length;
  const words = blocking > 0 ? `，其中${blocking}处应先处理` : '';
  return (
    <span className="soft num">
      截至{longDate(to)}，{found.length}处{words}
    </span>
  );
}

function GroupRow({ group: { kind, blocks, rows } }: { group: Group }) {
  const [open, setOpen] = useState(false);
  const shown = open ? rows : rows.slice(0, SHOWN);
  return (
    <li>
      <div className="spread">
        <strong>{CONTRADICTION_WORDS[kind]}</strong>
        <span className="row">
          <span className="soft num">{rows.length}处</span>
          {blocks ? <Mark tone="bad">应先处理</Mark> : <Mark tone="warn">请核对</Mark>}
        </span>
      </div>
      {shown.map((row) => (
        <div key={`${row.about} ${row.unitName ?? ''} ${row.cure.id ?? ''}`} className="spread">
          <span>
            {row.about}
            {row.unitName && <span className="soft">　{row.unitName}</span>}
          </span>
          <Link to={curePath(row.cure)}>{CURE_WORDS[kind]}</Link>
        </div>
      ))}
      {rows.length > SHOWN && !open && (
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          显示全部{rows.length}处
        </Button>
      )}
    </li>
  );
}
