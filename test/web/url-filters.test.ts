import { describe, expect, it } from 'vitest';
import { changedParams } from '../../web/src/shared/url-filters.js';

const change = (from: string, to: Record<string, string | undefined>) =>
  changedParams(new URLSearchParams(from), to).toString();

describe('filters in the address', () => {
  it('start at the first page when one is changed', () => {
    expect(change('light=red&page=4', { light: 'green' })).toBe('light=green');
  });

  it('are kept when the page is turned', () => {
    expect(change('light=red', { page: '2' })).toBe('light=red&page=2');
  });

  it('vanish when they are emptied', () => {
    expect(change('light=red&q=12', { q: '', light: undefined })).toBe('');
  });
});
