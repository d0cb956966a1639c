import { describe, expect, it } from 'vitest';
import {
  openedId,
  openRectification,
  type Opening,
} from '../../../domain/rectification/open-rectification.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { CALENDAR, LEAD, leadLiaison, office } from '../../support/cast.js';
import { at } from '../../support/task-story.js';

const item = { title: 'blocked exit', measure: 'clear it', dueOn: '2026-08-31' };
const opening = (change: Partial<Opening> = {}): Opening => ({
  key: '0b8f9c1e-0000-4000-8000-000000000000',
  actor: office,
  unitId: LEAD,
  item,
  origin: 'riskSlip',
  source: '〔2026〕3号',
  ...change,
});
const context = { policy: DEFAULT_POLICY, calendar: CALENDAR, now: at('2026-08-03 10:00') };

describe('opening a rectification by hand', () => {
  it('names where it comes from', () => {
    expect(openRectification(opening(), context)).toEqual({
      kind: 'rectification',
      ...item,
      origin: 'riskSlip',
      source: '〔2026〕3号',
    });
  });

  it('is for the office', () => {
    expect(openRectification(opening({ actor: leadLiaison }), context)).toEqual({
      refused: 'OnlyOfficeMay',
    });
  });

  it('needs a name, a measure and a day to come', () => {
    const with_ = (change: Partial<typeof item>) =>
      openRectification(opening({ item: { ...item, ...change } }), context);
    expect(with_({ title: '' })).toEqual({ refused: 'RectificationIncomplete' });
    expect(with_({ measure: '' })).toEqual({ refused: 'RectificationIncomplete' });
    expect(with_({ dueOn: '2026-08-03' })).toEqual({ refused: 'RectificationDueInPast' });
    expect(with_({ dueOn: '31 August' })).toEqual({ refused: 'DateImpossible' });
  });

  it('gives the same id to the same act', () => {
    expect(openedId('P1', opening().key)).toBe('P1-H0b8f9c1e');
  });
});
