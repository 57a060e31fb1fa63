import { fillQuery } from '../../model/fill-query.ts';
import type { ChangeKind, ChangeOf, SchemaChange } from '../../model/change.ts';
import { spellName, spellPath } from './names.ts';
import { renderColumn, renderConstraint, renderIndex, words } from './render/parts.ts';
import { renderTableBody, renderTrigger } from './render/schema.ts';

type Renderers = { readonly [K in ChangeKind]?: (change: ChangeOf<K>) => string | undefined };

const ifExists = (is: boolean): string => (is ? ' IF EXISTS' : '');

/** A table with columns and constraints of its own; undefined for one that is made of a query. */
function renderCreateTable({ table, ifNotExists, spec }: ChangeOf<'create-table'>): string | undefined {
  if (spec.asQuery !== undefined || spec.foreign) return undefined;
  return `CREATE TABLE${ifNotExists ? ' IF NOT EXISTS' : ''} ${spellPath(table)} ${renderTableBody(spec)}`;
}

const renderers: Renderers = {
  'create-table': renderCreateTable,
  'write-rows': (change) => fillQuery(change, { column: spellName, table: spellPath }),
  'add-column': ({ table, column, constraints }) =>
    words(
      `ALTER TABLE ${spellPath(table)} ADD COLUMN`,
      renderColumn(column, []),
      ...constraints.map((constraint) => renderConstraint(constraint, true)),
    ),
  'drop-column': ({ table, column }) => `ALTER TABLE ${spellPath(table)} DROP COLUMN ${spellName(column)}`,
  'rename-column': ({ table, column, to }) => `ALTER TABLE ${spellPath(table)} RENAME COLUMN ${spellName(column)} TO ${spellName(to)}`,
  'rename-table': ({ table, to }) => `ALTER TABLE ${spellPath(table)} RENAME TO ${spellName(to.name)}`,
  'drop-table': (change) => `DROP TABLE${ifExists(change.ifExists)} ${spellPath(change.table)}`,
  'create-index': ({ index, table, ifNotExists }) => renderIndex(index, table, ifNotExists),
  'drop-index': (change) => `DROP INDEX${ifExists(change.ifExists)} ${spellPath(change.index)}`,
  'drop-view': (change) => `DROP VIEW${ifExists(change.ifExists)} ${spellPath(change.view)}`,
  'create-trigger': ({ table, trigger }) => renderTrigger(trigger, table),
  'drop-trigger': (change) => `DROP TRIGGER${ifExists(change.ifExists)} ${spellName(change.trigger)}`,
  transaction: ({ verb }) => (verb === 'begin' || verb === 'commit' || verb === 'rollback' ? verb.toUpperCase() : undefined),
};

/**
 * Writes a change as one SQLite statement without its semicolon; undefined for what remedies do not write: a view under the
 * old name of a table, say, takes no writes here.
 */
export function renderSqlite(change: SchemaChange): string | undefined {
  const render = renderers[change.kind] as ((change: SchemaChange) => string | undefined) | undefined;
  return render?.(change);
}
