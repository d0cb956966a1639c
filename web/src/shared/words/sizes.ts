const KILO = 1024;

/** A number of bytes as people read it. */
export function sizeWords(bytes: number): string {
  if (bytes < KILO) return `${bytes} 字节`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} KB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
