import { describe, expect, it } from 'vitest';
import type { Actual } from '../../../domain/indicator/actual.js';
import {
  decideActual,
  type ActualCommand,
  type EnterActual,
  type IndicatorFacts,
} from '../../../domain/indicator/decide-actual.js';
import type { IndicatorTarget } from '../../../domain/indicator/indicator.js';
import type { Actor } from '../../../domain/people/roles.js';
import {
  HOST,
  LEAD,
  admin,
  leadLiaison,
  leader,
  office,
  otherOffice,
  supportLiaison,
} from '../../support/cast.js';

const DEATHS: IndicatorTarget = {
  name: '生产安全事故死亡人数',
  baseline: '26人',
  target: '下降20%',
  op: 'down',
  value: 20,
  unit: '%',
  dueOn: '2030-12-31',
};
const RATE: IndicatorTarget = { ...DEATHS, name: '达标率', op: '>=', value: 90, baseline: '62%' };
const CALM: IndicatorTarget = { ...DEATHS, op: 'qualitative', value: null, unit: '' };

const facts = (over: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  indicator: DEATHS,
  term: { start: 2026, end: 2030 },
  unitIds: [LEAD],
  actuals: [],
  host: {},
  now: '2028-02-01T02:00:00.000Z',
  ...over,
});
const standing = (over: Partial<Actual> = {}): Actual => ({
  actualId: 'V1',
  year: 2026,
  value: 25,
  text: '',
  status: 'waiting',
  enteredBy: leadLiaison.personId,
  unitId: LEAD,
  ...over,
});
const enter = (over: Partial<EnterActual> = {}, actor: Actor = leadLiaison): ActualCommand => ({
  ...{ type: 'EnterActual', year: 2026, value: '25', source: '统计年报', evidenceIds: [] },
  ...{ actor, newId: 'V9' },
  ...over,
});
const correct = (over: Partial<EnterActual> = {}) =>
  enter({ type: 'CorrectActual', value: '24', reason: '年报修订', ...over });
const judge = (type: 'VerifyActual' | 'ReturnActual', actor: Actor, reason?: string) =>
  ({ type, actualId: 'V1', actor, newId: '', ...(reason && { reason }) }) as const;

describe('entering the value of a year', () => {
  it('is taken from the unit that answers for it', () => {
    expect(decideActual(enter({ value: ' 25人 ' }), facts())).toEqual({
      fact: {
        type: 'ActualEntered',
        ...{ actualId: 'V9', year: 2026, value: 25, text: '' },
        ...{ source: '统计年报', evidenceIds: [] },
      },
    });
  });

  it('is taken from the office for any indicator', () => {
    expect(decideActual(enter({}, office), facts({ unitIds: [] }))).toHaveProperty('fact');
  });

  it.each([
    ['a unit that does not answer for it', enter({}, supportLiaison), 'ActualUnitNotResponsible'],
    ['an administrator', enter({}, admin), 'ActualUnitNotResponsible'],
    ['a year before the baseline', enter({ year: 2024 }), 'ActualYearOutside'],
    ['a year after the term', enter({ year: 2031 }), 'ActualYearOutside'],
    ['a year that has not come', enter({ year: 2029 }), 'ActualYearFuture'],
    ['what is no number', enter({ value: '约二十' }), 'ActualNotNumber'],
    ['percent where persons are counted', enter({ value: '20%' }), 'ActualUnitMismatch'],
    ['another unit', enter({ value: '3起' }), 'ActualUnitMismatch'],
    ['a value without a source', enter({ source: ' ' }), 'ActualSourceMissing'],
  ])('is refused for %s', (_, command, refused) => {
    expect(decideActual(command, facts())).toMatchObject({ refused });
  });

  it('allows the baseline year', () => {
    expect(decideActual(enter({ year: 2025, value: '26' }), facts())).toHaveProperty('fact');
  });

  it('refuses a count where percent is meant', () => {
    const command = enter({ value: '85人' });
    const refused = decideActual(command, facts({ indicator: RATE }));
    expect(refused).toEqual({ refused: 'ActualUnitMismatch', detail: { unit: '%' } });
  });

  it('wants a sentence for a qualitative target', () => {
    const about = facts({ indicator: CALM });
    const said = decideActual(enter({ value: '未发生较大事故' }), about);
    expect(said).toMatchObject({ fact: { value: null, text: '未发生较大事故' } });
    expect(decideActual(enter({ value: ' ' }), about)).toEqual({ refused: 'ActualTextMissing' });
  });

  it('is refused twice for one year, unless the first was returned', () => {
    const twice = decideActual(enter(), facts({ actuals: [standing()] }));
    expect(twice).toMatchObject({ refused: 'ActualAlreadyEntered' });
    const again = facts({ actuals: [standing({ status: 'returned' })] });
    expect(decideActual(enter(), again)).toHaveProperty('fact');
  });
});

describe('correcting the value of a year', () => {
  const verified = facts({ actuals: [standing({ status: 'verified' })] });

  it('keeps the old value with the reason', () => {
    expect(decideActual(correct(), verified)).toMatchObject({
      fact: {
        ...{ type: 'ActualCorrected', replaces: 'V1', value: 24 },
        ...{ was: { value: 25, text: '' }, reason: '年报修订' },
      },
    });
  });

  it.each([
    ['nothing stands', [correct(), facts()], 'ActualNotEntered'],
    ['no reason is given', [correct({ reason: ' ' }), verified], 'ActualReasonMissing'],
    ['it says the same', [correct({ value: '25' }), verified], 'ActualUnchanged'],
  ] as const)('is refused when %s', (_, [command, about], refused) => {
    expect(decideActual(command, about)).toMatchObject({ refused });
  });
});

describe('verifying a value', () => {
  const waiting = facts({ actuals: [standing()] });
  const hosts = facts({
    unitIds: [HOST],
    actuals: [standing({ unitId: HOST })],
    host: { hostUnitId: HOST },
  });

  it('is the office’s', () => {
    const verified = { type: 'ActualVerified', actualId: 'V1', year: 2026, hostReview: false };
    expect(decideActual(judge('VerifyActual', office), waiting)).toEqual({ fact: verified });
    const returned = decideActual(judge('ReturnActual', office, '口径不符'), waiting);
    expect(returned).toMatchObject({ fact: { type: 'ActualReturned', reason: '口径不符' } });
  });

  it.each([
    ['a leader', [judge('VerifyActual', leader), waiting], 'ActualVerifierMayNot'],
    ['a unit', [judge('VerifyActual', supportLiaison), waiting], 'ActualVerifierMayNot'],
    ['who entered it', [judge('VerifyActual', leadLiaison), waiting], 'ActualByYourself'],
    ['no reason of a return', [judge('ReturnActual', office), waiting], 'ActualReasonMissing'],
    ['what is decided', [judge('VerifyActual', office), facts()], 'ActualNotWaiting'],
  ] as const)('is refused to %s', (_, [command, about], refused) => {
    expect(decideActual(command, about)).toEqual({ refused });
  });

  it('marks the host unit’s own as such', () => {
    expect(decideActual(judge('VerifyActual', otherOffice), hosts)).toMatchObject({
      fact: { hostReview: true },
    });
  });

  it('leaves the host unit to the leader whom the policy names', () => {
    const host = { hostUnitId: HOST, hostReviewerId: leader.personId };
    const named = { ...hosts, host };
    expect(decideActual(judge('VerifyActual', office), named)).toEqual({
      refused: 'ActualNeedsNamedReviewer',
    });
    expect(decideActual(judge('VerifyActual', leader), named)).toHaveProperty('fact');
  });
});
