import { readdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { rehearsedEdition } from '../../domain/rehearsal/rehearsed-edition.js';
import { readOptions } from '../../main/rehearse-command/options.js';
import { rehearse } from '../../main/rehearse-command/run.js';
import type { Found } from '../../main/rehearse-command/report.js';
import { figuresOf, scoreLines } from '../../main/rehearse-command/scores.js';
import { describeWithShared, sharedPath } from '../support/shared-folder.js';

/** Who takes tasks in turn where a plan names nobody. */
const BUREAUS = '区应急管理局、区交通运输局、区住房和城乡建设局、区市场监督管理局、区教育局';
const PLANS = (): string[] => readdirSync(sharedPath('plans')).sort();

async function rehearsed(name: string): Promise<Found> {
  const args = [sharedPath(`plans/${name}`), '--scores', '--unowned', BUREAUS];
  const options = readOptions(args);
  if (!options) throw new Error('help was not asked for');
  return rehearse(options);
}

describeWithShared('plans')('five years of every real plan', () => {
  const found = new Map<string, Found>();
  beforeAll(async () => {
    for (const name of PLANS()) found.set(name, await rehearsed(name));
    // Each some seconds, several times that on a busy machine.
  }, 300_000);
  const each = (look: (f: Found) => void) => [...found.values()].forEach(look);
  const everyScore = (f: Found) => (f.assessments ?? []).flatMap((a) => a.scores);

  it('are assessed each year, at the mid-term and at the end', () => {
    each(({ assessments = [] }) => {
      const kinds = assessments.map((a) => a.kind);
      expect(kinds.filter((k) => k === 'annual')).toHaveLength(5);
      expect(kinds.filter((k) => k === 'midterm')).toHaveLength(1);
      expect(kinds.at(-1)).toBe('final');
    });
    expect(found.size).toBe(PLANS().length);
  });

  it('score every unit within nought and a hundred, to the cent', () => {
    each((f) => {
      for (const { score = -1 } of everyScore(f)) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(Math.round(score * 100)).toBeCloseTo(score * 100, 6);
      }
    });
  });

  it('fail a unit under a veto whatever its score, and cap one that missed a binding target', () => {
    each((f) => {
      const scores = everyScore(f);
      const under = (why: string) => scores.filter(({ caps }) => caps.some((c) => c.why === why));
      expect(under('veto').every((s) => s.grade === 'fail')).toBe(true);
      const capped = under('bindingMissed').every((s) => ['pass', 'fail'].includes(s.grade ?? ''));
      expect(capped).toBe(true);
      const free = scores.filter(({ caps }) => caps.length === 0);
      expect(free.map((s) => s.grade)).toEqual(free.map((s) => s.computedGrade));
    });
  });

  it('tell good units from bad ones', () => {
    each((f) => {
      const final = f.assessments?.at(-1);
      const { highest = 0, lowest = 0 } = final ? figuresOf(final) : {};
      expect(highest - lowest).toBeGreaterThan(1);
    });
  });

  it('come to a published edition with the same figures', () => {
    each(({ title, assessed, kept, assessments = [] }) => {
      const last = assessments.at(-1);
      if (!kept || !last) throw new Error('nothing was assessed');
      const policy = { unitResults: 'scores' as const, ranked: true };
      const about = { planTitle: title, region: '', policy };
      const edition = rehearsedEdition({ assessed, kept }, last, about);
      expect(edition.overview.tasks).toBe(assessed.plan.tasks.length);
      const published = edition.results?.units.map((u) => `${u.unit} ${u.score} ${u.grade}`);
      const scored = last.scores.map((s) => `${s.unitId} ${s.score} ${s.grade}`);
      expect(new Set(published)).toEqual(new Set(scored));
    });
  });

  it('read as one table a plan', () => {
    each((f) => {
      const text = scoreLines(f.assessments ?? []).join('\n');
      expect(text).toMatch(/\d{4}—\d{4}终期/);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    });
  });
});
