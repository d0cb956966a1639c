import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftEdition } from '../../../domain/publication/draft-edition.js';
import { leaksIn, type Secrets } from '../../../domain/publication/leaks.js';
import { mayPublish } from '../../../domain/publication/publication-rules.js';
import type { Role } from '../../../domain/people/roles.js';
import { publicationRecord, recordedTask } from '../../support/publication-stage.js';

const SECRETS: Secrets = {
  people: ['张三丰', '欧阳明'],
  addresses: ['zhangsf', '1234567890'],
  evidence: ['现场照片IMG_2031.jpg'],
  complaints: ['群众举报南门渡口超载运营'],
};

const SEEDED = [
  ['person', '由张三丰负责'],
  ['person', '联系 欧阳 明'],
  ['address', '账号zhangsf'],
  ['phone', '电话13812345678'],
  ['phone', '电话138-1234-5678'],
  ['phone', '电话１３８１２３４５６７８'],
  ['phone', '电话0816-2345678'],
  ['identity', '证件51072119800101123X'],
  ['email', '邮箱office@example.gov.cn'],
  ['evidence', '见现场照片IMG_2031.jpg'],
  ['evidence', `附件${'ab'.repeat(32)}`],
  ['complaint', '因群众举报南门渡口超载运营而整改'],
] as const;

const titled = (title: string) =>
  draftEdition(publicationRecord({ tasks: [recordedTask({ title })] }));

describe('what must not be public', () => {
  it.each(SEEDED)('is found: a %s in “%s”', (kind, text) => {
    const leaks = leaksIn(titled(`燃气改造，${text}。`), SECRETS);
    expect(leaks).toContainEqual(expect.objectContaining({ kind, at: 'parts.0.tasks.0.title' }));
  });

  it('is found wherever in the edition it stands', () => {
    const places = constantFrom('note', 'issuer', 'planTitle', 'region');
    const seeds = constantFrom(...SEEDED);
    assert(
      property(places, seeds, (place, [kind, text]) => {
        const edition = draftEdition(publicationRecord({ [place]: `某区${text}` }));
        return leaksIn(edition, SECRETS).some((l) => l.kind === kind && l.at === place);
      }),
    );
  });

  it('is not suspected in figures, dates and unit names', () => {
    expect(leaksIn(draftEdition(publicationRecord()), SECRETS)).toEqual([]);
    const plain = titled('到2030年燃气管网改造20260101米，热线12350，第13812号文件');
    expect(leaksIn(plain, SECRETS)).toEqual([]);
  });
});

describe('publishing', () => {
  const by = (role: Role, personId = 'p2') => ({
    personId,
    name: '',
    role,
    channel: 'web' as const,
  });
  const facts = { status: 'draft' as const, authorIds: ['p1'], leaks: 0 };

  it('takes somebody else than who drafted it', () => {
    expect(mayPublish(facts, by('office'))).toBeUndefined();
    expect(mayPublish(facts, by('leader'))).toBeUndefined();
    expect(mayPublish(facts, by('office', 'p1'))).toEqual({ refused: 'EditionByYourself' });
    expect(mayPublish(facts, by('admin'))).toEqual({ refused: 'EditionNeedsApprover' });
  });

  it('is refused while anything leaks, and once it is done', () => {
    expect(mayPublish({ ...facts, leaks: 1 }, by('office'))).toEqual({ refused: 'EditionLeaks' });
    const published = { ...facts, status: 'published' as const };
    expect(mayPublish(published, by('office'))).toEqual({ refused: 'EditionNotDraft' });
  });
});
