/** One key an act: kept while the same act is tried again, new once it succeeded or was changed. */
import { randomId } from './random-id.js';

export interface ActionKeys {
  /** The key of this act; the same as before while its content is the same. */
  keyFor(content: unknown): string;
  /** The act was done: the next one is another act, even with the same content. */
  done(): void;
}

/** Keys for one form or button. `make` gives a new unique key. */
export function actionKeys(make: () => string = randomId): ActionKeys {
  let held: { content: string; key: string } | undefined;
  return {
    keyFor(content) {
      const text = JSON.stringify(content) ?? '';
      if (held?.content !== text) held = { content: text, key: make() };
      return held.key;
    },
    done() {
      held = undefined;
    },
  };
}
