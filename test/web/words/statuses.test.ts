import { describe, expect, it } from 'vitest';
import * as sets from '../../../api/contract/closed-sets.js';
import { LIGHT_WORDS, PERIOD_WORDS, RUNG_WORDS } from '../../../web/src/shared/words/rungs.js';
import * as words from '../../../web/src/shared/words/statuses.js';

describe('words of statuses', () => {
  it.each([
    ['phases', sets.PHASES, words.PHASE_WORDS],
    ['kinds of task', sets.TASK_KINDS, words.TASK_KIND_WORDS],
    ['what is owed', sets.OWED_STATUSES, words.OWED_STATUS_WORDS],
    ['acceptances', sets.ACCEPTANCES, words.ACCEPTANCE_WORDS],
    ['roles of owners', sets.OWNER_ROLES, words.OWNER_ROLE_WORDS],
    ['reports', sets.REPORT_STATUSES, words.REPORT_STATUS_WORDS],
    ['extensions', sets.EXTENSION_STATUSES, words.EXTENSION_STATUS_WORDS],
    ['proposals', sets.PROPOSAL_STATUSES, words.PROPOSAL_STATUS_WORDS],
    ['deliveries', sets.DELIVERY_STATUSES, words.DELIVERY_STATUS_WORDS],
    ['stages of plans', sets.PLAN_STAGES, words.STAGE_WORDS],
    ['kinds of unit', sets.UNIT_KINDS, words.UNIT_KIND_WORDS],
    ['duties', sets.ROLES, words.DUTY_WORDS],
    ['lights', sets.LIGHTS, LIGHT_WORDS],
    ['rungs', sets.RUNG_NAMES, RUNG_WORDS],
    ['periods', sets.ROUND_UP_PERIODS, PERIOD_WORDS],
  ])('has a Chinese word for each of the %s', (_, values, table: Record<string, string>) => {
    expect(values.filter((v) => !/[\u4e00-\u9fff]/.test(table[v] ?? ''))).toEqual([]);
  });

  it('shows a word it does not know as it is', () => {
    expect(words.wordFor(words.PHASE_WORDS, 'later')).toBe('later');
  });
});
