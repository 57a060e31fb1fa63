import { Ajv } from 'ajv';
import type { Rule } from '../model/rule.ts';
import type { Mistake } from '../model/user-error.ts';
import { explainErrors } from './explain.ts';
import { faultOfDate, faultOfGlob } from './formats.ts';
import { faultOfPattern } from './pattern.ts';
import { policySchema } from './schema.ts';
import type { PolicySource } from './source.ts';

/** Holds policies to the schema. Apart from the loader, because only a user's own policy is worth the time that ajv takes to load. */
export function makeValidator(rules: readonly Rule[]): (source: PolicySource) => readonly Mistake[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
  ajv.addFormat('glob', (text) => faultOfGlob(text) === undefined);
  ajv.addFormat('date', (text) => faultOfDate(text) === undefined);
  ajv.addFormat('regex', (text) => faultOfPattern(text) === undefined);
  const validate = ajv.compile(policySchema(rules));
  return (source) => (validate(source.value) ? [] : explainErrors(validate.errors ?? [], source, faultOfPattern));
}
