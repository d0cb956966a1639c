/** 评分明细: the sheet of one unit on paper, every number down to the records it was made of (domain.md §6). */
import type { Section } from '../../domain/assessment/score-sheet.js';
import { draft, listed, paragraph, section, type Office } from '../kinds/common.js';
import { matterWords } from '../kinds/matter-words.js';
import { entered, rounded } from '../lists/amounts.js';
import { RUNGS } from '../lists/row-words.js';
import { printedDate, type Block, type Paper } from '../paper.js';
import { CAP_WORDS, GRADE_WORDS, RESULT_TITLES, planWords } from '../publication/edition-words.js';
import {
  FORMULA_WORDS,
  GAP_WORDS,
  PART_WORDS,
  pointsWords,
  shareWords,
} from './derivation-words.js';
import type {
  Adjusted,
  DerivedLine,
  DerivedPart,
  DerivedSheet,
  DerivedTotals,
} from './derived-sheet.js';
import { SECTION_WORDS, methodWords } from './sheet-words.js';

type Measured = NonNullable<DerivedPart['measured']>;

const NONE = '—';
/** Figures that count of where an indicator should have stood. */
const OF_PATH = 4;

/** 过程38.79＋结果52.18－措施扣分1＝89.97. */
export function sumWords({ sections, rungs, deductions, bonuses, score }: DerivedTotals): string {
  const parts = sections.map((s) => `${SECTION_WORDS[s.section]}${pointsWords(s.points)}`);
  const less = (name: string, points: number) =>
    points > 0 ? `－${name}${pointsWords(points)}` : '';
  const more = bonuses.points > 0 ? `＋加分${pointsWords(bonuses.points)}` : '';
  const taken = less('措施扣分', rungs.points) + less('扣分', deductions.points);
  return `${parts.join('＋')}${taken}${more}＝${pointsWords(score)}`;
}

const taskWords = (task: { number: number; title: string } | null): string =>
  task ? `${task.number}号　${task.title}` : '';

/** 2025年实际35人，基期40人，应达33.48人（目标：下降16.3%）. */
function measuredWords({ year, value, unit, target, owed, baseline }: Measured): string {
  const from = baseline === null ? '' : `，基期${entered(baseline)}${unit}`;
  const due = owed === null ? '' : `，应达${rounded(owed, OF_PATH)}${unit}`;
  return `${year}年实际${entered(value)}${unit}${from}${due}（目标：${target}）`;
}

function partRow(part: DerivedPart): string[] {
  const { of, title, task, nodeKind, dueOn, doneOn, how, earned, possible, inheritedFrom } = part;
  const own = title === task?.title ? '' : title;
  const what = nodeKind ? matterWords(nodeKind, own) : own;
  const from = inheritedFrom ? `承继自${inheritedFrom}` : '';
  const values = part.measured ? measuredWords(part.measured) : '';
  const when = [dueOn && `${dueOn}到期`, doneOn && `${doneOn}完成`].filter(Boolean).join('\n');
  return [
    [taskWords(task), what, values, from].filter((text) => text !== '').join('\n'),
    when || NONE,
    PART_WORDS[how] ?? how,
    of === 'indicator' ? shareWords(earned) : `${pointsWords(earned)}/${pointsWords(possible)}`,
  ];
}

const partTable = (parts: readonly DerivedPart[]): Block[] =>
  parts.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [
            { title: '依据', width: 48 },
            { title: '日期', width: 22 },
            { title: '情况', width: 16 },
            { title: '得分', width: 14 },
          ],
          rows: parts.map(partRow),
        },
      ];

/** The formula with its values: 61.5÷63＝97.6%；97.6%×22分＝21.48分. */
function computed({ by, parts, share, fullPoints, points }: DerivedLine): Block[] {
  if (!('computed' in by)) return [];
  const formula = FORMULA_WORDS[by.computed] ?? '';
  if (share === null) return [paragraph(`公式：${formula}。`)];
  const sum = (of: 'earned' | 'possible') => parts.reduce((total, p) => total + p[of], 0);
  const values = `${pointsWords(sum('earned'))}÷${pointsWords(sum('possible'))}＝${shareWords(share)}`;
  const result = `${shareWords(share)}×${pointsWords(fullPoints)}分＝${pointsWords(points)}分`;
  return [paragraph(`公式：${formula}。`), paragraph(`计算：${values}；${result}。`)];
}

