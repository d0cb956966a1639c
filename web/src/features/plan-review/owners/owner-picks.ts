/** Which suggested owners are ticked, and the change they make of the draft. */
import type { DraftTaskView, OwnerSuggestions } from '../../../../../api/contract/draft-review.js';

export type Suggestion = OwnerSuggestions['tasks'][number]['suggestions'][number];
type Because = Suggestion['because'][number];

/** Ticked unit ids by task. */
export type Picks = Readonly<Record<string, readonly string[]>>;

const speaksForIt = ({ because }: Suggestion): boolean => because.some((b) => b.by !== 'host');

/** Ticked at first: the likeliest lead unit, and whoever is as likely; nobody for want of a better one. */
export function firstPicks(suggestions: readonly Suggestion[]): string[] {
  const leads = suggestions.filter((s) => s.role === 'lead' && speaksForIt(s));
  const best = Math.max(...leads.map((s) => s.score), 0);
  return leads.filter((s) => s.score === best && best > 0).map((s) => s.unitId);
}

/** Owners of each task as ticked; tasks with nothing ticked are left as they are. */
export function ownersFrom(
  tasks: readonly { task: DraftTaskView; suggestions: readonly Suggestion[] }[],
  picks: Picks,
) {
  return tasks.flatMap(({ task, suggestions }) => {
    const ticked = picks[task.id] ?? firstPicks(suggestions);
    const chosen = suggestions.filter((s) => ticked.includes(s.unitId));
    if (chosen.length === 0) return [];
    const idsAs = (role: 'lead' | 'support') => [
      ...task.owners.filter((o) => o.role === role).map((o) => o.unitId),
      ...chosen.filter((s) => s.role === role).map((s) => s.unitId),
    ];
    const lead = [...new Set(idsAs('lead'))];
    const support = [...new Set(idsAs('support'))].filter((id) => !lead.includes(id));
    return [{ id: task.id, owners: { lead, support } }];
  });
}

/** Why a unit is suggested, in words. */
export const becauseWords = (because: readonly Because[]): string =>
  because.map(reasonWords).join('；');

function reasonWords(reason: Because): string {
  switch (reason.by) {
    case 'wording':
      return `任务写到${reason.words.map((word) => `“${word}”`).join('')}`;
    case 'siblings':
      return `同一部分的${reason.taskNumbers.map((n) => `${n}号`).join('、')}任务由它负责`;
    case 'host':
      return '安委办所在单位，没有更合适的';
  }
}
