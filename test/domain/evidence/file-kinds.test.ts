import { describe, expect, it } from 'vitest';
import { evidenceType } from '../../../domain/evidence/file-kinds.js';

const bytes = (...head: number[]): Uint8Array => Uint8Array.from([...head, ...Array(16).fill(0)]);
const text = (words: string): Uint8Array => Uint8Array.from(words, (c) => c.charCodeAt(0));
const ZIP = bytes(0x50, 0x4b, 0x03, 0x04);
const OLE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

describe('a file that counts as evidence', () => {
  it.each([
    ['a.jpg', bytes(0xff, 0xd8, 0xff), 'image/jpeg'],
    ['a', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    ['photo.heic', text('\0\0\0\x18ftypheic----'), 'image/heic'],
    ['a.webp', text('RIFF\0\0\0\0WEBP----'), 'image/webp'],
    ['a.pdf', text('%PDF-1.7'), 'application/pdf'],
    ['表.XLS', OLE, 'application/vnd.ms-excel'],
    ['方案.docx', ZIP, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('is told by its first bytes: %s', (name, content, type) => {
    expect(evidenceType(name, content)).toBe(type);
  });

  it.each([
    ['a.pdf', text('<html>')],
    ['a.zip', ZIP],
    ['a.exe', text('MZ')],
    ['a.svg', text('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a.msi', OLE],
    ['a.png', new Uint8Array()],
  ])('is not %s by another content', (name, content) => {
    expect(evidenceType(name, content)).toBeUndefined();
  });
});
