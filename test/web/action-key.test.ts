import { describe, expect, it } from 'vitest';
import { actionKeys } from '../../web/src/shared/action-key.js';
import { randomId } from '../../web/src/shared/random-id.js';

const counting = () => {
  let n = 0;
  return () => `k${(n += 1)}`;
};

describe('the key of an act', () => {
  it('stays while the same act is tried again', () => {
    const keys = actionKeys(counting());
    expect([keys.keyFor({ a: 1 }), keys.keyFor({ a: 1 })]).toEqual(['k1', 'k1']);
  });

  it('is new when the act was changed', () => {
    const keys = actionKeys(counting());
    expect([keys.keyFor({ a: 1 }), keys.keyFor({ a: 2 })]).toEqual(['k1', 'k2']);
  });

  it('is new after the act was done', () => {
    const keys = actionKeys(counting());
    const first = keys.keyFor({ a: 1 });
    keys.done();
    expect(keys.keyFor({ a: 1 })).not.toBe(first);
  });

  it('is a uuid of version 4', () => {
    expect(randomId()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
