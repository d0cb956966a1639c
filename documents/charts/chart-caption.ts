/** What each line of a chart is; the chart itself has figures only. */
import type { IndicatorChart } from '../../domain/indicator/chart.js';

/** 实线为实际值，虚线为从基期到目标的进度，点线为按走势预测，叉号为目标: only what is drawn. */
export function chartKeys({ baseline, actuals, forecast, target, path }: IndicatorChart): string {
  const keys = [
    ...(actuals.length > 0 ? ['实线为实际值'] : []),
    ...(path.length > 0 ? [`虚线为${baseline ? '从基期到目标的进度' : '目标'}`] : []),
    ...(forecast.length > 0 ? ['点线为按走势预测'] : []),
    ...(target ? ['叉号为目标'] : []),
  ];
  return keys.join('，');
}
