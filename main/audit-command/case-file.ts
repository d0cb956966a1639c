/** Writes a case file from the command line. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeCaseFile } from '../../api/documents/case-file.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import type { CaseAbout } from '../../prisma/store/case-scope.js';
import { StartFault } from '../preflight.js';
import { withRecord } from './record.js';

interface Asked {
  of: CaseAbout['of'];
  /** A task's id or its number in the newest running plan; a unit's id or name; a proceeding's id. */
  name: string;
  out?: string;
}

async function taskId(prisma: PrismaClient, name: string): Promise<string | undefined> {
  const byId = await prisma.planTask.findUnique({ where: { id: name }, select: { id: true } });
  if (byId || !/^\d{1,6}$/.test(name)) return byId?.id;
  const plan = await prisma.plan.findFirst({
    where: { stage: 'active' },
    orderBy: { activatedAt: 'desc' },
    select: { id: true },
  });
  const where = { planId: plan?.id ?? '', number: Number(name) };
  return (await prisma.planTask.findFirst({ where, select: { id: true } }))?.id;
}

async function unitId(prisma: PrismaClient, name: string): Promise<string | undefined> {
  const where = { OR: [{ id: name }, { name }, { aliases: { some: { alias: name } } }] };
  return (await prisma.unit.findFirst({ where, select: { id: true } }))?.id;
}

async function proceedingId(prisma: PrismaClient, id: string): Promise<string | undefined> {
  return (await prisma.proceeding.findUnique({ where: { id }, select: { id: true } }))?.id;
}

const FIND = { task: taskId, unit: unitId, proceeding: proceedingId };
const WORDS: Record<CaseAbout['of'], string> = {
  task: '任务',
  unit: '单位',
  proceeding: '督办事项',
};

async function meant(prisma: PrismaClient, { of, name }: Asked): Promise<CaseAbout> {
  const id = await FIND[of](prisma, name);
  if (!id) throw new StartFault(`台账里没有${WORDS[of]}“${name}”，请核对。`);
  switch (of) {
    case 'task':
      return { of, taskId: id };
    case 'unit':
      return { of, unitId: id };
    case 'proceeding':
      return { of, proceedingId: id };
  }
}

/** Files are meant from where the person stands; npm changes the folder itself. */
const fromHere = (file: string): string => resolve(process.env['INIT_CWD'] ?? '.', file);

/** @returns what was written where, in a sentence */
export function exportCaseFile(asked: Asked): Promise<string> {
  return withRecord(async (prisma, { dataDir }) => {
    const folders = {
      evidenceDir: join(dataDir, 'evidence'),
      documentDir: join(dataDir, 'documents'),
    };
    const about = await meant(prisma, asked);
    const made = { at: new Date().toISOString(), by: '命令行' };
    const file = await makeCaseFile({ prisma, ...folders }, about, made);
    if (!file) throw new StartFault('没有找到，请核对。');
    const path = fromHere(asked.out ?? `案卷-${asked.name.replace(/[/\\:*?"<>|]/g, '')}.zip`);
    await writeFile(path, file.bytes);
    return `已写出《${file.subject}》案卷：${path}（${file.bytes.length} 字节）`;
  });
}
