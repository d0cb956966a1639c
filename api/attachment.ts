/** The header under which a browser keeps a file, whatever signs its name has (RFC 5987). */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const safe = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename*=UTF-8''${safe}`;
}
