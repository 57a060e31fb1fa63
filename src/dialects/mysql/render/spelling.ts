import type { ObjectName } from '../../../model/names.ts';
import { spellName, spellPath } from '../names.ts';

/** Words of a statement, without those that are not there. */
export const words = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ');

/** A name with its database, where it is not the one that the migrations run in. */
export const spellObject = ({ schema, name }: ObjectName): string =>
  schema === undefined || schema === '' ? spellName(name) : spellPath({ schema, name });

/** Names in parentheses. */
export const spellList = (names: readonly string[]): string => `(${names.map(spellName).join(', ')})`;

/** The value of an option as the statement takes it: words and numbers stand bare. */
export const spellValue = (value: string): string =>
  /^[\w.]+$/.test(value) || value.startsWith('(') ? value : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
