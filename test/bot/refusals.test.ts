import { expect, it } from 'vitest';
import { refusalText } from '../../bot/text/zh.js';

it('names the number that the policy allows', () => {
  const detail = { most: 8 };
  expect(refusalText({ refused: 'SnoozeTooLong', detail })).toBe('最多可以推迟 8 个工作日提醒。');
});
