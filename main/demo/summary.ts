/** The demo's figures for the terminal: what happened, by what it belongs to. */
import { eventWord } from '../../documents/case-file/event-words.js';
import { KIND_NAMES } from '../../documents/kinds/kind-words.js';
import { DOCUMENT_KINDS } from '../../domain/document/document-kinds.js';
import { dateOf } from '../../domain/calendar/dates.js';
import { RUNGS, type Rung } from '../../domain/policy/policy.js';
import type { EditionRow } from '../../prisma/store/publication/edition-rows.js';

const RUNG_NAMES: Record<Rung, string> = {
  remind: '提醒',
  chase: '催办',
  warn: '警示',
  circulate: '通报',
  interview: '约谈',
  list: '挂牌督办',
  veto: '一票否决',
};

/** Headings, and the events under each, in this order; what no heading takes is the tasks'. */
const HEADINGS: [string, RegExp][] = [
  ['定期调度和通报', /^(RoundUp|Circular|Cause|NamedInCircular)/],
  ['提案', /^(Slip(Recorded|Absorbed)|Climb|Case|Proposal|Ladder)/],
  ['约谈', /^(Interview|Attendance|Minutes)/],
  ['挂牌督办', /^(Listing|Delisting|RaiseRejected)/],
  ['一票否决', /^(Veto|Statement|Referral)/],
  ['整改', /^(Rectification|Rung)/],
  ['回头看和催办', /^(LookBack|WaitReminded)/],
  ['指标', /^(Indicator|Actual)/],
  [
    '考核评估',
    /^(Assess|Phase|Self|Mark|Scores?|Objection|Result|EditionPublished|ProblemListed|ThirdParty)/,
  ],
  ['文书', /^Document/],
];
const TASKS = '任务和报告';
const MEASURES = '督办措施';

type Row = [name: string, count: number];

const lines = (rows: Row[]): string[] =>
  rows.map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`);

/** Kinds that were counted with a word after them, such as the rung of a step. */
const counted = (
  counts: ReadonlyMap<string, number>,
  type: string,
  names: [string, string][],
): Row[] =>
  names.flatMap(([word, name]): Row[] => {
    const count = counts.get(`${type} ${word}`);
    return count === undefined ? [] : [[name, count]];
  });

const headingOf = (type: string): string =>
  HEADINGS.find(([, pattern]) => pattern.test(type))?.[0] ?? TASKS;

const HASH_SHOWN = 16;

/** What was published, oldest first: edition, number, day, title, hash and address. */
export function editionsTable(rows: readonly EditionRow[], address: string): string {
  const lines = rows
    .filter((row) => row.status === 'published')
    .reverse()
    .map(({ edition, number, publishedAt, title, sha256, note, planId }) => {
      const day = dateOf(publishedAt ?? '');
      const said = note ? `（${note}）` : '';
      const hash = (sha256 ?? '').slice(0, HASH_SHOWN);
      return `  第${edition}期　${number ?? ''}　${day}　${title}${said}\n         SHA-256 ${hash}…　${address}/public/${planId}/${edition}`;
    });
  return ['已公开', ...(lines.length > 0 ? lines : ['  没有'])].join('\n');
}

/** Counts by kind under headings; kinds that never happened are left out. */
export function countsTable(counts: ReadonlyMap<string, number>): string {
  const rungs = counted(
    counts,
    'StepTaken',
    RUNGS.map((rung) => [rung, RUNG_NAMES[rung]]),
  );
  const papers = counted(
    counts,
    'DocumentIssued',
    DOCUMENT_KINDS.map((kind) => [kind, `签发${KIND_NAMES[kind]}`]),
  );
  const plain = [...counts].filter(([type]) => type !== 'StepTaken' && !type.includes(' '));
  const under = (heading: string): Row[] =>
    plain
      .filter(([type]) => headingOf(type) === heading)
      .map(([type, count]): Row => [eventWord(type), count])
      .sort(([, a], [, b]) => b - a);
  const parts: [string, Row[]][] = [
    [TASKS, under(TASKS)],
    [MEASURES, rungs],
    ...HEADINGS.map(([heading]): [string, Row[]] => [
      heading,
      heading === '文书' ? [...under(heading), ...papers] : under(heading),
    ]),
  ];
  return parts
    .filter(([, rows]) => rows.length > 0)
    .flatMap(([heading, rows]) => [heading, ...lines(rows)])
    .join('\n');
}
