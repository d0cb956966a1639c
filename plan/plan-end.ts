import type { SourceLine } from './source-lines.js';

const APPENDIX =
  /^附\s?(?:件|表|录|图)(?:$|\s?[\d一二三四五六七八九十]{1,2}(?:$|[\s:.、-])|\s?:)|^(?:名词解释|术语解释|缩略语|注释)$/;
const COLOPHON =
  /^(?:\(?此件.{0,10}公开|抄\s?[送报]\s?[:]|主题词\s?[:]|.{2,25}(?:办公室|政府|局|委员会)\s{0,20}\d{4}年\s?\d{1,2}月\s?\d{1,2}日(?:印发)?$)/;
/** What a web page prints below the text it shows, as whole lines. */
const PAGE_FOOT =
  /^(?:扫一扫.{0,30}|【?(?:打印|关闭)(?:本页|页面|窗口)?】?(?:\s?\|?\s?【?(?:打印|关闭)(?:本页|页面|窗口)?】?)?|返回(?:顶部|上一页)|分享到.{0,20}|[上下]一篇.{0,60}|(?:相关|政策|图解|文字)(?:链接|文档|解读|附件|阅读|新闻|信息)(?:\s?[:].{0,60})?|附件下载.{0,60}|责任编辑.{0,20}|(?:信息)?来源\s?:.{0,30}|网站地图.{0,40}|联系我们.{0,40}|关于我们.{0,40}|版权所有.{0,60}|主办(?:单位)?\s?:.{0,30}(?:政府|办公室|局|委).{0,40}|承办(?:单位)?\s?:.{0,30}(?:办公室|局|中心).{0,40}|网站标识码.{0,40}|.{0,6}ICP备.{0,40}|.{0,6}公网安备.{0,40}|您?访问量?.{0,20}|浏览次数.{0,12})$/;
/** The foot of a page is not longer than this. */
const FOOT_LINES = 60;
const SAFEGUARDS = /保障措施|组织实施|组织保障|实施保障|规划实施|保障机制/;

/**
 * Where the running text of a plan ends: before its appendixes, the printer's note (抄送, 印发) and
 * the foot of a web page. Returns the index of the first line behind the plan, or the number of
 * lines.
 */
export function planEnd(lines: readonly SourceLine[]): number {
  const half = Math.floor(lines.length / 2);
  const last = lines.findIndex((line) => line.number !== null && SAFEGUARDS.test(line.folded));
  for (let at = last === -1 ? half : Math.min(half, last + 1); at < lines.length; at += 1) {
    const folded = lines[at]?.folded ?? '';
    if (APPENDIX.test(folded) || COLOPHON.test(folded)) return at;
    const foot = at >= half && at >= lines.length - FOOT_LINES && folded.length <= 100;
    if (foot && PAGE_FOOT.test(folded)) return at;
  }
  return lines.length;
}
