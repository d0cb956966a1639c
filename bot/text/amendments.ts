/** Words of what a new edition of the plan changed about a task: old value, new value. */
import type { DutyChange } from '../../domain/task/amendment.js';
import type { DatedDuty } from '../../domain/task/plan-nodes.js';
import { changedPart } from '../../domain/edition/text-pieces.js';
import type { NoticePayload } from '../cards/notice-payload.js';
import { dateText } from './dates.js';
import { clip, nodeText } from './nodes.js';

const LONGEST_QUOTE = 80;
const MOST_LINES = 12;

const quote = (text: string): string => `“${clip(text, LONGEST_QUOTE)}”`;
const changed = (label: string, from: string, to: string): string =>
  `· ${label}：原${quote(from)}，改为${quote(to)}`;

function dutyLine({ from, to }: DutyChange, today: string): string {
  const named = (duty: DatedDuty): string => `“${nodeText(duty)}”`;
  if (!from && to) return `· 新增时限：${named(to)} ${dateText(to.dueOn, today)}前`;
  if (from && !to) return `· 取消时限：${named(from)}（原定${dateText(from.dueOn, today)}）`;
  if (!from || !to) return '';
  if (from.dueOn === to.dueOn) return changed('时限的内容', from.title, to.title);
  const dates = `原定${dateText(from.dueOn, today)}，改为${dateText(to.dueOn, today)}`;
  return `· 时限：${named(to)} ${dates}`;
}

function wordLines({ notice }: NoticePayload): string[] {
  const { title, text, place } = notice.amended ?? {};
  const part = text && changedPart(text.from, text.to);
  const [was, is] = [place?.from.section.at(-1), place?.to.section.at(-1)];
  return [
    ...(title ? [changed('任务名称', title.from, title.to)] : []),
    ...(part ? [changed('任务内容', part.from, part.to)] : []),
    ...(was !== is ? [changed('所属部分', was ?? '', is ?? '')] : []),
  ];
}

const ROLES = { lead: '牵头单位', support: '配合单位' } as const;

function ownerLines({ notice, unitNames = {} }: NoticePayload): string[] {
  const { joins = [], leaves = [], roles = [] } = notice.amended ?? {};
  const name = (unitId: string): string => unitNames[unitId] ?? '';
  return [
    ...joins.map((j) => `· 新增${ROLES[j.role]}：${name(j.unitId)}`),
    ...leaves.map((l) => `· 不再作为${ROLES[l.role]}：${name(l.unitId)}`),
    ...roles.map((r) => `· ${name(r.unitId)}由${ROLES[r.from]}改为${ROLES[r.to]}`),
  ];
}

interface Aim {
  name: string;
  from: string | null;
  to: string | null;
}

function targetLine({ name, from, to }: Aim): string {
  if (to === null) return `· 取消指标：${clip(name)}（原为${from ?? ''}）`;
  if (from === null) return `· 新增指标：${clip(name)} ${to}`;
  return from === to
    ? `· 指标“${clip(name)}”的基期、年份或属性有调整，目标仍为${to}`
    : `· 指标“${clip(name)}”：原为${from}，改为${to}`;
}

const targetLines = ({ notice }: NoticePayload): string[] =>
  (notice.amended?.targets ?? []).map(targetLine);

const held = (lines: string[]): string[] => {
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `· 另有${more}处调整，见网页`] : lines;
};

function boxLine({ from, to }: { from?: string; to?: string }): string {
  if (from === undefined) return `· 新增专栏：${quote(to ?? '')}`;
  if (to === undefined) return `· 取消专栏：${quote(from)}`;
  return from === to ? `· 专栏${quote(to)}的项目有调整` : changed('专栏', from, to);
}

/** What changed of the plan as a whole: its term, its project boxes, indicators that no task holds. */
export function revisionLines({ notice }: NoticePayload): string[] {
  const { term, boxes = [], targets = [] } = notice.revised ?? {};
  const years = ({ start, end }: { start: number; end: number }): string => `${start}—${end}年`;
  const moved = term && term.from.end !== term.to.end;
  return held([
    ...(term ? [`· 规划期：原为${years(term.from)}，改为${years(term.to)}`] : []),
    ...(moved ? ['· 未单独规定期末评估时间的任务，最后期限随规划期末调整'] : []),
    ...boxes.map(boxLine),
    ...targets.map(targetLine),
  ]);
}

/** One line for each thing that changed, the most pressing first. */
export function amendmentLines(payload: NoticePayload): string[] {
  const { notice, today } = payload;
  const lines = [
    ...(notice.amended?.duties ?? []).map((d) => dutyLine(d, today)),
    ...ownerLines(payload),
    ...targetLines(payload),
    ...wordLines(payload),
  ].filter((line) => line !== '');
  return held(lines);
}

/** 依据《…规划（修订版）》. */
export const editionText = ({ notice }: NoticePayload): string | undefined =>
  notice.edition && `依据：规划修订版《${clip(notice.edition.title, 40)}》`;
