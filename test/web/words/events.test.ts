import { describe, expect, it } from 'vitest';
import type { TaskFact } from '../../../domain/task/task-events.js';
import { comingWords, factWords } from '../../../web/src/shared/words/events.js';
import { comingWordsOf, recordedWords } from '../../../web/src/shared/words/recorded.js';

const names = {
  unit: (id: string) => (id === 'u1' ? '县水利局' : id),
  node: (id: string) => (id === 'n1' ? '2026年第四季度调度' : ''),
};
const step = (rung: 'remind' | 'warn', offset: number): TaskFact => ({
  type: 'StepTaken',
  nodeId: 'n1',
  unitId: 'u1',
  rung,
  offset,
  elapsed: offset,
  dueOn: '2026-12-20',
});

describe('words of events', () => {
  it('counts a reminder in working days before the date', () => {
    expect(factWords(step('remind', -3), names)).toBe(
      '县水利局“2026年第四季度调度”（2026年12月20日到期）到期前3个工作日，发出提醒',
    );
  });

  it('counts a rung in working days after the date', () => {
    expect(factWords(step('warn', 5), names)).toContain('逾期第5个工作日，升级为警示');
  });

  it('says what is due today as such', () => {
    expect(factWords(step('remind', 0), names)).toContain('今日到期');
  });

  it('tells a coming miss as a condition, not as a fact', () => {
    const fact: TaskFact = {
      type: 'DeadlineMissed',
      nodeId: 'n1',
      unitId: 'u1',
      dueOn: '2026-12-20',
    };
    expect(comingWords(fact, names)).toBe('县水利局如仍未完成“2026年第四季度调度”，转为逾期');
  });

  it('leaves no empty quotation marks for an unknown node', () => {
    const fact = { type: 'Snoozed', nodeId: 'n9', unitId: 'u1', until: '2026-12-01' };
    expect(recordedWords(fact, names)).toBe('县水利局要求2026年12月1日再提醒相关节点');
  });

  it('names what is due by its date where nothing else is known', () => {
    const fact = { type: 'DeadlineMissed', nodeId: 'n9', unitId: 'u1', dueOn: '2026-12-20' };
    expect(comingWordsOf(fact, names)).toBe('县水利局如仍未完成2026年12月20日到期的事项，转为逾期');
  });

  it('names a node that the fact itself carries', () => {
    const node = { nodeId: 'n7', kind: 'roundup', title: '2027Q1', dueOn: '2027-03-20' };
    expect(comingWordsOf({ type: 'NodeOpened', node }, names)).toContain('2027年第一季度调度');
  });

  it('names both ends that let an extension lapse', () => {
    const fact = { type: 'ExtensionLapsed', extensionId: 'x1', nodeId: 'n1', unitId: 'u1' };
    const words = recordedWords(fact, names);
    expect(words).toContain('县水利局“2026年第四季度调度”的延期申请不必再批');
    expect(words).toContain('报告已通过，或任务已结束');
  });

  it('shows an event of a later version by its name', () => {
    expect(recordedWords({ type: 'SomethingNew' }, names)).toBe('记录：SomethingNew');
  });
});
