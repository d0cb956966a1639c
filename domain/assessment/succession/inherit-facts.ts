/** What belongs to no task and is carried on by the heirs of a unit: indicators, rectifications, vetoes. */
import type { Succession } from '../../units/succession.js';
import type { IndicatorFact, RectificationFact } from '../computed-items.js';
import type { VetoFact } from '../score-unit.js';

interface Facts {
  indicators: readonly IndicatorFact[];
  rectifications: readonly RectificationFact[];
  vetoes: readonly VetoFact[];
}

/** An heir that answers for it already answers for it once; else the first heir does. */
function indicatorAfter(fact: IndicatorFact, { fromUnitId, heirs }: Succession): IndicatorFact {
  if (!fact.unitIds.includes(fromUnitId)) return fact;
  const others = fact.unitIds.filter((u) => u !== fromUnitId);
  const [first] = heirs;
  if (!first || heirs.some((h) => others.includes(h.unitId))) return { ...fact, unitIds: others };
  const from = fact.inheritedFrom?.[fromUnitId] ?? fromUnitId;
  const inheritedFrom = { ...fact.inheritedFrom, [first.unitId]: from };
  return { ...fact, unitIds: [...others, first.unitId], inheritedFrom };
}

const rectificationAfter = (
  fact: RectificationFact,
  { fromUnitId, heirs: [first] }: Succession,
): RectificationFact =>
  first && fact.unitId === fromUnitId
    ? { ...fact, unitId: first.unitId, inheritedFrom: fact.inheritedFrom ?? fromUnitId }
    : fact;

/** A new name does not shake off a veto; where units were joined or split, no decision was about the heirs. */
const vetoAfter = (veto: VetoFact, { kind, fromUnitId, heirs: [first] }: Succession): VetoFact =>
  first && kind === 'renamed' && veto.unitId === fromUnitId
    ? { ...veto, unitId: first.unitId }
    : veto;

/** The facts as they count after successions, in the order in which those came. */
export function inheritFacts(facts: Facts, inForce: readonly Succession[]): Facts {
  return inForce
    .filter((s) => s.ends)
    .reduce<Facts>(
      ({ indicators, rectifications, vetoes }, succession) => ({
        indicators: indicators.map((i) => indicatorAfter(i, succession)),
        rectifications: rectifications.map((r) => rectificationAfter(r, succession)),
        vetoes: vetoes.map((v) => vetoAfter(v, succession)),
      }),
      facts,
    );
}

/** Units to assess after successions, in the order in which those came: heirs take the place of who ended. */
export function assessedAfter(
  unitIds: readonly string[],
  inForce: readonly Succession[],
): string[] {
  const assessed = new Set(unitIds);
  for (const { fromUnitId, ends, heirs } of inForce) {
    if (!assessed.has(fromUnitId)) continue;
    if (ends) assessed.delete(fromUnitId);
    for (const { unitId } of heirs) assessed.add(unitId);
  }
  return [...assessed];
}
