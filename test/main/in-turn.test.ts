import { describe, expect, it } from 'vitest';
import { inTurn } from '../../main/in-turn.js';

/** An act that notes its beginning, and ends when told. */
function act(name: string, notes: string[]) {
  let end = (): void => undefined;
  const ended = new Promise<void>((done) => (end = done));
  const begin = async () => {
    notes.push(name);
    await ended;
    return name;
  };
  return { begin, end: () => end() };
}
const settled = () => new Promise((done) => setImmediate(done));

describe('acts on one thing', () => {
  it('wait for each other in the order in which they came', async () => {
    const notes: string[] = [];
    const [one, two, other] = ['one', 'two', 'other'].map((name) => act(name, notes));
    const turns = inTurn();
    const answers = [
      turns('A1', one?.begin ?? Promise.reject),
      turns('A1', two?.begin ?? Promise.reject),
      turns('A2', other?.begin ?? Promise.reject),
    ];
    await settled();
    expect(notes).toEqual(['one', 'other']);
    one?.end();
    await settled();
    expect(notes).toEqual(['one', 'other', 'two']);
    for (const ends of [two, other]) ends?.end();
    expect(await Promise.all(answers)).toEqual(['one', 'two', 'other']);
  });

  it('go on after one that failed', async () => {
    const turns = inTurn();
    const failed = turns('A1', () => Promise.reject(new Error('no')));
    const next = turns('A1', async () => 'next');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
