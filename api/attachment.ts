/** Bytes offered for download under a name that every browser understands. */
import type { Response } from 'express';

/** The header under which a browser keeps a file, whatever signs its name has (RFC 5987). */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const safe = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename*=UTF-8''${safe}`;
}

/** A file runs nothing and reaches nothing, wherever it opens. */
const FILE_POLICY = "default-src 'none'; sandbox";

export function sendAttachment(
  res: Response,
  file: { name: string; mime: string; bytes: Uint8Array },
): void {
  res.setHeader('Content-Security-Policy', FILE_POLICY);
  res.setHeader('Content-Disposition', disposition('attachment', file.name));
  res.type(file.mime).send(Buffer.from(file.bytes));
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP = 'application/zip';
