import { isPrivate, tablesReferencing } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { mysqlManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/replace-deletes-rows',
  summary: 'REPLACE deletes the row that stands, and with it what the statement does not write anew.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: ['mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'REPLACE or INSERT OR REPLACE writes a table that stood before the pull request, and leaves columns of it out or has rows that refer to it with ON DELETE CASCADE or SET NULL.',
    effect:
      'A row with the same key is deleted first: the columns that are left out get their default, and rows that refer to it go or lose their reference.',
    instead: 'Update the row that stands: INSERT … ON DUPLICATE KEY UPDATE.',
    sources: [mysqlManual('replace')],
  },

  messages: {
    forgets: 'A row of {table} with the same key is deleted first, and its {columns} with it: the new row has the default there.',
    cascades: 'A row of {table} with the same key is deleted first, and the foreign keys of {children} act on that.',
  },

  inDialect: {
    sqlite: {
      docs: { instead: 'Update the row that stands: INSERT … ON CONFLICT (…) DO UPDATE.', sources: [sqliteManual('lang_conflict')] },
    },
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE settings (name varchar(50) PRIMARY KEY, value text, changed_at datetime);',
      bad: "REPLACE INTO settings (name, value) VALUES ('theme', 'dark');",
      good: "INSERT INTO settings (name, value) VALUES ('theme', 'dark') ON DUPLICATE KEY UPDATE value = 'dark';",
    },
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE settings (name text PRIMARY KEY, value text, changed_at text);',
      bad: "INSERT OR REPLACE INTO settings (name, value) VALUES ('theme', 'dark');",
      good: "INSERT INTO settings (name, value) VALUES ('theme', 'dark') ON CONFLICT (name) DO UPDATE SET value = excluded.value;",
    },
  ],

  check: {
    *'write-rows'({ change, before, table }, { problem }) {
      if (change.onTaken !== 'replace' || table?.knowledge !== 'full' || isPrivate(table)) return;
      const forgotten = columnsLeftOut(table, change);
      const children = childrenActing({ before, table });
      const shown = showName(change.table);
      if (forgotten.length > 0) yield problem('forgets', { table: shown, columns: listNames(forgotten) });
      else if (children.length > 0) yield problem('cascades', { table: shown, children: listNames(children) });
    },
  },
});

/** Columns that the new row does not take from the statement; without a list it names all. */
function columnsLeftOut(table: Table, { columns }: ChangeOf<'write-rows'>): readonly string[] {
  if (columns.length === 0) return [];
  const given = new Set(columns.map((name) => name.toLowerCase()));
  return table.columns.filter(({ name, generated }) => generated === undefined && !given.has(name.toLowerCase())).map(({ name }) => name);
}

function childrenActing({ before, table }: Pick<Step, 'before'> & { readonly table: Table }): readonly string[] {
  const acts = (child: Table): boolean =>
    child.constraints.some(
      (it) => it.kind === 'foreign-key' && it.references.name === table.name && (it.onDelete === 'cascade' || it.onDelete === 'set-null'),
    );
  return tablesReferencing(before.catalog, table).filter(acts).map(showName);
}
