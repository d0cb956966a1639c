import type { ReactNode } from 'react';
import type { IndicatorRow } from '../../../../api/contract/indicators.js';
import { Mark } from '../../shared/ui/mark.js';
import { newestWords, shareWords, targetWords } from '../../shared/words/indicators.js';
import { forecastWords, IndicatorName, OutlookMark, unitsWords } from './indicator-columns.js';

/** An indicator on a phone. */
export function IndicatorCard({ row }: { row: IndicatorRow }) {
  return (
    <div className="stack indicator-card">
      <div>
        <IndicatorName row={row} />
      </div>
      <div className="row">
        <OutlookMark outlook={row.outlook} />
        {row.waiting > 0 && <Mark tone="warn">待核实 {row.waiting}</Mark>}
      </div>
      <dl className="facts">
        <Fact label="最新实际值">{newestWords(row)}</Fact>
        <Fact label="目标">{targetWords(row)}</Fact>
        {row.newest && <Fact label="对目标完成率">{shareWords(row.onTarget)}</Fact>}
        {row.forecast !== null && <Fact label="期末预测">{forecastWords(row)}</Fact>}
        <Fact label="填报单位">{unitsWords(row) || '未定'}</Fact>
      </dl>
    </div>
  );
}

/** One labelled fact of a list of facts. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);
