import { parsePlan } from '../../plan/parse-plan.js';
import type { ParsedPlan, ParsedTask } from '../../plan/types.js';

/** Reads an invented plan given line by line. */
export function readPlanLines(...lines: string[]): ParsedPlan {
  return parsePlan(lines.join('\n'), { source: 'invented.txt' });
}

/** The lines of an invented plan around its tasks: what stands in place of `within` is up to a test. */
export function planWithTasks(...within: string[]): string[] {
  return [
    '柳溪县“十四五”安全生产规划',
    '一、总体要求',
    '（一）规划目标',
    '到2025年，全县防范能力明显增强。',
    '二、主要任务',
    ...within,
    '三、保障措施',
    '（一）加强领导',
    '各部门要落实责任。',
  ];
}

/** The work units of the tasks part of an invented plan. */
export function tasksAmong(...within: string[]): ParsedTask[] {
  return readPlanLines(...planWithTasks(...within)).tasks.filter((task) => task.kind === 'task');
}

/** The owners of the only task with the given text. */
export function ownersOf(...text: string[]): { lead: string[]; support: string[] } {
  const [task] = tasksAmong('（一）整治隐患', ...text);
  return { lead: task?.lead ?? [], support: task?.support ?? [] };
}
