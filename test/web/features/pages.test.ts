import { describe, expect, it } from 'vitest';
import { firstTab } from '../../../web/src/features/decisions/decisions-page.js';
import { cellWords } from '../../../web/src/features/overview/light-matrix.js';
import { tabsOf } from '../../../web/src/features/overdue/overdue-page.js';
import { movedBy } from '../../../web/src/shared/queue-keys.js';
import { instructionFor } from '../../../web/src/features/roster/binding-code-modal.js';
import { landingOf } from '../../../web/src/features/sign-in/landing.js';
import { DECISIONS } from '../../support/web-fixture/lists.js';
import { PEOPLE } from '../../support/web-fixture/cast.js';
import { overduePage } from '../../support/web-fixture/tasks.js';

describe('pages of the office', () => {
  it('send a sign-in back to the page that was asked for', () => {
    expect(landingOf('/tasks?light=red')).toBe('/tasks?light=red');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/login', null])(
    'never send a sign-in to %s',
    (from) => {
      expect(landingOf(from)).toBe('/');
    },
  );

  it('say a coloured cell in words', () => {
    const cell = { month: '2026-09', light: 'red' as const, due: 4, met: 2, late: 1, overdue: 1 };
    expect(cellWords(cell)).toBe('2026年9月 逾期：应完成4，已完成3，其中逾期完成1，仍逾期1');
  });

  it('count what is overdue on every rung', () => {
    const labels = tabsOf(overduePage({})).map((t) => t.label);
    expect(labels[0]).toBe('全部 43');
    expect(labels).toContain('未采取措施 7');
  });

  it('open the first kind of decision that waits', () => {
    expect(firstTab({ ...DECISIONS, proposals: [], extensions: [], excusals: [] })).toBe(
      'closeOuts',
    );
  });

  it('keep the chosen report within the queue', () => {
    expect([movedBy('k', 0, 3), movedBy('j', 2, 3), movedBy('j', 0, 3)]).toEqual([0, 2, 1]);
  });

  it('write the liaison how and until when to use the code', () => {
    const [person] = PEOPLE;
    if (!person) throw new Error('the roster is empty');
    const code = { code: 'K7M2QX9P', expiresAt: '2026-11-30T01:30:00.000Z' };
    const words = instructionFor(person, code, 'http://10.0.0.8:3000/chat');
    expect(words).toContain('http://10.0.0.8:3000/chat');
    expect(words).toContain('2026-11-30 09:30前有效');
  });
});
