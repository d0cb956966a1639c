/** A published edition as a page that needs no script: light, and readable on a phone. */
import type { PublishedEdition } from '../../domain/publication/published-edition.js';
import { chartKeys } from '../charts/chart-caption.js';
import { SCREEN_CHART, drawIndicator } from '../charts/draw-indicator.js';
import { toSvg } from '../charts/svg.js';
import { printedDate } from '../paper.js';
import { PAGE_STYLE } from './page-style.js';
import { INDICATORS, editionTables, overviewRows, type EditionTable } from './edition-tables.js';
import { LIGHT_WORDS, editionTitle } from './edition-words.js';

/** What stands around the edition on the page. */
export interface Around {
  sha256: string;
  /** Address of the edition without ending. */
  address: string;
  /** Other editions of the plan, the newest first. */
  editions: { edition: number; date: string; note?: string; address: string }[];
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

const LONG_LABEL = 5;

/** Each cell names its column, for phones where a row becomes a card. */
function table({ title, columns, rows }: EditionTable, id: string): string {
  const widths = columns.map(({ width }) => `<col style="width:${width}%">`).join('');
  const head = columns.map((c) => `<th scope="col">${safe(c.title)}</th>`).join('');
  // On a phone a row becomes a card: its name is its head, and long labels get more room.
  const counted = columns[0]?.title === '序号' || columns[0]?.title === '名次';
  const long = columns.some((c) => c.title.length > LONG_LABEL);
  const kind = `${counted ? 'counted' : 'named'}${long ? ' long' : ''}`;
  const body = rows
    .map((row) => {
      const cells = row.map((text, i) => {
        return `<td data-title="${safe(columns[i]?.title ?? '')}">${safe(text)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<section id="${id}"><h2>${safe(title)}</h2>
<table class="${kind}"><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></section>`;
}

const LIGHTS = ['blue', 'green', 'yellow', 'red', 'grey'] as const;

function figures(edition: PublishedEdition): string {
  const items = overviewRows(edition).map(([name, value]) => {
    const light = LIGHTS.find((l) => LIGHT_WORDS[l] === name);
    const mark = light ? `<i class="${light}"></i>` : '';
    return `<div><dt>${mark}${safe(name)}</dt><dd>${safe(value)}</dd></div>`;
  });
  return `<dl class="figures">${items.join('')}</dl>`;
}

/** Progress as a bar of the tasks' states, with its words in the figures above. */
function bar({ overview }: PublishedEdition): string {
  const { tasks, closed, green, yellow, red, grey } = overview;
  if (tasks === 0) return '';
  const states = { blue: closed, green, yellow, red, grey };
  const parts = Object.entries(states)
    .filter(([, n]) => n > 0)
    .map(([light, n]) => `<i class="${light}" style="flex-grow:${n}"></i>`);
  return `<div class="bar" aria-hidden="true">${parts.join('')}</div>`;
}

/** The charts of indicators with values; their figures stand in the table above as text. */
function charts({ indicators }: PublishedEdition): string {
  const drawn = indicators.flatMap(({ name, unit, chart }) => {
    if (!chart) return [];
    const title = `${name}${unit === '' ? '' : `（单位：${unit}）`}`;
    const svg = toSvg(drawIndicator(chart, SCREEN_CHART));
    return [
      `<figure><figcaption>${safe(title)}</figcaption>
<div role="img" aria-label="${safe(`${title}。${chartKeys(chart)}`)}">${svg}</div>
<p class="soft">${safe(chartKeys(chart))}</p></figure>`,
    ];
  });
  return drawn.length > 0
    ? `<section id="charts"><h2>指标走势</h2><div class="charts">${drawn.join('\n')}</div></section>`
    : '';
}

const DOWNLOADS = [
  ['xlsx', '表格（.xlsx）'],
  ['docx', '公告（.docx）'],
  ['json', '数据（.json）'],
] as const;

function downloads({ address, sha256 }: Around): string {
  const links = DOWNLOADS.map(
    ([ending, words]) => `<a href="${safe(address)}.${ending}">${words}</a>`,
  );
  return `<section id="downloads"><h2>下载</h2><p class="links">${links.join('')}</p>
<p class="soft">数据文件的SHA-256：<code>${safe(sha256)}</code></p></section>`;
}

function others({ editions }: Around, shown: number): string {
  const items = editions.map(({ edition, date, note, address }) => {
    const words = `第${edition}期　${printedDate(date)}${note ? `　${safe(note)}` : ''}`;
    return edition === shown
      ? `<li>${words}（本期）</li>`
      : `<li><a href="${safe(address)}">${words}</a></li>`;
  });
  return editions.length > 1 ? `<section><h2>各期</h2><ul>${items.join('')}</ul></section>` : '';
}

/** A whole page around some content. */
export function publicPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

/** The page of one edition. */
export function editionPage(edition: PublishedEdition, around: Around): string {
  const { number, date, asOf, issuer, note } = edition;
  const title = editionTitle(edition);
  const tables = editionTables(edition);
  const contents = tables.map((t, i) => `<a href="#t${i}">${safe(t.title)}</a>`).join('');
  const said = note ? `<p class="note">更正说明：${safe(note)}</p>` : '';
  return publicPage(
    title,
    `<header>
<p class="soft"><a href="/public">公开信息</a></p>
<h1>${safe(title)}</h1>
<p class="soft">第${edition.edition}期　${safe(number)}　${printedDate(date)}发布　${safe(issuer)}</p>
<p class="soft">数据截至${printedDate(asOf)}，只列已经审核认定的进展。</p>
${said}
</header>
<section id="overview"><h2>总体情况</h2>${figures(edition)}${bar(edition)}</section>
<nav class="links" aria-label="目录">${contents}<a href="#downloads">下载</a></nav>
${tables.map((t, i) => table(t, `t${i}`) + (t.name === INDICATORS ? charts(edition) : '')).join('\n')}
${downloads(around)}
${others(around, edition.edition)}`,
  );
}

/** The list of plans that publish something. */
export function publicIndex(
  plans: readonly { title: string; address: string; edition: number; date: string }[],
): string {
  const items = plans.map(({ title, address, edition, date }) => {
    const words = `第${edition}期，${printedDate(date)}发布`;
    return `<li><a href="${safe(address)}">${safe(title)}</a><br><span class="soft">${words}</span></li>`;
  });
  const list =
    items.length > 0
      ? `<ul class="plans">${items.join('')}</ul>`
      : '<p>还没有公开的内容，请以后再来查看。</p>';
  return publicPage('公开信息', `<h1>公开信息</h1>${list}`);
}
