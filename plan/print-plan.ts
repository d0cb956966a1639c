import type {
  ParsedCheckpoint,
  ParsedHeading,
  ParsedIndicator,
  ParsedPlan,
  ParsedProject,
  ParsedTask,
} from './types.js';
import { CHECK_NAME, FLAG_NAME, KIND_NAME, ROLE_NAME } from './wording.js';

/** A plan as it was read, in Chinese lines for the terminal; every finding names its source line. */
export function describePlan(plan: ParsedPlan): string {
  const { headings, tasks, commitments, indicators, checkpoints, projects, doubts } = plan;
  const parts = [
    ...describeHead(plan),
    ...block('标题', headings.map(describeHeading)),
    ...block('任务', tasks.map(describeTask)),
    ...block(
      '时限承诺',
      commitments.map((one) => `${one.due}　${one.text}　${at(one.line)}`),
    ),
    ...block('指标', indicators.map(describeIndicator)),
    ...block('评估节点', checkpoints.map(describeCheckpoint)),
    ...block('专栏', projects.map(describeProject)),
    ...block(
      '存疑',
      doubts.map((one) => `${at(one.line)}　${one.what}`),
    ),
  ];
  return `${parts.join('\n')}\n`;
}

function describeHead(plan: ParsedPlan): string[] {
  const { start, end } = plan.term;
  const draft = plan.status === 'draft' ? '征求意见稿' : '已印发';
  const deadline = plan.commentDeadline ? `，意见反馈截止${plan.commentDeadline}` : '';
  const term = `规划期：${String(start)}—${String(end)}年`;
  return [
    `规划：${plan.title ?? '（未读出名称）'}`,
    `地区：${plan.region ?? '（未读出）'}　${term}　状态：${draft}${deadline}`,
  ];
}

function describeHeading({ line, level, text, role }: ParsedHeading): string {
  const part = level === 1 && role ? `　[${ROLE_NAME[role]}]` : '';
  return `${'　'.repeat(level - 1)}${text}${part}　${at(line)}`;
}

function describeCheckpoint(one: ParsedCheckpoint): string {
  return `${CHECK_NAME[one.kind]}　${one.date ?? '未定日期'}　${at(one.line)}`;
}

function describeProject(one: ParsedProject): string {
  return `${one.title}　${at(one.line)}${one.items.map((item) => `\n　　· ${item}`).join('')}`;
}

function block(name: string, entries: string[]): string[] {
  return ['', `${name}（${String(entries.length)}）`, ...entries.map((entry) => `　${entry}`)];
}

function describeTask(task: ParsedTask, index: number): string {
  const lead = task.lead.length > 0 ? `　牵头：${task.lead.join('、')}` : '';
  const support = task.support.length > 0 ? `　责任：${task.support.join('、')}` : '';
  const flags = task.flags.map((flag) => FLAG_NAME[flag]).join('、');
  const missing = flags === '' ? '' : `　（${flags}）`;
  const lines = at(task.line, task.endLine);
  return `${String(index + 1)}. [${KIND_NAME[task.kind]}] ${task.title}${lead}${support}${missing}　${lines}`;
}

function describeIndicator(one: ParsedIndicator): string {
  const attribute =
    one.attribute === null ? '' : one.attribute === 'binding' ? '　约束性' : '　预期性';
  const baseline = one.baseline === null ? '' : `　基数${one.baseline}`;
  const due = one.due === null ? '' : `　${one.due}`;
  return `${one.name}：${one.target}${baseline}${attribute}${due}　${at(one.line)}`;
}

function at(line: number, end = line): string {
  return end === line ? `第${String(line)}行` : `第${String(line)}—${String(end)}行`;
}
