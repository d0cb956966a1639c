import { readCommentDeadline } from './comment-deadline.js';
import { skipContents } from './contents-table.js';
import type { SourceLine } from './source-lines.js';
import { comparable } from './width-folding.js';

/** What stands before the first sentence of the plan: notice, cover, title, table of contents. */
export interface PlanOpening {
  title: string | null;
  status: 'issued' | 'draft';
  commentDeadline: string | null;
  /** Index of the first line of the plan's own text. */
  bodyFrom: number;
}

const TITLE_REACH = 80;
const TITLE_END =
  /(?:规划|纲要|计划|方案|(?:规划|计划|方案).{0,12}(?:分工|分解|责任|任务)(?:表|清单)?)(?:\([^()]{1,20}\)){0,2}(?:\s{1,8}(?:征求意见稿|送审稿|讨论稿|草案))?$/;
/** What is said of the state of a plan behind its name. */
const STATE =
  /\s{0,8}[（(][^（()）]*(?:稿|草案|[审示]版)[^（()）]{0,10}[）)]$|\s{1,8}(?:征求意见稿|送审稿|讨论稿|草案)$/;
const NO_TITLE_START =
  /^(?:关于|根据|附件|专栏|依据|按照|《|\(|\d(?!\d{3}\s?年?\s?[-—–~至到]{1,2}\s?20\d{2}\s?年)|[一二三四五六七八九十]+、|第.章)/;
/** A plan is named for a place or a period; 规划计划 in the menu of a web page is not. */
const NAMES_PLAN = /[省市县区州旗盟镇乡]|十.?五|20\d{2}|国家|全国/;
const DRAFT =
  /征求.{0,6}意见|草案|送审稿|讨论.{0,4}稿|公示稿|修改稿|上会稿|[送评]审版|公示版|审议稿|初稿|报批稿|论证稿|评审稿/;
/** How far the letter before a plan without a title reaches. */
const LETTER_REACH = 30;
/** A letter names the plan it brings: 印发《…》的通知 · 《…》已经县政府同意. */
const SENT =
  /(?:印发|公布|下发|编制|制定|现将|征求|起草)(?:了|对)?《([^》]{4,50}(?:规划|纲要|计划|方案)[^》]{0,16})》(?!和|与|及|等|精神|要求|、|《)|^关于(?:公开)?(?:对|征求)《([^》]{4,50}(?:规划|纲要|计划|方案)[^》]{0,16})》|《([^》]{4,50}(?:规划|纲要|计划|方案)[^》]{0,16})》(?:已经?|经).{0,40}(?:同意|通过|审定)/;
/** A title that stands in the signs of a name. */
const WHOLE_NAME = /^《([^《》]*)》$/;
const ONLY_BRACKETS = /^\([^()]{1,30}\)$/;

/** Finds the title, the state and the beginning of the plan itself. */
export function readOpening(lines: readonly SourceLine[]): PlanOpening {
  const first = findTitle(lines, 0);
  if (first === -1) return openingWithoutTitle(lines);
  const title = titleAt(lines, first);
  let last = first;
  for (let again = findTitle(lines, first + 1); again !== -1 && again - last <= 6;) {
    if (comparable(titleAt(lines, again)) !== comparable(title)) break;
    last = again;
    again = findTitle(lines, again + 1);
  }
  let bodyFrom = last + 1;
  while (isTitleTail(lines[bodyFrom])) bodyFrom += 1;
  const before = lines.slice(0, bodyFrom);
  return {
    title: withYears(title.replace(STATE, ''), lines[last + 1]),
    status: before.some((line) => DRAFT.test(line.folded)) ? 'draft' : 'issued',
    commentDeadline: readCommentDeadline(before.slice(0, first)),
    bodyFrom: skipContents(lines, bodyFrom),
  };
}

/** The years in brackets below a title that names no five-year period are part of it. */
function withYears(title: string, below: SourceLine | undefined): string {
  const years = /^\(\s?20\d{2}\s?年?\s?[-—–~至到]{1,2}\s?20\d{2}\s?年?\s?\)$/.test(
    below?.folded ?? '',
  );
  return years && !/十.?五/.test(title) ? title + (below?.text ?? '') : title;
}

function openingWithoutTitle(lines: readonly SourceLine[]): PlanOpening {
  const heading = lines.findIndex((line) => line.number !== null);
  const top = lines.slice(0, heading === -1 ? 0 : Math.min(heading, LETTER_REACH));
  const named = top.flatMap((line) => SENT.exec(line.text)?.slice(1) ?? []);
  return {
    title: named.find((name) => name !== undefined)?.replace(STATE, '') ?? null,
    status: top.some((line) => DRAFT.test(line.folded)) ? 'draft' : 'issued',
    commentDeadline: null,
    bodyFrom: skipContents(lines, 0),
  };
}

function findTitle(lines: readonly SourceLine[], from: number): number {
  const end = Math.min(lines.length, TITLE_REACH);
  for (let at = from; at < end; at += 1) {
    const folded = lines[at]?.folded ?? '';
    if (at > 0 && /^(?:一、|第一章)/.test(folded) && !hasNotice(lines, at)) return -1;
    if (isTitleEnd(folded) && NAMES_PLAN.test(titleAt(lines, at))) return at;
  }
  return -1;
}

function isTitleEnd(folded: string): boolean {
  const words = folded.replace(WHOLE_NAME, '$1');
  if (folded.length > 50 || !TITLE_END.test(words) || NO_TITLE_START.test(words)) return false;
  if (/关于(?:印发|公布|下达|征求|公开|转发)/.test(folded)) return false;
  return !/[。,;:>|《》]/.test(words);
}

function hasNotice(lines: readonly SourceLine[], until: number): boolean {
  return lines.slice(0, Math.min(until, 6)).some((line) => /通知|的函|公告/.test(line.folded));
}

function titleAt(lines: readonly SourceLine[], at: number): string {
  let title = (lines[at]?.text ?? '').replace(WHOLE_NAME, '$1');
  for (let above = at - 1; above >= 0 && above >= at - 3; above -= 1) {
    const line = lines[above];
    const whole = /[省市县区州旗盟].*十.?五/.test(title);
    if (whole || line === undefined || !isTitleHead(line)) break;
    title = line.text + title;
  }
  return title;
}

function isTitleHead(line: SourceLine): boolean {
  if (line.folded.length > 30 || /[。,;:>《》()]/.test(line.folded)) return false;
  if (!NAMES_PLAN.test(line.folded)) return false;
  return !/(?:局|政府|办公室|委员会|\d日|印发|通知|号|目\s{0,4}录)$/.test(line.folded);
}

function isTitleTail(line: SourceLine | undefined): boolean {
  if (line === undefined) return false;
  return ONLY_BRACKETS.test(line.folded) || isIssuer(line.folded);
}

/** Who printed a plan and when, below its title on the cover (某某县应急管理局 · 二〇二一年七月). */
function isIssuer(folded: string): boolean {
  const words = folded.replace(/\s/g, '');
  if (
    /^(?:\d{4}|[零一二三四五六七八九O○]{4})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$/.test(
      words,
    )
  )
    return true;
  return (
    words.length <= 30 &&
    /^[\u4e00-\u9fa5]{2,26}(?:局|厅|政府|办公室|委员会|指挥部|支队|大队)$/.test(words)
  );
}
