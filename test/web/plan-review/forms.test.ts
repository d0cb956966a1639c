import { describe, expect, it } from 'vitest';
import {
  consequencesOf,
  openMatters,
} from '../../../web/src/features/plan-review/forms/activate-form.js';
import {
  changedFields,
  itemsFrom,
  titleFrom,
} from '../../../web/src/features/plan-review/forms/changed-fields.js';
import { idsBetween, neighbours } from '../../../web/src/features/plan-review/forms/join-form.js';
import { editFor, firstCure } from '../../../web/src/features/plan-review/forms/name-cures.js';
import { maySplit, splitPlaces } from '../../../web/src/features/plan-review/forms/split-places.js';
import { unitChoices, unitsOf } from '../../../web/src/features/plan-review/forms/unit-choices.js';
import {
  becauseWords,
  firstPicks,
  ownersFrom,
  type Suggestion,
} from '../../../web/src/features/plan-review/owners/owner-picks.js';
import { DRAFT_VIEW } from '../../support/web-fixture/draft.js';

describe('a correction', () => {
  it('names only what was changed', () => {
    const before = { title: '甲', line: 3, owners: ['u1'] };
    expect(changedFields(before, { ...before, line: 4 })).toEqual({ line: 4 });
    expect(changedFields(before, { ...before, owners: ['u1'] })).toBeUndefined();
  });

  it.each([
    ['（一）明确责任。建立制度', '明确责任'],
    ['1.严格责任考核和追究', '严格责任考核和追究'],
    ['第三章 主要任务', '主要任务'],
    ['一、（二）加强监管；完善机制', '加强监管'],
    ['2025年底前建成', '2025年底前建成'],
  ])('takes from “%s” the title “%s”', (line, title) => {
    expect(titleFrom(line)).toBe(title);
  });

  it('takes the items of a list one a line', () => {
    expect(itemsFrom([' 改造', '', '整治 '])).toEqual(['改造', '整治']);
  });

  it('splits a task only below its first line and where something stands', () => {
    const text = ['一', '二', '', ' 四 ', '五'];
    expect(splitPlaces(text, { line: 1, endLine: 4, title: '一' }).map((p) => p.line)).toEqual([
      2, 4,
    ]);
  });

  it('splits a task within a line behind each sentence but the last', () => {
    const text = ['1.改造管网。建设“一张图。”开展演练；（牵头单位：县住建局）'];
    const places = splitPlaces(text, { line: 1, endLine: 1, title: '管网' });
    expect(places.map((p) => p.words.slice(0, 4))).toEqual(['建设“一', '开展演练']);
    expect(places[0]).toMatchObject({ line: 1, char: 7 });
  });

  it('splits no task behind its title, and none that says one thing', () => {
    const text = ['（一）改造管网。建设一张图。开展演练。'];
    const at = { line: 1, endLine: 1, title: '改造管网' };
    expect(splitPlaces(text, at).map((p) => p.words)).toEqual(['开展演练。']);
    expect(maySplit({ line: 1, endLine: 1, text: '改造管网。（牵头单位：县住建局）' })).toBe(false);
    expect(maySplit({ line: 1, endLine: 1, text: '改造管网。开展演练。' })).toBe(true);
  });

  it('joins neighbours with all between them', () => {
    const { tasks } = DRAFT_VIEW;
    expect(
      neighbours(tasks, 'T3')
        .map((t) => t.id)
        .slice(0, 2),
    ).toEqual(['T4', 'T5']);
    expect(neighbours(tasks, 'T3').at(-1)?.id).toBe('T2');
    expect(idsBetween(tasks, 'T6', 'T4')).toEqual(['T4', 'T5', 'T6']);
  });
});

