import { findTable, tablesOf, tablesReferencing } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import type { Constraint, ForeignKey } from '../../model/constraints.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import type { SqlType } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeColumns, madeConstraints, type MadeOfTable } from '../made-objects.ts';
import { greatestOf } from '../integer-ends.ts';
import { rowsNamedBy } from '../named-rows.ts';
import { yesNo } from '../option-schemas.ts';
import { uniqueKeysOf } from '../unique-keys.ts';
import { memberOf } from '../words.ts';

interface Options {
  readonly others: boolean;
  readonly inferred: boolean;
}
const defaults: Options = { others: false, inferred: false };

export default defineRule({
  id: 'column-type/foreign-key-of-other-type',
  summary: 'A column that references another one has less room than it.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'A column of a foreign key that is new, or of which one side gets another type, is a smaller integer or a shorter text than the column that it references; with `others`, of any other type. With `inferred`, so is a column x_id without a foreign key that is smaller than the key of the one table x or xs, or uuid where that is a number or the other way round. Types that the engine refuses to compare are told by deploy rules.',
    effect: 'Rows of the parent that do not fit cannot be referenced: INSERTs fail one day, long after the deploy.',
    instead: 'Give it the type of the column that it references.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-FK')],
  },

  messages: {
    narrow: '{table}.{column} is {type} and references {original}, which is {wanted}: rows beyond its room cannot be referenced.',
    other: '{table}.{column} is {type} and references {original}, which is {wanted}: each check casts one to the other.',
    named: '{table}.{column} is {type}, and {original}, which it is named for, is {wanted}: {so}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['others', 'inferred'],
      properties: {
        others: yesNo('Types that are cast for each check are told too.'),
        inferred: yesNo('Columns that are named for a table are told too.'),
      },
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
        yield problem(fault, dataOf(table, column, parent, original), { ...place, subject: `${table.name}.${column.name}` });
      }
    }
    if (!options.inferred) return;
    for (const { table, column, parent, key, place } of namedColumns(changeSet)) {
      const fault = faultBetween(column.type, key.type);
      if (fault === undefined || mayMeanAnother(parent, key, column)) continue;
      const so = fault === 'narrow' ? 'rows beyond its room cannot be named' : 'the two cannot be compared';
      const because = `that ${column.name} means ${showName(parent)} is read from its name`;
      const at = { ...place, subject: `${table.name}.${column.name}`, certainty: { kind: 'assumed', because } } as const;
      yield problem('named', { ...dataOf(table, column, parent, key), so }, at);
    }
  },
});

/** Whether a number or text is too small, or one is a UUID and the other a number; the text of an external id is meant. */
function faultBetween(type: SqlType, wanted: SqlType): 'narrow' | 'apart' | undefined {
  const areNumbers = [type, wanted].map((each) => greatestOf(each) !== undefined);
  if ([type.name, wanted.name].includes('uuid')) return areNumbers.includes(true) ? 'apart' : undefined;
  const isKnown = areNumbers[0] === true || wanted.modifiers.length > 0;
  return isKnown && faultOf(type, wanted) === 'narrow' ? 'narrow' : undefined;
}

/** Whether the table has another column with unique values of that type. */
const mayMeanAnother = (parent: Table, key: Column, { type }: Column): boolean =>
  parent.columns.some(
    ({ name, type: other }) => name !== key.name && other.name === type.name && uniqueKeysOf(parent).some(({ parts }) => parts.join() === name),
  );

const dataOf = (table: Table, column: Column, parent: Table, original: Column) => ({
  table: showName(table),
  column: column.name,
  type: column.type.text,
  original: memberOf(parent, original.name),
  wanted: original.type.text,
});

interface NamedColumn {
  readonly table: Table;
  readonly column: Column;
  readonly parent: Table;
  readonly key: Column;
  readonly place: ProblemPlace;
}

/** The columns that are named for one table, where they or its key are new or have another type. */
function namedColumns(changeSet: ChangeSet): readonly NamedColumn[] {
  const places = new Map(madeColumns(changeSet).map(({ made, place }) => [made, place]));
  return tablesOf(changeSet.after.catalog).flatMap((table) =>
    table.columns.flatMap((column) => {
      const [named, other] = table.partitionOf === undefined ? rowsNamedBy(changeSet, table, column) : [];
      const place = named && other === undefined ? (places.get(column) ?? places.get(named.key)) : undefined;
      return named === undefined || place === undefined ? [] : [{ table, column, place, ...named }];
    }),
  );
}

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
  return key.columns.flatMap((name, at) => {
    const column = table.columns.find((each) => each.name === name);
    const original = parent.columns.find((each) => each.name === key.referencedColumns[at]);
    return column && original ? [{ column, original }] : [];
  });
}

const texts = new Set(['text', 'varchar', 'char', 'bpchar', 'citext']);

function faultOf(type: SqlType, wanted: SqlType): 'narrow' | 'other' | undefined {
  const [own, theirs] = [greatestOf(type), greatestOf(wanted)];
  if (own !== undefined && theirs !== undefined) return own < theirs ? 'narrow' : undefined;
  const isText = texts.has(type.name) && texts.has(wanted.name);
  if (isText || type.name === wanted.name) {
    const [length = Infinity] = type.modifiers;
    const [room = Infinity] = wanted.modifiers;
    return texts.has(type.name) && length < room ? 'narrow' : undefined;
  }
  return 'other';
}
