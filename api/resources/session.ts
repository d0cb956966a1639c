/** /api/session: signing in and out, one's own password. */
import { changePassword, personSigningIn } from '../../prisma/store/accounts.js';
import {
  endOtherSessions,
  endSession,
  openSession,
  sessionPerson,
} from '../../prisma/store/sessions.js';
import type { Caller } from '../caller.js';
import { passwordChange, session, signIn, type Session } from '../contract/session.js';
import { clearCookie, SESSION_COOKIE, setCookie } from '../cookies.js';
import type { AppDeps } from '../deps.js';
import { actsOf } from '../permit.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const PATH = '/';

function sessionOf({ session: live, actor }: Caller): Session | undefined {
  if (!live) return undefined;
  return { person: live.person, csrf: live.csrf, may: actsOf(actor.role) };
}

function signingIn({ prisma, realNow }: AppDeps): Route {
  return route({
    method: 'post',
    path: '/session',
    summary: '登录',
    act: 'anyone',
    limit: 'signIn',
    body: signIn,
    answer: session,
    async handle({ body, res }) {
      const personId = await personSigningIn(prisma, body.username, body.password);
      const person = personId && (await sessionPerson(prisma, personId));
      if (!personId || !person) return refuse('SignInFailed');
      const { token, csrf } = await openSession(prisma, personId, realNow());
      setCookie(res, { name: SESSION_COOKIE, value: token, path: PATH });
      return { person, csrf, may: actsOf(person.role) };
    },
  });
}

function ownSession({ prisma }: AppDeps): Route[] {
  const read = route({
    method: 'get',
    path: '/session',
    summary: '当前登录人',
    act: 'signedIn',
    answer: session,
    handle: async ({ caller }) => sessionOf(caller) ?? refuse('NotSignedIn'),
  });
  const end = route({
    method: 'delete',
    path: '/session',
    summary: '退出登录',
    act: 'signedIn',
    async handle({ caller, res }) {
      if (caller.session) await endSession(prisma, caller.session.token);
      clearCookie(res, SESSION_COOKIE, PATH);
    },
  });
  return [read, end];
}

function ownPassword({ prisma }: AppDeps): Route {
  return route({
    method: 'post',
    path: '/session/password',
    summary: '修改自己的密码',
    act: 'signedIn',
    limit: 'signIn',
    body: passwordChange,
    async handle({ caller, body }) {
      const live = caller.session;
      if (!live) return refuse('NotSignedIn');
      const changed = await changePassword(prisma, live.person.id, body);
      if (!changed) return refuse('OldPasswordWrong');
      await endOtherSessions(prisma, live.person.id, live.token);
      return undefined;
    },
  });
}

export function sessionRoutes(deps: AppDeps): Route[] {
  return [signingIn(deps), ...ownSession(deps), ownPassword(deps)];
}
