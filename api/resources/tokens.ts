/** /api/tokens: programs that may read. */
import { issueToken, listTokens, revokeToken } from '../../prisma/store/tokens.js';
import { issuedToken, newToken, tokenList } from '../contract/tokens.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

export function tokenRoutes(deps: AppDeps): Route[] {
  const { prisma, realNow } = deps;
  const act = 'keepTokens';
  const list = route({
    method: 'get',
    path: '/tokens',
    summary: '程序访问令牌',
    act,
    answer: tokenList,
    handle: async () => ({ tokens: await listTokens(prisma) }),
  });
  const issue = route({
    method: 'post',
    path: '/tokens',
    summary: '发放只读令牌，只显示这一次',
    act,
    status: CREATED,
    body: newToken,
    answer: issuedToken,
    async handle({ body, caller }) {
      const createdBy = caller.actor.name;
      const issued = await issueToken(prisma, { ...body, createdBy, realNow: realNow() });
      await noteDeed(deps, caller, { deed: 'TokenIssued', subject: issued.record.id, data: body });
      return issued;
    },
  });
  const revoke = route({
    method: 'delete',
    path: '/tokens/:id',
    summary: '作废令牌',
    act,
    params: idParams,
    async handle({ params, caller }) {
      if (!(await revokeToken(prisma, params.id, realNow()))) return refuse('NotFound');
      await noteDeed(deps, caller, { deed: 'TokenRevoked', subject: params.id });
      return undefined;
    },
  });
  return [list, issue, revoke];
}
