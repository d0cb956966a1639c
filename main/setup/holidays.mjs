// Writes domain/calendar/state-council-days.ts from the chinese-days package (a dev dependency),
// so that the rules hold the State Council's calendar as plain data and need no package at run time.
// Run it after each yearly notice of the State Council: node main/setup/holidays.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIRST_YEAR = 2016;
const TARGET = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../domain/calendar/state-council-days.ts',
);

const packageDirectory = dirname(
  createRequire(import.meta.url).resolve('chinese-days/package.json'),
);
const source = JSON.parse(readFileSync(join(packageDirectory, 'dist/chinese-days.json'), 'utf8'));

const festivalOf = (detail) => detail.split(',')[0];
const sortedDays = (days) => Object.keys(days).sort();
const years = [...new Set(sortedDays(source.holidays).map((day) => Number(day.slice(0, 4))))];
const ofYear = (days, year) => sortedDays(days).filter((day) => day.startsWith(`${year}-`));

/** Days of one festival that follow each other in the list, as one line each. */
function festivals(year) {
  const lines = [];
  for (const day of ofYear(source.holidays, year)) {
    const name = festivalOf(source.holidays[day]);
    const last = lines.at(-1);
    if (last?.name === name) last.days.push(day.slice(5));
    else lines.push({ name, days: [day.slice(5)] });
  }
  return lines;
}

function yearBlock(year) {
  const holidays = festivals(year).map(({ name, days }) => `      '${days.join(' ')}', // ${name}`);
  const makeup = ofYear(source.workdays, year).map((day) => day.slice(5));
  return [
    `  ${year}: {`,
    '    holidays: days(',
    `      ${year},`,
    ...holidays,
    '    ),',
    `    makeupWorkdays: days(${year}, '${makeup.join(' ')}'),`,
    '  },',
  ].join('\n');
}

const text = `// Written by main/setup/holidays.mjs from the yearly holiday notices of the State Council's General
// Office, as the package chinese-days carries them. Do not edit by hand: run the script again.

/** One calendar year: days off (weekend days within a festival too) and weekend days that are worked. */
export interface StateCouncilYear {
  readonly holidays: readonly string[];
  readonly makeupWorkdays: readonly string[];
}

const days = (year: number, ...rows: string[]): readonly string[] =>
  rows.flatMap((row) => row.split(' ').map((day) => \`\${year}-\${day}\`));

/** Days by year, as ISO dates in Asia/Shanghai. A year that is missing has not been announced. */
export const STATE_COUNCIL_DAYS: Readonly<Record<number, StateCouncilYear>> = {
${years
  .filter((year) => year >= FIRST_YEAR)
  .map(yearBlock)
  .join('\n')}
};
`;

writeFileSync(TARGET, text);
process.stdout.write(`${TARGET}: ${years.filter((year) => year >= FIRST_YEAR).join(', ')}\n`);
