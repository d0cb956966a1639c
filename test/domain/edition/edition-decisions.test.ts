import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../domain/escalation/case-state.js';
import { noCases } from '../../../domain/escalation/case-state.js';
import { evolveCases } from '../../../domain/escalation/evolve-cases.js';
import { decideEdition, type EditionDecision } from '../../../domain/edition/edition-decisions.js';
import { EDITION } from '../../support/amendments.js';
import { leader, office } from '../../support/cast.js';

const START = noCases('P1');
const decision = (change: Partial<EditionDecision> = {}): EditionDecision => ({
  key: 'one',
  actor: office,
  edition: EDITION,
  confirm: ['a', 'b'],
  reject: ['c'],
  reason: 'the county approved it',
  ...change,
});

function after(state: typeof START, asked: EditionDecision): typeof START {
  const facts = decideEdition(state, asked);
  if ('refused' in facts) throw new Error(facts.refused);
  const stamp = { at: '2026-03-02T02:00:00.000Z', actor: asked.actor, commandKey: asked.key };
  return facts.reduce((s, fact) => evolveCases(s, { ...fact, ...stamp }), state);
}

describe('the office’s word on an edition', () => {
  it('keeps what it confirmed until that is carried out', () => {
    const state = after(START, decision());
    expect(state.editions?.waiting).toEqual([decision()]);
    const done = { done: ['a', 'b'], refused: [], targets: [], added: [] };
    const event: CaseEvent = {
      type: 'EditionCarriedOut',
      decision: 'one',
      edition: EDITION,
      ...done,
      at: '2026-03-02T02:00:01.000Z',
      actor: office,
    };
    expect(evolveCases(state, event).editions?.waiting).toEqual([]);
  });

  it('has nothing to carry out when all is rejected', () => {
    const state = after(START, decision({ confirm: [], reject: ['a'] }));
    expect(state.editions?.waiting).toEqual([]);
  });

  it('is given once for each change', () => {
    const state = after(START, decision());
    const again = decision({ key: 'two', confirm: [], reject: ['b'] });
    expect(decideEdition(state, again)).toEqual({ refused: 'ChangeNotOpen' });
    const twice = decision({ confirm: ['a'], reject: ['a'] });
    expect(decideEdition(START, twice)).toEqual({ refused: 'ChangeNotOpen' });
  });

  it('is answered with nothing when it comes again', () => {
    expect(decideEdition(after(START, decision()), decision())).toEqual([]);
  });

  it('is the office’s, and has a reason', () => {
    expect(decideEdition(START, decision({ actor: leader }))).toEqual({ refused: 'OnlyOfficeMay' });
    expect(decideEdition(START, decision({ reason: ' ' }))).toEqual({ refused: 'ReasonMissing' });
  });
});
