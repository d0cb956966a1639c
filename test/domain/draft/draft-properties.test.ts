import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdit } from '../../../domain/draft/apply-edit.js';
import { missingIds } from '../../../domain/draft/check-edit.js';
import { stepsOf } from '../../../domain/draft/fold.js';
import { startDraft, type Draft } from '../../../domain/draft/draft.js';
import type { DraftEdit } from '../../../domain/draft/edits.js';
import { findingsOf } from '../../../domain/draft/to-findings.js';
import { touchesOf } from '../../../domain/draft/touches.js';
import { stepFreedoms } from '../../../domain/draft/undoing.js';
import { draftDesk, FINDINGS, LINES, UNITS, type DraftDesk } from '../../support/draft-desk.js';

/** Enough for every day; set higher for a long look. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);

/** A move that picks among what is there by number, so that most of them fit. */
interface Move {
  what: number;
  which: number;
  other: number;
}

const all = ({ tasks, commitments, indicators, checkpoints, projects }: Draft) =>
  [tasks, commitments, indicators, checkpoints, projects].flat();
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

function editOf(draft: Draft, { what, which, other }: Move): DraftEdit {
  const task = pick(draft.tasks, which);
  const id = pick(all(draft), which)?.id ?? 'none';
  const taskId = task?.id ?? 'none';
  const at = draft.tasks.findIndex((t) => t.id === taskId);
  const line = 1 + (other % LINES.length);
  const due = `20${26 + (other % 5)}-06-30`;
  const owners = { lead: [pick(UNITS, other) ?? ''], support: [pick(UNITS, which) ?? ''] };
  const name = pick(['县消防大队', '各街道', '县交通局'], which) ?? '';
  const fields = { line, due, text: '完成', kind: 'commitment' as const };
  const edits: DraftEdit[] = [
    { type: 'accept', ids: [id], accepted: other % 3 > 0 },
    { type: 'correctTask', id: taskId, change: { title: `标题${other}` } },
    { type: 'correctTask', id: taskId, change: { line, endLine: LINES.length } },
    { type: 'splitTask', id: taskId, atLine: line, title: `后半${other}` },
    { type: 'splitTask', id: taskId, atLine: line, atChar: 1 + which, title: `后句${other}` },
    { type: 'joinTasks', ids: [taskId, draft.tasks[at + 1]?.id ?? 'none'] },
    { type: 'addTask', task: { title: '新增', kind: 'task', line, endLine: line } },
    { type: 'deleteFindings', ids: [id] },
    { type: 'setOwners', tasks: [{ id: taskId, owners: other % 4 ? owners : null }] },
    { type: 'resolveName', name, meaning: other % 3 ? { as: 'nobody' } : null },
    { type: 'addCommitment', commitment: { ...fields, ...(other % 2 && { taskId }) } },
    { type: 'correctCommitment', id: pick(draft.commitments, which)?.id ?? 'C0', change: { due } },
    { type: 'correctIndicator', id: 'I1', change: { target: `${other}处` } },
    { type: 'addCheckpoint', checkpoint: { line, kind: 'annual', date: due } },
    { type: 'correctHead', change: { title: `规划${other}` } },
    { type: 'addProject', project: { line, endLine: line, title: '专栏', items: [`${other}`] } },
    { type: 'correctProject', id: pick(draft.projects, which)?.id ?? 'B0', change: { line } },
  ];
  return pick(edits, what) ?? { type: 'accept', ids: ['T1'], accepted: true };
}

const move = fc.record({ what: fc.nat(16), which: fc.nat(30), other: fc.nat(30) });
const turn = fc.oneof(
  { weight: 5, arbitrary: move.map((m) => ({ act: 'edit' as const, ...m })) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('undo' as const), step: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('redo' as const), step: fc.nat(40) }) },
);
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

function play(desk: DraftDesk, turns: readonly Turn[]): void {
  for (const t of turns) {
    if (t.act === 'edit') desk.edit(editOf(desk.draft(), t));
    else desk.ask({ act: t.act, step: t.step % 3 === 0 ? undefined : t.step });
  }
}

const games = fc.array(turn, { maxLength: 40 });

it('never holds a step whose findings are not there', () => {
  fc.assert(
    fc.property(games, (turns) => {
      const desk = draftDesk();
      play(desk, turns);
      let draft = startDraft(FINDINGS);
      for (const step of stepsOf(desk.log).filter((s) => s.undone === null)) {
        expect(missingIds(draft, step.edit)).toEqual([]);
        draft = applyEdit(draft, step, LINES);
      }
    }),
    { numRuns: RUNS },
  );
});

it('leaves alone what an undone step did not touch', () => {
  fc.assert(
    fc.property(games, fc.nat(40), (turns, which) => {
      const desk = draftDesk();
      play(desk, turns);
      const read = { findings: FINDINGS, lines: LINES, log: desk.log };
      const free = stepFreedoms(read).filter((s) => s.free && !s.undone);
      const step = pick(free, which);
      if (!step) return;
      const before = desk.draft();
      expect(desk.undo(step.seq)).toBeUndefined();
      const touched = new Set(touchesOf(step).changes.map((t) => t.id));
      const rest = (draft: Draft) => draft.tasks.filter((t) => !touched.has(t.id));
      expect(rest(desk.draft())).toEqual(rest(before));
    }),
    { numRuns: RUNS },
  );
});

it('is the plan as it was read once everything is undone', () => {
  fc.assert(
    fc.property(games, (turns) => {
      const desk = draftDesk();
      play(desk, turns);
      while (desk.undo() === undefined);
      expect(desk.draft()).toEqual(startDraft(FINDINGS));
      expect(findingsOf(desk.draft())).toEqual(FINDINGS);
    }),
    { numRuns: RUNS },
  );
});

it('keeps ids apart and every finding within the text', () => {
  fc.assert(
    fc.property(games, (turns) => {
      const desk = draftDesk();
      play(desk, turns);
      const found = all(desk.draft());
      expect(new Set(found.map((f) => f.id)).size).toBe(found.length);
      expect(found.every((f) => f.line >= 1 && f.line <= LINES.length)).toBe(true);
      const spans = desk.draft().tasks;
      expect(spans.every((t) => t.line <= t.endLine && t.endLine <= LINES.length)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

it('comes back by redoing what undoing took', () => {
  fc.assert(
    fc.property(games, fc.nat(20), (turns, back) => {
      const desk = draftDesk();
      play(desk, turns);
      const before = desk.draft();
      const undone = Array.from({ length: back }, () => desk.undo()).filter((r) => !r).length;
      for (let n = 0; n < undone; n += 1) expect(desk.redo()).toBeUndefined();
      expect(desk.draft()).toEqual(before);
    }),
    { numRuns: RUNS },
  );
});
