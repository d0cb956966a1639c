import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentDetailView, UnitSheetView } from '../../api/contract/assessments.js';
import type { IndicatorDetail } from '../../api/contract/indicators.js';
import type { PublishedEdition } from '../../domain/publication/published-edition.js';
import { GRADE_WORDS } from '../../documents/publication/edition-words.js';
import { readRowsFile } from '../../files/read-rows-file.js';
import { linesOf } from '../documents/docx-text.js';
import { PLAN, TASK } from '../support/api-rows.js';
import { LEAD, SUPPORT } from '../support/cast.js';
import { DEATHS, SHARE } from '../support/indicator-rows.js';
import {
  ASSESSMENT,
  INSIDE,
  decidedByApi,
  type PublishedStory,
} from '../support/published-result.js';

const HERE = `/api/assessments/${ASSESSMENT}`;
let story: PublishedStory;

const byName = ([a = '']: string[], [b = '']: string[]) => (a < b ? -1 : 1);

/** Every figure of the frozen result as the api of the assessment has it. */
async function figuresOfApi(): Promise<string[][]> {
  const detail: AssessmentDetailView = (await story.office.get(HERE).expect(200)).body;
  const rows = await Promise.all(
    detail.units.map(async ({ unitId, unitName }) => {
      const sheet: UnitSheetView = (await story.office.get(`${HERE}/units/${unitId}`)).body;
      const { score, grade } = sheet.totals;
      const items = sheet.lines.map(({ points }) => points?.toFixed(2) ?? '未评');
      return [unitName, grade ? GRADE_WORDS[grade] : '', score?.toFixed(2) ?? '', ...items];
    }),
  );
  return rows.sort(byName);
}

const file = (ending: string) =>
  story.stage.visitor.get(`/public/${PLAN}/1.${ending}`).responseType('blob').expect(200);

async function forms(): Promise<{ json: string; xlsx: string[]; docx: string; page: string }> {
  const rows = await readRowsFile(new Uint8Array((await file('xlsx')).body as Buffer));
  return {
    json: ((await file('json')).body as Buffer).toString('utf8'),
    xlsx: rows.ok ? rows.sheets.flatMap((s) => s.rows.map((r) => r.join('|'))) : [],
    docx: linesOf((await file('docx')).body as Buffer).join('|'),
    page: (await story.stage.visitor.get(`/public/${PLAN}`).expect(200)).text,
  };
}

beforeAll(async () => {
  story = await decidedByApi();
  await story.publish();
}, 60_000);
afterAll(() => story.stage.close());

