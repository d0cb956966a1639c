import { describe, expect, it } from 'vitest';
import { guessUnitKind } from '../../../domain/units/guess-kind.js';

describe('the kind of a unit guessed from its name', () => {
  it.each([
    ['区应急局', 'department'],
    ['市生态环境局历城分局', 'department'],
    ['洪家楼街道', 'street'],
    ['山大路街道办事处', 'street'],
    ['唐王镇', 'town'],
    ['龙潭口乡人民政府', 'town'],
  ])('of %s is %s', (name, kind) => {
    expect(guessUnitKind(name)).toBe(kind);
  });

  it.each(['各街道', '区有关部门', '负有安全生产监督管理职责的部门', '区安委会成员单位'])(
    'is left open for the group %s',
    (name) => {
      expect(guessUnitKind(name)).toBeUndefined();
    },
  );
});
