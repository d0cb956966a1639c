import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { PHASES } from '../../../../api/contract/closed-sets.js';
import type { Overview } from '../../../../api/contract/overview.js';
import { PHASE_WORDS } from '../../shared/words/statuses.js';

register([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

const COLORS: Record<string, string> = {
  draft: '#c3cbd4',
  assigned: '#d99a12',
  active: '#21507d',
  submitted: '#6d8fb3',
  closed: '#2d8a57',
  suspended: '#98a3af',
  cancelled: '#dfe4ea',
};

/** How many tasks stand in which phase, as bars that carry their numbers. */
export function StatusChart({ counts }: { counts: Overview['counts'] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(counts));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [counts]);
  return <div ref={box} className="chart-box" role="img" aria-label={chartWords(counts)} />;
}

/** The chart in a sentence. */
export function chartWords(counts: Overview['counts']): string {
  return PHASES.map((p) => `${PHASE_WORDS[p]}${counts.byPhase[p] ?? 0}项`).join('，');
}

function optionOf(counts: Overview['counts']) {
  const font = { fontFamily: 'inherit', fontSize: 13, color: '#1c2733' };
  return {
    animation: false,
    grid: { left: 76, right: 48, top: 4, bottom: 4 },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: PHASES.map((p) => PHASE_WORDS[p]),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: font,
    },
    series: [
      {
        type: 'bar',
        name: '任务',
        barWidth: 16,
        label: { show: true, position: 'right', ...font },
        data: PHASES.map((p) => ({
          value: counts.byPhase[p] ?? 0,
          itemStyle: { color: COLORS[p], borderRadius: 2 },
        })),
      },
    ],
  };
}
