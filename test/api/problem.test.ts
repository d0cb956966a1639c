import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemOf, refusalThrown } from '../../api/problem.js';
import { wordsOf } from '../../api/refusal-words.js';
import { refuse } from '../../api/refusals.js';
import { REFUSALS } from '../../domain/task/refusals.js';

describe('a problem', () => {
  it('has a status and a Chinese sentence for every refusal of the rules', () => {
    for (const name of REFUSALS) {
      const { status, sentence } = wordsOf(name, { open: 3, most: 5 });
      expect([403, 404, 409, 422]).toContain(status);
      expect(sentence).toMatch(/^\p{Script=Han}[^{}]+。$/u);
    }
  });

  it('puts the facts of a refusal into its sentence', () => {
    const refusal = { refused: 'NodesStillOpen', detail: { open: 3 } } as const;
    expect(problemOf(refusal)).toMatchObject({
      type: 'urn:duban:problem:NodesStillOpen',
      status: 409,
      code: 'NodesStillOpen',
      userMessage: '还有 3 个节点没有完成，全部完成后才能申请销号。',
      detail: { open: 3 },
    });
  });

  it('names each field that a schema refuses', () => {
    const thrown = z
      .object({ a: z.object({ b: z.string('要写文字') }) })
      .safeParse({ a: { b: 1 } });
    expect(refusalThrown(thrown.error)).toEqual(
      refuse('InputInvalid', { errors: [{ path: 'a.b', message: '要写文字' }] }),
    );
  });

  it('is not made of a fault of our own', () => {
    expect(refusalThrown(new Error('out of memory'))).toBeUndefined();
  });
});
