/** Reads what a person typed or a cell holds as the value of a year. */
import type { ActualRefusal } from './refusals.js';

const NUMBER = /^([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*(\D*)$/u;

const refuse = (refused: ActualRefusal['refused'], unit: string): ActualRefusal => ({
  refused,
  detail: { unit: unit === '' ? '数值，不带单位' : unit },
});

/**
 * A number, with or without the indicator's unit behind it. Another unit is refused, percent above
 * all: 85% entered where persons are counted would be off by everything.
 */
export function readActual(text: string, unit: string): { value: number } | ActualRefusal {
  const typed = text.normalize('NFKC').trim().replaceAll('，', ',');
  const found = NUMBER.exec(typed);
  if (!found) return refuse('ActualNotNumber', unit);
  const [, digits = '', said = ''] = found;
  const suffix = said.trim();
  const sameUnit = suffix === '' || suffix === unit.normalize('NFKC');
  if (!sameUnit) return refuse('ActualUnitMismatch', unit);
  return { value: Number(digits.replaceAll(',', '')) };
}
