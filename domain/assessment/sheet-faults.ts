/** What is wrong with a score sheet, field by field, before anybody is scored by it. */
import {
  COMPUTED_ITEMS,
  type AssessmentKind,
  type ScoreSheet,
  type Section,
  type SheetItem,
} from './score-sheet.js';

export const SHEET_FAULTS = [
  'NameMissing',
  'NoItems',
  'TitleMissing',
  'PointsNotPositive',
  'PointsTooFine',
  'FormulaUnknown',
  'SectionPointsDiffer',
  'TotalNotHundred',
  'ItemIdTwice',
  'BandsOutOfOrder',
  'BandOutOfRange',
  'ShareOutOfRange',
  'Negative',
  'MarkersInvalid',
] as const;
export type SheetFault = (typeof SHEET_FAULTS)[number];

/** A fault and the path of the field it is in, such as `items.2.points`. */
export interface PlacedFault {
  fault: SheetFault;
  at: string;
}

const SECTIONS: Section[] = ['process', 'result'];
const WHOLE = 100;
const CENTS = 100;
const FAR_BELOW_A_CENT = 1e-6;
const same = (a: number, b: number): boolean => Math.round(a * CENTS) === Math.round(b * CENTS);
const blank = (text: string): boolean => text.trim() === '';
/** Also true of what is no number at all. */
const negative = (value: number | undefined): boolean => value !== undefined && !(value >= 0);

type Check = readonly [wrong: boolean, fault: SheetFault, at: string];

function itemChecks(item: SheetItem, i: number): Check[] {
  const { title, points, by } = item;
  const at = `items.${i}`;
  const cents = points * CENTS;
  const formulas: readonly string[] = COMPUTED_ITEMS;
  const known = 'computed' in by ? formulas.includes(by.computed) : [1, 2].includes(by.judgedBy);
  return [
    [blank(title), 'TitleMissing', `${at}.title`],
    [!(points > 0), 'PointsNotPositive', `${at}.points`],
    [Math.abs(cents - Math.round(cents)) > FAR_BELOW_A_CENT, 'PointsTooFine', `${at}.points`],
    [!known, 'FormulaUnknown', `${at}.by`],
  ];
}

function sumChecks({ items, sections }: ScoreSheet): Check[] {
  const sum = (section: Section) =>
    items.filter((i) => i.section === section).reduce((n, i) => n + i.points, 0);
  const ids = items.map((i) => i.itemId);
  return [
    ...SECTIONS.map((s): Check => {
      return [!same(sum(s), sections[s]), 'SectionPointsDiffer', `sections.${s}`];
    }),
    [!same(sections.process + sections.result, WHOLE), 'TotalNotHundred', 'sections'],
    [new Set(ids).size < ids.length, 'ItemIdTwice', 'items'],
  ];
}

function ruleChecks(sheet: ScoreSheet): Check[] {
  const { bands, lateCredit, blindTolerance, mostBonus, mostDeduction, rungs } = sheet;
  const { indicatorMarkers: markers = 1 } = sheet;
  const share = (value: number) => value >= 0 && value <= 1;
  const values = Object.values(bands);
  const weights = Object.entries(sheet.nodeWeights);
  return [
    [!(bands.excellent > bands.good && bands.good > bands.pass), 'BandsOutOfOrder', 'bands'],
    [values.some((b) => !(b >= 0 && b <= WHOLE)), 'BandOutOfRange', 'bands'],
    [!share(lateCredit), 'ShareOutOfRange', 'lateCredit'],
    [!share(blindTolerance), 'ShareOutOfRange', 'blindTolerance'],
    [markers !== 1 && markers !== 2, 'MarkersInvalid', 'indicatorMarkers'],
    [negative(mostBonus), 'Negative', 'mostBonus'],
    [negative(mostDeduction), 'Negative', 'mostDeduction'],
    [negative(rungs.most), 'Negative', 'rungs.most'],
    ...weights.map(([kind, w]): Check => [negative(w), 'Negative', `nodeWeights.${kind}`]),
    ...Object.entries(rungs.points).map(([rung, p]): Check => {
      return [negative(p), 'Negative', `rungs.points.${rung}`];
    }),
  ];
}

/** Every fault with its field; empty when units can be scored by the sheet. */
export function placedFaults(sheet: ScoreSheet): PlacedFault[] {
  const checks: Check[] = [
    [blank(sheet.name), 'NameMissing', 'name'],
    [sheet.items.length === 0, 'NoItems', 'items'],
    ...sheet.items.flatMap(itemChecks),
    ...sumChecks(sheet),
    ...ruleChecks(sheet),
  ];
  return checks.filter(([wrong]) => wrong).map(([, fault, at]) => ({ fault, at }));
}

/** The faults by name, each once, in a fixed order. */
export function sheetFaults(sheet: ScoreSheet): SheetFault[] {
  const found = new Set(placedFaults(sheet).map((f) => f.fault));
  return SHEET_FAULTS.filter((fault) => found.has(fault));
}

/** Kinds of assessment for which another sheet of the same class of unit is in force already. */
export function coveredTwice(
  sheet: ScoreSheet,
  others: readonly ScoreSheet[],
): { kind: AssessmentKind; by: string }[] {
  return others
    .filter((other) => other.sheetId !== sheet.sheetId && other.unitClass === sheet.unitClass)
    .flatMap((other) =>
      sheet.kinds
        .filter((kind) => other.kinds.includes(kind))
        .map((kind) => ({ kind, by: other.sheetId })),
    );
}
