import { describe, expect, it } from 'vitest';
import { piecesOfMarkup, readHtmlFile } from '../../files/html/read-html.js';
import type { DocumentPiece } from '../../plan/tables/pieces.js';

const linesOf = (pieces: readonly DocumentPiece[]): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));
const rowsOf = (pieces: readonly DocumentPiece[]): string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'table'
      ? piece.rows.map((row) =>
          row
            .map(({ text, from }) => (from === 'own' ? text : from === 'above' ? '^' : '<'))
            .join('|'),
        )
      : [],
  );
const pageLines = (html: string): string[] => {
  const read = readHtmlFile(new TextEncoder().encode(html));
  return read.ok ? linesOf(read.pieces) : [read.reason];
};

describe('a web page', () => {
  it('breaks lines where a browser does', () => {
    const html = '<p>一、<b>目标</b></p><div>甲<br>乙<span>丙</span></div><h2>二、任务</h2>丁';
    expect(linesOf(piecesOfMarkup(html))).toEqual(['一、目标', '甲', '乙丙', '二、任务', '丁']);
  });

  it('shows nothing that is not shown', () => {
    const html =
      '<p>甲<span style="display: none">乙</span><script>丙</script></p><p hidden>丁</p><!-- 戊 -->';
    expect(linesOf(piecesOfMarkup(html))).toEqual(['甲']);
  });

  it('numbers ordered lists unless their text does', () => {
    const html =
      '<ol start="3"><li>查船</li><li>查坝</li></ol><ol><li>（1）查桥</li></ol><ul><li>查路</li></ul>';
    expect(linesOf(piecesOfMarkup(html))).toEqual(['3.查船', '4.查坝', '（1）查桥', '查路']);
  });

  it('gives tables by rows, merged cells marked', () => {
    const html =
      '<table><tr><th colspan="3">分工表</th></tr><tr><td rowspan="2">一</td><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';
    expect(rowsOf(piecesOfMarkup(html))).toEqual(['分工表|<|<', '一|甲|乙', '^|丙|丁']);
  });

  it('takes a table that only places things as text', () => {
    const inner = '<table><tr><td>甲</td><td>乙</td></tr></table>';
    const pieces = piecesOfMarkup(`<table><tr><td><p>文一</p>${inner}</td></tr></table>`);
    expect(linesOf(pieces)).toEqual(['文一']);
    expect(rowsOf(pieces)).toEqual(['甲|乙']);
  });

  it('survives spans that no table has', () => {
    const html =
      '<table><tr><td colspan="9999999" rowspan="9999999">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>';
    expect(rowsOf(piecesOfMarkup(html))[0]).toMatch(/^甲(\|<){59}$/);
  });

  it('is left without menus, links and footers, its title put first', () => {
    const text = '为加强安全生产工作，制定本规划。'.repeat(8);
    const html = `<html><head><title>望川县安全规划_望川县政府网</title></head><body>
      <div><a href="/">首页</a><a href="/x">要闻动态信息公开</a></div>
      <div><div id="c"><p>${text}</p><p>一、目标</p></div></div><footer>版权所有</footer></body></html>`;
    expect(pageLines(html)).toEqual(['望川县安全规划', text, '一、目标']);
  });

  it('in GB18030 is decoded', () => {
    const bytes = [
      ...new TextEncoder().encode('<html><meta charset=gbk><p>'),
      0xb0,
      0xb2,
      0xc8,
      0xab,
    ];
    const read = readHtmlFile(Uint8Array.from(bytes));
    expect(read.ok && linesOf(read.pieces)).toEqual(['安全']);
  });
});
