import { describe, expect, it } from 'vitest';
import { evidenceType } from '../../../domain/evidence/file-kinds.js';
import { photo } from '../../../main/demo/answers/photo.js';

describe('the demo photo', () => {
  it('is known by its bytes for a picture', () => {
    const { name, bytes } = photo('words');
    expect(evidenceType(name, bytes)).toBe('image/png');
  });

  it('is the same for the same words, and another for others', () => {
    expect(photo('a').bytes).toEqual(photo('a').bytes);
    expect(photo('a').bytes).not.toEqual(photo('b').bytes);
  });
});
