import { beforeEach, describe, expect, it } from 'vitest';
import { startDraft } from '../../../domain/draft/draft.js';
import { stepFreedoms } from '../../../domain/draft/undoing.js';
import { draftDesk, FINDINGS, LINES, type DraftDesk } from '../../support/draft-desk.js';

let desk: DraftDesk;
beforeEach(() => {
  desk = draftDesk();
});
const retitle = (id: string, title: string) =>
  desk.edit({ type: 'correctTask', id, change: { title } });
const titles = () => desk.draft().tasks.map((t) => t.title);
const free = () =>
  stepFreedoms({ log: desk.log, findings: FINDINGS, lines: LINES }).map((s) => s.free);

describe('undoing', () => {
  it('takes back the last step that holds, one after another', () => {
    retitle('T1', '甲');
    retitle('T2', '乙');
    desk.undo();
    expect(titles().slice(0, 2)).toEqual(['甲', '整治道路交通']);
    desk.undo();
    expect(desk.draft()).toEqual(startDraft(FINDINGS));
    expect(desk.undo()?.refused).toBe('NothingToUndo');
  });

  it('takes back an earlier step that nothing stands on', () => {
    retitle('T1', '甲');
    retitle('T2', '乙');
    expect(desk.undo(1)).toBeUndefined();
    expect(titles().slice(0, 2)).toEqual(['夯实消防基础', '乙']);
  });

  it('is refused while a later step stands on it', () => {
    desk.edit({ type: 'splitTask', id: 'T1', atLine: 5, title: '乙' });
    retitle('TE1', '丙');
    desk.edit({ type: 'accept', ids: ['T2'], accepted: true });
    const detail = { step: 1, later: 2 };
    expect(desk.undo(1)).toEqual({ refused: 'LaterStepsDepend', detail });
    expect(free()).toEqual([false, true, true]);
    desk.undo(2);
    expect(desk.undo(1)).toBeUndefined();
    expect(titles()).toEqual(FINDINGS.tasks.map((t) => t.title));
  });

  it('keeps apart what two steps changed in one task', () => {
    const owners = { lead: ['Ufire'], support: [] };
    retitle('T1', '甲');
    desk.edit({ type: 'setOwners', tasks: [{ id: 'T1', owners }] });
    expect(desk.undo(1)).toBeUndefined();
    expect(desk.draft().tasks[0]).toMatchObject({ title: '夯实消防基础', chosen: owners });
  });

  it('of a correction waits for the acceptance made on it', () => {
    retitle('T1', '甲');
    desk.edit({ type: 'accept', ids: ['T1'], accepted: true });
    expect(desk.undo(1)?.refused).toBe('LaterStepsDepend');
  });

  it('is refused twice or for what is no step', () => {
    retitle('T1', '甲');
    desk.undo(1);
    expect([desk.undo(1)?.refused, desk.undo(2)?.refused, desk.undo(9)?.refused]).toEqual([
      'StepUndoneAlready',
      'StepUnknown',
      'StepUnknown',
    ]);
  });
});

describe('redoing', () => {
  it('brings back the last undone step, one after another', () => {
    retitle('T1', '甲');
    retitle('T2', '乙');
    desk.undo();
    desk.undo();
    desk.redo();
    expect(titles().slice(0, 2)).toEqual(['甲', '整治道路交通']);
    desk.redo();
    expect(titles().slice(0, 2)).toEqual(['甲', '乙']);
    expect(desk.redo()?.refused).toBe('NothingToRedo');
  });

  it('without a number ends at a new step, by number it goes on', () => {
    retitle('T1', '甲');
    desk.undo();
    retitle('T2', '乙');
    expect(desk.redo()?.refused).toBe('NothingToRedo');
    expect(desk.redo(1)).toBeUndefined();
    expect(titles().slice(0, 2)).toEqual(['甲', '乙']);
  });

  it('is refused when a later step changed the same', () => {
    retitle('T1', '甲');
    desk.undo();
    retitle('T1', '丁');
    expect(desk.redo(1)?.refused).toBe('LaterStepsDepend');
    expect(desk.redo(3)?.refused).toBe('StepNotUndone');
  });

  it('is refused when what it changed is not there', () => {
    desk.edit({ type: 'splitTask', id: 'T1', atLine: 5, title: '乙' });
    retitle('TE1', '丙');
    desk.undo();
    desk.undo();
    expect(desk.redo(2)?.refused).toBe('FindingUnknown');
    desk.redo(1);
    expect(desk.redo(2)).toBeUndefined();
  });
});
