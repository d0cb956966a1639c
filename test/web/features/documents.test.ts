import { describe, expect, it } from 'vitest';
import { DOCUMENT_KIND_NAMES } from '../../../api/contract/closed-sets.js';
import { newDocument } from '../../../api/contract/new-documents.js';
import { DOCUMENT_KINDS, approversOf } from '../../../domain/document/document-kinds.js';
import { KIND_NAMES } from '../../../documents/kinds/kind-words.js';
import { toWords } from '../../../web/src/features/documents/document-columns.js';
import {
  FIELDS,
  askedOf,
  isHandDrafted,
  type Field,
} from '../../../web/src/features/documents/new-document-fields.js';
import { DOCUMENT_KIND_WORDS, issueNote } from '../../../web/src/shared/words/documents.js';

const HAND_DRAFTED = Object.keys(FIELDS).filter(isHandDrafted);

function typed({ input }: Field): unknown {
  switch (input) {
    case 'lines':
      return '第一条\n\n 第二条 ';
    case 'names':
      return ['甲', '乙'];
    case 'items':
      return [{ problem: '问题', measure: '措施', owner: '张三', dueOn: '2026-12-01' }];
    case 'flag':
      return true;
    case 'date':
      return '2026-12-01';
    case 'moment':
      return '2026-12-01T01:00:00.000Z';
    default:
      return '内容';
  }
}

describe('the form of a draft', () => {
  it.each(HAND_DRAFTED)('asks what the api takes: %s', (kind) => {
    const values = Object.fromEntries(FIELDS[kind].map((f) => [f.name, typed(f)]));
    expect(newDocument.safeParse(askedOf(kind, values)).error).toBeUndefined();
  });

  it.each(HAND_DRAFTED)('may leave open what is not required: %s', (kind) => {
    const required = FIELDS[kind].filter((f) => f.required);
    const values = Object.fromEntries(required.map((f) => [f.name, typed(f)]));
    expect(newDocument.safeParse(askedOf(kind, values)).error).toBeUndefined();
  });

  it('takes one entry a line, without empty ones', () => {
    const asked = askedOf('riskSlip', { findings: '第一条\n\n 第二条 ' });
    expect(asked['findings']).toEqual(['第一条', '第二条']);
  });
});

describe('the words of documents', () => {
  it('name every kind as its paper does', () => {
    expect(DOCUMENT_KIND_NAMES).toEqual(DOCUMENT_KINDS);
    expect(DOCUMENT_KIND_WORDS).toEqual(KIND_NAMES);
  });

  it('tell the office which kinds only a leader issues', () => {
    for (const kind of DOCUMENT_KINDS) {
      const leaderOnly = !approversOf(kind).includes('office');
      expect(issueNote(kind, 'office').includes('分管领导')).toBe(leaderOnly);
    }
  });

  it('name the first few units a document goes to', () => {
    const to = ['甲局', '乙局', '丙局', '丁局'].map((unitName, i) => ({
      unitId: `${i}`,
      unitName,
    }));
    expect(toWords(to)).toBe('甲局、乙局、丙局等4个单位');
    expect(toWords([])).toBe('—');
  });
});
