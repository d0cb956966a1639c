import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { PolicyBody } from '../../../../api/contract/policy.js';
import type { PolicyRehearsal } from '../../../../api/contract/rehearsals.js';
import { api } from '../../shared/api.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { COUNTED_WORDS } from '../../shared/words/counted.js';

type Counts = PolicyRehearsal['total'];

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const signed = (change: number): string => (change > 0 ? `+${change}` : `${change}`);

interface RehearsalModalProps {
  planId: string;
  policy: PolicyBody;
  onClose: () => void;
}

/** The whole term under the policy in force and under the form's, side by side; nothing is saved. */
export function RehearsalModal({ planId, policy, onClose }: RehearsalModalProps) {
  const query = useQuery({
    queryKey: ['policy-rehearsal', planId, policy],
    queryFn: () =>
      api.send<PolicyRehearsal>('POST', `/plans/${planId}/policy/rehearsal`, { body: { policy } }),
    retry: false,
    refetchOnWindowFocus: false,
  });
  return (
    <Modal open width={720} title="试算：整个规划期" footer={null} onCancel={onClose}>
      <Loaded query={query}>{(rehearsal) => <RehearsalView rehearsal={rehearsal} />}</Loaded>
    </Modal>
  );
}

/** Figures of all units, then of each unit in which anything changes. */
export function RehearsalView({ rehearsal }: { rehearsal: PolicyRehearsal }) {
  const { total, units } = rehearsal;
  if (total.length === 0) {
    return <StateView title="没有可以试算的任务">任务都还没有责任单位。</StateView>;
  }
  return (
    <div className="stack">
      <div className="soft">{assumedWords(rehearsal)}</div>
      {units.length === 0 && <StateView title="两份措施政策试算的结果没有差别">{null}</StateView>}
      <table className="effect-figures">
        <thead>
          <tr>
            <th>全部单位</th>
            <th>现行</th>
            <th>改后</th>
            <th>变化</th>
          </tr>
        </thead>
        <tbody>
          {total.map(({ what, before, after }) => (
            <tr key={what}>
              <td>{COUNTED_WORDS[what]}</td>
              <td className="num">{before}</td>
              <td className={before === after ? 'num' : 'num effect-changed'}>{after}</td>
              <td className="num">{before === after ? '—' : signed(after - before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <UnitLines units={units} />
    </div>
  );
}

function UnitLines({ units }: Pick<PolicyRehearsal, 'units'>) {
  if (units.length === 0) return null;
  return (
    <div>
      <div>有变化的{units.length}个单位，变化大的在前：</div>
      <ul className="plain-list">
        {units.map(({ unitName, counts }) => (
          <li key={unitName}>
            <b>{unitName}</b>　<span className="num">{countsWords(counts)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `催办 18→12，约谈建议 3→5`. */
export const countsWords = (counts: Counts): string =>
  counts.map((c) => `${COUNTED_WORDS[c.what]} ${c.before}→${c.after}`).join('，');

/** What is assumed, and how much of the plan was taken. */
export function assumedWords({
  tasks,
  rehearsed,
  shares,
  unknownYears,
}: Pick<PolicyRehearsal, 'tasks' | 'rehearsed' | 'shares' | 'unknownYears'>): string {
  const { late, silent, returned } = shares;
  const some = rehearsed < tasks ? `任务较多，均匀选取其中${rehearsed}项试算。` : '';
  const years =
    unknownYears.length > 0 ? `${unknownYears.join('、')}年放假安排未公布，按周一至周五计算。` : '';
  return `共${tasks}项任务，从规划期第一天算起，两边假定相同：${percent(late)}的事项迟报，${percent(silent)}始终不报，${percent(returned)}的报告被退回，其余按期；各类建议都获批准。${some}${years}试算不保存任何内容。`;
}
