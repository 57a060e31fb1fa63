import { findType } from '../../model/catalog.ts';
import type { Column } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { typeName } from '../../model/types.ts';

/** Why a kind of type is better left alone, and what to take instead. */
export interface Discouraged {
  readonly because: string;
  readonly instead: string;
  readonly is: (column: Column, changeSet: ChangeSet) => boolean;
}

const named =
  (...names: readonly string[]) =>
  ({ type }: Column): boolean =>
    names.includes(type.name.toLowerCase());
const isInteger = named('tinyint', 'smallint', 'mediumint', 'int', 'bigint');

/** Sources: manual, 8.1.4, 8.2, 8.3, 8.5, 8.14; wiki.postgresql.org/wiki/Don't_Do_This. */
const postgres: Readonly<Record<string, Discouraged>> = {
  char: { because: 'it is filled up with blanks, which comparisons leave out', instead: 'text', is: named('bpchar') },
  varchar: {
    because: 'its length is part of the type, and saves nothing',
    instead: 'text with a CHECK',
    is: ({ type }) => type.name === 'varchar' && type.modifiers.length > 0,
  },
  money: { because: 'what it means depends on lc_monetary of the server', instead: 'numeric', is: named('money') },
  timetz: { because: 'an offset without a date does not tell a time', instead: 'timestamptz', is: named('timetz') },
  timestamp: { because: 'it does not say which moment is meant', instead: 'timestamptz', is: named('timestamp') },
  json: { because: 'it is a text that is read anew each time, and has no equality', instead: 'jsonb', is: named('json') },
  serial: {
    because: 'its sequence has rights and an owner of its own, and any value can be written over it',
    instead: 'GENERATED ALWAYS AS IDENTITY',
    is: ({ sequence, identity, default: value }) => sequence !== undefined && identity === undefined && value !== undefined,
  },
  enum: {
    because: 'a value cannot be taken out of it',
    instead: 'a table of the values, or text with a CHECK',
    is: ({ type }, { after }) => findType(after, typeName(type))?.kind === 'enum',
  },
};

/** Sources: MySQL manual, 13.1.1, 13.2.2, 13.3.5, 13.3.6. */
const mysql: Readonly<Record<string, Discouraged>> = {
  timestamp: { because: 'it ends on 19 January 2038', instead: 'DATETIME', is: named('timestamp') },
  enum: { because: 'its values are part of the table', instead: 'a table of the values', is: named('enum') },
  set: { because: 'it is a list in one column', instead: 'a table with a row for each value', is: named('set') },
  zerofill: {
    because: 'ZEROFILL is deprecated, and makes the column unsigned',
    instead: 'LPAD() in the query',
    is: ({ attributes }) => attributes?.['zerofill'] !== undefined,
  },
  'display-width': {
    because: 'the number behind it limits nothing, and is deprecated',
    instead: 'the type without it',
    is: (column) =>
      isInteger(column) && column.type.modifiers.length > 0 && column.type.text !== 'tinyint(1)' && column.attributes?.['zerofill'] === undefined,
  },
  'unsigned-float': {
    because: 'UNSIGNED is deprecated for numbers with a fraction',
    instead: 'a CHECK',
    is: ({ type }) => type.unsigned === true && ['float', 'double', 'decimal'].includes(type.name),
  },
};

/** What is known of types on an engine, by the word that a policy has for it. */
export const discouragedOn = (dialect: string): Readonly<Record<string, Discouraged>> =>
  dialect === 'postgres' ? postgres : dialect === 'sqlite' ? {} : mysql;
