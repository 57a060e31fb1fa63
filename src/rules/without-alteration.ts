import type { SchemaChange } from '../model/change.ts';

/** A clause of MySQL's ALTER TABLE as a statement of its own, which asks for no algorithm and no lock. */
export function withoutAlteration(change: SchemaChange): SchemaChange {
  const { alter, ...rest } = change;
  return alter === undefined ? change : rest;
}
