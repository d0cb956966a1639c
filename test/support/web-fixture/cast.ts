/** The people, units and tasks of the sample county, as the page's fixtures use them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupView, PersonView, UnitView } from '../../../api/contract/roster.js';

const SAMPLES = join(import.meta.dirname, '../../../samples');

interface SampleTask {
  line: number;
  endLine: number;
  title: string;
  kind: 'task' | 'project' | 'safeguard';
}
interface Gold {
  title: string;
  region: string;
  tasks: SampleTask[];
  commitments: { line: number; due: string; text: string }[];
  indicators: { line: number; name: string; baseline: string | null; target: string }[];
}
interface Roster {
  units: { name: string; kind: UnitView['kind']; aliases?: string[]; host?: boolean }[];
  groups: { name: string; aliases?: string[]; members: string[] }[];
  people: { name: string; unit: string; duty: PersonView['duty'] }[];
}

const read = (file: string): string => readFileSync(join(SAMPLES, file), 'utf8');

export const GOLD = JSON.parse(read('plan.gold.json')) as Gold;
export const PLAN_LINES = read('plan.txt').split(/\r?\n/);
const ROSTER = JSON.parse(read('roster.json')) as Roster;

/** Plan time of the fixtures: a Monday morning in the plan's first year. */
export const NOW = '2026-11-23T01:30:00.000Z';

export const UNITS: UnitView[] = ROSTER.units.map((u, i) => ({
  id: `u${i}`,
  name: u.name,
  kind: u.kind,
  host: u.host ?? false,
  active: true,
  aliases: u.aliases ?? [],
  people: ROSTER.people.filter((p) => p.unit === u.name).length,
  reachable: i % 7 !== 3,
  openTasks: (i * 5) % 9,
}));

export const unitAt = (i: number): UnitView => {
  const unit = UNITS[i % UNITS.length];
  if (!unit) throw new Error('the sample roster has no units');
  return unit;
};

export const unitRefAt = (i: number): { unitId: string; unitName: string } => ({
  unitId: unitAt(i).id,
  unitName: unitAt(i).name,
});

export const GROUPS: GroupView[] = ROSTER.groups.map((g, i) => ({
  id: `g${i}`,
  name: g.name,
  aliases: g.aliases ?? [],
  members: g.members.map((name) => {
    const unit = UNITS.find((u) => u.name === name) ?? unitAt(0);
    return { unitId: unit.id, unitName: unit.name, from: '2026-01-01', until: null };
  }),
}));

export const PEOPLE: PersonView[] = ROSTER.people.map((p, i) => {
  const unit = UNITS.find((u) => u.name === p.unit);
  const bound = i % 3 !== 1;
  return {
    id: `p${i}`,
    name: p.name,
    duty: p.duty,
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
    active: true,
    username: p.duty === 'office' ? `office${i}` : null,
    bindings: bound ? [{ channel: 'webchat', boundAt: '2026-03-02T02:00:00.000Z' }] : [],
  };
});
