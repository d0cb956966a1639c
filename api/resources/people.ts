/** /api/people: who answers for what, and their accounts on the page. */
import {
  addPerson,
  changePerson,
  listPeople,
  personById,
  type PersonOutcome,
} from '../../prisma/store/people.js';
import {
  newPerson,
  peopleList,
  peopleQuery,
  personAnswer,
  personChange,
  type PersonAnswer,
  type PersonChange,
} from '../contract/roster.js';
import type { Caller } from '../caller.js';
import { idParams } from '../contract/values.js';
import { noteDeed, type Done } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { tellAccountsEnded } from '../ended-accounts.js';
import { mayAppoint } from '../permit.js';
import { tellReach } from '../reach-news.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

type Outcome = PersonOutcome | 'unknown' | 'unknownUnit' | 'usernameTaken';

async function changed(
  deps: AppDeps,
  outcome: Outcome,
  by: { caller: Caller } & Omit<Done, 'subject'>,
): Promise<PersonAnswer | ApiRefusal> {
  if (outcome === 'unknown') return refuse('NotFound');
  if (outcome === 'unknownUnit') return refuse('UnitUnknown');
  if (outcome === 'usernameTaken') return refuse('UsernameTaken');
  const { id, password, reach, ended } = outcome;
  const { caller, ...done } = by;
  await noteDeed(deps, caller, { ...done, subject: id });
  await tellReach(deps, reach);
  tellAccountsEnded(deps, ended);
  const person = await personById(deps.prisma, id);
  return person ? { person, password } : refuse('NotFound');
}

/** Nobody changes their own post, so that no one makes themselves what they are not. */
function ownPost({ actor }: Caller, id: string, change: PersonChange): boolean {
  const { duty, unitId, active } = change;
  return actor.personId === id && (duty ?? unitId ?? active) !== undefined;
}

function adding(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/people',
    summary: '新增人员；填了用户名的，答以只显示一次的初始密码',
    act: 'keepPeople',
    status: CREATED,
    body: newPerson,
    answer: personAnswer,
    async handle({ body, caller }) {
      if (!mayAppoint(caller.actor.role, body.duty)) return refuse('NotYoursToAppoint');
      const outcome = await addPerson(deps.prisma, body);
      return changed(deps, outcome, { caller, deed: 'PersonAdded', data: body });
    },
  });
}

function changing(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'patch',
    path: '/people/:id',
    summary: '修改人员：职责、单位、停用、用户名、重置密码',
    act: 'keepPeople',
    params: idParams,
    body: personChange,
    answer: personAnswer,
    async handle({ params: { id }, body: change, caller }) {
      const person = await personById(prisma, id);
      if (!person) return refuse('NotFound');
      const { role } = caller.actor;
      const may = mayAppoint(role, person.duty) && mayAppoint(role, change.duty ?? person.duty);
      if (!may) return refuse('NotYoursToAppoint');
      if (ownPost(caller, id, change)) return refuse('OwnDutyFixed');
      const outcome = await changePerson(prisma, id, { change, at: clock.now() });
      return changed(deps, outcome, { caller, deed: 'PersonChanged', data: change });
    },
  });
}

export function peopleRoutes(deps: AppDeps): Route[] {
  const list = route({
    method: 'get',
    path: '/people',
    summary: '人员名册',
    act: 'readPeople',
    query: peopleQuery,
    answer: peopleList,
    handle: async ({ query }) => ({ people: await listPeople(deps.prisma, query) }),
  });
  return [list, adding(deps), changing(deps)];
}
