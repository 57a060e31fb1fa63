import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import type { DialectId } from '../../model/target.ts';
import { isReservedOn } from '../../model/reserved-words.ts';
import { defineRule } from '../define-rule.ts';
import { words } from '../option-schemas.ts';
import { namesMade } from './names-made.ts';

const dialects = ['postgres', 'mysql', 'mariadb', 'sqlite'] as const;
const titles: Readonly<Record<DialectId, string>> = { postgres: 'PostgreSQL', mysql: 'MySQL', mariadb: 'MariaDB', sqlite: 'SQLite' };

interface Options {
  readonly engines: readonly DialectId[];
  readonly allow: readonly string[];
}
const defaults: Options = { engines: [], allow: [] };

export default defineRule({
  id: 'naming/reserved-word',
  summary: 'A name is a word that the engine reserves.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: [...dialects],

  docs: {
    when: 'A new table, column, view or routine has the name of a reserved word of its engine, or of one that `engines` lists.',
    effect: 'Every statement has to quote it, and those that forget to fail; tools that quote nothing cannot use it.',
    instead: 'Choose another name, such as the plural or a longer word.',
    sources: [
      postgresManual('sql-keywords-appendix'),
      mysqlManual('keywords'),
      'https://mariadb.com/docs/server/reference/sql-structure/sql-language-structure/reserved-words',
      sqliteManual('lang_keywords'),
    ],
  },

  messages: {
    reserved: 'The name of the {kind} {name} is reserved in {engines}: every statement has to quote it.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['engines', 'allow'],
      properties: {
        engines: { type: 'array', items: { type: 'string', enum: [...dialects] }, description: 'Other engines that the schema should run on.' },
        allow: words('Reserved words that may be names.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE "order" (id bigint PRIMARY KEY);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      differs: 'The table has another name.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const engines = [...new Set([changeSet.target.dialect, ...options.engines])];
    for (const { kind, name, table, place } of namesMade(changeSet)) {
      const word = name.toLowerCase();
      const reserving = engines.filter((engine) => isReservedOn[engine](word));
      if (reserving.length === 0 || !judged.has(kind) || options.allow.includes(word)) continue;
      yield problem(
        'reserved',
        { kind, name, engines: reserving.map((engine) => titles[engine]).join(' and ') },
        { ...place, subject: `${table ?? ''}.${name}` },
      );
    }
  },
});

const judged: ReadonlySet<string> = new Set(['table', 'column', 'view', 'function', 'procedure']);
