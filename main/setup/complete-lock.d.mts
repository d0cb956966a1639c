/** The lock entries that are missing from the packages of a lock, by path. */
export function missingEntries(
  packages: Record<string, { dev?: boolean; optionalDependencies?: Record<string, string> }>,
): Record<string, unknown>;
