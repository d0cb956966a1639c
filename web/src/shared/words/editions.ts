/** New editions of a plan, in the office's words. */
import type { EditionChangeView } from '../../../../api/contract/editions.js';
import { longDate } from './times.js';
import { OWNER_ROLE_WORDS, TASK_KIND_WORDS, wordFor } from './statuses.js';

type Kind = EditionChangeView['kind'];
type Status = EditionChangeView['status'];

export const CHANGE_KIND_WORDS: Record<Kind, string> = {
  taskAdded: '新增任务',
  taskDropped: '取消任务',
  titleChanged: '名称',
  textChanged: '内容',
  taskMoved: '位置',
  dateAdded: '新增时限',
  dateChanged: '时限',
  dateDropped: '取消时限',
  ownerAdded: '新增单位',
  ownerDropped: '减少单位',
  roleChanged: '单位分工',
  targetAdded: '新增指标',
  targetChanged: '指标',
  targetDropped: '取消指标',
  termChanged: '规划期',
  boxAdded: '新增专栏',
  boxChanged: '专栏',
  boxDropped: '取消专栏',
};

export const CHANGE_STATUS_WORDS: Record<Status, string> = {
  open: '待确认',
  confirmed: '已采纳，正在执行',
  rejected: '不采纳',
  done: '已采纳并执行',
  refused: '未能执行',
};

export const CHANGE_WARNING_WORDS: Record<EditionChangeView['warnings'][number], string> = {
  datePassed: '新的日期已过：未完成的改为签收期限内办理，新增的不再设节点',
  otherDateNow: '有单位现在的到期日与原规划不同（已延期或调整），采纳后统一改为新日期',
  namesUnknown: '有责任单位在名册中找不到，请先到核对页对应单位，再重新比对',
  noOwner: '没有责任单位，采纳后列入“无人认领”',
  termOver: '新的规划期已经结束：未办结任务的最后期限不早于签收期限',
  hasProgress: '这项任务已有核定的进展，取消后记录仍保留',
};

/** What confirming a change of this kind does, for who is about to. */
export const CONFIRM_EFFECTS =
  '采纳后：新增的任务立即派发；取消的任务终止，原因记为规划修订；时限、单位、名称和内容改动写入现行任务，并把改前改后通知各责任单位。规划期、专栏和不属于任何任务的指标改动后，通知有关单位；没有对应单位的告知安委办。首次承诺的日期和全部记录保留。';

const REVIEW_WORDS: Record<string, string> = { midterm: '中期评估', final: '期末评估' };

/** What is promised, and by when. */
export function dutyWords(duty: { kind: string; title: string; dueOn: string }): string {
  const what = duty.title || (REVIEW_WORDS[duty.kind] ?? '节点');
  return `${longDate(duty.dueOn)}：${what}`;
}

export const roleWords = (role: string): string => `${wordFor(OWNER_ROLE_WORDS, role)}单位`;

/** Parts from the outside in, and the kind of work. */
export function placeWords(place: { section: string[]; kind: string; position: number }): string {
  const kind = wordFor(TASK_KIND_WORDS, place.kind);
  return `${place.section.join(' › ')}，第${place.position}项（${kind}）`;
}

export type TargetView = NonNullable<NonNullable<EditionChangeView['target']>['to']>;

/** An indicator as a line of its table, part by part, its name first. */
export function targetParts({ name, target, baseline, dueOn, attribute }: TargetView): string[] {
  return [
    ...[name, target],
    baseline && `基期 ${baseline}`,
    dueOn && `${longDate(dueOn)}止`,
    { binding: '约束性', expected: '预期性' }[attribute ?? ''],
  ].flatMap((part) => part || []);
}

export const termWords = ({ start, end }: { start: number; end: number }): string =>
  `${start}—${end}年`;

const MOST_NAMED = 6;

/** Whom a change of a project box is told to. */
export function toldWords(units: readonly string[]): string {
  if (units.length === 0) return '所在部分没有责任单位，采纳后告知安委办';
  const named = units.slice(0, MOST_NAMED).join('、');
  return `采纳后告知${named}${units.length > MOST_NAMED ? `等${units.length}个单位` : ''}`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Why two tasks are taken for one. */
export function matchWords(match: {
  score: number;
  title: number;
  text: number;
  byHand: boolean;
}): string {
  if (match.byHand) return '匹配依据：安委办指明是同一任务';
  return `匹配依据：名称相似 ${percent(match.title)}，内容相似 ${percent(match.text)}，综合 ${percent(match.score)}`;
}

/** Where an added task came from, or where a dropped one went. */
export function kinWords(kind: Kind, kin: NonNullable<EditionChangeView['kin']>): string {
  const task = `${kin.number === null ? '' : `第${kin.number}号`}“${kin.title}”`;
  return kind === 'taskAdded'
    ? `看来由${task}拆分而来：内容有 ${percent(kin.share)} 出自该任务`
    : `看来并入了${task}：内容有 ${percent(kin.share)} 见于该任务`;
}
