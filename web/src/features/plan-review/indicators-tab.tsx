import type { PlanDetail } from '../../../../api/contract/plans.js';
import { StateView } from '../../shared/ui/state-view.js';
import { LineLink } from './show-lines.js';

const ATTRIBUTES: Record<string, string> = { binding: '约束性', expected: '预期性' };

/** The plan's table of targets. */
export function IndicatorsTab({ detail }: { detail: PlanDetail }) {
  if (detail.indicators.length === 0) return <StateView title="没有读出指标" />;
  return (
    <div className="matrix-scroll">
      <table className="plain-table padded">
        <thead>
          <tr>
            <th>指标</th>
            <th>基期</th>
            <th>目标</th>
            <th>属性</th>
            <th>出处</th>
          </tr>
        </thead>
        <tbody>
          {detail.indicators.map((i) => (
            <tr key={`${i.line}${i.name}`}>
              <td>{i.name}</td>
              <td className="num">{i.baseline ?? '—'}</td>
              <td className="num">{i.target}</td>
              <td className="nowrap">
                {i.attribute ? (ATTRIBUTES[i.attribute] ?? i.attribute) : '—'}
              </td>
              <td>
                <LineLink start={i.line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