describe('a result carried from the start of an assessment to the public', () => {
  it('takes the result for published in the assessment too', async () => {
    const detail: AssessmentDetailView = (await story.office.get(HERE)).body;
    expect(detail.assessment.phase).toBe('published');
    expect(detail.editions).toMatchObject([
      { edition: 1, number: '安委办公〔2027〕1号', address: `/public/${PLAN}/1` },
    ]);
  });

  it('states total, grade and items alike in the api and in all four forms', async () => {
    const { json, xlsx, docx, page } = await forms();
    // What was frozen: the edition itself.
    const edition = JSON.parse(json) as PublishedEdition;
    const ofJson = (edition.results?.units ?? []).map(({ unit, grade, score, items = [] }) => [
      ...[unit, grade ? GRADE_WORDS[grade] : '', score?.toFixed(2) ?? ''],
      ...items.map(({ points }) => points?.toFixed(2) ?? '未评'),
    ]);
    const figures = await figuresOfApi();
    expect(ofJson.sort(byName)).toEqual(figures);
    expect(new Set(figures.map(([, , score]) => score)).size).toBe(2);
    for (const [unit, grade, score, ...items] of figures) {
      const [result, line] = [[unit, grade, score].join('|'), [unit, ...items].join('|')];
      expect(xlsx.some((row) => row.includes(result))).toBe(true);
      expect(xlsx).toContain(line);
      expect([docx.includes(result), docx.includes(line)]).toEqual([true, true]);
      const cells = page.replaceAll(/<td[^>]*>/g, '').replaceAll('</td>', '|');
      expect([cells.includes(result), cells.includes(`${line}|`)]).toEqual([true, true]);
    }
  });

  it.each([
    [DEATHS, '死亡人数', '2026年27人'],
    [SHARE, '达标率', '2026年70%'],
  ])('states the indicator %s alike, and draws the same chart', async (id, name, value) => {
    const { json, xlsx, docx, page } = await forms();
    const edition = JSON.parse(json) as PublishedEdition;
    const shown = edition.indicators.find((i) => i.name === name);
    const inside: IndicatorDetail = (await story.office.get(`/api/indicators/${id}`)).body;
    expect(shown?.chart).toEqual(inside.chart);
    expect(shown?.target).toBe(inside.indicator.target);
    for (const text of [xlsx.join(), docx, page]) expect(text).toContain(value);
    expect(page).toContain(`<figcaption>${name}`);
  });

  it('opens on paper into formula, values and records, for those who may read it', async () => {
    const at = `${HERE}/units/${LEAD}/derivation`;
    const answer = await story.leader.get(at).responseType('blob').expect(200);
    const said = linesOf(answer.body as Buffer).join('\n');
    const sheet: UnitSheetView = (await story.office.get(`${HERE}/units/${LEAD}`)).body;
    expect(said).toContain(`＝${sheet.totals.score}，等次合格`);
    for (const { title, points } of sheet.lines) {
      expect(said).toContain(title);
      expect(said).toContain(`得分${points ?? '—'}。`);
    }
    for (const record of ['2027-06-30到期', '2026年实际27人', INSIDE.mark, INSIDE.deduction]) {
      expect(said).toContain(record);
    }
    const other = await story.stage.as('liaison', SUPPORT);
    await other.get(at).expect(404);
  });

  it('names nobody and shows nothing that was written on the way', async () => {
    const people = await story.stage.db.person.findMany({ select: { id: true, name: true } });
    const words = Object.values(INSIDE).flatMap((said) => [said, ...said.split('，')]);
    const secrets = [...words, ...people.map((p) => p.id), '欧阳明珠', '13905551234', '现场一号'];
    const { json, xlsx, docx, page } = await forms();
    const index = (await story.stage.visitor.get('/public')).text;
    for (const text of [json, xlsx.join('\n'), docx, page, index]) {
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });
});

describe('a correction of it', () => {
  it('needs a note, is a new edition, and says what changed', async () => {
    const before = (await file('json')).body as Buffer;
    const bare = await story.office.send('post', '/api/publications', { assessmentId: ASSESSMENT });
    expect(bare.body).toMatchObject({ code: 'EditionNoteMissing' });
    await story.stage.db.planTask.update({ where: { id: TASK }, data: { verifiedPercent: 35 } });
    await story.publish({ note: '补列三季度进展' });
    const page = (await story.stage.visitor.get(`/public/${PLAN}`)).text;
    expect(page).toContain('更正说明：补列三季度进展');
    expect(page).toContain('完成比例由“0%”变为“35%”');
    expect(((await file('json')).body as Buffer).equals(before)).toBe(true);
    const { editions }: AssessmentDetailView = (await story.office.get(HERE)).body;
    expect(editions.map((e) => [e.edition, e.note])).toEqual([
      [1, null],
      [2, '补列三季度进展'],
    ]);
  });

  it('is held back while it names a person', async () => {
    const person = { id: 'p9', name: '欧阳明珠', duty: 'liaison' };
    await story.stage.db.person.create({ data: person });
    await story.stage.db.planTask.update({
      where: { id: TASK },
      data: { title: '由欧阳明珠负责的改造' },
    });
    const asked = { assessmentId: ASSESSMENT, note: '更正任务名称' };
    const { id } = (await story.office.send('post', '/api/publications', asked)).body;
    const answer = await story.approver.send('post', `/api/publications/${id}/publication`, {});
    expect(answer.body).toMatchObject({ code: 'EditionLeaks' });
  });
});
