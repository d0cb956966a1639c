import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { IndicatorRow } from '../../../../api/contract/indicators.js';
import { Mark } from '../../shared/ui/mark.js';
import {
  ATTRIBUTE_WORDS,
  newestWords,
  OUTLOOK_TONES,
  OUTLOOK_WORDS,
  roundedWords,
  shareWords,
  targetWords,
} from '../../shared/words/indicators.js';

export const OutlookMark = ({ outlook }: Pick<IndicatorRow, 'outlook'>) => (
  <Mark tone={OUTLOOK_TONES[outlook]}>{OUTLOOK_WORDS[outlook]}</Mark>
);

/** Its name, leading to its page, and whether it binds. */
export const IndicatorName = ({ row }: { row: IndicatorRow }) => (
  <>
    <Link to={`/indicators/${row.id}`} className="card-title">
      {row.name}
    </Link>
    {row.attribute && <div className="faint">{ATTRIBUTE_WORDS[row.attribute]}</div>}
  </>
);

export const forecastWords = ({ forecast, unit }: IndicatorRow): string =>
  forecast === null ? '—' : `${roundedWords(forecast)}${unit}`;

/** Names of the units that answer for it. */
export const unitsWords = ({ units }: IndicatorRow): string =>
  units.map((u) => u.unitName).join('、');

export const INDICATOR_COLUMNS: TableColumnsType<IndicatorRow> = [
  {
    title: '指标',
    key: 'name',
    className: 'indicator-name',
    render: (_, row) => <IndicatorName row={row} />,
  },
  { title: '基期', key: 'baseline', render: (_, row) => row.baseline ?? '—' },
  { title: '目标', key: 'target', render: (_, row) => targetWords(row) },
  {
    title: '最新实际值',
    key: 'newest',
    className: 'indicator-newest',
    render: (_, row) => newestWords(row),
  },
  {
    title: '完成率',
    key: 'share',
    className: 'nowrap',
    render: (_, row) =>
      row.onTarget && 'share' in row.onTarget ? (
        <>
          <div>目标 {shareWords(row.onTarget)}</div>
          <div className="faint">进度 {shareWords(row.onPath)}</div>
        </>
      ) : (
        '—'
      ),
  },
  {
    title: '期末预测',
    key: 'forecast',
    align: 'right',
    className: 'num',
    render: (_, row) => forecastWords(row),
  },
  {
    title: '状态',
    key: 'outlook',
    render: (_, row) => (
      <span className="row">
        <OutlookMark outlook={row.outlook} />
        {row.waiting > 0 && <Mark tone="warn">待核实 {row.waiting}</Mark>}
      </span>
    ),
  },
  {
    title: '填报单位',
    key: 'units',
    className: 'indicator-units',
    render: (_, row) => unitsWords(row) || <span className="faint">未定</span>,
  },
];
