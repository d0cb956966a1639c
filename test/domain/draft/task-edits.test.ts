import { beforeEach, describe, expect, it } from 'vitest';
import { dutiesOf } from '../../../domain/draft/duties.js';
import { draftDesk, LINES, type DraftDesk } from '../../support/draft-desk.js';

let desk: DraftDesk;
beforeEach(() => {
  desk = draftDesk();
});
const task = (id: string) => desk.draft().tasks.find((t) => t.id === id);
const ids = () => desk.draft().tasks.map((t) => t.id);
const due = (id: string) =>
  dutiesOf(desk.draft())[ids().indexOf(id)]?.filter((d) => d.kind === 'commitment');

describe('correcting a task', () => {
  it('keeps its text when only words change', () => {
    const before = task('T1')?.text;
    desk.edit({
      type: 'correctTask',
      id: 'T1',
      change: { title: '筑牢消防基础', kind: 'project' },
    });
    const changed = { title: '筑牢消防基础', kind: 'project', text: before, accepted: true };
    expect(task('T1')).toMatchObject(changed);
  });

  it('takes the text of its new lines without the title', () => {
    desk.edit({ type: 'correctTask', id: 'T1', change: { endLine: 4 } });
    expect(task('T1')?.text).toBe('改造老旧小区消防设施30处。');
    desk.edit({ type: 'correctTask', id: 'T1', change: { line: 5, endLine: 5 } });
    expect(task('T1')).toMatchObject({ text: expect.stringContaining('微型'), measured: false });
  });

  it('moves it to where its first line stands', () => {
    desk.edit({ type: 'correctTask', id: 'T1', change: { line: 7, endLine: 7 } });
    expect(ids()).toEqual(['T2', 'T1', 'T3', 'T4']);
  });

  it('takes the promises of the lines it now holds', () => {
    desk.edit({ type: 'correctTask', id: 'T2', change: { endLine: 6 } });
    expect(due('T2')).toEqual([]);
    desk.edit({ type: 'correctTask', id: 'T3', change: { line: 7 } });
    expect(due('T3')).toHaveLength(1);
  });
});

describe('splitting a task', () => {
  it('gives the second part its lines and the same owners', () => {
    desk.edit({ type: 'splitTask', id: 'T1', atLine: 5, title: '建设微型消防站' });
    expect(ids()).toEqual(['T1', 'TE1', 'T2', 'T3', 'T4']);
    expect(task('T1')).toMatchObject({ line: 3, endLine: 4, text: '改造老旧小区消防设施30处。' });
    expect(task('TE1')).toMatchObject({ line: 5, endLine: 5, lead: ['县消防大队'] });
  });

  it('is refused outside the task or on its first line', () => {
    const split = (id: string, atLine: number) =>
      desk.edit({ type: 'splitTask', id, atLine, title: '乙' })?.refused;
    expect([split('T1', 3), split('T1', 6)]).toEqual(['SplitOutsideTask', 'SplitOutsideTask']);
    expect(split('T3', 8)).toBe('TaskTooShortToSplit');
  });

  it('cuts within a line, each part with its own words', () => {
    const atChar = LINES[3]?.indexOf('30处') ?? 0;
    const cut = { type: 'splitTask', id: 'T1', atLine: 4, atChar, title: '乙' } as const;
    expect(desk.edit(cut)?.refused).toBeUndefined();
    expect(task('T1')).toMatchObject({ line: 3, endLine: 4, text: '改造老旧小区消防设施' });
    const second = { line: 4, endLine: 5, lead: ['县消防大队'], measured: true };
    expect(task('TE1')).toMatchObject({ ...second, text: expect.stringMatching(/^30处。\n建设/u) });
  });

  it('cuts a part again without taking words of the other', () => {
    const line = LINES[4] ?? '';
    const at = (words: string, id: string) =>
      desk.edit({
        ...{ type: 'splitTask', id, atLine: 5, title: words },
        atChar: line.indexOf(words),
      });
    at('微型', 'T1');
    at('消防站', 'TE1');
    expect([task('T1')?.text.slice(-2), task('TE1')?.text]).toEqual(['建设', '微型']);
    expect(task('TE2')?.text).toBe('消防站。（牵头单位：县消防大队，责任单位：各街道）');
    expect(at('微型', 'TE2')?.refused).toBe('SplitOutsideText');
  });

  it('leaves a promise with the words that make it', () => {
    const atChar = (LINES[6]?.indexOf('。') ?? 0) + 1;
    desk.edit({ type: 'splitTask', id: 'T2', atLine: 7, atChar, title: '乙' });
    expect([due('T2')?.length, due('TE1')?.length]).toEqual([1, 0]);
    desk.edit({ type: 'splitTask', id: 'T2', atLine: 7, atChar: 5, title: '丙' });
    expect([due('T2')?.length, due('TE2')?.length]).toEqual([0, 1]);
  });

  it('divides promises that were given to the task by hand', () => {
    const promise = { due: '2028-06-30', text: '完成', kind: 'commitment' as const, taskId: 'T1' };
    desk.edit({ type: 'addCommitment', commitment: { line: 3, ...promise } });
    desk.edit({ type: 'addCommitment', commitment: { line: 5, ...promise } });
    desk.edit({ type: 'splitTask', id: 'T1', atLine: 5, title: '乙' });
    expect([due('T1')?.length, due('TE3')?.length]).toEqual([1, 1]);
  });
});

