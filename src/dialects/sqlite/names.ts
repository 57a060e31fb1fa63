import { temporarySchema } from '../../model/catalog.ts';
import type { ObjectName } from '../../model/names.ts';
import { keywords } from './keywords.ts';

const plain = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A name as canonical text writes it: in double quotes where SQLite would not take it bare. */
export function spellName(name: string): string {
  return plain.test(name) && !keywords.has(name.toUpperCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A name with its schema; the schema of temporary objects is `temp` in SQL. */
export function spellPath({ schema, name }: ObjectName): string {
  if (schema === undefined || schema === 'main') return spellName(name);
  return `${spellName(schema === temporarySchema ? 'temp' : schema)}.${spellName(name)}`;
}

/** A string literal. */
export const spellString = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A name of a statement, under the schema by which the catalog knows it. */
export function objectName(name: string, schema: string | undefined): ObjectName {
  if (schema === undefined) return { name };
  const folded = schema.toLowerCase();
  return { schema: folded === 'temp' ? temporarySchema : folded, name };
}
