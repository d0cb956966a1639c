import { describe, expect, it } from 'vitest';
import { withAccepted } from '../../../web/src/features/plan-review/draft-query.js';
import {
  findingsAt,
  findingsOf,
  lineStates,
  titleOf,
} from '../../../web/src/features/plan-review/findings.js';
import {
  nextAfter,
  progressOf,
  queueOf,
  type QueueFilter,
} from '../../../web/src/features/plan-review/queue/queue-filter.js';
import { DRAFT_VIEW } from '../../support/web-fixture/draft.js';

const FINDINGS = findingsOf(DRAFT_VIEW);
const OPEN: QueueFilter = { show: 'open', kind: undefined, only: undefined, text: '' };
const [first, second, third] = DRAFT_VIEW.queue.map((item) => item.id);
const idsOf = (filter: QueueFilter, view = DRAFT_VIEW) =>
  queueOf(view, FINDINGS, filter).map((item) => item.id);

describe('the queue of a draft', () => {
  it('keeps the order of doubt that the server gave', () => {
    expect(idsOf(OPEN)).toEqual(DRAFT_VIEW.queue.map((item) => item.id));
  });

  it('leaves out at once what was accepted', () => {
    const view = withAccepted(DRAFT_VIEW, [first ?? ''], true);
    expect(idsOf(OPEN, view)).not.toContain(first);
    expect(idsOf({ ...OPEN, show: 'accepted' }, view)).toEqual([first]);
    expect(progressOf(view.queue)).toEqual({ done: 1, all: DRAFT_VIEW.queue.length });
  });

  it('shows one kind and one wording when asked', () => {
    const names = idsOf({ ...OPEN, kind: 'name' });
    expect(names).toEqual(DRAFT_VIEW.names.map((n) => n.id));
    expect(idsOf({ ...OPEN, text: '粮食' })).toEqual(['N:县粮食和物资储备局']);
  });

  it('shows after a jump what was jumped to, accepted or not', () => {
    const view = withAccepted(DRAFT_VIEW, ['T2'], true);
    expect(idsOf({ ...OPEN, only: ['T9', 'T2', 'gone'] }, view)).toEqual(['T9', 'T2']);
  });

  it('goes on to the next open item below, at the end to the one above', () => {
    const { queue } = DRAFT_VIEW;
    expect(nextAfter(queue, first ?? '')).toBe(second);
    const passed = queue.map((item) => ({ ...item, accepted: item.id === second }));
    expect(nextAfter(passed, first ?? '')).toBe(third);
    const last = queue.at(-1)?.id ?? '';
    expect(nextAfter(queue, last)).toBe(queue.at(-2)?.id);
    expect(nextAfter(queue.slice(0, 1), first ?? '')).toBeUndefined();
  });
});

describe('findings and lines', () => {
  const task = DRAFT_VIEW.tasks[0];
  const span = { start: task?.line ?? 0, end: task?.endLine ?? 0 };

  it('are found by any line between first and last, the narrowest first', () => {
    const at = findingsAt(FINDINGS, { start: span.end, end: span.end });
    expect(at).toContain(task?.id);
    const widths = at.map((id) => {
      const it = FINDINGS.get(id)?.it;
      return it ? it.endLine - it.line : Number.NaN;
    });
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(findingsAt(FINDINGS, { start: 1, end: 1 })).toEqual([]);
  });

  it('mark a line as settled only when all read from it is accepted', () => {
    expect(lineStates(FINDINGS).get(span.start)).toBe('open');
    const settled = <T>(rows: T[]): T[] => rows.map((row) => ({ ...row, accepted: true }));
    const { tasks, names, commitments, indicators } = DRAFT_VIEW;
    const view = {
      ...DRAFT_VIEW,
      tasks: settled(tasks),
      names: settled(names),
      commitments: settled(commitments),
      indicators: settled(indicators),
    };
    const states = lineStates(findingsOf(view));
    expect(states.get(span.start)).toBe('accepted');
    expect(states.get(1)).toBeUndefined();
  });

  it('name a task by its number and title', () => {
    const found = FINDINGS.get('T1');
    expect(found && titleOf(found)).toBe(`1号　${task?.title}`);
  });
});
