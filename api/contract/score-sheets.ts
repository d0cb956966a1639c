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
import { id, instant, isoDate, words } from './values.js';

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
export const sheetVersionQuery = z.object({ version: z.coerce.number().int().min(1).optional() });
/** Null: there was none, or there is none any more. */
const sheetChange = z.object({
  what: z.string(),
  was: z.string().nullable(),
  is: z.string().nullable(),
});
/** Newest first; without a moment it is the default. */
export const sheetVersions = z.object({
  versions: z.array(
    z.object({
      version: z.number(),
      name: z.string(),
      savedAt: instant.nullable(),
      savedBy: z.string().nullable(),
      /** When the next version took its place; null while it is in force. */
      until: instant.nullable(),
      /** Against the version before. */
      changes: z.array(sheetChange),
      /** Assessments begun while it was in force: they score by it to their end. */
      usedBy: z.array(
        z.object({
          assessmentId: z.string(),
          kind: z.enum(ASSESSMENT_KINDS),
          period: z.object({ from: isoDate, to: isoDate }),
        }),
      ),
    }),
  ),
});
/** Against the version in force; nothing is saved by comparing. */
export const sheetComparison = z.object({
  changes: z.array(sheetChange),
  faults: z.array(z.object({ path: z.string(), message: z.string() })),
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
export type SheetComparisonView = z.infer<typeof sheetComparison>;
export type SheetChangeView = z.infer<typeof sheetChange>;
export type SheetReadingView = z.infer<typeof sheetReading>;
