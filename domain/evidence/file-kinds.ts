/** Which files count as evidence: pictures, PDF and office documents, told by their first bytes and never by name alone. */

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const OPEN_XML: Record<string, string> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
};
const OLD_OFFICE: Record<string, string> = {
  doc: 'application/msword',
  wps: 'application/vnd.ms-works',
  xls: 'application/vnd.ms-excel',
  et: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};
const PLAIN: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
];

/** Largest file that is kept, in bytes. */
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024;

const starts = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((byte, i) => bytes[at + i] === byte);
const asciiAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Phones save photos as WebP or HEIC: containers that name their kind after a length. */
function containerType(bytes: Uint8Array): string | undefined {
  if (asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  const brand = asciiAt(bytes, 4, 4) === 'ftyp' ? asciiAt(bytes, 8, 4) : '';
  return /^(heic|heix|mif1|msf1)$/.test(brand) ? 'image/heic' : undefined;
}

/** The media type of a file that may serve as evidence; `undefined` for everything else. */
export function evidenceType(name: string, bytes: Uint8Array): string | undefined {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (starts(bytes, ZIP)) return OPEN_XML[ending];
  if (starts(bytes, OLE)) return OLD_OFFICE[ending];
  return PLAIN.find(([magic]) => starts(bytes, magic))?.[1] ?? containerType(bytes);
}
