import { readdirSync, readFileSync } from 'node:fs';
import type { ParsedPlan } from '../../../plan/types.js';

/** An invented plan with what a careful reader finds in it, in the format of the gold. */
export interface GenreFixture {
  name: string;
  text: string;
  gold: ParsedPlan;
}

/** The invented plans of this folder: other authors, subjects and kinds of broken text each. */
export function genreFixtures(): GenreFixture[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '');
      const gold = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as ParsedPlan;
      return { name, gold, text: readFileSync(`${folder}/${file}`, 'utf8') };
    });
}
