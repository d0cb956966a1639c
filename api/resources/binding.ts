/** Binding codes and chat accounts of people. */
import { endBindings } from '../../prisma/store/bindings.js';
import { issueBindCode } from '../../prisma/store/bind-codes.js';
import { personById, type PersonRow } from '../../prisma/store/people.js';
import type { Caller } from '../caller.js';
import { bindingCode } from '../contract/roster.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { tellAccountsEnded } from '../ended-accounts.js';
import { mayAppoint, reachOf } from '../permit.js';
import { tellReach } from '../reach-news.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

/** The person whose accounts the caller may arrange: themselves, or those the caller appoints. */
async function arrangeable(
  { prisma }: AppDeps,
  { actor }: Caller,
  id: string,
): Promise<PersonRow | ApiRefusal> {
  const own = actor.personId === id;
  if (!own && !reachOf(actor.role, 'keepPeople')) return refuse('NotPermitted');
  const person = await personById(prisma, id);
  if (!person) return refuse('NotFound');
  return own || mayAppoint(actor.role, person.duty) ? person : refuse('NotYoursToAppoint');
}

function issuing(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/people/:id/binding-code',
    summary: '发绑定码：8 位，一次有效，7 天过期，只显示这一次',
    act: 'issueOwnCode',
    status: CREATED,
    params: idParams,
    answer: bindingCode,
    async handle({ params: { id }, caller }) {
      const person = await arrangeable(deps, caller, id);
      if (isRefused(person)) return person;
      if (!person.active) return refuse('NotFound');
      const code = await issueBindCode(deps.prisma, id, deps.realNow());
      await noteDeed(deps, caller, { deed: 'BindingCodeIssued', subject: id });
      return code;
    },
  });
}

function ending(deps: AppDeps): Route {
  return route({
    method: 'delete',
    path: '/people/:id/bindings',
    summary: '解除一个人的全部聊天账号',
    act: 'issueOwnCode',
    params: idParams,
    async handle({ params: { id }, caller }) {
      const person = await arrangeable(deps, caller, id);
      if (isRefused(person)) return person;
      const at = deps.clock.now();
      const ending = { where: { personId: id }, why: 'revoked', at };
      const { ended, reach } = await endBindings(deps.prisma, ending);
      await noteDeed(deps, caller, { deed: 'BindingsEnded', subject: id });
      await tellReach(deps, reach);
      tellAccountsEnded(deps, ended);
      return undefined;
    },
  });
}

export function bindingRoutes(deps: AppDeps): Route[] {
  return [issuing(deps), ending(deps)];
}
