/** A small plan under review: findings, their text, and a desk that changes it the way the store does. */
import { decideDraft, draftOf, type DraftAsk } from '../../domain/draft/decide.js';
import type { Draft } from '../../domain/draft/draft.js';
import type { DraftEdit, LogLine } from '../../domain/draft/edits.js';
import type { FoundTask, PlanFindings } from '../../domain/draft/findings.js';
import type { DraftRefusal } from '../../domain/draft/refusals.js';

export const LINES = [
  '某县安全生产规划（2026—2030年）',
  '一、主要任务',
  '（一）夯实消防基础',
  '改造老旧小区消防设施30处。',
  '建设微型消防站。（牵头单位：县消防大队，责任单位：各街道）',
  '（二）整治道路交通',
  '到2027年底前完成隐患路段整治。（牵头单位：县交通局）',
  '（三）加强宣传',
  '二、保障措施',
  '（一）强化考核',
  '2028年开展中期评估，2030年开展终期考核。',
];

const task = (line: number, endLine: number, title: string): FoundTask => ({
  line,
  endLine,
  title,
  kind: 'task',
  lead: [],
  support: [],
  text: LINES.slice(line, endLine).join('\n'),
  section: [line < 9 ? '主要任务' : '保障措施'],
  flags: [],
  confidence: 1,
});

export const FINDINGS: PlanFindings = {
  title: '某县安全生产规划',
  region: '某县',
  term: { start: 2026, end: 2030 },
  status: 'issued',
  headings: [
    { line: 2, level: 1, text: '一、主要任务', role: 'tasks' },
    { line: 3, level: 2, text: '（一）夯实消防基础' },
    { line: 6, level: 2, text: '（二）整治道路交通' },
    { line: 8, level: 2, text: '（三）加强宣传' },
    { line: 9, level: 1, text: '二、保障措施', role: 'safeguards' },
    { line: 10, level: 2, text: '（一）强化考核' },
  ],
  tasks: [
    { ...task(3, 5, '夯实消防基础'), lead: ['县消防大队'], support: ['各街道'], flags: ['noDate'] },
    { ...task(6, 7, '整治道路交通'), lead: ['县交通局'], flags: ['noMeasure'] },
    { ...task(8, 8, '加强宣传'), confidence: 0.7, flags: ['noOwner', 'noDate', 'noMeasure'] },
    {
      ...task(10, 11, '强化考核'),
      kind: 'safeguard',
      flags: ['noOwner', 'noDate', 'noMeasure'],
    },
  ],
  commitments: [{ line: 7, endLine: 7, due: '2027-12-31', text: '完成隐患路段整治' }],
  indicators: [
    {
      line: 4,
      endLine: 4,
      name: '老旧小区消防设施改造',
      baseline: null,
      target: '30处',
      op: '>=',
      value: 30,
      unit: '处',
      attribute: null,
      due: '2030-12-31',
    },
  ],
  checkpoints: [
    { line: 11, endLine: 11, kind: 'midterm', date: '2028-12-31' },
    { line: 11, endLine: 11, kind: 'final', date: null },
  ],
  projects: [{ line: 8, endLine: 8, title: '专栏1', items: ['宣传'] }],
  doubts: [{ line: 8, what: '这一级标题之后没有内容' }],
};

export const UNITS = ['Ufire', 'Utraffic', 'Umedia'];

export interface DraftDesk {
  log: LogLine[];
  draft(): Draft;
  /** Makes, undoes or redoes; a refusal leaves the log as it is. */
  ask(ask: DraftAsk): DraftRefusal | undefined;
  edit(edit: DraftEdit): DraftRefusal | undefined;
  undo(step?: number): DraftRefusal | undefined;
  redo(step?: number): DraftRefusal | undefined;
}

/** A desk over the plan above, or over other findings. */
export function draftDesk(findings: PlanFindings = FINDINGS, lines = LINES): DraftDesk {
  const log: LogLine[] = [];
  const ground = { unitIds: new Set(UNITS), groupIds: new Set(['Gstreets']) };
  const ask = (asked: DraftAsk): DraftRefusal | undefined => {
    const deed = decideDraft(
      asked,
      { findings, lines, log, draft: draftOf({ findings, lines, log }) },
      ground,
    );
    if ('refused' in deed) return deed;
    log.push({ seq: log.length + 1, at: '2026-11-23T04:00:00.000Z', by: '张三', ...deed });
    return undefined;
  };
  return {
    log,
    draft: () => draftOf({ findings, lines, log }),
    ask,
    edit: (edit) => ask({ act: 'edit', edit }),
    undo: (step) => ask({ act: 'undo', step }),
    redo: (step) => ask({ act: 'redo', step }),
  };
}
