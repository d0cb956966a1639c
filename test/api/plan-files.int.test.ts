import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanDetail } from '../../api/contract.js';
import { readPlan } from '../../main/reading.js';
import { makeDocx } from '../files/fixtures/make-docx.js';
import { MOUNTAIN_PLAN, TITLE } from '../files/fixtures/mountain-plan.js';
import { STORY } from '../files/fixtures/story.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';

let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage({ readPlan });
  office = await stage.as('office');
});
afterEach(() => stage.close());

const upload = (bytes: Uint8Array, name: string) =>
  office.send('post', '/api/plans').attach('file', Buffer.from(bytes), name);

describe('a file that is uploaded', () => {
  it('becomes a draft from Word, whatever its name says', async () => {
    const answer = await upload(await makeDocx(MOUNTAIN_PLAN, { automatic: true }), '规划.txt');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      plan: { title: TITLE, termStart: 2026 },
      counts: { tasks: 7 },
    });
    const { id } = answer.body.plan as { id: string };
    const { tasks } = (await office.get(`/api/plans/${id}`)).body as PlanDetail;
    const { lines } = (await office.get(`/api/plans/${id}/source`)).body as { lines: string[] };
    for (const { lineStart, title } of tasks) expect(lines[lineStart - 1]).toContain(title);
  });

  it('becomes a draft from a task table, a row a line', async () => {
    const rows = '序号,重点任务,牵头单位,完成时限\n1,整治渡口安全,县交通运输局,2027年6月底前';
    const answer = await upload(new TextEncoder().encode(rows), '分工表.csv');
    expect(answer.body).toMatchObject({ counts: { tasks: 1, commitments: 1 } });
  });

  it.each<[string, Uint8Array, [number, string]]>([
    ['a novel', new TextEncoder().encode(STORY), [422, '可能不是规划']],
    ['an empty file', new Uint8Array(), [422, '空的']],
    ['junk', Uint8Array.from({ length: 999 }, (_, at) => at % 29), [422, '不是文字']],
    ['more than a file may be', new Uint8Array(21 * 1024 * 1024), [413, '20 MB']],
  ])('is refused and not stored: %s', async (_, bytes, [status, words]) => {
    const answer = await upload(bytes, '规划.docx');
    expect([answer.status, answer.body.userMessage]).toEqual([
      status,
      expect.stringContaining(words),
    ]);
    expect(await stage.db.plan.count()).toBe(0);
  });
});
