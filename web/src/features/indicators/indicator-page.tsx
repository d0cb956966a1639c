import { useParams } from 'react-router';
import type { IndicatorDetail } from '../../../../api/contract/indicators.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import {
  ATTRIBUTE_WORDS,
  newestWords,
  roundedWords,
  shareWords,
  targetWords,
} from '../../shared/words/indicators.js';
import { longDate } from '../../shared/words/times.js';
import { ActualRows } from './actual-rows.js';
import { AppointUnits } from './appoint-units.js';
import { EnterActual } from './enter-actual.js';
import { Fact } from './indicator-card.js';
import { IndicatorChartView } from '../../shared/chart/indicator-chart.js';
import { forecastWords, OutlookMark, unitsWords } from './indicator-columns.js';
import { useIndicator } from './indicator-queries.js';
import './indicators.css';

/** One indicator: its chart, where it stands, its values with their story. */
export function IndicatorPage() {
  const { indicatorId = '' } = useParams();
  const query = useIndicator(indicatorId);
  if (query.data) return <Detail detail={query.data} />;
  return (
    <PageFrame title="指标">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

/** Why the office has to look at it now. */
function warningOf({ indicator }: IndicatorDetail): string | undefined {
  const { outlook, forecast, unit, attribute } = indicator;
  if (outlook !== 'willMiss') return undefined;
  const coming = forecast === null ? '' : `，期末约为${roundedWords(forecast)}${unit}`;
  const cap = attribute === 'binding' ? '。约束性指标未完成的，考核等次最高为合格' : '';
  return `按历年走势，这项指标预计不能完成${coming}${cap}。`;
}

function Detail({ detail }: { detail: IndicatorDetail }) {
  const { indicator, chart, may } = detail;
  const warning = warningOf(detail);
  return (
    <PageFrame
      title={indicator.name}
      note={
        <span className="row">
          <OutlookMark outlook={indicator.outlook} />
          {indicator.attribute && <span>{ATTRIBUTE_WORDS[indicator.attribute]}指标</span>}
        </span>
      }
      actions={
        <>
          {may.appoint && <AppointUnits indicator={indicator} />}
          {may.enter && <EnterActual detail={detail} />}
        </>
      }
    >
      {warning && <p className="risk">{warning}</p>}
      <Panel title="基期、进度、实际值和预测">
        {chart ? (
          <IndicatorChartView chart={chart} name={indicator.name} unit={indicator.unit} />
        ) : (
          <StateView
            title={indicator.op === 'qualitative' ? '定性指标不绘图' : '还没有可以绘图的数据'}
          >
            {indicator.op === 'qualitative' && '每年用文字说明完成情况，考核时由考核组评价。'}
          </StateView>
        )}
      </Panel>
      <Panel title="现状">
        <Facts detail={detail} />
      </Panel>
      <Panel title="逐年填报和核实" flush>
        <ActualRows detail={detail} />
      </Panel>
    </PageFrame>
  );
}

function Facts({ detail: { indicator } }: { detail: IndicatorDetail }) {
  const { newest, pathValue, unit } = indicator;
  return (
    <dl className="facts wide">
      <Fact label="基期值">{indicator.baseline ?? '规划未写'}</Fact>
      <Fact label="目标值">{targetWords(indicator)}</Fact>
      {indicator.dueOn && <Fact label="完成期限">{longDate(indicator.dueOn)}</Fact>}
      <Fact label="最新实际值">{newestWords(indicator)}</Fact>
      {newest && pathValue !== null && (
        <Fact label={`${newest.year}年应达到`}>
          {roundedWords(pathValue)}
          {unit}
        </Fact>
      )}
      {newest && <Fact label="对进度完成率">{shareWords(indicator.onPath)}</Fact>}
      {newest && <Fact label="对目标完成率">{shareWords(indicator.onTarget)}</Fact>}
      <Fact label="期末预测">{forecastWords(indicator)}</Fact>
      <Fact label="填报单位">{unitsWords(indicator) || '未定'}</Fact>
      {indicator.missingYears.length > 0 && (
        <Fact label="尚未填报的年份">{indicator.missingYears.join('、')}</Fact>
      )}
    </dl>
  );
}
