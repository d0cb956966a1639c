/** Puts a finding where its line belongs; one added at the line of another comes behind it. */
export function inserted<T extends { line: number }>(all: readonly T[], one: T): T[] {
  const at = all.findIndex((o) => o.line > one.line);
  return at < 0 ? [...all, one] : [...all.slice(0, at), one, ...all.slice(at)];
}
