import { relative, sep } from 'node:path';

const VIOLATIONS = 'test/support/violations/';

/** What can be said to workflows: ids, inputs, updates, signals. */
const MESSAGES = [
  'workflows/messages',
  'workflows/proceeding-messages',
  'workflows/assessment-messages',
];

/**
 * What each room may import from others, as docs/overview.md draws it. `values` at run time, `types` also for types;
 * `packages` names the only npm packages it may use, absent means any but Prisma's. An entry is a room or a path.
 */
export const ROOMS = {
  domain: { values: [], types: [], packages: ['date-fns'] },
  plan: { values: ['domain'], types: [], packages: ['date-fns'] },
  documents: {
    values: ['domain'],
    types: [],
    packages: ['docx', 'fflate', 'exceljs', 'ical-generator'],
  },
  files: { values: ['domain', 'plan'], types: [] },
  workflows: {
    values: ['domain'],
    types: ['activities'],
    packages: ['@temporalio/workflow', '@temporalio/common', 'date-fns'],
  },
  activities: {
    // An activity that starts workflows has to know their names, ids and search attributes.
    values: [
      'domain',
      'plan',
      'documents',
      'prisma/store',
      ...MESSAGES,
      'workflows/search-attributes',
    ],
    types: ['prisma'],
  },
  prisma: { values: ['domain'], types: [] },
  api: {
    values: ['domain', 'documents', 'prisma/store', ...MESSAGES],
    types: ['workflows', 'prisma'],
  },
  bot: {
    values: ['domain', 'prisma/store', ...MESSAGES],
    types: ['workflows', 'prisma'],
  },
  web: { values: ['api/contract'], types: ['domain'] },
};

/** Libraries that read or write foreign formats, and the rooms that may know them. */
export const KEEPERS = {
  mammoth: ['files'],
  'word-extractor': ['files'],
  'pdfjs-dist': ['files'],
  parse5: ['files'],
  exceljs: ['files', 'documents'],
  fflate: ['files', 'documents'],
  docx: ['documents'],
  'ical-generator': ['documents'],
};

/** Rooms that are composition roots or proofs: they may import everything, and no other room may import them. */
export const ROOTS = ['main', 'test', 'bench'];

/** A file's path in the house; a seeded violation counts as lying in the room it names. */
export function placeOf(file, cwd) {
  const path = relative(cwd, file).split(sep).join('/');
  return path.startsWith(VIOLATIONS) ? path.slice(VIOLATIONS.length) : path;
}

/** The room a place lies in: its first folder. */
export function roomOf(place) {
  return place.split('/')[0];
}
