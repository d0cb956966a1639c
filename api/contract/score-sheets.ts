/** Score sheets 评分表: what an assessment looks at, and what it is worth. */
import { z } from 'zod';
import {
  ASSESSMENT_KINDS,
  COMPUTED_ITEM_NAMES,
  NODE_KINDS,
  RUNG_NAMES,
  SHEET_SECTIONS,
  UNIT_CLASSES,
} from './closed-sets.js';
import { id, instant, words } from './values.js';

const points = z.number().min(-1000).max(1000);
const MOST_ITEMS = 200;

const sheetItem = z.object({
  itemId: id,
  section: z.enum(SHEET_SECTIONS),
  title: words(100),
  criteria: words(2000),
  points,
  by: z.union([
    z.object({ computed: z.enum(COMPUTED_ITEM_NAMES) }).strict(),
    z.object({ judgedBy: z.union([z.literal(1), z.literal(2)]) }).strict(),
  ]),
});

export const scoreSheet = z
  .object({
    sheetId: id,
    version: z.number().int().min(0),
    name: words(100),
    kinds: z.array(z.enum(ASSESSMENT_KINDS)).max(ASSESSMENT_KINDS.length),
    unitClass: z.enum(UNIT_CLASSES),
    sections: z.object({ process: points, result: points }),
    items: z.array(sheetItem).max(MOST_ITEMS),
    nodeWeights: z.partialRecord(z.enum(NODE_KINDS), points),
    lateCredit: z.number(),
    countFrom: z.enum(['first', 'current']),
    rungs: z.object({ points: z.partialRecord(z.enum(RUNG_NAMES), points), most: points }),
    mostBonus: points,
    mostDeduction: points,
    bands: z.object({ excellent: points, good: points, pass: points }),
    bindingCap: z.boolean(),
    blindTolerance: z.number(),
    /** How many assessors mark a qualitative indicator: 1 or 2; absent is 1. */
    indicatorMarkers: z.number().optional(),
  })
  .meta({ id: 'ScoreSheet' });

export const keptSheet = z.object({
  sheet: scoreSheet,
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
});
export const sheetList = z.object({ sheets: z.array(keptSheet) });
export const sheetParams = z.object({ id, sheetId: id });
export const sheetVersions = z.object({
  versions: z.array(z.object({ version: z.number(), savedAt: instant, savedBy: z.string() })),
});
/** A workbook as it was read: nothing is saved by reading it. */
export const sheetReading = z.object({
  sheet: scoreSheet,
  faults: z.array(z.object({ path: z.string(), message: z.string() })),
});

export type SheetBody = z.infer<typeof scoreSheet>;
export type SheetItemBody = z.infer<typeof sheetItem>;
export type KeptSheetView = z.infer<typeof keptSheet>;
export type SheetListView = z.infer<typeof sheetList>;
export type SheetVersionsView = z.infer<typeof sheetVersions>;
export type SheetReadingView = z.infer<typeof sheetReading>;
