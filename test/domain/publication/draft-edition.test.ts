import { describe, expect, it } from 'vitest';
import { draftEdition } from '../../../domain/publication/draft-edition.js';
import { RESULT, publicationRecord, recordedTask } from '../../support/publication-stage.js';

describe('an edition for the public', () => {
  it('lists tasks by the parts of the plan, in their order', () => {
    const { parts } = draftEdition(publicationRecord());
    expect(parts.map((p) => [p.title, p.tasks.map((t) => t.number)])).toEqual([
      ['主要任务', [1, 2]],
      ['其他任务', [3]],
    ]);
  });

  it('counts tasks by their lights', () => {
    const { overview } = draftEdition(publicationRecord());
    expect(overview).toMatchObject({ tasks: 3, closed: 1, green: 1, red: 1, yellow: 0 });
  });

  it('says of an indicator where its last ended year leaves it', () => {
    const [record] = publicationRecord().indicators;
    const stateOn = (asOf: string, actuals = record?.actuals ?? []) =>
      draftEdition(publicationRecord({ asOf, indicators: record ? [{ ...record, actuals }] : [] }))
        .indicators[0]?.state;
    // On the way from 30 to 20: at most 28 at the end of 2026, 26 at the end of 2027.
    expect([stateOn('2027-06-30'), stateOn('2028-01-20')]).toEqual(['onTrack', 'behind']);
    expect(stateOn('2026-06-30')).toBe('noData');
    expect(stateOn('2031-01-20', [{ year: 2030, value: 20 }])).toBe('met');
  });

  it('shows nothing of a result that the policy keeps inside', () => {
    const policy = { unitResults: 'none', ranked: true } as const;
    expect(draftEdition(publicationRecord({ result: RESULT, policy })).results).toBeUndefined();
  });

  it('shows grades by name where the policy allows grades only', () => {
    const { results } = draftEdition(publicationRecord({ result: RESULT }));
    expect(results?.units).toEqual([
      { unit: '区住建局', grade: 'excellent' },
      { unit: '区城管局', grade: 'good' },
      { unit: '区教体局', grade: 'good' },
    ]);
  });

  it('ranks only where the policy says so, equals alike', () => {
    const policy = { unitResults: 'scores', ranked: true } as const;
    const { results } = draftEdition(publicationRecord({ result: RESULT, policy }));
    expect(results?.units.map((u) => [u.unit, u.score, u.place])).toEqual([
      ['区住建局', 93.25, 1],
      ['区城管局', 85.5, 2],
      ['区教体局', 85.5, 2],
    ]);
  });
  it('shows item by item only where the policy says so', () => {
    const sheetItem = { item: { title: '按期完成', points: 22 }, points: 11.5 };
    // As much of an item as an edition reads.
    const scores = [{ ...RESULT.scores[0], items: [sheetItem] }] as never;
    const shownAs = (unitResults: 'scores' | 'items') =>
      draftEdition(
        publicationRecord({
          result: { ...RESULT, scores },
          policy: { unitResults, ranked: false },
        }),
      ).results?.units[0]?.items;
    expect(shownAs('scores')).toBeUndefined();
    expect(shownAs('items')).toEqual([{ title: '按期完成', outOf: 22, points: 11.5 }]);
  });

  it('draws an indicator that has values', () => {
    const [known, ...none] = publicationRecord().indicators.flatMap((i) => [
      i,
      { ...i, actuals: [] },
    ]);
    const { indicators } = draftEdition(
      publicationRecord({ indicators: known ? [known, ...none] : [] }),
    );
    expect(indicators.map((i) => i.chart?.actuals.length)).toEqual([2, undefined]);
  });
});

describe('what changed since the last edition', () => {
  const changesFrom = (then: Parameters<typeof publicationRecord>[0], now: typeof then) => {
    const before = draftEdition(publicationRecord(then));
    return draftEdition(publicationRecord({ ...now, before })).changes;
  };

  it('names each figure that is another, old and new', () => {
    const [first = recordedTask()] = publicationRecord().tasks;
    const tasks = [first, recordedTask({ percent: 60, light: 'yellow' })];
    expect(changesFrom({}, { tasks })).toEqual([
      { of: 'task', name: '第1号　燃气管网更新改造', what: 'light', was: 'green', is: 'yellow' },
      { of: 'task', name: '第1号　燃气管网更新改造', what: 'percent', was: '40', is: '60' },
      { of: 'task', name: '第3号　宣传教育', what: 'removed' },
    ]);
  });

  it('is nothing when nothing changed', () => {
    expect(changesFrom({ result: RESULT }, { result: RESULT })).toEqual([]);
  });

  it('names a corrected grade, but not the first result of another year', () => {
    const [one, ...rest] = RESULT.scores;
    const corrected = { ...RESULT, scores: [{ ...one, grade: 'fail' as const }, ...rest] };
    expect(changesFrom({ result: RESULT }, { result: corrected })).toEqual([
      { of: 'unit', name: '区城管局', what: 'grade', was: 'good', is: 'fail' },
    ]);
    const later = { ...corrected, period: { from: '2028-01-01', to: '2028-12-31' } };
    expect(changesFrom({ result: RESULT }, { result: later })).toEqual([]);
  });
});
