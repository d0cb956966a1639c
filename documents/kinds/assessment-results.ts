/** The part of an assessment's paper about units: totals with what makes them up, items, problems. */
import type { Grade } from '../../domain/assessment/score-sheet.js';
import type { GradeCap } from '../../domain/assessment/unit-score.js';
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { PublishedItem } from '../../domain/publication/published-edition.js';
import { printedDate, type Block } from '../paper.js';
import { CAP_WORDS, GRADE_WORDS } from '../publication/edition-words.js';
import { itemTables } from '../publication/item-tables.js';
import { listed, paragraph } from './common.js';

export interface ReportedUnit {
  unit: string;
  /** 0–100; absent when nothing of it could be assessed. */
  score?: number;
  /** Points of the two sections, as they enter the score. */
  process?: number;
  result?: number;
  /** Taken off for rungs and by hand, and added by hand. */
  taken: number;
  given: number;
  /** In the order of its sheet. */
  items: PublishedItem[];
  /** By the score alone, and with caps and vetoes. */
  computedGrade?: Grade;
  grade?: Grade;
  caps: GradeCap['why'][];
}

export interface ReportedResults {
  scoredOn: IsoDate;
  units: ReportedUnit[];
  /** 问题清单: unit and what is wrong. */
  problems: { unit: string; title: string }[];
}

const GRADES: Grade[] = ['excellent', 'good', 'pass', 'fail'];
const DECIMALS = 2;
/** An item of which less than this share was reached is named as a problem. */
const WEAK = 0.6;
const NONE = '—';

const fixed = (points: number | undefined): string => points?.toFixed(DECIMALS) ?? NONE;

function whyWords({ grade, computedGrade, caps }: ReportedUnit): string {
  const why = caps.map((cap) => CAP_WORDS[cap]).join('；');
  const differs = computedGrade && computedGrade !== grade;
  return differs ? `${why}；按得分为${GRADE_WORDS[computedGrade]}` : why;
}

function unitTable(units: readonly ReportedUnit[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '单位', width: 24 },
      { title: '过程', width: 10 },
      { title: '结果', width: 10 },
      { title: '扣分', width: 9 },
      { title: '加分', width: 9 },
      { title: '得分', width: 10 },
      { title: '等次', width: 10 },
      { title: '说明', width: 18 },
    ],
    rows: units.map((u) => [
      u.unit,
      ...[u.process, u.result, u.taken, u.given, u.score].map(fixed),
      u.grade ? GRADE_WORDS[u.grade] : '未评定',
      whyWords(u),
    ]),
  };
}

/** How many units got which grade, what makes up each score, and each item. */
export function resultPart({ units, scoredOn }: ReportedResults): Block[] {
  const of = (grade: Grade) => units.filter((u) => u.grade === grade);
  const counted = GRADES.map((grade) => `${GRADE_WORDS[grade]}${of(grade).length}个`).join('，');
  const open = units.filter((u) => u.grade === undefined).length;
  const rest = open > 0 ? `，未评定${open}个` : '';
  const said = `按截至${printedDate(scoredOn)}的记录，共评定${units.length}个单位，其中${counted}${rest}。`;
  const items = itemTables(units).map((table): Block => ({ kind: 'table', ...table }));
  return [
    paragraph(said),
    unitTable(units),
    ...(items.length > 0
      ? [paragraph('逐项得分如下，每项的公式、数值和所依据的记录见各单位评分明细。')]
      : []),
    ...items,
  ];
}

function weakItems({ unit, items }: ReportedUnit): string[] {
  const weak = items.filter(({ points, outOf }) => points !== undefined && points < outOf * WEAK);
  const said = weak.map(
    ({ title, outOf, points }) => `“${title}”得${fixed(points)}分（满分${outOf}分）`,
  );
  return said.length > 0 ? [`${unit}：${said.join('，')}`] : [];
}

/** What was listed, then what the scores themselves show. */
export const problemPart = ({ units, problems }: ReportedResults): Block[] =>
  listed([...problems.map(({ unit, title }) => `${unit}：${title}`), ...units.flatMap(weakItems)]);
