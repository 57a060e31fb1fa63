import { mysqlManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import type { Target } from '../../model/target.ts';
import type { Effects } from '../../model/effects.ts';
import { madeTables } from './made-tables.ts';

export default defineRule({
  id: 'schema/random-key-orders-table',
  summary: 'The rows of a table lie in the order of a random primary key.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'A new InnoDB table has a UUID as its primary key, or a new SQLite table that is WITHOUT ROWID. UUIDs that count up (uuid_v7(), uuid_to_bin(uuid(), 1), MariaDB’s type uuid filled by uuid()) are not meant.',
    effect:
      'Each INSERT goes to another page: pages split and stay half empty, and once the table is bigger than memory each row that is written reads a page. Every secondary index carries the key, too.',
    instead: 'Keep a bigint AUTO_INCREMENT as primary key and the UUID in a unique column, or use UUIDs that count up: version 7.',
    sources: [
      mysqlManual('innodb-index-types'),
      mysqlManual('miscellaneous-functions#function_uuid-to-bin'),
      'https://mariadb.com/kb/en/uuid-data-type/',
    ],
  },

  messages: {
    random: 'The rows of {table} lie in the order of {column} ({type}), a UUID: each INSERT goes to another page, and pages stay half empty.',
  },

  inDialect: {
    sqlite: {
      docs: {
        instead: 'Leave WITHOUT ROWID out, so that rows lie in the order of their insertion, or use UUIDs that count up: version 7.',
        sources: [sqliteManual('withoutrowid')],
      },
    },
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE orders (id char(36) NOT NULL DEFAULT (uuid()) PRIMARY KEY, total int NOT NULL);',
      good: 'CREATE TABLE orders (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, public_id char(36) NOT NULL DEFAULT (uuid()) UNIQUE, total int NOT NULL);',
      differs: 'The primary key counts up.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      const key = table.constraints.find(({ kind }) => kind === 'primary-key');
      const [name] = key?.kind === 'primary-key' ? key.columns : [];
      const column = table.columns.find((one) => one.name === name);
      const certainty = column === undefined || !isClustered(table, changeSet.target) ? undefined : randomness(column, changeSet.target);
      if (column === undefined || certainty === undefined) continue;
      const data = { table: showName(table), column: column.name, type: column.type.text };
      yield problem('random', data, { ...place, certainty, subject: `${showName(table)}.${column.name}` });
    }
  },
});

/** Whether the rows themselves lie in the order of the primary key. */
function isClustered({ options, persistence }: Table, { dialect }: Target): boolean {
  if (persistence === 'temporary') return false;
  return dialect === 'sqlite' ? options['without-rowid'] !== undefined : /^innodb$/i.test(options['engine'] ?? 'innodb');
}

/** How sure it is that values of a key come in no order; undefined where they count up or are no UUIDs. */
function randomness({ name, type, default: fallback }: Column, { dialect }: Target): Effects['certainty'] | undefined {
  const made = fallback?.text.toLowerCase() ?? '';
  if (/uuid_?v7|uuid_to_bin\(uuid\(\), (?:1|true)\)/.test(made)) return undefined;
  if (type.name === 'uuid' && dialect === 'mariadb' && /^\(?uuid\(\)\)?$/.test(made)) return undefined;
  if (/\buuid/.test(made) || /randomblob/.test(made)) return { kind: 'known' };
  const length = type.modifiers[0];
  const holdsUuid = type.name === 'uuid' || (['char', 'varchar'].includes(type.name) && length === 36) || (type.name === 'binary' && length === 16);
  return holdsUuid || (dialect === 'sqlite' && /uuid|guid/i.test(name))
    ? { kind: 'assumed', because: 'the application makes the keys, and may make UUIDs that count up' }
    : undefined;
}
