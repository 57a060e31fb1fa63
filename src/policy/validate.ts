import { Ajv } from 'ajv';
import type { Rule } from '../model/rule.ts';
import type { Mistake } from '../model/user-error.ts';
import { faultOfDependency } from './dependency.ts';
import { explainErrors } from './explain.ts';
import { faultOfDate, faultOfGlob } from './formats.ts';
import { faultOfPattern } from './pattern.ts';
import { policySchema } from './schema.ts';
import type { PolicySource } from './source.ts';

/** Makes what holds policies to the schema. Apart from the loader, so that ajv is loaded for a user's own policy only. */
export function makeValidator(rules: readonly Rule[], sources: readonly PolicySource[]): (source: PolicySource) => readonly Mistake[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, validateSchema: false });
  ajv.addFormat('glob', (text) => faultOfGlob(text) === undefined);
  ajv.addFormat('dependency', (text) => faultOfDependency(text) === undefined);
  ajv.addFormat('date', (text) => faultOfDate(text) === undefined);
  ajv.addFormat('regex', (text) => faultOfPattern(text) === undefined);
  const validate = ajv.compile(schemaFor(rules, sources));
  const ids = rules.map(({ id }) => id);
  return (source) => (validate(source.value) ? [] : explainErrors(validate.errors ?? [], { source, ids, faultOfPattern }));
}

/**
 * The schema as far as these policies ask for it: the rules that they name, and nothing below keys that they do not have.
 * Compiling the whole of it would take longer than judging a pull request.
 */
function schemaFor(rules: readonly Rule[], sources: readonly PolicySource[]): object {
  const schema = policySchema(rules.filter(({ id }) => sources.some(({ text }) => text.includes(id))));
  const isUsed = (key: string): boolean => sources.some(({ value }) => typeof value === 'object' && value !== null && key in value);
  const properties = Object.entries(schema.properties).map(([key, part]) => [key, isUsed(key) ? part : {}]);
  return { ...schema, properties: Object.fromEntries(properties) };
}
