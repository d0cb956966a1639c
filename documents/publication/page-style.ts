/** The style of the public pages: system fonts, no images, nothing to load. */
export const PAGE_STYLE = `
:root { --ink:#1d2733; --soft:#5a6675; --line:#dde3ea; --blue:#2a5f94; --green:#3a8a5f; --yellow:#c98a1b; --red:#b23a2e; --grey:#a9b3be; }
* { box-sizing: border-box; }
body { margin:0; color:var(--ink); background:#f5f7f9; font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 24px 20px 64px; background:#fff; min-height:100vh; }
h1 { font-size: 26px; line-height:1.4; margin: 4px 0 8px; text-wrap: balance; }
h2 { font-size: 19px; margin: 36px 0 10px; padding-bottom:6px; border-bottom:2px solid var(--blue); }
p { margin: 4px 0; }
a { color: var(--blue); }
.soft { color: var(--soft); font-size: 14.5px; }
.note { margin-top: 12px; padding: 10px 14px; border-left: 4px solid var(--yellow); background:#fdf7ea; }
.figures { display:grid; grid-template-columns: repeat(4, 1fr); gap: 10px; margin: 0; }
.figures div { padding: 10px 14px; border:1px solid var(--line); border-radius:4px; }
.figures dt { color:var(--soft); font-size:14px; }
.figures dd { margin:0; font-size:24px; font-weight:600; font-variant-numeric: tabular-nums; }
.figures i { display:inline-block; width:10px; height:10px; margin-right:6px; border-radius:2px; }
.bar { display:flex; height:12px; margin-top:14px; gap:2px; border-radius:3px; overflow:hidden; }
.bar i { display:block; min-width:3px; }
.blue { background:var(--blue); } .green { background:var(--green); } .yellow { background:var(--yellow); }
.red { background:var(--red); } .grey { background:var(--grey); }
.charts { display:grid; grid-template-columns: repeat(2, 1fr); gap: 18px 24px; margin-top:12px; }
figure { margin:0; padding:10px 12px; border:1px solid var(--line); border-radius:4px; break-inside:avoid; }
figcaption { font-weight:600; line-height:1.5; margin-bottom:6px; }
figure svg { display:block; width:100%; height:auto; }
.links { display:flex; flex-wrap:wrap; gap: 4px 20px; margin-top: 20px; }
.links a { padding: 8px 0; }
table { width:100%; table-layout:fixed; border-collapse: collapse; font-size: 15px; }
th { white-space:pre-line; text-align:left; font-weight:600; background:#eef2f6; }
th, td { padding: 8px 10px; border-bottom:1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td:not(:first-child) { word-break: keep-all; }
code { overflow-wrap: anywhere; font-size: 13px; }
ul { padding-left: 20px; } .plans { padding:0; list-style:none; } .plans li { padding: 12px 0; border-bottom:1px solid var(--line); }
@media (max-width: 720px) {
  main { padding: 16px 14px 48px; }
  h1 { font-size: 21px; } h2 { font-size: 18px; }
  .figures { grid-template-columns: repeat(2, 1fr); }
  .charts { grid-template-columns: 1fr; }
  thead { position:absolute; width:1px; height:1px; overflow:hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display:block; }
  colgroup { display:none; }
  tr { padding: 10px 0; border-bottom: 1px solid var(--line); }
  td { display:grid; grid-template-columns: 84px 1fr; gap: 8px; padding: 2px 0; border:0; }
  td::before { content: attr(data-title); color: var(--soft); font-size:14px; }
  .long td { grid-template-columns: 148px 1fr; }
  .named td:first-child, .counted td:nth-child(-n+2) { display:inline; font-weight:600; }
  .named td:first-child::before, .counted td:nth-child(-n+2)::before { content:none; }
  .counted td:first-child::after { content:"　"; }
  td:empty { display:none; }
}
@media print { main { max-width:none; padding:0; } .links { display:none; } }
`;
