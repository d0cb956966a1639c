import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, ApiProblem, rememberCsrf, urlOf } from '../../web/src/shared/api.js';

type Fetch = typeof globalThis.fetch;
const answering = (response: Response) => {
  const fetch = vi.fn<Fetch>(() => Promise.resolve(response));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
const sent = (fetch: ReturnType<typeof answering>) =>
  new Headers(fetch.mock.calls[0]?.[1]?.headers);

afterEach(() => vi.unstubAllGlobals());

describe('the API client', () => {
  it('leaves empty filters out of the address', () => {
    expect(urlOf('/tasks', { q: '', unitId: undefined, light: 'red', page: 2 })).toBe(
      '/api/tasks?light=red&page=2',
    );
  });

  it('sends the csrf value and the key of the act', async () => {
    rememberCsrf('c1');
    const fetch = answering(Response.json({ events: [] }));
    await api.send('POST', '/tasks/t1/acceptance', { body: {}, key: 'k1' });
    expect(sent(fetch).get('x-csrf')).toBe('c1');
    expect(sent(fetch).get('idempotency-key')).toBe('k1');
  });

  it('turns a problem into its sentence and its fields', async () => {
    const errors = [{ path: 'toDate', message: '日期太早' }];
    const body = { userMessage: '新日期应当更晚。', errors };
    answering(Response.json(body, { status: 422 }));
    const problem = await api.get('/x').catch((e: unknown) => e);
    expect(problem).toMatchObject({ status: 422, message: '新日期应当更晚。' });
    expect(problem).toHaveProperty('fields.toDate', '日期太早');
  });

  it('has a sentence when the answer is no problem document', async () => {
    answering(new Response('bad gateway', { status: 413 }));
    await expect(api.get('/x')).rejects.toThrow('文件太大');
  });

  it('says so when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no net')));
    await expect(api.get('/x')).rejects.toEqual(
      new ApiProblem(0, '连不上服务器，请检查网络后重试。'),
    );
  });

  it('takes an empty answer as nothing', async () => {
    answering(new Response(null, { status: 204 }));
    await expect(api.send('DELETE', '/session')).resolves.toBeUndefined();
  });
});
