import type { ObjectName } from '../model/names.ts';

/** A name for the few texts of a remedy that changes cannot say; quoted always, so that no reserved word can spoil it. */
export function quoteName(name: ObjectName | string): string {
  if (typeof name === 'string') return `"${name.replaceAll('"', '""')}"`;
  return name.schema === undefined ? quoteName(name.name) : `${quoteName(name.schema)}.${quoteName(name.name)}`;
}
