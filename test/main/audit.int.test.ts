import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAuditCommand } from '../../main/audit-command/run.js';
import { writeDeed } from '../../prisma/store/office-log.js';
import { REAL_NOW } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let said = '';
const listen = (text: string | Uint8Array): boolean => {
  said += String(text);
  return true;
};
beforeEach(async () => {
  db = await freshDatabase();
  said = '';
  vi.stubEnv('DATA_DIR', dirname(db.url.replace(/^file:/, '')));
  vi.spyOn(process.stdout, 'write').mockImplementation(listen);
  vi.spyOn(process.stderr, 'write').mockImplementation(listen);
  for (const deed of ['UnitAdded', 'UnitChanged']) {
    const actor = { personId: 'o1', name: 'office person' };
    await writeDeed(db.prisma, { at: REAL_NOW, atReal: REAL_NOW, actor, deed, subject: 'U1' });
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await db.dispose();
});

describe('npm run audit', () => {
  it('finds nothing in an untouched record', async () => {
    expect(await runAuditCommand(['verify'])).toBe(0);
    expect(said).toContain('共核对 2 条记录，没有发现改动、缺失或调换。');
  });

  it('names what was changed and ends with a fault', async () => {
    await db.prisma.$executeRawUnsafe('DROP TRIGGER "OfficeLog_stands"');
    await db.prisma.$executeRawUnsafe(`UPDATE "OfficeLog" SET "subject" = 'U2' WHERE "link" = 1`);
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toContain('第 1 条的内容被改动（办公日志 U2，UnitAdded，');
    expect(said).toContain('触发器缺失：OfficeLog_stands');
  });

  it('holds the record to a hash that was noted before', async () => {
    expect(await runAuditCommand(['head'])).toBe(0);
    const noted = said.trim();
    expect(await runAuditCommand(['verify', '--note', noted])).toBe(0);
    const forged = noted.replace(/[0-9a-f]{8}$/, '00000000');
    expect(await runAuditCommand(['verify', '--note', forged])).toBe(1);
    expect(said).toContain('先前抄存的第 2 条校验码');
  });

  it('tells a wrong data folder in a sentence', async () => {
    vi.stubEnv('DATA_DIR', 'no/such/folder');
    expect(await runAuditCommand(['verify'])).toBe(1);
    expect(said).toContain('请用 DATA_DIR 指明数据目录');
  });

  it('writes the case file of a unit and of nobody else', async () => {
    const folder = dirname(db.url.replace(/^file:/, ''));
    await db.prisma.unit.create({ data: { id: 'U1', name: '县交通运输局', kind: 'department' } });
    const out = join(folder, 'case.zip');
    expect(await runAuditCommand(['case-file', 'unit', '县交通运输局', '--out', out])).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(out)))[0]).toBe('index.html');
    expect(await runAuditCommand(['case-file', 'unit', '无此单位', '--out', out])).toBe(1);
    expect(said).toContain('台账里没有单位“无此单位”');
  });

  it.each([[[]], [['check']], [['verify', '--note', '2']], [['case-file', 'unit']]])(
    'answers %j with its usage',
    async (args) => {
      expect(await runAuditCommand(args)).toBe(2);
      expect(said).toContain('用法：');
    },
  );
});
