/** What the lines of the document say about a task whose bounds the office set. */
import type { PlanFindings } from './findings.js';

/** Numbers of headings: 第一章 · 一、 · （一） · 1. · （1） · ①. */
const HEADING_NUMBER =
  /^\s*(?:第[一二三四五六七八九十百\d]+[章节条篇]|[（(]?[一二三四五六七八九十百]+[）)、.．]|[（(]?\d+[）)、.．]|[①-⑳])\s*/u;
const STOPS = /[\s。.．:：;；、]/gu;
/** A number with a unit of measure, or with a bound. */
const MEASURE =
  /\d\s?(?:%|％|‰|个百分点|人|起|家|个|支|处|台|套|所|次|项|公里|平方|米|分钟|小时|亩|万|亿|户|件|吨)|(?:不低于|不少于|不超过|不高于|达到?|控制在|以上|以下)\s?\d/u;

const withoutNumber = (text: string): string => text.replace(HEADING_NUMBER, '').trim();
const bare = (text: string): string => withoutNumber(text).replace(STOPS, '');

/** The lines of a task without blank ones, and without the first one when it is nothing but the title. */
export function textBetween(
  lines: readonly string[],
  { line, endLine, title }: { line: number; endLine: number; title: string },
): string {
  const all = lines.slice(line - 1, endLine).map((text) => text.trim());
  const heads = bare(all[0] ?? '') === bare(title);
  return (heads ? all.slice(1) : all).filter((text) => text !== '').join('\n');
}

/** Whether a text sets itself a number. */
export function measures(text: string): boolean {
  return MEASURE.test(text);
}

/** Titles of the headings that enclose a line, outermost first; a heading does not enclose itself. */
export function sectionAt(headings: PlanFindings['headings'], line: number): string[] {
  const enclosing: PlanFindings['headings'] = [];
  const own = headings.find((h) => h.line === line);
  for (const heading of headings) {
    if (heading.line >= line) break;
    while ((enclosing.at(-1)?.level ?? 0) >= heading.level) enclosing.pop();
    enclosing.push(heading);
  }
  const outer = enclosing.filter((h) => !own || h.level < own.level);
  return outer.map((h) => withoutNumber(h.text));
}
