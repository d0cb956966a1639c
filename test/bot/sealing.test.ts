import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealing } from '../../bot/buttons/sealing.js';
import { VERBS, type Verb } from '../../bot/buttons/tap.js';

const sealing = createSealing('a secret of the tests');
const verbs = fc.constantFrom(...(Object.keys(VERBS) as Verb[]));
const PLAN = '123e4567-e89b-42d3-a456-426614174000';
const subjects = fc
  .tuple(fc.nat(999), fc.nat(99))
  .map(([task, node]) => `${PLAN}-T${task}-N${node}`);

describe('a sealed button', () => {
  it('fits Telegram’s 64 bytes and opens as it was sealed', () => {
    fc.assert(
      fc.property(verbs, subjects, fc.constantFrom('', '100', '-N12'), (verb, subject, detail) => {
        const data = sealing.seal('a person', { verb, subject, detail });
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(sealing.open('a person', data)).toEqual({ verb, subject, detail });
      }),
    );
  });

  it('opens for its own person only', () => {
    const data = sealing.seal('a person', { verb: 'accept', subject: 'T1', detail: '' });
    expect(sealing.open('another', data)).toBeUndefined();
  });

  it('does not open when a character was changed', () => {
    const data = sealing.seal('a person', { verb: 'accept', subject: 'T1', detail: '' });
    for (let at = 0; at < data.length - 1; at += 1) {
      const changed = data.slice(0, at) + (data[at] === 'x' ? 'y' : 'x') + data.slice(at + 1);
      expect(sealing.open('a person', changed)).toBeUndefined();
    }
  });

  it('never opens from any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sealing.open('a person', text)).toBeUndefined();
      }),
    );
  });

  it('refuses a short secret', () => {
    expect(() => createSealing('short')).toThrow('too short');
  });
});
