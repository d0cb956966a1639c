/**
 * Lint rules of this house that no ready-made rule states: which room may import which, where there is no clock and
 * no chance, where no wording, and how long a test may be. Loaded by oxlint (see .oxlintrc.json).
 */
import { imports } from './rules/imports.mjs';
import { noClock } from './rules/no-clock.mjs';
import { noWording } from './rules/no-wording.mjs';
import { testBody } from './rules/test-body.mjs';

export default {
  meta: { name: 'house' },
  rules: { imports, 'no-clock': noClock, 'no-wording': noWording, 'test-body': testBody },
};
