import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, approversOf } from '../../../domain/document/document-kinds.js';
import {
  mayChange,
  mayIssue,
  mayVoid,
  type DocumentFacts,
} from '../../../domain/document/document-rules.js';
import { leader, office } from '../../support/cast.js';

const draft = (facts: Partial<DocumentFacts> = {}): DocumentFacts => ({
  kind: 'warningSlip',
  status: 'draft',
  authorIds: ['somebody else'],
  ...facts,
});

describe('a draft', () => {
  it('is issued by an office person who did not write it', () => {
    expect(mayIssue(draft(), office)).toBeUndefined();
  });

  it('is not issued by who drafted or changed it', () => {
    const own = draft({ authorIds: ['somebody else', office.personId] });
    expect(mayIssue(own, office)).toEqual({ refused: 'DocumentByYourself' });
  });

  it('goes to a leader where the ladder names one', () => {
    const notice = draft({ kind: 'interviewNotice' });
    expect(mayIssue(notice, office)).toEqual({ refused: 'DocumentNeedsLeader' });
    expect(mayIssue(notice, leader)).toBeUndefined();
  });

  it.each(DOCUMENT_KINDS)('can be approved by a leader at least: %s', (kind) => {
    expect(approversOf(kind)).toContain('leader');
  });

  it.each(['issued', 'void', 'discarded', 'issuing'] as const)('is no draft once %s', (status) => {
    expect(mayChange(draft({ status }))).toEqual({ refused: 'DocumentNotDraft' });
    expect(mayIssue(draft({ status }), office)).toEqual({ refused: 'DocumentNotDraft' });
  });
});

describe('an issued document', () => {
  it('is made void with a reason only', () => {
    const issued = draft({ status: 'issued' });
    expect(mayVoid(issued, 'wrong unit')).toBeUndefined();
    expect(mayVoid(issued, '  ')).toEqual({ refused: 'DocumentReasonMissing' });
  });

  it('is the only one that can be made void', () => {
    expect(mayVoid(draft(), 'wrong unit')).toEqual({ refused: 'DocumentNotIssued' });
    expect(mayVoid(draft({ status: 'void' }), 'again')).toEqual({ refused: 'DocumentNotIssued' });
  });
});
