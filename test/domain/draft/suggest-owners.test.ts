import { expect, it } from 'vitest';
import { startDraft } from '../../../domain/draft/draft.js';
import type { FoundTask } from '../../../domain/draft/findings.js';
import { sightOf } from '../../../domain/draft/sight.js';
import { suggestOwners } from '../../../domain/draft/suggest-owners.js';
import { FINDINGS } from '../../support/draft-desk.js';

const UNITS = [
  '县消防救援大队',
  '县应急管理局',
  '县交通运输局',
  '县教育体育局',
  '县市场监督管理局',
  '县住房和城乡建设局',
  '县文化和旅游局',
  '县卫生健康委员会',
  '县气象局',
  '县水利局',
  '县自然资源局',
];
const roster = {
  units: UNITS.map((name) => ({ unitId: name, name, aliases: [] })),
  groups: [],
};

type Said = Pick<FoundTask, 'title'> & Partial<FoundTask>;

/** Suggestions for the first of some tasks. */
function suggested(...said: Said[]) {
  const [model] = FINDINGS.tasks;
  if (!model) throw new Error('no task');
  const blank = { ...model, lead: [], support: [], text: '', section: [] };
  const tasks = said.map((one, i) => ({ ...blank, ...one, line: i + 1, endLine: i + 1 }));
  const draft = startDraft({ ...FINDINGS, tasks });
  const sight = sightOf(draft, { roster, today: '2026-11-23' });
  const all = suggestOwners(sight, '县应急管理局');
  return all.find((t) => t.taskId === 'T1')?.suggestions ?? [];
}

it.each([
  ['整治高层建筑消防安全隐患', '县消防救援大队'],
  ['提升危险化学品本质安全水平', '县应急管理局'],
  ['加强道路运输安全监管', '县交通运输局'],
  ['深化校园安全专项整治', '县教育体育局'],
  ['强化电梯等特种设备监管', '县市场监督管理局'],
  ['严管建筑施工安全', '县住房和城乡建设局'],
  ['规范A级旅游景区管理', '县文化和旅游局'],
  ['加强职业病危害防治', '县卫生健康委员会'],
  ['提高雷电灾害防御能力', '县气象局'],
  ['做好水库防汛工作', '县水利局'],
  ['开展森林防火行动', '县自然资源局'],
])('suggests by its wording for %s the unit %s', (title, unit) => {
  const [first] = suggested({ title });
  expect(first).toMatchObject({ unitId: unit, role: 'lead', because: [{ by: 'wording' }] });
});

it('weighs the title above the text', () => {
  const text = '会同应急管理部门开展应急演练，完善应急预案。';
  const [first, second] = suggested({ title: '加强旅游安全', text });
  expect([first?.unitId, second?.unitId]).toEqual(['县文化和旅游局', '县应急管理局']);
  expect(second?.role).toBe('support');
});

it('reads a longer word whole', () => {
  const names = suggested({ title: '完善应急救援体系' }).map((s) => s.unitId);
  expect(names).not.toContain('县卫生健康委员会');
});

it('takes leads of tasks under the same headings into account', () => {
  const section = ['主要任务', '水上'];
  const sibling = { title: '别的事', lead: ['县水利局'], section };
  const task = { title: '加强巡查值守', text: '巡查河湖。', section };
  const because = [{ by: 'wording', words: ['河湖'] }, { by: 'siblings' }];
  expect(suggested(task, sibling)[0]?.because).toEqual([{ by: 'host' }]);
  const [first] = suggested(task, sibling, sibling);
  expect(first).toMatchObject({ unitId: '县水利局', because });
});

it('suggests the host unit when nothing speaks for anybody', () => {
  expect(suggested({ title: '加强组织领导' })).toEqual([
    { unitId: '县应急管理局', role: 'lead', score: 0, because: [{ by: 'host' }] },
  ]);
});

it('suggests nothing for a task that has an owner', () => {
  expect(suggested({ title: '消防', lead: ['县气象局'] })).toEqual([]);
});
