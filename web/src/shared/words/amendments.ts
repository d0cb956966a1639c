/** What a new edition of the plan changed about a task, in one sentence: old value → new value. */
import type { Amended, DutyChange } from '../../../../domain/task/amendment.js';
import type { Names } from './events.js';
import { longDate } from './times.js';

const named = (title: string, spare: string): string => (title ? `“${title}”` : spare);
const REVIEWS: Record<string, string> = { midterm: '中期评估', final: '期末评估' };
const spareOf = (kind: string): string => REVIEWS[kind] ?? '节点';

function dutyWords({ from, to }: DutyChange): string {
  if (!from && to) return `新增${named(to.title, spareOf(to.kind))}，${longDate(to.dueOn)}到期`;
  if (from && !to) return `取消${named(from.title, spareOf(from.kind))}`;
  if (!from || !to) return '';
  const what = named(to.title, spareOf(to.kind));
  return from.dueOn === to.dueOn
    ? `${named(from.title, '')}改写为${what}`
    : `${what}由${longDate(from.dueOn)}改为${longDate(to.dueOn)}`;
}

const ROLES = { lead: '牵头', support: '配合' } as const;

/** 名称由…改为…；新增…为牵头单位；…由…改为…. */
export function amendmentWords(amended: Amended, names: Names): string {
  const { title, text, place, duties, joins, leaves, roles, targets, term } = amended;
  const part = (section: string[]): string => section.at(-1) ?? '';
  return [
    title && `名称由“${title.from}”改为“${title.to}”`,
    text && '任务内容有修改',
    place && `所属部分由“${part(place.from.section)}”改为“${part(place.to.section)}”`,
    ...duties.map(dutyWords),
    ...joins.map((j) => `新增${names.unit(j.unitId)}为${ROLES[j.role]}单位`),
    ...leaves.map((l) => `${names.unit(l.unitId)}不再承担`),
    ...roles.map((r) => `${names.unit(r.unitId)}由${ROLES[r.from]}改为${ROLES[r.to]}单位`),
    term && `规划期末由${longDate(term.from)}改为${longDate(term.to)}`,
    ...targets.map((t) => `指标“${t.name}”由${t.from ?? '无'}改为${t.to ?? '取消'}`),
  ]
    .filter((words) => words !== undefined && words !== '')
    .join('；');
}
