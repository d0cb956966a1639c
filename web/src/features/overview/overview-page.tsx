import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Overview } from '../../../../api/contract/overview.js';
import { LIGHTS } from '../../../../api/contract/closed-sets.js';
import { useToday } from '../../shared/clock.js';
import { LightMark } from '../../shared/ui/light.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { useOverview } from '../../shared/waiting.js';
import { longDate } from '../../shared/words/times.js';
import './overview.css';
import { AtRisk } from './at-risk.js';
import { FirstUse, StillDraft } from './first-use.js';
import { LightMatrix } from './light-matrix.js';
import { NextFires } from './next-fires.js';
import { OverdueTop } from './overdue-top.js';
import { WaitingStrip } from './waiting-strip.js';

const StatusChart = lazy(async () => ({
  default: (await import('./status-chart.js')).StatusChart,
}));

/** The office's first page: what is late, what waits, what comes. */
export function OverviewPage() {
  const overview = useOverview();
  const { loading } = usePlanChoice();
  const today = useToday();
  const may = useMay();
  const note = today ? `截至${longDate(today)}` : undefined;
  return (
    <PageFrame
      title="总览"
      note={note}
      actions={may('readWorkLists') && <Link to="/today">今日要办</Link>}
    >
      {loading ? null : (
        <Loaded
          query={overview}
          empty={{
            when: (o) => o.plan === null,
            view: (
              <Panel>
                <FirstUse />
              </Panel>
            ),
          }}
        >
          {(data) => <Everything overview={data} />}
        </Loaded>
      )}
    </PageFrame>
  );
}

function Everything({ overview }: { overview: Overview }) {
  if (overview.plan?.stage === 'draft') {
    return (
      <Panel>
        <StillDraft plan={overview.plan} />
      </Panel>
    );
  }
  return (
    <>
      <AtRisk overview={overview} />
      <WaitingStrip overview={overview} />
      <div className="overview-pair">
        <Panel title="逾期最久的事项" extra={<LightTotals overview={overview} />} flush>
          <OverdueTop rows={overview.overdue} total={overview.counts.overdue} />
        </Panel>
        <Panel title="今后30天将发生什么" flush>
          <NextFires fires={overview.nextFires} />
        </Panel>
      </div>
      <Panel title="各单位按月亮灯" flush>
        <LightMatrix overview={overview} />
      </Panel>
      <Panel title={`任务状态（共${overview.counts.tasks}项）`}>
        <Suspense fallback={<div className="chart-box" />}>
          <StatusChart counts={overview.counts} />
        </Suspense>
      </Panel>
    </>
  );
}

function LightTotals({ overview }: { overview: Overview }) {
  return (
    <div className="row light-totals">
      {LIGHTS.filter((light) => (overview.counts.byLight[light] ?? 0) > 0).map((light) => (
        <span key={light} className="row">
          <LightMark light={light} />
          <span className="num">{overview.counts.byLight[light]}</span>
        </span>
      ))}
    </div>
  );
}
