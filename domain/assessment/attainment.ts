/** How far a target is attained, as a share from 0 to 1 (domain.md §6). */

export type Comparison = '<=' | '<' | '>=' | '>' | '=' | 'down' | 'up' | 'qualitative';

export interface Target {
  op: Comparison;
  /** The printed number: a limit, or percent for `down` and `up`; null for a qualitative one. */
  value: number | null;
  baseline: number | null;
  /** Which way "= x" is meant; higher unless the table says otherwise. */
  better?: 'lower' | 'higher';
}

/** Why nothing can be said: never silently nought or full. */
export type Gap = 'noActual' | 'noTarget' | 'noBaseline' | 'noMark';

export type Attainment = { share: number; met: boolean } | { gap: Gap };

/** What was reached: a measured value, or for a qualitative target the assessors' mark, 0 to 1. */
export type Reached = number | null;

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
const yesOrNo = (met: boolean): Attainment => ({ share: met ? 1 : 0, met });

/** "≤ x": 1 up to x, then falling by the share of the overrun. A target of zero is met or not. */
function atMost(limit: number, actual: number, strict: boolean): Attainment {
  const met = strict ? actual < limit : actual <= limit;
  if (limit === 0) return yesOrNo(met);
  return { share: clamp(1 - (actual - limit) / Math.abs(limit)), met };
}

/** "≥ x": actual over x, written so that it also falls below a negative x. */
function atLeast(limit: number, actual: number, strict: boolean): Attainment {
  const met = strict ? actual > limit : actual >= limit;
  if (limit === 0) return yesOrNo(met);
  return { share: clamp(1 - (limit - actual) / Math.abs(limit)), met };
}

/** "down p% from b", "up p% from b": how much of the promised change was made. */
function changed(sign: 1 | -1, target: { percent: number; baseline: number }, actual: number) {
  const { percent, baseline } = target;
  const promised = (Math.abs(baseline) * percent) / 100;
  const made = sign * (actual - baseline);
  // No change promised, or one of nothing: the level is kept or not.
  if (promised <= 0) return yesOrNo(made >= promised);
  return { share: clamp(made / promised), met: made >= promised };
}

/** The attainment of one target by what was reached; a gap where a number is missing. */
export function attainment(target: Target, reached: Reached): Attainment {
  const { op, value, baseline, better } = target;
  if (op === 'qualitative') {
    return reached === null ? { gap: 'noMark' } : { share: clamp(reached), met: reached >= 1 };
  }
  if (value === null) return { gap: 'noTarget' };
  if (reached === null) return { gap: 'noActual' };
  switch (op) {
    case '<=':
    case '<':
      return atMost(value, reached, op === '<');
    case '>=':
    case '>':
      return atLeast(value, reached, op === '>');
    case '=':
      return better === 'lower' ? atMost(value, reached, false) : atLeast(value, reached, false);
    case 'down':
    case 'up': {
      if (baseline === null) return { gap: 'noBaseline' };
      return changed(op === 'up' ? 1 : -1, { percent: value, baseline }, reached);
    }
  }
}

/** The value a target comes to, in the indicator's own unit; null where it has none. */
export function targetValue({ op, value, baseline }: Target): number | null {
  if (op === 'qualitative' || value === null) return null;
  if (op !== 'down' && op !== 'up') return value;
  if (baseline === null) return null;
  const change = (Math.abs(baseline) * value) / 100;
  return op === 'up' ? baseline + change : baseline - change;
}

/** Which way is better: fewer for limits and reductions, more for floors and growth. */
export function betterWay({ op, better }: Target): 'lower' | 'higher' {
  if (op === '=') return better ?? 'higher';
  return op === '<=' || op === '<' || op === 'down' ? 'lower' : 'higher';
}
