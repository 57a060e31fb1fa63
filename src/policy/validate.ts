import type { Rule } from '../model/rule.ts';
import type { Mistake } from '../model/user-error.ts';
import { faultOfDependency } from './dependency.ts';
import { explainMisfits } from './explain.ts';
import { faultOfDate, faultOfGlob } from './formats.ts';
import { misfits, type Formats } from './json-schema.ts';
import { faultOfPattern } from './pattern.ts';
import { policySchema } from './schema.ts';
import type { PolicySource } from './source.ts';

const formats: Formats = {
  glob: (text) => faultOfGlob(text) === undefined,
  dependency: (text) => faultOfDependency(text) === undefined,
  date: (text) => faultOfDate(text) === undefined,
  regex: (text) => faultOfPattern(text) === undefined,
};

/** Makes what holds policies to the schema. Apart from the loader, so that RE2 is loaded for a user's own policy only. */
export function makeValidator(rules: readonly Rule[]): (source: PolicySource) => readonly Mistake[] {
  const schema = policySchema(rules);
  const ids = rules.map(({ id }) => id);
  return (source) => explainMisfits(misfits(source.value, schema, formats), { source, ids, faultOfPattern });
}
