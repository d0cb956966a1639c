import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { IndicatorRow } from '../../../../api/contract/indicators.js';
import { urlOf } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { RowList } from '../../shared/ui/row-list.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { ImportActuals } from './import-actuals.js';
import { IndicatorCard } from './indicator-card.js';
import { INDICATOR_COLUMNS } from './indicator-columns.js';
import { useIndicators } from './indicator-queries.js';
import './indicators.css';

const VIEWS = {
  all: { label: '全部', holds: () => true },
  risk: {
    label: '预计不能完成',
    holds: (r: IndicatorRow) => r.outlook === 'willMiss' || r.outlook === 'missed',
  },
  waiting: { label: '待核实', holds: (r: IndicatorRow) => r.waiting > 0 },
  missing: { label: '缺数据', holds: (r: IndicatorRow) => r.missingYears.length > 0 },
  nobody: { label: '未定填报单位', holds: (r: IndicatorRow) => r.units.length === 0 },
} as const;
type View = keyof typeof VIEWS;
const isView = (key: string | undefined): key is View => key !== undefined && key in VIEWS;
const KEYS: readonly View[] = ['all', 'risk', 'waiting', 'missing', 'nobody'];

/** The targets of the plan: where each stands, and where it is heading. */
export function IndicatorsPage() {
  const filters = useFilters();
  const query = useIndicators();
  const tab = filters.get('tab');
  const view = isView(tab) ? tab : 'all';
  return (
    <PageFrame
      title="指标"
      note="进度按基期到目标的直线衡量；预测按历年实际值的走势推算，仅供提前预警。"
      actions={<ListActions />}
    >
      <Panel flush>
        <Loaded query={query}>
          {({ rows }) => (
            <>
              <div className="tabs-row">
                <Tabs
                  activeKey={view}
                  onChange={(key) => filters.set({ tab: key === 'all' ? undefined : key })}
                  items={KEYS.map((key) => ({
                    key,
                    label: `${VIEWS[key].label} ${rows.filter(VIEWS[key].holds).length}`,
                  }))}
                />
              </div>
              <Rows rows={rows.filter(VIEWS[view].holds)} whole={rows.length} />
            </>
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function Rows({ rows, whole }: { rows: IndicatorRow[]; whole: number }) {
  const navigate = useNavigate();
  return (
    <RowList
      label="指标"
      rows={rows}
      columns={INDICATOR_COLUMNS}
      keyOf={(row) => row.id}
      card={(row) => <IndicatorCard row={row} />}
      onOpen={(row) => void navigate(`/indicators/${row.id}`)}
      empty={
        whole > 0 ? (
          <StateView title="没有这一类指标" />
        ) : (
          <StateView title="没有指标">
            规划中没有读出指标，或没有由本单位填报的指标。填报单位由安委办指定。
          </StateView>
        )
      }
    />
  );
}

function ListActions() {
  const may = useMay();
  const { plan } = usePlanChoice();
  const [importing, setImporting] = useState(false);
  return (
    <>
      <Button href={urlOf('/indicators/workbook', { planId: plan?.id })}>导出 Excel</Button>
      {may('enterActuals') && <Button onClick={() => setImporting(true)}>导入实际值</Button>}
      {importing && <ImportActuals onClose={() => setImporting(false)} />}
    </>
  );
}
