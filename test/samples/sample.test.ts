import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Unit {
  name: string;
  kind: string;
  aliases: string[];
  host?: boolean;
}
interface Roster {
  units: Unit[];
  groups: { name: string; aliases: string[]; members: string[] }[];
  people: { name: string; unit: string; duty: string }[];
}
interface Gold {
  tasks: { line: number; endLine: number; title: string; lead: string[]; support: string[] }[];
  commitments: { line: number; due: string; text: string }[];
  indicators: { line: number; name: string }[];
}

const sampleText = (name: string): string =>
  readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const lines = sampleText('plan.txt').split('\n');
const gold = JSON.parse(sampleText('plan.gold.json')) as Gold;
const roster = JSON.parse(sampleText('roster.json')) as Roster;

const unitNames = new Set(roster.units.map((unit) => unit.name));
const spellings = [...roster.units, ...roster.groups].flatMap((it) => [it.name, ...it.aliases]);
const owners = new Set(gold.tasks.flatMap((task) => [...task.lead, ...task.support]));
const unitsWith = (duty: string): string[] =>
  roster.people.filter((person) => person.duty === duty).map((person) => person.unit);

describe('sample roster', () => {
  it('resolves every owner of the plan but one', () => {
    expect([...owners].filter((owner) => !spellings.includes(owner))).toEqual(['县融媒体中心']);
  });

  it('spells no two units or groups the same', () => {
    expect(spellings.filter((name, place) => spellings.indexOf(name) !== place)).toEqual([]);
  });

  it('gives groups only members that are kept', () => {
    const members = roster.groups.flatMap((group) => group.members);
    expect(members.filter((member) => !unitNames.has(member))).toEqual([]);
  });

  it('gives each unit that can own one liaison and one head', () => {
    const owning = [...unitNames].filter((name) => name !== '县政府').sort();
    expect(unitsWith('liaison').sort()).toEqual(owning);
    expect(unitsWith('head').sort()).toEqual(owning);
  });

  it('staffs the office, the assessors and the leaders', () => {
    const staffed = ['leader', 'office', 'assessor', 'admin', 'auditor'].map(
      (duty) => unitsWith(duty).length,
    );
    expect(staffed).toEqual([3, 2, 1, 1, 1]);
  });

  it('gives nobody two posts under one name', () => {
    const names = roster.people.map((person) => person.name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('names the emergency bureau as host of the office', () => {
    expect(roster.units.filter((unit) => unit.host).map((unit) => unit.name)).toEqual([
      '县应急管理局',
    ]);
  });
});

describe('sample annotation', () => {
  it('finds each task title on its line', () => {
    const astray = gold.tasks.filter((task) => !lines[task.line - 1]?.endsWith(task.title));
    expect(astray).toEqual([]);
  });

  it('finds each owner within its task', () => {
    const astray = gold.tasks.filter((task) => {
      const text = lines.slice(task.line - 1, task.endLine).join('');
      return ![...task.lead, ...task.support].every((owner) => text.includes(owner));
    });
    expect(astray).toEqual([]);
  });

  it('finds each commitment and indicator on its line', () => {
    const astray = [
      ...gold.commitments.filter((it) => !lines[it.line - 1]?.includes(it.text)),
      ...gold.indicators.filter((it) => !lines[it.line - 1]?.includes(it.name)),
    ];
    expect(astray).toEqual([]);
  });

  it('leaves exactly two tasks without an owner', () => {
    const bare = gold.tasks.filter((task) => task.lead.length + task.support.length === 0);
    expect(bare.map((task) => task.title)).toEqual(['跟踪研判新业态风险', '促进交流互鉴']);
  });

  it('dates commitments in every year of the term', () => {
    const years = new Set(gold.commitments.map((it) => it.due.slice(0, 4)));
    expect([...years].sort()).toEqual(['2026', '2027', '2028', '2029', '2030']);
  });
});