/** Every mark with who and why; two that stand count by their mean, unless a third settled it. */
function judged({ marks, points }: DerivedLine): Block[] {
  const each = marks.map((m) =>
    paragraph(
      `${m.assessorName}${m.settles ? '裁定' : '评'}${pointsWords(m.points)}分：${m.reason}`,
    ),
  );
  const mean = marks.length > 1 && points !== null && !marks.some((m) => m.settles);
  return mean ? [...each, paragraph(`取平均，得${pointsWords(points)}分。`)] : each;
}

function itemBlocks(line: DerivedLine): Block[] {
  const { title, criteria, fullPoints, by, self, points, gap, left } = line;
  const head = `标准分${pointsWords(fullPoints)}，自评${pointsWords(self?.points ?? null)}，得分${pointsWords(points)}。`;
  const why = gap ? [paragraph(`未评：${GAP_WORDS[gap] ?? gap}。`)] : [];
  const out = left.map((l) => `${l.title}（${GAP_WORDS[l.gap] ?? l.gap}）`);
  return [
    { kind: 'heading', level: 2, text: title },
    paragraph(`${criteria}（${methodWords(by)}）。${head}`),
    ...(self && self.text !== '' ? [paragraph(`自评说明：${self.text}`)] : []),
    ...why,
    ...computed(line),
    ...judged(line),
    ...partTable(line.parts),
    ...(out.length > 0 ? [paragraph(`未计入（不按零分也不按满分）：${out.join('；')}。`)] : []),
  ];
}

/** 过程：已评各项34.91÷其标准分36×40分＝38.79分; what was not assessed is on neither side. */
function sectionWords({ lines, totals }: DerivedSheet): string[] {
  return totals.sections.flatMap(({ section: of, outOf, points }) => {
    const own = lines.filter((l) => l.section === of && l.points !== null);
    if (points === null || own.length === 0) return [];
    const full = own.reduce((sum, l) => sum + l.fullPoints, 0);
    // By shares, not by points: those are rounded for each item.
    const got = own.reduce(
      (sum, l) => sum + (l.share ?? (l.points ?? 0) / l.fullPoints) * l.fullPoints,
      0,
    );
    const name = SECTION_WORDS[of];
    return [
      `${name}：已评各项得分${pointsWords(got)}÷其标准分${pointsWords(full)}×${pointsWords(outOf)}分＝${pointsWords(points)}分`,
    ];
  });
}

function totalBlocks(sheet: DerivedSheet): Block[] {
  const { totals } = sheet;
  const { grade, computedGrade, caps, rungs, deductions, bonuses } = totals;
  const given = grade ? GRADE_WORDS[grade] : '未评定';
  const before =
    computedGrade && computedGrade !== grade ? `，按得分为${GRADE_WORDS[computedGrade]}` : '';
  const why = caps.map((cap) =>
    cap.why === 'veto'
      ? CAP_WORDS.veto
      : `${CAP_WORDS.bindingMissed}（${cap.indicators.join('、')}）`,
  );
  const adjusted = (name: string, { lines }: Adjusted) =>
    lines.map((l) => `${name}${pointsWords(l.points)}分：${l.reason}（${l.by}）`);
  return [
    paragraph(`${sumWords(totals)}，等次${given}${before}。`),
    ...sectionWords(sheet).map((text) => paragraph(`${text}。`)),
    ...why.map((text) => paragraph(`${text}。`)),
    ...listed([
      ...rungs.lines.map(
        (l) => `${taskWords(l.task) || l.title}到${RUNGS[l.rung]}，扣${pointsWords(l.points)}分`,
      ),
      ...adjusted('扣', deductions),
      ...adjusted('加', bonuses),
    ]),
  ];
}

/** Everything behind a unit's score; not an official document: it has no number and no seal. */
export function derivationPaper(office: Office, data: DerivedSheet): Paper {
  const { planTitle, kind, period, unit, on, frozen, sheet, lines } = data;
  const of = (wanted: Section) => lines.filter((l) => l.section === wanted);
  const about = `${printedDate(period.from)}至${printedDate(period.to)}`;
  const paper = draft(office, {
    form: 'plain',
    title: `${unit}\n${planWords(planTitle)}${RESULT_TITLES[kind].replace('结果', '')}评分明细`,
    to: [],
    body: [
      paragraph(
        `考核期${about}；按截至${printedDate(on)}的记录${frozen ? '固定' : '测算'}；依据${sheet.name}（第${sheet.version}版）。`,
      ),
      ...section('总分', totalBlocks(data)),
      ...section(SECTION_WORDS.process, of('process').flatMap(itemBlocks)),
      ...section(SECTION_WORDS.result, of('result').flatMap(itemBlocks)),
    ],
  });
  return { ...paper, unnumbered: true };
}
