/** A drawing as the bytes of a PNG, for programs that show no SVG: anti-aliased by distance. */
import { strToU8, zlibSync } from 'fflate';
import type { Colour, Drawing, Point, Stroke } from './strokes.js';

const CHANNELS = 3;
const WHITE = 255;

interface Canvas {
  width: number;
  height: number;
  pixels: Uint8Array;
}

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

function blend({ pixels, width }: Canvas, [x, y]: Point, ink: { colour: Colour; cover: number }) {
  const at = (y * width + x) * CHANNELS;
  for (let i = 0; i < CHANNELS; i += 1) {
    const under = pixels[at + i] ?? WHITE;
    pixels[at + i] = Math.round(under + ((ink.colour[i] ?? 0) - under) * ink.cover);
  }
}

/** One piece of a stroke, round at both ends. */
function segment(canvas: Canvas, [from, to]: [Point, Point], { width, colour }: Stroke): void {
  const reach = width / 2 + 1;
  const low = (a: number, b: number) => Math.max(0, Math.floor(Math.min(a, b) - reach));
  const high = (a: number, b: number, most: number) =>
    Math.min(most - 1, Math.ceil(Math.max(a, b) + reach));
  for (let y = low(from[1], to[1]); y <= high(from[1], to[1], canvas.height); y += 1) {
    for (let x = low(from[0], to[0]); x <= high(from[0], to[0], canvas.width); x += 1) {
      const cover = width / 2 + 0.5 - distance([x + 0.5, y + 0.5], from, to);
      if (cover > 0) blend(canvas, [x, y], { colour, cover: Math.min(1, cover) });
    }
  }
}

function paint({ width, height, strokes }: Drawing, scale: number): Canvas {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const canvas = { width: w, height: h, pixels: new Uint8Array(w * h * CHANNELS).fill(WHITE) };
  for (const stroke of strokes) {
    const points = stroke.points.map(([x, y]): Point => [x * scale, y * scale]);
    const thick = { ...stroke, width: stroke.width * scale };
    for (let i = 1; i < points.length; i += 1) {
      segment(canvas, [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]], thick);
    }
  }
  return canvas;
}

const POLYNOMIAL = 0xedb88320;
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? POLYNOMIAL ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crcOf = (bytes: Uint8Array): number =>
  (bytes.reduce((c, b) => ((CRC[(c ^ b) & 0xff] ?? 0) ^ (c >>> 8)) >>> 0, 0xffffffff) ^
    0xffffffff) >>>
  0;

/** A chunk: length, name, content, checksum (PNG specification, 5.3). */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const made = new Uint8Array(content.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, content.length);
  made.set(strToU8(name), 4);
  made.set(content, 8);
  view.setUint32(content.length + 8, crcOf(made.subarray(4, content.length + 8)));
  return made;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const BIT_DEPTH = 8;
const TRUE_COLOUR = 2;

function encode({ width, height, pixels }: Canvas): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([BIT_DEPTH, TRUE_COLOUR], 8);
  const row = width * CHANNELS;
  // Each row begins with its filter; none is used.
  const raw = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y += 1) {
    raw.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  }
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(raw, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

/** The drawing as a PNG; `scale` 2 prints well over the width of a page. */
export function toPng(drawing: Drawing, scale = 2): Uint8Array {
  return encode(paint(drawing, scale));
}
