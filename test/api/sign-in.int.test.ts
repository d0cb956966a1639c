import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changePassword, ensureFirstAccounts } from '../../prisma/store/accounts.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
});
afterEach(() => stage.close());

const signIn = (username: string, password: string) =>
  stage.visitor.post('/api/session').send({ username, password });

describe('signing in', () => {
  it('opens a session with a first account', async () => {
    const [account] = await ensureFirstAccounts(stage.db);
    const answer = await signIn(account?.username ?? '', account?.password ?? '');
    expect(answer.status).toBe(200);
    expect(answer.body.person).toMatchObject({ role: 'office', mustChange: false });
    expect(answer.body.may).toContain('importPlan');
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^duban_session=[\w-]{43}; .*HttpOnly; SameSite=Strict/);
    const read = await stage.visitor.get('/api/session').set('cookie', cookie);
    expect(read.body.csrf).toBe(answer.body.csrf);
  });

  it('makes first accounts only once, with passwords of their own', async () => {
    const accounts = await ensureFirstAccounts(stage.db);
    expect(accounts.map((a) => a.username)).toEqual(['office', 'admin']);
    expect(accounts[0]?.password).not.toBe(accounts[1]?.password);
    expect(await ensureFirstAccounts(stage.db)).toEqual([]);
  });

  it('says the same of a wrong password and an unknown name', async () => {
    await ensureFirstAccounts(stage.db);
    const wrong = await signIn('office', 'not the password');
    const unknown = await signIn('nobody', 'not the password');
    expect([wrong.status, wrong.body.code]).toEqual([401, 'SignInFailed']);
    expect(unknown.body).toEqual(wrong.body);
  });

  it('refuses a name after ten wrong passwords', async () => {
    for (let i = 0; i < 10; i += 1) await signIn('office', 'wrong');
    const answer = await signIn('OFFICE ', 'wrong');
    expect([answer.status, answer.body.code]).toEqual([429, 'TooOften']);
    expect((await signIn('admin', 'wrong')).status).toBe(401);
  });

  it('keeps neither passwords nor tokens in the record', async () => {
    const [account] = await ensureFirstAccounts(stage.db);
    const answer = await signIn('office', account?.password ?? '');
    const token = /duban_session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1];
    const kept = JSON.stringify([
      await stage.db.webSession.findMany(),
      await stage.db.person.findMany(),
    ]);
    expect(token).toHaveLength(43);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(account?.password);
  });
});

describe('a session', () => {
  it('ends after twelve hours without use', async () => {
    const office = await stage.as('office');
    const used = await office.get('/api/session');
    expect(used.status).toBe(200);
    const expired = new Date(stage.deps.realNow() - 1).toISOString();
    await stage.db.webSession.updateMany({ data: { expiresReal: expired } });
    expect((await office.get('/api/session')).body.code).toBe('NotSignedIn');
  });

  it('is prolonged by its use', async () => {
    const office = await stage.as('office');
    const soon = new Date(stage.deps.realNow() + 60_000).toISOString();
    await stage.db.webSession.updateMany({ data: { expiresReal: soon } });
    await office.get('/api/session');
    const [row] = await stage.db.webSession.findMany();
    expect(row?.expiresReal).toBe('2026-11-23T16:00:00.000Z');
  });

  it('ends when its person is deactivated', async () => {
    const office = await stage.as('office');
    await stage.db.person.update({ where: { id: office.personId }, data: { active: false } });
    expect((await office.get('/api/overview')).status).toBe(401);
  });

  it('is over once the person signs out', async () => {
    const office = await stage.as('office');
    expect((await office.send('delete', '/api/session')).status).toBe(204);
    expect((await office.get('/api/session')).status).toBe(401);
  });

  it('opens nothing before an issued password is replaced', async () => {
    const [account] = await ensureFirstAccounts(stage.db);
    const person = await stage.db.person.update({
      where: { username: 'office' },
      data: { mustChange: true },
    });
    const office = await stage.signedIn(person.id);
    expect((await office.get('/api/overview')).body.code).toBe('PasswordMustChange');
    const change = { old: account?.password, new: 'a longer password' };
    expect((await office.send('post', '/api/session/password', change)).status).toBe(204);
    expect((await office.get('/api/overview')).status).toBe(200);
  });

  it('of another browser ends when the password changes', async () => {
    const [account] = await ensureFirstAccounts(stage.db);
    const person = await stage.db.person.findUniqueOrThrow({ where: { username: 'office' } });
    const [here, elsewhere] = [await stage.signedIn(person.id), await stage.signedIn(person.id)];
    const change = { old: account?.password, new: 'a longer password' };
    await here.send('post', '/api/session/password', change);
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
  });

  it('keeps its password when the old one is wrong', async () => {
    await ensureFirstAccounts(stage.db);
    const person = await stage.db.person.findUniqueOrThrow({ where: { username: 'office' } });
    const change = { old: 'a wrong guess', new: 'a longer password' };
    expect(await changePassword(stage.db, person.id, change)).toBe(false);
  });
});

describe('a request that changes something', () => {
  it('is refused without the csrf value of its session', async () => {
    const office = await stage.as('office');
    const read = await office.get('/api/session');
    const cookie = read.request.getHeader('cookie');
    const forged = await stage.visitor.delete('/api/session').set('cookie', cookie ?? '');
    expect([forged.status, forged.body.code]).toEqual([403, 'CsrfMismatch']);
    const wrong = stage.visitor.delete('/api/session').set('cookie', cookie ?? '');
    expect((await wrong.set('x-csrf', 'x'.repeat(43))).status).toBe(403);
    expect((await office.get('/api/session')).status).toBe(200);
  });
});
