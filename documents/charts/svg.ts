/** A drawing as SVG text. */
import type { Colour, Drawing, Stroke } from './strokes.js';

const hex = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const tidy = (n: number): string => String(Number(n.toFixed(2)));

function pathOf({ points, width, colour }: Stroke): string {
  // A stroke of one place is a dot: some programs draw nothing for a line of no length.
  const [first, second] = points;
  const isDot = first && second && points.length === 2 && first.join() === second.join();
  if (isDot) {
    const [x, y] = first;
    return `<circle cx="${tidy(x)}" cy="${tidy(y)}" r="${tidy(width / 2)}" fill="${hex(colour)}"/>`;
  }
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tidy(x)} ${tidy(y)}`).join('');
  return `<path d="${d}" stroke="${hex(colour)}" stroke-width="${tidy(width)}"/>`;
}

/** The drawing on white, without any text element: it needs no font. */
export function toSvg({ width, height, strokes }: Drawing): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    ...strokes.map(pathOf),
    '</g></svg>',
  ].join('');
}
