import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentPath } from '../../api/openapi.js';
import { allRoutes } from '../../api/routes.js';
import { apiStage, NOW, type ApiStage } from '../support/api-stage.js';

let stage: ApiStage;
afterEach(() => stage.close());

describe('the app', () => {
  beforeEach(async () => {
    stage = await apiStage();
  });

  it('serves every route of its document, and documents every route', async () => {
    const { body } = await stage.visitor.get('/api/openapi.json');
    const documented = Object.entries(body.paths as Record<string, object>).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const served = allRoutes(stage.deps).map((r) => `${r.method} ${documentPath(r.path)}`);
    expect(documented.sort()).toEqual(served.sort());
    for (const route of documented) {
      const [method = '', path = ''] = route.split(' ');
      const answer = await fetch(stage.url + path.replace(/\{\w+\}/g, 'x'), {
        method: method.toUpperCase(),
      });
      // Some answers are streams without an end.
      const problem = answer.status === 404 ? await answer.text() : await answer.body?.cancel();
      expect([route, problem?.includes('PathUnknown') ?? false]).toEqual([route, false]);
    }
  });

  it('documents parameters, bodies and the problem format', async () => {
    const { body } = await stage.visitor.get('/api/openapi.json');
    const review = body.paths['/api/tasks/{id}/reports/{rid}/review'].post;
    const names = review.parameters.map((p: { name: string }) => p.name);
    expect(names.sort()).toEqual(['Idempotency-Key', 'id', 'rid']);
    expect(review.requestBody.content).toHaveProperty('application/json');
    expect(review.responses.default.content).toHaveProperty('application/problem+json');
    expect(body.paths['/api/plans'].post.requestBody.content).toHaveProperty('multipart/form-data');
  });

  it('asks for a caller wherever not anyone may come', async () => {
    const guarded = allRoutes(stage.deps).filter((r) => r.act !== 'anyone');
    for (const { method, path } of guarded) {
      const answer = await stage.visitor[method](`/api${path.replace(/:\w+/g, 'x')}`);
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it('answers what is not there with a problem', async () => {
    const answer = await stage.visitor.get('/api/nothing');
    expect([answer.status, answer.body.code]).toEqual([404, 'PathUnknown']);
  });

  it('answers broken and oversized bodies with a problem', async () => {
    const post = () => stage.visitor.post('/api/session').type('json');
    const broken = await post().send('{"username":');
    expect([broken.status, broken.body.code]).toEqual([400, 'BodyMalformed']);
    const large = await post().send(JSON.stringify({ username: 'x'.repeat(300_000) }));
    expect([large.status, large.body.code]).toEqual([413, 'BodyTooLarge']);
  });

  it('confines the page and hides its maker', async () => {
    const { headers } = await stage.visitor.get('/api/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('tells signed-in people the plan time', async () => {
    const { body } = await (await stage.as('auditor')).get('/api/clock');
    expect(body).toEqual({ planNow: NOW, rate: 1, replaced: false });
  });

  it("says of a rehearsal's clock whether it runs or stands", async () => {
    const origin = { realOrigin: '2026-11-23T03:00:00.000Z', planOrigin: NOW, rate: 9 };
    const auditor = await stage.as('auditor');
    const paceWith = async (stopAt: string): Promise<number> => {
      Object.assign(stage.deps.clock, { planClock: () => ({ ...origin, stopAt }) });
      return (await auditor.get('/api/clock')).body.rate as number;
    };
    expect([await paceWith('2026-12-01T00:00:00.000Z'), await paceWith(NOW)]).toEqual([9, 0]);
  });
});

describe('the page', () => {
  beforeEach(async () => {
    stage = await apiStage();
    const { webRoot } = stage.deps;
    mkdirSync(join(webRoot, 'assets'), { recursive: true });
    mkdirSync(join(webRoot, 'api-docs'));
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>督办</title>');
    writeFileSync(join(webRoot, 'assets', 'a.js'), 'export {}');
    writeFileSync(join(webRoot, 'api-docs', 'index.html'), '<!doctype html><title>接口</title>');
  });

  it('is served at every address that is not of the api', async () => {
    for (const path of ['/', '/tasks/T1', '/apiary']) {
      expect((await stage.visitor.get(path)).text).toContain('督办');
    }
    expect((await stage.visitor.get('/api')).status).toBe(404);
  });

  it('lets only files with a hash in their name be cached', async () => {
    const asset = await stage.visitor.get('/assets/a.js');
    expect(asset.headers['cache-control']).toContain('immutable');
    expect((await stage.visitor.get('/')).headers['cache-control']).toBe('no-cache');
  });

  it('gives no file outside its folder', async () => {
    const answer = await stage.visitor.get('/..%2f..%2fetc%2fpasswd');
    expect(answer.text).not.toContain('root:');
  });

  it('shows the document of the api', async () => {
    expect((await stage.visitor.get('/api/docs')).text).toContain('接口');
  });
});

describe('the health of the system', () => {
  it('is 503 until every part is ready', async () => {
    const ready = { state: 'ready', note: '' } as const;
    const worker: { state: 'starting' | 'ready'; note: string } = {
      state: 'starting',
      note: '启动中',
    };
    const health = () => ({ database: ready, temporal: ready, worker, bot: ready });
    stage = await apiStage({ health });
    const before = await stage.visitor.get('/api/health');
    expect([before.status, before.body.ready, before.body.parts.worker.note]).toEqual([
      503,
      false,
      '启动中',
    ]);
    worker.state = 'ready';
    const after = await stage.visitor.get('/api/health');
    expect([after.status, after.body.ready]).toEqual([200, true]);
  });
});

describe('a fault of our own', () => {
  it('is answered without its cause', async () => {
    stage = await apiStage({
      health: () => Promise.reject(new Error('secret of the machine')),
    });
    const answer = await stage.visitor.get('/api/health');
    expect([answer.status, answer.body.code]).toEqual([500, 'InternalFault']);
    expect(answer.text).not.toContain('secret');
  });
});
