/** Who is signed in, and what they may do. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Act } from '../../../api/contract/acts.js';
import type { Session } from '../../../api/contract/session.js';
import { api, ApiProblem, rememberCsrf } from './api.js';

export const SESSION_KEY = ['session'];

async function readSession(): Promise<Session | null> {
  try {
    const session = await api.get<Session>('/session');
    rememberCsrf(session.csrf);
    return session;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return null;
    throw problem;
  }
}

/** The session as the server knows it; `null` when nobody is signed in. */
export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 60_000 });
}

export const SessionContext = createContext<Session | null>(null);

/** The session of a signed-in page. Only inside the shell. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('the page is used outside a session');
  return session;
}

/** Whether the signed-in person may do something. */
export function useMay(): (act: Act) => boolean {
  const { may } = useSession();
  return (act) => may.includes(act);
}
