import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EditionTask, RunningTask } from '../../../domain/edition/compared-plans.js';
import { matchTasks } from '../../../domain/edition/match-tasks.js';
import { parsePlan } from '../../../plan/parse-plan.js';
import { editionTask, runningTask } from '../../support/edition-fixture.js';
import { describeWithShared, sharedPath } from '../../support/shared-folder.js';

type Words = Pick<RunningTask, 'title' | 'text' | 'section'>;

const running = (words: Words, n: number) =>
  runningTask(0, { ...words, taskId: `T${n}`, number: n });
/** Other words, another order of sentences, one of them gone, one new. */
function reworded({ title, text, section }: Words, n: number): EditionTask {
  const said = text
    .replaceAll('建立', '构建')
    .replaceAll('加强', '强化')
    .replaceAll('开展', '组织开展');
  const sentences = said.split('。').filter((_, i) => i === 0 || i % 4 !== n % 4);
  const changed = `${sentences.join('。')}。定期通报进展，接受社会监督。`;
  const named = n % 2 ? title.replace('加强', '强化').replace('推进', '推动') : title;
  return editionTask(0, { ref: `T${n}`, title: named, text: changed, section });
}
const wrong = (olds: RunningTask[], news: EditionTask[]) =>
  matchTasks(olds, news).pairs.filter((p) => p.old.taskId !== p.new.ref);

describeWithShared('plans')('the tasks of a real plan', () => {
  it('are found again though reworded, cut and shuffled', () => {
    for (const name of readdirSync(sharedPath('plans'))) {
      const text = readFileSync(sharedPath(`plans/${name}`), 'utf8');
      const { tasks } = parsePlan(text, { source: name });
      const olds = tasks.map(running);
      const news = tasks
        .map(reworded)
        .filter((_, n) => n % 7 !== 3)
        .toReversed();
      const { pairs, added, dropped } = matchTasks(olds, news);
      expect([name, pairs.length, added]).toEqual([name, news.length, []]);
      expect(wrong(olds, news)).toEqual([]);
      expect(dropped.map((d) => d.number % 7)).toEqual(dropped.map(() => 3));
    }
  });
});

describe('a plan of hundreds of tasks', () => {
  const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒';
  const sign = (n: number) => SIGNS[n % SIGNS.length] ?? '';
  const words = (n: number): Words => {
    const tens = Math.floor(n / SIGNS.length);
    const name = [n, tens, n * 7 + tens * 11, n * 13 + tens].map(sign).join('');
    const text = `加强${name}隐患排查。建立${name}台账。开展${name}演练，由${name}站值守。`;
    return { title: `整治${name}隐患`, text, section: ['主要任务', '防范风险'] };
  };

  it('is matched as surely as a short one', () => {
    const all = Array.from({ length: 200 }, (_, n) => words(n));
    const news = all.map(reworded).toReversed();
    expect(matchTasks(all.map(running), news).pairs).toHaveLength(200);
    expect(wrong(all.map(running), news)).toEqual([]);
  });
});