describe('joining tasks', () => {
  it('makes one of neighbours with the owners of all', () => {
    desk.edit({ type: 'joinTasks', ids: ['T2', 'T1'], title: '消防和交通' });
    expect(ids()).toEqual(['T1', 'T3', 'T4']);
    const joined = { title: '消防和交通', line: 3, endLine: 7, support: ['各街道'] };
    expect(task('T1')).toMatchObject({ ...joined, lead: ['县消防大队', '县交通局'] });
    expect(due('T1')).toHaveLength(1);
  });

  it('is refused when another task lies between', () => {
    const refusal = desk.edit({ type: 'joinTasks', ids: ['T1', 'T3'] });
    expect(refusal?.refused).toBe('JoinSkipsTasks');
  });

  it('keeps chosen owners beside printed ones of the other', () => {
    const owners = { lead: ['Umedia'], support: [] };
    desk.edit({ type: 'setOwners', tasks: [{ id: 'T3', owners }] });
    desk.edit({ type: 'joinTasks', ids: ['T2', 'T3'] });
    expect(task('T2')).toMatchObject({
      chosen: { ...owners, withPrinted: true },
      lead: ['县交通局'],
    });
  });
});

describe('adding and deleting', () => {
  it('places a new task by its lines and under their headings', () => {
    const added = { title: '建设微型消防站', kind: 'task' as const, line: 5, endLine: 5 };
    desk.edit({ type: 'addTask', task: added });
    expect(ids()).toEqual(['T1', 'TE1', 'T2', 'T3', 'T4']);
    expect(task('TE1')).toMatchObject({ section: ['主要任务', '夯实消防基础'], accepted: true });
  });

  it('refuses lines outside the text', () => {
    const at = (line: number, endLine: number) =>
      desk.edit({ type: 'addTask', task: { title: '甲', kind: 'task', line, endLine } });
    expect(at(11, 12)).toEqual({ refused: 'LinesOutsideText', detail: { most: 11 } });
    expect(at(5, 4)?.refused).toBe('LinesOutsideText');
    expect(ids()).toHaveLength(4);
  });

  it('deletes findings of every kind in one step', () => {
    desk.edit({ type: 'deleteFindings', ids: ['T3', 'C1', 'I1', 'K2', 'B1'] });
    const { tasks, commitments, indicators, checkpoints, projects } = desk.draft();
    const left = [tasks, commitments, indicators, checkpoints, projects].map((l) => l.length);
    expect(left).toEqual([3, 0, 0, 1, 0]);
  });

  it('is refused for what is gone already', () => {
    desk.edit({ type: 'deleteFindings', ids: ['T3'] });
    expect(desk.edit({ type: 'deleteFindings', ids: ['T3'] })?.refused).toBe('FindingUnknown');
    const refusal = desk.edit({ type: 'correctTask', id: 'C1', change: { title: '甲' } });
    expect(refusal?.refused).toBe('FindingUnknown');
  });
});
