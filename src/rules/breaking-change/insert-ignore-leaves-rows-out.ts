import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/insert-ignore-leaves-rows-out',
  summary: 'Rows are copied, and those that do not fit are left out without a word.',
  consequence: 'loses-data',
  severity: 'notice',
  dialects: ['mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'INSERT IGNORE … SELECT or INSERT OR IGNORE … SELECT copies rows of a table that stood before the pull request.',
    effect: 'A row whose key is taken, or that a constraint refuses, is not copied, and nothing fails.',
    instead: 'Leave IGNORE out, or keep the rows back that are meant to be with a WHERE; compare the counts before the source goes.',
    sources: [mysqlManual('insert')],
  },

  messages: {
    leavesOut: 'Rows of {sources} that do not fit into {table} are left out, and nothing tells of it.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'A row whose key is taken, or that a foreign key refuses, is not copied; a value that does not fit is bent until it does. Nothing fails: there are warnings, which no tool reads.',
      },
    },
    sqlite: { docs: { sources: [sqliteManual('lang_conflict')] } },
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given:
        'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100)); CREATE TABLE accounts (id bigint PRIMARY KEY, email varchar(100) UNIQUE);',
      bad: 'INSERT IGNORE INTO accounts (id, email) SELECT id, email FROM users;',
      good: 'INSERT INTO accounts (id, email) SELECT id, email FROM users WHERE id BETWEEN 1 AND 1000;',
    },
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT); CREATE TABLE accounts (id INTEGER PRIMARY KEY, email TEXT UNIQUE);',
      bad: 'INSERT OR IGNORE INTO accounts (id, email) SELECT id, email FROM users;',
      good: 'INSERT INTO accounts (id, email) SELECT id, email FROM users;',
    },
  ],

  check: {
    *'write-rows'({ change, before }, { problem }) {
      if (change.onTaken !== 'ignore' || change.rows !== undefined) return;
      const written = findTable(before, change.table);
      const sources = change.uses.flatMap(({ relation }) => findTable(before, relation) ?? []);
      const standing = [...new Set(sources)].filter((table) => table !== written && !isPrivate(table));
      if (standing.length > 0) yield problem('leavesOut', { sources: listNames(standing.map(showName)), table: showName(change.table) });
    },
  },
});
