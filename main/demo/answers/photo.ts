/** A small picture that stands for evidence: a plain colour of its own for each occasion. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { InboundFile } from '../../../bot/channel.js';

const [WIDTH, HEIGHT] = [48, 32];

/** A chunk of a PNG file: length, type, data, checksum (PNG specification, 5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG picture of one colour, drawn from the words. */
export function photo(words: string): InboundFile {
  const colour = createHash('sha256').update(words).digest().subarray(0, 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, three channels, no interlacing.
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(WIDTH * 3, colour)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', pixels)];
  const bytes = Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]);
  return { name: '整改现场照片.png', mime: 'image/png', bytes: new Uint8Array(bytes) };
}
