import recommended from '../../policies/recommended.yml';
import strict from '../../policies/strict.yml';
import zeroDowntime from '../../policies/zero-downtime.yml';

/** The policies that come with the gate, by the name that `extends` uses. */
export const presets: ReadonlyMap<string, string> = new Map([
  ['recommended', recommended],
  ['strict', strict],
  ['zero-downtime', zeroDowntime],
]);
