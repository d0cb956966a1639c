import type { Light } from '../../../../domain/task/light.js';
import { LIGHT_WORDS } from '../words/rungs.js';

/** A light as a dot with its word; the colour alone says nothing. */
export function LightMark({ light, note }: { light: Light; note?: string }) {
  return (
    <span className={`light light-${light}`}>
      <i aria-hidden />
      {note ?? LIGHT_WORDS[light]}
    </span>
  );
}
