import { useEffect, useRef, useState } from 'react';
import { numberWords, roundedWords } from '../words/indicators.js';
import { chartWords, layoutOf, lineOf, type Chart, type ChartLayout } from './chart-layout.js';
import './indicator-chart.css';

const NARROWEST = 240;
const FIRST_WIDTH = 640;
/** Figures that count of a target, which may be computed: 下降16.3%. */
const OF_TARGET = 4;

/** The width of an element as it is now. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(NARROWEST, Math.round(entry.contentRect.width)));
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

interface ChartProps {
  chart: Chart;
  name: string;
  unit: string;
}

/** Baseline, path, actuals, forecast and target of an indicator, drawn to the width there is. */
export function IndicatorChartView({ chart, name, unit }: ChartProps) {
  const { box, width } = useWidth();
  const layout = layoutOf(chart, width);
  return (
    <div className="indicator-chart" ref={box}>
      <svg
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={chartWords(chart, name, unit)}
      >
        <Scale chart={chart} layout={layout} />
        <polyline className="chart-path" points={lineOf(chart.path, layout)} />
        {chart.forecast.length > 0 && (
          <polyline className="chart-forecast" points={lineOf(chart.forecast, layout)} />
        )}
        <polyline className="chart-actual" points={lineOf(withBaseline(chart), layout)} />
        <Marks chart={chart} layout={layout} />
      </svg>
      <Legend chart={chart} unit={unit} />
    </div>
  );
}

/** The line of what was reached begins at the baseline. */
const withBaseline = ({ baseline, actuals }: Chart): Chart['actuals'] =>
  baseline && actuals.length > 0 ? [baseline, ...actuals] : actuals;

interface Drawn {
  chart: Chart;
  layout: ChartLayout;
}

function Scale({ chart, layout }: Drawn) {
  const { left, right, bottom, x, y, years } = layout;
  return (
    <g className="chart-scale">
      {chart.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {numberWords(tick)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} x={x(year)} y={bottom + 20} textAnchor="middle">
          {year}
        </text>
      ))}
    </g>
  );
}

const ABOVE = -9;
const BELOW = 18;

/**
 * Where the numbers stand: an actual's on the side of its point that the path does not cross, the
 * forecast's and the target's on either side of the two.
 */
function sidesOf({ target, forecast, path }: Chart) {
  const pathAt = (year: number) => path.find((p) => p.year === year)?.value;
  const coming = forecast.at(-1);
  const higher = coming && target && coming.value >= target.value;
  const [first, last] = [path[0]?.value ?? 0, path.at(-1)?.value ?? 0];
  return {
    baseline: last > first ? BELOW : ABOVE,
    actual: (p: { year: number; value: number }) =>
      p.value < (pathAt(p.year) ?? p.value) ? BELOW : ABOVE,
    target: higher ? BELOW + 2 : ABOVE - 2,
    forecast: higher ? ABOVE : BELOW,
  };
}

function Marks({ chart, layout }: Drawn) {
  const { x, y } = layout;
  const { baseline, target, actuals, forecast } = chart;
  const sides = sidesOf(chart);
  const coming = forecast.at(-1);
  return (
    <g className="chart-marks">
      {baseline && (
        <g className="mark-baseline">
          <circle cx={x(baseline.year)} cy={y(baseline.value)} r={4} />
          <text x={x(baseline.year) + 2} y={y(baseline.value) + sides.baseline}>
            {numberWords(baseline.value)}
          </text>
        </g>
      )}
      {target && (
        <g className="mark-target">
          <path d={`M${x(target.year)} ${y(target.value) - 6}l6 6l-6 6l-6 -6z`} />
          <text x={x(target.year) + 10} y={y(target.value) + sides.target} textAnchor="end">
            目标 {roundedWords(target.value, OF_TARGET)}
          </text>
        </g>
      )}
      {actuals.map((p) => (
        <g key={p.year} className="mark-actual">
          <circle cx={x(p.year)} cy={y(p.value)} r={4} />
          <text x={x(p.year)} y={y(p.value) + sides.actual(p)} textAnchor="middle">
            {numberWords(p.value)}
          </text>
        </g>
      ))}
      {coming && (
        <g className="mark-forecast">
          <circle cx={x(coming.year)} cy={y(coming.value)} r={4} />
          <text x={x(coming.year) + 10} y={y(coming.value) + sides.forecast} textAnchor="end">
            预测 {roundedWords(coming.value)}
          </text>
        </g>
      )}
    </g>
  );
}

function Legend({ chart, unit }: { chart: Chart; unit: string }) {
  const { baseline, actuals, forecast, path, target } = chart;
  const shown = [
    { key: 'actual', label: '实际值', when: actuals.length > 0 },
    { key: 'path', label: baseline ? '从基期到目标的进度线' : '目标线', when: path.length > 0 },
    { key: 'forecast', label: '按走势预测', when: forecast.length > 0 },
    { key: 'target', label: '目标', when: target !== null },
  ];
  return (
    <ul className="chart-legend" aria-hidden>
      {shown
        .filter((s) => s.when)
        .map(({ key, label }) => (
          <li key={key} className={`key-${key}`}>
            {label}
          </li>
        ))}
      {unit && <li className="key-none">单位：{unit}</li>}
    </ul>
  );
}
