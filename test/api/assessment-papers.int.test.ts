import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDetail, PapersDue, PublicationDetailView } from '../../api/contract.js';
import { PLAN, addPlan, addTask, addUnits } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { ASSESSMENT, addDecidedAssessment, sendBack } from '../support/decided-assessment.js';

let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  office = await stage.as('office');
});
afterEach(() => stage.close());

const due = async (): Promise<PapersDue['papers']> =>
  ((await office.get('/api/papers-due')).body as PapersDue).papers;

async function drafted(): Promise<DocumentDetail> {
  const [paper] = await due();
  const body = { planId: PLAN, cause: paper?.cause };
  const answer = await office.send('post', '/api/papers-due', body).expect(201);
  const { id } = answer.body as { id: string };
  return (await office.get(`/api/documents/${id}`)).body as DocumentDetail;
}

const textOf = ({ paper }: DocumentDetail): string => JSON.stringify(paper.body);

describe('the report of a decided assessment', () => {
  it.each([
    ['annual', 'annualResult', '2026年度考核结果的通报'],
    ['midterm', 'midtermReport', '中期评估的报告'],
    ['final', 'finalReport', '终期考核的报告'],
  ])('is called for by the record: %s', async (kind, paper, title) => {
    await addDecidedAssessment(stage.db, kind);
    expect(await due()).toMatchObject([{ kind: paper }]);
    const document = await drafted();
    expect(document.paper.title).toContain(title);
    expect(textOf(document)).toContain('隐患台账不全');
    expect(await due()).toEqual([]);
  });

  it('states the frozen scores, and goes to the units it is about', async () => {
    await addDecidedAssessment(stage.db);
    const document = await drafted();
    const [frozen] = await stage.db.frozenScore.findMany();
    expect(textOf(document)).toContain(`"${frozen?.score?.toFixed(2)}"`);
    expect(document.document.to).toMatchObject([{ unitName: '区住建局' }]);
  });

  it('is not called for while the result is sent back', async () => {
    await addDecidedAssessment(stage.db);
    await sendBack(stage.db);
    expect(await due()).toEqual([]);
  });
});

describe('an edition of a decided assessment', () => {
  const draft = async (body: object) => office.send('post', '/api/publications', body);

  it('shows units by grade, as the policy has it', async () => {
    await addDecidedAssessment(stage.db);
    const { id } = (await draft({ assessmentId: ASSESSMENT })).body as { id: string };
    const view = (await office.get(`/api/publications/${id}`)).body as PublicationDetailView;
    expect(view.publication.title).toBe('《某区安全生产规划》2026年度考核结果');
    expect(view.tables[0]).toMatchObject({ title: '年度考核结果', rows: [['区住建局', '优秀']] });
  });

  it('waits for the decision', async () => {
    const answer = await draft({ assessmentId: ASSESSMENT });
    expect(answer.body).toMatchObject({ code: 'ResultNotDecided' });
  });

  it('is not published once the scores were frozen anew', async () => {
    await addDecidedAssessment(stage.db);
    const { id } = (await draft({ assessmentId: ASSESSMENT })).body as { id: string };
    const freeze = { assessmentId: ASSESSMENT, freeze: 2, stage: 'reissue', sha256: '' };
    await stage.db.scoreFreeze.create({ data: { ...freeze, asOf: '2026-12-01T01:00:00.000Z' } });
    const view = (await office.get(`/api/publications/${id}`)).body as PublicationDetailView;
    expect(view.outdated).toBe(true);
    const other = await stage.as('leader');
    const answer = await other.send('post', `/api/publications/${id}/publication`, {});
    expect([answer.status, answer.body.code]).toEqual([409, 'EditionOutdated']);
  });

  it('says what it corrects when it is not the first', async () => {
    await addDecidedAssessment(stage.db);
    const { id } = (await draft({ assessmentId: ASSESSMENT })).body as { id: string };
    const other = await stage.as('leader');
    await other.send('post', `/api/publications/${id}/publication`, {}).expect(204);
    const { sha256 } = await stage.db.publicEdition.findUniqueOrThrow({ where: { id } });
    expect(stage.desk.told).toMatchObject([
      { to: ASSESSMENT, what: { type: 'PublishEdition', sha256 } },
    ]);
    const again = await draft({ assessmentId: ASSESSMENT });
    expect(again.body).toMatchObject({ code: 'EditionNoteMissing' });
    const noted = await draft({ assessmentId: ASSESSMENT, note: '更正一个单位的等次' });
    expect(noted.status).toBe(201);
  });
});
