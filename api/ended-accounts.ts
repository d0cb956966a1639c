/** Chat accounts that somebody else has ended: who used them should hear it from us. */
import type { Address } from '../prisma/store/bindings.js';
import type { AppDeps } from './deps.js';

/** The accounts are ended already: nobody waits here for a channel that is slow to answer. */
export function tellAccountsEnded({ tellEnded, log }: AppDeps, accounts: readonly Address[]): void {
  if (accounts.length === 0) return;
  tellEnded(accounts).catch((err: unknown) => {
    log.error({ err }, 'the end of a chat account was told to nobody');
  });
}
