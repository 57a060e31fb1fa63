import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isRefused } from '../in-use.ts';

export default defineRule({
  id: 'breaking-change/collation-joins-what-was-apart',
  summary: 'A column of a unique key gets a collation under which texts are alike that were not.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'CONVERT TO CHARACTER SET, MODIFY or CHANGE takes a column of a unique key from a collation that tells case, accents or bytes apart to one that does not.',
    effect:
      'Ann and ann become the same value: two such rows make the migration fail with error 1062, and WHERE, JOIN and GROUP BY find other rows from now on.',
    instead: 'Look for rows that become alike (GROUP BY name COLLATE … HAVING count(*) > 1) and mend them before, or state the old collation.',
    sources: [mysqlManual('charset-collation-names'), mysqlManual('alter-table#alter-table-character-set')],
  },

  messages: {
    joins: 'Under {to} values of {column} are alike that {from} tells apart: two of them make this fail, because {key} keeps them unique.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50) COLLATE utf8mb4_bin, UNIQUE KEY users_name (name)) CHARSET utf8mb4;',
      bad: 'ALTER TABLE users MODIFY name varchar(50) COLLATE utf8mb4_general_ci;',
      good: 'ALTER TABLE users MODIFY name varchar(60) COLLATE utf8mb4_bin;',
      differs: 'the collation stays',
    },
  ],

  *checkStatement({ steps }, { problem }) {
    for (const step of steps) {
      const { change, before, after } = step;
      if (change.kind !== 'convert-charset' && change.kind !== 'redefine-column') continue;
      const [stood, now] = [findTable(before, change.table), findTable(after, change.table)];
      if (stood === undefined || isPrivate(stood) || isRefused(step)) continue;
      for (const { name, unique, parts } of now?.indexes ?? []) {
        if (!unique) continue;
        const joined = parts.map(({ column }) => pairOf(stood.columns, now?.columns ?? [], column)).find((pair) => pair !== undefined);
        if (joined === undefined) continue;
        const key = name === 'PRIMARY' ? 'the primary key' : name;
        const place = { span: change.span, statement: step.statement.span, effects: step.effects, table: showName(change.table) };
        yield problem('joins', { ...joined, key }, { ...place, subject: `${showName(change.table)}.${joined.column}` });
        break;
      }
    }
  },
});

/** How much a collation tells apart, by the end of its name. Source: manual, 12.3.1 Collation Naming Conventions. */
function fineness(collation: string): number {
  if (collation === 'binary' || collation.endsWith('_bin')) return 3;
  if (collation.endsWith('_cs')) return 2;
  return collation.includes('_as_') ? 1 : 0;
}

function pairOf(from: readonly Column[], to: readonly Column[], name: string | undefined): { column: string; from: string; to: string } | undefined {
  const old = from.find((column) => column.name === name);
  const fresh = to.find((column) => column.name === name);
  const was = old?.collation?.name;
  const isBecome = fresh?.collation?.name ?? fresh?.attributes?.['charset'];
  if (name === undefined || was === undefined || isBecome === undefined || fineness(isBecome) >= fineness(was)) return undefined;
  return { column: name, from: was, to: isBecome };
}
