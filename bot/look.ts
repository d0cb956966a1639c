/** What deeds may read of the record, bound to one database. */
import type { PrismaClient } from '../prisma/generated/client.js';
import * as actuals from '../prisma/store/indicators/actual-view.js';
import * as assessments from '../prisma/store/assessments/chat-view.js';
import * as circulars from '../prisma/store/circulars.js';
import * as excusals from '../prisma/store/excusal-view.js';
import * as lookBacks from '../prisma/store/look-back-view.js';
import * as office from '../prisma/store/office-view.js';
import * as officeDay from '../prisma/store/office-day-view.js';
import * as liaison from '../prisma/store/liaison-view.js';
import * as proceedings from '../prisma/store/proceeding-view.js';
import * as rectification from '../prisma/store/rectification-desk.js';
import * as reviewer from '../prisma/store/reviewer-view.js';

type Bound<F> = F extends (db: PrismaClient, ...rest: infer A) => infer R
  ? (...rest: A) => R
  : never;

const READS = {
  ...actuals,
  ...assessments,
  ...liaison,
  ...reviewer,
  ...office,
  ...officeDay,
  ...excusals,
  ...lookBacks,
  ...circulars,
  ...proceedings,
  ...rectification,
};

/** Every reading function of the chat's views, without the database argument. */
export type Look = { [K in keyof typeof READS]: Bound<(typeof READS)[K]> };

/** Binds the readings to a database. */
export function createLook(db: PrismaClient): Look {
  const bound = Object.entries(READS).map(([name, read]) => [
    name,
    (...rest: unknown[]) => Reflect.apply(read, undefined, [db, ...rest]),
  ]);
  // The same names with the same functions, the first argument given.
  return Object.fromEntries(bound) as Look;
}
