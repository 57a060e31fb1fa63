import type { ObjectName } from '../../../model/names.ts';
import { spellName, spellPath } from '../names.ts';

/** Words of a statement, without those that are not there. */
export const words = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ');

/** A name with its schema, where it has one. */
export const spellObject = (name: ObjectName): string => spellPath(name.schema === undefined ? [name.name] : [name.schema, name.name]);

/** Names in parentheses. */
export const spellList = (names: readonly string[]): string => `(${names.map(spellName).join(', ')})`;

/** A storage or index option as it was read: words and numbers stand bare. */
export const spellOptions = (options: Readonly<Record<string, string>>): string =>
  `(${Object.entries(options)
    .map(([name, value]) => `${name} = ${/^[\w.+-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`}`)
    .join(', ')})`;

/** The head of an ALTER TABLE. */
export const alterTable = (change: { readonly table: ObjectName; readonly only?: boolean; readonly relationMayMiss?: boolean }): string =>
  words('ALTER TABLE', change.relationMayMiss === true && 'IF EXISTS', change.only === true && 'ONLY', spellObject(change.table));
