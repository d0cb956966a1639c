/** The assessments of a rehearsed term as a table: every year, at the mid-term, at the end. */
import type { Grade } from '../../domain/assessment/score-sheet.js';
import {
  ASSESSED,
  type RehearsedAssessment,
} from '../../domain/rehearsal/rehearsed-assessments.js';
import { textTable } from './text-table.js';

/** What one assessment comes to. */
export interface ScoreFigures {
  units: number;
  /** 0–100, two decimals; of the units that could be scored. */
  mean: number;
  highest: number;
  lowest: number;
  grades: Record<Grade, number>;
  /** Units whose grade a missed binding indicator caps, and those under a veto. */
  capped: number;
  vetoed: number;
  /** Items and parts of them left out for want of data. */
  gaps: number;
}

const HEADS = [
  ...['考核', '单位数', '平均分', '最高分', '最低分', '优秀', '良好', '合格', '不合格'],
  ...['约束性指标封顶', '一票否决', '缺数据未评'],
];
const KINDS: Record<RehearsedAssessment['kind'], string> = {
  annual: '年度',
  midterm: '中期',
  final: '终期',
};

/** The figures of one assessment. */
export function figuresOf({ scores }: RehearsedAssessment): ScoreFigures {
  const known = scores.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const graded = (grade: Grade) => scores.filter((s) => s.grade === grade).length;
  const capped = (why: 'bindingMissed' | 'veto') =>
    scores.filter(({ caps }) => caps.some((c) => c.why === why)).length;
  const mean = known.reduce((sum, s) => sum + s, 0) / Math.max(1, known.length);
  return {
    units: scores.length,
    mean: Math.round(mean * 100) / 100,
    highest: Math.max(...known),
    lowest: Math.min(...known),
    grades: {
      excellent: graded('excellent'),
      good: graded('good'),
      pass: graded('pass'),
      fail: graded('fail'),
    },
    capped: capped('bindingMissed'),
    vetoed: capped('veto'),
    gaps: scores.reduce((sum, { flags }) => sum + flags.length, 0),
  };
}

function nameOf({ kind, period: { from, to } }: RehearsedAssessment): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? `${last}${KINDS[kind]}` : `${first}—${last}${KINDS[kind]}`;
}

/** A row an assessment, and what is assumed. */
export function scoreLines(assessments: readonly RehearsedAssessment[]): string[] {
  const rows = assessments.map((a) => {
    const { units, mean, highest, lowest, grades, capped, vetoed, gaps } = figuresOf(a);
    const { excellent, good, pass, fail } = grades;
    const points = [mean, highest, lowest].map((p) => p.toFixed(2));
    return [nameOf(a), units, ...points, excellent, good, pass, fail, capped, vetoed, gaps];
  });
  const share = (n: number) => `${Math.round(n * 100)}%`;
  return [
    '',
    '考核评估（缺省评分表）：',
    textTable(HEADS, rows),
    `指标由牵头任务最多的单位负责；每年的实际值 ${share(ASSESSED.noActual)} 缺报，${share(ASSESSED.short)} 比目标进度差至多 ${share(ASSESSED.shortBy)}，其余达到或略好；评议项两人背靠背，各给 ${share(ASSESSED.leastMark)} 至满分，相差过大时由第三人裁定；没有自评、申诉和加减分。`,
  ];
}
