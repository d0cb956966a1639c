import { describe, expect, it } from 'vitest';
import { entriesOf, deliveryEntry } from '../../../web/src/features/task/timeline-entries.js';
import { EVENTS, taskDetail } from '../../support/web-fixture/task-detail.js';

const names = { unit: () => '县水利局', node: () => '2026年第三季度调度' };
const [sent, unreachable] = taskDetail('t1').deliveries;
if (!sent || !unreachable) throw new Error('the fixture has no deliveries');

describe('the timeline of a task', () => {
  it('joins events and deliveries, newest first', () => {
    const entries = entriesOf({ events: EVENTS.rows, deliveries: [sent], names });
    const times = entries.map((e) => e.at);
    expect(times).toEqual([...times].sort().reverse());
    expect(entries.filter((e) => e.kind === 'delivery')).toHaveLength(1);
  });

  it('says to whom, by which channel and whether it was read', () => {
    expect(deliveryEntry(sent).words).toBe(
      '向方海燕发“催办”：已发，网页聊天；2026-09-21 10:11已读',
    );
  });

  it('marks a message that reached nobody', () => {
    expect(deliveryEntry(unreachable)).toMatchObject({ bad: true });
  });

  it('names the reviewer, not the unit reported about, as the reader', () => {
    const entry = deliveryEntry({ ...sent, kind: 'reportWaiting', personName: null });
    expect(entry.words).toContain('向审核人发“报告待审核”');
  });

  it('marks climbing and missing, and leaves reminding unmarked', () => {
    const entries = entriesOf({ events: EVENTS.rows, deliveries: [], names });
    const marked = entries.filter((e) => e.bad).map((e) => e.key);
    expect(marked).toEqual(['e4', 'e3']);
  });
});
