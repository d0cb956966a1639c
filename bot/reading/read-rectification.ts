/** A rectification written line by line: 单位, 问题, 要求, 期限, 来源. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { Origin } from '../../domain/rectification/rectification-facts.js';
import { readDate } from './read-date.js';

export interface RectificationRead {
  unit?: { unitId: string; name: string };
  title?: string;
  measure?: string;
  dueOn?: IsoDate;
  origin: Extract<Origin, 'hand' | 'riskSlip' | 'publicReport'>;
  /** Number of the slip or the report. */
  source?: string;
}

interface Known {
  today: IsoDate;
  units: readonly { unitId: string; name: string; names: readonly string[] }[];
}

const LINE = /^\s*(单位|问题|要求|期限|来源)\s*[:：]\s*(.+?)\s*$/;
const FROM_SLIP = /风险提示单?/;
const FROM_REPORT = /(?:群众|公众)?举报/;

/** The unit of exactly this name, or the only one whose name ends like this. */
function unitNamed(said: string | undefined, { units }: Known): RectificationRead['unit'] {
  if (!said) return undefined;
  const exact = units.find((u) => u.names.includes(said));
  const alike = units.filter((u) => u.names.some((name) => name.endsWith(said)));
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined);
  return found && { unitId: found.unitId, name: found.name };
}

function sourceOf(said: string | undefined): Pick<RectificationRead, 'origin' | 'source'> {
  if (!said) return { origin: 'hand' };
  for (const [pattern, origin] of [
    [FROM_SLIP, 'riskSlip'],
    [FROM_REPORT, 'publicReport'],
  ] as const) {
    if (!pattern.test(said)) continue;
    const source = said.replace(pattern, '').trim();
    return { origin, ...(source && { source }) };
  }
  return { origin: 'hand', source: said };
}

/** What was understood; parts that were not are missing. */
export function readRectification(text: string, known: Known): RectificationRead {
  const said = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name = '', words = ''] = LINE.exec(line) ?? [];
    if (name) said.set(name, words);
  }
  const unit = unitNamed(said.get('单位'), known);
  const { today } = known;
  const dueOn = readDate(said.get('期限') ?? '', { today, from: today });
  const [title, measure] = [said.get('问题'), said.get('要求')];
  return {
    ...(unit && { unit }),
    ...(title && { title }),
    ...(measure && { measure }),
    ...(dueOn && { dueOn }),
    ...sourceOf(said.get('来源')),
  };
}
