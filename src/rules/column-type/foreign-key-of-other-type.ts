import { findTable, tablesReferencing } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import type { Constraint, ForeignKey } from '../../model/constraints.ts';
import type { ChangeSet } from '../../model/rule.ts';
import type { SqlType } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeColumns, madeConstraints, type MadeOfTable } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';

interface Options {
  readonly others: boolean;
}
const defaults: Options = { others: false };

export default defineRule({
  id: 'column-type/foreign-key-of-other-type',
  summary: 'A column that references another one has less room than it.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'A column of a foreign key that is new, or of which one side gets another type, is a smaller integer or a shorter text than the column that it references; with `others`, of any other type. Types that the engine refuses to compare are told by deploy rules.',
    effect: 'Rows of the parent that do not fit cannot be referenced: INSERTs fail one day, long after the deploy.',
    instead: 'Give it the type of the column that it references.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-FK')],
  },

  messages: {
    narrow: '{table}.{column} is {type} and references {original}, which is {wanted}: rows beyond its room cannot be referenced.',
    other: '{table}.{column} is {type} and references {original}, which is {wanted}: each check casts one to the other.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['others'],
      properties: { others: yesNo('Types that are cast for each check are told too.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id integer REFERENCES users (id));',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      differs: 'The types are one.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE shops (code varchar(40) PRIMARY KEY);',
      bad: 'CREATE TABLE sales (id bigint PRIMARY KEY, shop varchar(20), FOREIGN KEY (shop) REFERENCES shops (code));',
      good: 'CREATE TABLE sales (id bigint PRIMARY KEY, shop varchar(40), FOREIGN KEY (shop) REFERENCES shops (code));',
      differs: 'The lengths are one.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const retyped = madeColumns(changeSet).filter(({ made }) => made.origin.kind !== 'change');
    const keys: readonly JudgedKey[] = [...madeConstraints(changeSet), ...retyped.flatMap((column) => keysNear(column, changeSet))];
    for (const { table, made: key, place, only } of keys) {
      const parent = key.kind === 'foreign-key' ? findTable(changeSet.after, key.references) : undefined;
      if (key.kind !== 'foreign-key' || parent === undefined) continue;
      for (const { column, original } of pairsOf(table, parent, key)) {
        if (only !== undefined && only !== column && only !== original) continue;
        const fault = faultOf(column.type, original.type);
        if (fault === undefined || (fault === 'other' && !options.others)) continue;
        const data = {
          table: showName(table),
          column: column.name,
          type: column.type.text,
          original: `${showName(parent)}.${original.name}`,
          wanted: original.type.text,
        };
        yield problem(fault, data, { ...place, subject: `${table.name}.${column.name}` });
      }
    }
  },
});

interface JudgedKey extends MadeOfTable<Constraint> {
  /** Only this column of it, or that it references, is judged. */
  readonly only?: Column;
}

/** The constraints of tables with a column that the pull request gives another type, and of those that reference them. */
function keysNear({ table, made: only, place }: MadeOfTable<Column>, { after }: ChangeSet): readonly JudgedKey[] {
  return [table, ...tablesReferencing(after.catalog, table)].flatMap((owner) =>
    owner.constraints.filter(({ origin }) => origin.kind !== 'change').map((made) => ({ table: owner, made, place, only })),
  );
}

/** The columns of a foreign key, each with the one that it references. */
function pairsOf(table: Table, parent: Table, key: ForeignKey): readonly { readonly column: Column; readonly original: Column }[] {
  const primary = parent.constraints.find((each) => each.kind === 'primary-key');
  const names = key.referencedColumns.length > 0 ? key.referencedColumns : primary?.kind === 'primary-key' ? primary.columns : [];
  return key.columns.flatMap((name, at) => {
    const column = table.columns.find((each) => each.name === name);
    const original = parent.columns.find((each) => each.name === names[at]);
    return column && original ? [{ column, original }] : [];
  });
}

const widths: Readonly<Record<string, number>> = { int2: 2, int4: 4, int8: 8 };
const texts = new Set(['text', 'varchar', 'char', 'bpchar', 'citext']);

function faultOf(type: SqlType, wanted: SqlType): 'narrow' | 'other' | undefined {
  const [own, theirs] = [widths[type.name], widths[wanted.name]];
  if (own !== undefined && theirs !== undefined) return own < theirs ? 'narrow' : undefined;
  const isText = texts.has(type.name) && texts.has(wanted.name);
  if (isText || type.name === wanted.name) {
    const [length = Infinity] = type.modifiers;
    const [room = Infinity] = wanted.modifiers;
    return texts.has(type.name) && length < room ? 'narrow' : undefined;
  }
  return 'other';
}
