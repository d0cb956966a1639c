import type { PlanDetail } from '../../../../api/contract/plans.js';
import { StateView } from '../../shared/ui/state-view.js';
import { LineLink } from './show-lines.js';

const CHECKPOINTS: Record<string, string> = {
  midterm: '中期评估',
  final: '终期考核',
  annual: '年度考核',
  periodic: '定期调度',
  thirdparty: '第三方评估',
};

/** When the plan itself is assessed, its boxes, and what could not be read for sure. */
export function DoubtsTab({ detail }: { detail: PlanDetail }) {
  const { checkpoints, projects, doubts } = detail;
  if (checkpoints.length + projects.length + doubts.length === 0) {
    return <StateView title="没有疑点">也没有读出考核安排。</StateView>;
  }
  return (
    <ul className="card-list">
      {doubts.map((d) => (
        <li key={`d${d.line}${d.what}`} className="spread top">
          <span>
            <b className="danger">疑点　</b>
            {d.what}
          </span>
          <LineLink start={d.line} />
        </li>
      ))}
      {checkpoints.map((c) => (
        <li key={`c${c.line}${c.kind}`} className="spread top">
          <span>
            <b>{CHECKPOINTS[c.kind] ?? c.kind}　</b>
            <span className="num">{c.date ?? '未写明日期'}</span>
          </span>
          <LineLink start={c.line} />
        </li>
      ))}
      {projects.map((p) => (
        <li key={`p${p.line}${p.title}`}>
          <div className="spread top">
            <b>{p.title}</b>
            <LineLink start={p.line} />
          </div>
          <span className="soft">{p.items.join('、')}</span>
        </li>
      ))}
    </ul>
  );
}