describe('the cure of a name', () => {
  it('is said for this plan alone unless the roster keeps it', () => {
    const unit = { way: 'unit', unitId: 'u1' } as const;
    const meaning = { as: 'unit', unitId: 'u1' };
    expect(editFor('区消防队', unit)).toEqual({ type: 'resolveName', name: '区消防队', meaning });
    expect(editFor('区消防队', { ...unit, keep: true })).toBeUndefined();
    expect(editFor('社会各界', { way: 'nobody' })).toMatchObject({ meaning: { as: 'nobody' } });
  });

  it('begins with a group where the name sounds like one', () => {
    expect(firstCure({ guess: null }).way).toBe('group');
    expect(firstCure({ guess: 'street' })).toMatchObject({ way: 'unit', kind: 'street' });
  });
});

describe('suggested owners', () => {
  const suggested = (unitId: string, role: 'lead' | 'support', score: number): Suggestion => ({
    unitId,
    unitName: unitId,
    role,
    score,
    because: [{ by: 'wording', words: ['消防'] }],
  });
  const some = [
    suggested('u1', 'lead', 3),
    suggested('u2', 'lead', 2),
    suggested('u3', 'support', 1),
  ];
  const [task] = DRAFT_VIEW.tasks.filter((t) => t.owners.length === 0);
  if (!task) throw new Error('the fixture has no task without owner');

  it('tick at first the likeliest lead unit', () => {
    expect(firstPicks(some)).toEqual(['u1']);
    expect(firstPicks([suggested('u3', 'support', 1)])).toEqual([]);
  });

  it('tick nobody who is named only for want of a better one', () => {
    const host = { ...suggested('u9', 'lead', 1), because: [{ by: 'host' as const }] };
    expect(firstPicks([host])).toEqual([]);
    expect(becauseWords(host.because)).toContain('安委办所在单位');
  });

  it('become owners in their part, ticked ones only', () => {
    const rows = [{ task, suggestions: some }];
    expect(ownersFrom(rows, {})).toEqual([{ id: task.id, owners: { lead: ['u1'], support: [] } }]);
    expect(ownersFrom(rows, { [task.id]: ['u2', 'u3'] })).toEqual([
      { id: task.id, owners: { lead: ['u2'], support: ['u3'] } },
    ]);
    expect(ownersFrom(rows, { [task.id]: [] })).toEqual([]);
  });

  it('say why, by words of the task and by its siblings', () => {
    const siblings = { by: 'siblings' as const, taskNumbers: [3, 5] };
    const words = becauseWords([{ by: 'wording', words: ['消防', '火灾'] }, siblings]);
    expect(words).toBe('任务写到“消防”“火灾”；同一部分的3号、5号任务由它负责');
  });
});

describe('choosing a group', () => {
  const member = (unitId: string, until: string | null = null) => ({
    unitId,
    unitName: unitId,
    from: '2026-01-01',
    until,
  });
  const streets = {
    id: 'g1',
    name: '各街道',
    aliases: [],
    members: [member('s1'), member('s2'), member('s3', '2026-06-01')],
  };

  it('chooses its members of today, nobody twice', () => {
    const chosen = unitsOf(['s1', 'group:g1', 'u9'], [streets], '2026-11-23');
    expect(chosen).toEqual(['s1', 's2', 'u9']);
  });

  it('is offered with the number of its members', () => {
    const [groups, units] = unitChoices([], [streets], '2026-11-23');
    expect(groups?.options[0]?.label).toBe('各街道（2个单位）');
    expect(units).toBeUndefined();
  });
});

describe('the last summary before activation', () => {
  it('says whom it reaches and what stays with nobody', () => {
    const words = consequencesOf(DRAFT_VIEW).join('');
    expect(words).toContain('派发33项任务');
    expect(words).toContain('11项没有责任单位');
  });

  it('names what is still open', () => {
    const words = openMatters(DRAFT_VIEW).join('');
    expect(words).toContain(`还有${DRAFT_VIEW.queue.length}项没有核对`);
    expect(words).toContain('2个对不上的名称');
    expect(words).toContain('2029、2030年的放假安排尚未公布');
  });
});
