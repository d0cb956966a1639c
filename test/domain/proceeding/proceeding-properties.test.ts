import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../domain/calendar/dates.js';
import { isWorkday } from '../../../domain/calendar/workdays.js';
import { blankProceeding } from '../../../domain/proceeding/begin.js';
import { rulesOfKind } from '../../../domain/proceeding/kinds.js';
import { foldProceeding } from '../../../domain/proceeding/proceeding-run.js';
import { PROCEEDING_KINDS, type ProceedingKind } from '../../../domain/proceeding/proceeding.js';
import { CALENDAR } from '../../support/cast.js';
import type { ProceedingStory } from '../../support/proceeding-story.js';
import { lives } from '../../support/random-proceeding.js';

const PATIENCE_MS = 60_000;
/** Enough for every day; set higher for a long look. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 150);

/** The ways from phase to phase; any other is forbidden. */
const ARROWS: Record<ProceedingKind, Record<string, string>> = {
  interview: {
    approved: 'noticed calledOff',
    noticed: 'signing absent calledOff',
    signing: 'reporting minutes',
    minutes: 'signing',
    reporting: 'judging inadequate',
    judging: 'rectifying inadequate',
    rectifying: 'lookBack',
    lookBack: 'finished failed',
  },
  listing: {
    listed: 'rectifying lifted',
    rectifying: 'verifying lifted',
    verifying: 'verified rectifying lifted',
    verified: 'lookBack rectifying lifted',
    lookBack: 'finished failed',
  },
  veto: {
    stating: 'deciding',
    deciding: 'stating inForce dismissed',
    inForce: 'reviewing lapsed',
    reviewing: 'revoked inForce lapsed',
  },
  rectification: {
    assigned: 'claimed withdrawn',
    claimed: 'assigned lookBack verified withdrawn',
    lookBack: 'finished failed',
  },
};

const STEP = 'RectificationStep';

/** Each event with the phase before and after it. */
function told({ state, events }: ProceedingStory) {
  const { proceedingId, planId, unitId, kind } = state;
  const rules = rulesOfKind(kind);
  let current = blankProceeding(kind, { proceedingId, planId, unitId });
  return events.map((event, i) => {
    const before = current.phase;
    current = foldProceeding(rules, current, event);
    // Its fields are read by name below; each event has those of its own type.
    return {
      event: event as typeof event & Record<string, unknown>,
      before,
      after: current.phase,
      i,
    };
  });
}

const waysOf = (story: ProceedingStory): string[] =>
  told(story).flatMap(({ before, after }) => (before === after ? [] : [`${before} ${after}`]));
const allWays = (kind: ProceedingKind): string[] =>
  Object.entries(ARROWS[kind]).flatMap(([from, to]) => to.split(' ').map((t) => `${from} ${t}`));

const always = (kind: ProceedingKind, rule: (story: ProceedingStory) => void): void =>
  fc.assert(
    fc.property(lives(kind), (story) => {
      rule(story);
    }),
    { numRuns: RUNS },
  );

describe.each(PROCEEDING_KINDS)('whatever happens to a proceeding: %s', (kind) => {
  const timeout = PATIENCE_MS;

  it('goes only the ways that there are', { timeout }, () => {
    always(kind, (story) => {
      expect(waysOf(story).filter((way) => !allWays(kind).includes(way))).toEqual([]);
    });
  });

  it('goes every way there is, among enough lives', { timeout }, () => {
    const seen = new Set(fc.sample(lives(kind), { numRuns: 1500, seed: 7 }).flatMap(waysOf));
    expect(allWays(kind).filter((way) => !seen.has(way))).toEqual([]);
  });

  it('has a record that explains its state', { timeout }, () => {
    always(kind, (story) => {
      expect(story.retold()).toEqual(story.state);
    });
  });

  it('ends for good', { timeout }, () => {
    const { ended } = rulesOfKind(kind);
    always(kind, (story) => {
      const hasEnded = (phase: string) => ended.some((e) => e === phase);
      expect(told(story).filter(({ before }) => hasEnded(before))).toEqual([]);
    });
  });

  it('reminds and climbs on working days alone', { timeout }, () => {
    always(kind, (story) => {
      const sent = story.events.filter((e) => ['WaitReminded', STEP].includes(e.type));
      expect(sent.filter((e) => !isWorkday(CALENDAR, dateOf(e.at)))).toEqual([]);
    });
  });

  it('reminds nobody twice of one thing on one day', { timeout }, () => {
    always(kind, (story) => {
      const keys = told(story).flatMap(({ event, before }, i, all) => {
        if (event.type !== 'WaitReminded') return [];
        const came = all.slice(0, i).findLastIndex((e) => e.before !== e.after);
        return [`${came} ${before} ${String(event['of'])} ${dateOf(event.at)}`];
      });
      expect(new Set(keys).size).toBe(keys.length);
    });
  });
});

