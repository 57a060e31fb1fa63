import type { Rule } from '../model/rule.ts';

/** One option of a rule, as its schema and defaults say. */
export interface OptionDoc {
  readonly name: string;
  readonly type: string;
  /** The default, written as in a policy. */
  readonly fallback: string;
  readonly description: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(schema: unknown): string {
  if (!isRecord(schema)) return 'any';
  const { enum: choices, type, items } = schema;
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(' or ');
  if (type === 'array') return `list of ${typeOf(items)}`;
  const bounds = [
    schema['minimum'] === undefined ? '' : `at least ${String(schema['minimum'])}`,
    schema['maximum'] === undefined ? '' : `at most ${String(schema['maximum'])}`,
  ].filter(Boolean);
  const word = Array.isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : 'any';
  return [word, ...bounds].join(', ');
}

/** The options of a rule, in the order of its schema. */
export function readOptions(rule: Rule): readonly OptionDoc[] {
  const { schema, defaults } = rule.options;
  const properties = 'properties' in schema && isRecord(schema.properties) ? schema.properties : {};
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: typeOf(property),
    fallback: JSON.stringify(defaults[name]) ?? 'unset',
    description: isRecord(property) && typeof property['description'] === 'string' ? property['description'] : '',
  }));
}
