/** The sample plan as a draft on an api stage, and the office that reviews it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DraftView } from '../../api/contract.js';
import type { DraftEdit } from '../../domain/draft/edits.js';
import { readPlan } from '../../main/reading.js';
import type { RosterFile } from '../../prisma/store/import-roster.js';
import { apiStage, type ApiStage, type Browser } from './api-stage.js';

const file = (name: string): Buffer =>
  readFileSync(new URL(`../../samples/${name}`, import.meta.url));

export interface DraftOnStage extends ApiStage {
  office: Browser;
  planId: string;
  view(): Promise<DraftView>;
  /** Makes a change on the newest version. */
  edit(edit: DraftEdit): Promise<{ status: number; body: DraftView & { code: string } }>;
  /** Undoes or redoes on the newest version. */
  turn(
    act: 'undo' | 'redo',
    step?: number,
  ): Promise<{ status: number; body: DraftView & { code: string } }>;
}

/** The sample with its roster, imported and not yet activated. */
export async function draftOnStage(): Promise<DraftOnStage> {
  const sample = async () => {
    // The sample's own file.
    const roster = JSON.parse(file('roster.json').toString('utf8')) as RosterFile;
    return { bytes: new Uint8Array(file('plan.txt')), name: 'plan.txt', roster };
  };
  const stage = await apiStage({ readPlan, sample });
  const office = await stage.as('office');
  const planId = (await office.send('post', '/api/plans/sample')).body.plan.id as string;
  const path = `/api/plans/${planId}/draft`;
  const view = async () => (await office.get(path)).body as DraftView;
  const post = async (to: string, asked: object) => {
    const { version } = await view();
    return office.send('post', `${path}/${to}`, { version, ...asked });
  };
  return {
    ...stage,
    office,
    planId,
    view,
    edit: (edit) => post('steps', { edit }),
    turn: (act, step) => post(act, step === undefined ? {} : { step }),
  };
}

/** A key for a change that is sent twice. */
export const newKey = (): string => randomUUID();