/** Who undid or approved their own deed, over many lives. */
function alone(kind: ProceedingKind, did: string[], then: string): string[] {
  const all = fc.sample(lives(kind), { numRuns: RUNS });
  return all.flatMap(({ events }) =>
    events.flatMap((event, i) => {
      if (event.type !== then) return [];
      const first = events.slice(0, i).findLast((e) => did.includes(e.type));
      return first?.actor.personId === event.actor.personId ? [event.actor.personId] : [];
    }),
  );
}

describe('two persons', { timeout: PATIENCE_MS }, () => {
  it.each([
    ['interview', ['InterviewHeld', 'MinutesRewritten'], 'MinutesSigned'],
    ['interview', ['InterviewReported'], 'InterviewReportAccepted'],
    ['listing', ['ListingCloseOutAsked'], 'ListingVerified'],
    ['listing', ['ListingVerified'], 'ListingDelisted'],
    ['rectification', ['RectificationClaimed'], 'RectificationVerified'],
    ['rectification', ['RectificationClaimed'], 'RectificationReturned'],
  ] as const)('share a step of the %s: %s, then %s', (kind, did, then) => {
    expect(alone(kind, [...did], then)).toEqual([]);
  });

  it('propose a veto and decide it, the second a leader', () => {
    always('veto', (story) => {
      const decided = ['VetoUpheld', 'VetoDismissed', 'VetoRevoked', 'VetoKept'];
      const deciders = story.events.filter((e) => decided.includes(e.type)).map((e) => e.actor);
      expect(deciders.filter((d) => d.personId === 'Ann' || d.role !== 'leader')).toEqual([]);
    });
  });
});

const climbsOf = (story: ProceedingStory) =>
  told(story).filter(({ event }) => event.type === STEP && event['rung'] !== 'remind');

describe('the ladder of a rectification', () => {
  it('takes no rung twice, but after a rejected proposal', { timeout: PATIENCE_MS }, () => {
    always('rectification', (story) => {
      const all = told(story).map(({ event }) => event);
      const twice = climbsOf(story).filter(({ event, i }) => {
        const same = (e: (typeof all)[number]) =>
          [STEP, 'RungPaused'].includes(e.type) && e['rung'] === event['rung'];
        return all.slice(0, i).findLast(same)?.type === STEP;
      });
      expect(twice).toEqual([]);
    });
  });

  it('stands while a claim waits, and after it is done with', { timeout: PATIENCE_MS }, () => {
    always('rectification', (story) => {
      const steps = told(story).filter(({ event }) => event.type === STEP);
      expect(steps.filter(({ before }) => before !== 'assigned')).toEqual([]);
    });
  });

  it('takes no rung before its time', { timeout: PATIENCE_MS }, () => {
    always('rectification', (story) => {
      const early = climbsOf(story).filter(({ event }) => {
        const late = dateOf(event.at) > String(event['dueOn']);
        return !late || Number(event['elapsed']) < Number(event['offset']);
      });
      expect(early).toEqual([]);
    });
  });

  it('stands while the unit cannot be reached', { timeout: PATIENCE_MS }, () => {
    always('rectification', (story) => {
      let reachable = true;
      const unreached: unknown[] = [];
      for (const { event } of told(story)) {
        if (event.type === 'ReachabilityChanged') reachable = event['reachable'] === true;
        if (event.type === STEP && !reachable) unreached.push(event);
      }
      expect(unreached).toEqual([]);
    });
  });
});
