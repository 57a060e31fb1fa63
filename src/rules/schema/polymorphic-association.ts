import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { Catalog } from '../../model/catalog.ts';
import { columnsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from './made-tables.ts';
import { valueKindOf } from './value-kinds.ts';

export default defineRule({
  id: 'schema/polymorphic-association',
  summary: 'A column references rows of several tables, and another one says which table.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A table that is new, or gets new columns, has x_type, x_kind or x_table beside x_id, and x_id has no foreign key. An id that is unique in its own table is not meant, nor one of a table that is called x.',
    effect:
      'No foreign key can hold x_id to several tables: rows that it points to are deleted under it, and joins have to be written for each table.',
    instead:
      'Give each table that can be meant a nullable foreign key and a CHECK that exactly one is set, or each of them a link table of its own; or one parent table that all of them reference.',
  },

  messages: {
    loose: '{table}.{column} points to a row of the table that {type} names: no foreign key can hold it, so deleted rows stay referenced.',
  },

  examples: [
    {
      given: 'CREATE TABLE posts (id bigint PRIMARY KEY); CREATE TABLE photos (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE comments (id bigint PRIMARY KEY, commentable_type text, commentable_id bigint);',
      good: 'CREATE TABLE comments (id bigint PRIMARY KEY, post_id bigint REFERENCES posts (id), photo_id bigint REFERENCES photos (id), CHECK (num_nonnulls(post_id, photo_id) = 1));',
      differs: 'Each table has a foreign key.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const made of tablesWithNewColumns(changeSet)) {
      const { table } = made;
      if (hasExclusiveArc(table)) continue;
      for (const { id, type } of pairsOf(table, changeSet.after.catalog)) {
        if (![id, type].some(isNewColumn)) continue;
        const place = { ...placeOfColumn(changeSet, made, id.name), subject: `${showName(table)}.${id.name}` };
        yield problem('loose', { table: showName(table), column: id.name, type: type.name }, place);
      }
    }
  },
});

interface Pair {
  readonly id: Column;
  readonly type: Column;
}

/** Columns `x_id` with `x_type` (Rails, Laravel), `x_kind` or `x_table`, or `object_id` with `content_type_id` (Django). */
function pairsOf(table: Table, catalog: Catalog): readonly Pair[] {
  return table.columns.flatMap((id): readonly Pair[] => {
    const [, stem, joint] = /^(.+?)(_i|I)d$/.exec(id.name) ?? [];
    if (stem === undefined || !isReference(id, stem) || isHeld(table, id.name) || isTable(catalog, table, stem)) return [];
    const said = joint === 'I' ? ['Type', 'Kind', 'Table'] : ['_type', '_kind', '_table'];
    const wanted = [...said.map((end) => stem + end), ...(stem === 'object' ? ['content_type_id'] : [])];
    const type = table.columns.find(({ name }) => wanted.includes(name));
    return type === undefined ? [] : [{ id, type }];
  });
}

/** A number or UUID; a text only where the word says what it is for: commentable. The text of a passport's number is no reference. */
function isReference(id: Column, stem: string): boolean {
  const kind = valueKindOf(id);
  return kind === 'integer' || kind === 'uuid' || (/able$/i.test(stem) && kind === 'text');
}

/** Held by a foreign key, or the key of the row itself. */
function isHeld({ constraints, indexes }: Table, column: string): boolean {
  const isOwn = (constraint: Constraint): boolean =>
    (constraint.kind === 'foreign-key' && constraint.columns.includes(column)) ||
    ((constraint.kind === 'primary-key' || constraint.kind === 'unique') && constraint.columns.length === 1 && constraint.columns[0] === column);
  return constraints.some(isOwn) || indexes.some(({ unique, parts }) => unique && parts.length === 1 && parts[0]?.column === column);
}

/** Whether a table is called as the column says: then it is a plain reference without a foreign key. */
function isTable(catalog: Catalog, { schema }: Table, stem: string): boolean {
  const plurals = [stem, `${stem}s`, `${stem}es`, stem.replace(/y$/, 'ies')];
  return plurals.some((name) => catalog.relations.has(`${schema}\0${name}`) || catalog.relations.has(`${schema}\0${name.toLowerCase()}`));
}

/** A CHECK over two or more foreign keys: exactly one of them is set. */
function hasExclusiveArc({ constraints }: Table): boolean {
  const keys = new Set(constraints.flatMap((constraint) => (constraint.kind === 'foreign-key' ? constraint.columns : [])));
  return constraints.some(
    (constraint) => constraint.kind === 'check' && columnsOf(constraint.expression).filter((name) => keys.has(name)).length > 1,
  );
}
