/** Two policies side by side, as lines: what differs first, then each unit in which it does. */
import { comparedBy, differing, type Compared } from '../../domain/rehearsal/compare-rehearsals.js';
import type { Rehearsal } from '../../domain/rehearsal/rehearse-plan.js';
import { COUNTED, type Counted } from '../../domain/rehearsal/tally.js';
import { textTable } from './text-table.js';

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

/** `18→12`, or one number where nothing changed. */
const pair = (before: number, after: number): string =>
  before === after ? String(before) : `${before}→${after}`;

function totalTable([whole]: readonly Compared[], heads: Record<Counted, string>): string {
  const rows = COUNTED.map((what) => {
    const [before, after] = [whole?.before[what] ?? 0, whole?.after[what] ?? 0];
    return { change: after - before, row: [heads[what], before, after, signed(after - before)] };
  });
  const most = rows.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return textTable(
    ['全部单位', '现行', '改后', '变化'],
    most.map(({ row }) => row),
  );
}

function unitTable(units: readonly Compared[], heads: Record<Counted, string>): string {
  const columns = differing(units);
  const changed = units.filter((u) => differing([u]).length > 0);
  const cells = ({ before, after }: Compared) => columns.map((c) => pair(before[c], after[c]));
  return textTable(
    ['单位', ...columns.map((c) => heads[c])],
    changed.map((u) => [u.key, ...cells(u)]),
  );
}

/** The comparison for a person to read; one sentence where nothing differs. */
export function comparisonLines(
  sides: { before: Rehearsal; after: Rehearsal },
  heads: Record<Counted, string>,
): string[] {
  const whole = comparedBy(sides, () => '');
  if (differing(whole).length === 0) return ['', '两份措施政策推演的结果没有差别。'];
  const units = comparedBy(sides, (m) => m.unitId);
  const same = units.filter((u) => differing([u]).length === 0).length;
  return [
    '',
    '整个规划期，差别大的在前：',
    totalTable(whole, heads),
    '',
    '各单位（现行→改后），只列有差别的：',
    unitTable(units, heads),
    ...(same > 0 ? [`另有 ${same} 个单位没有差别。`] : []),
  ];
}
