import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { ProblemPlace } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { madeColumns } from '../made-objects.ts';
import { words } from '../option-schemas.ts';
import { discouragedOn } from './discouraged-types.ts';

interface Options {
  readonly types: readonly string[];
  readonly forbidden: readonly string[];
  readonly allow: readonly string[];
}
const defaults: Options = { types: ['char', 'money', 'timetz', 'timestamp', 'json', 'zerofill', 'unsigned-float'], forbidden: [], allow: [] };

export default defineRule({
  id: 'column-type/discouraged-type',
  summary: 'A column has a type that is better left alone.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new column, or one that changes its type, has a type that `types` or `forbidden` lists. `types` knows, on PostgreSQL: char, varchar (with a length), money, timetz, timestamp, json, serial, enum; on MySQL and MariaDB: timestamp, enum, set, zerofill, display-width, unsigned-float.',
    effect: 'Values mean something else than they seem to, or the type cannot grow with them.',
    instead: 'Take the type that the message names.',
    sources: [postgresManual('datatype'), mysqlManual('data-types')],
  },

  messages: {
    known: '{column} of {table} is {type}: {because}. Take {instead}.',
    forbidden: '{column} of {table} is {type}, which the policy rules out.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['types', 'forbidden', 'allow'],
      properties: {
        types: words('Kinds of types that this page names.'),
        forbidden: words('Types as they are written, in small letters; * stands for anything: `varchar(*)`, `hstore`.'),
        allow: words('Columns that may have them: `code`, `countries.*`.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, body json);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, body jsonb);',
      differs: 'The type is another.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, weight double unsigned);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, weight double, CHECK (weight >= 0));',
      differs: 'The type is another.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const known = Object.entries(discouragedOn(changeSet.target.dialect)).filter(([word]) => options.types.includes(word));
    const told = new Map<string, { columns: string[]; table: string; type: string; because?: string; instead?: string; place: ProblemPlace }>();
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      if (matchesAny(options.allow, column.name) || matchesAny(options.allow, `${table.name}.${column.name}`)) continue;
      const [kind, why] = known.find(([, { is }]) => is(column, changeSet)) ?? [];
      const type = kind === 'serial' ? 'serial' : column.type.text;
      if (why === undefined && !matchesAny(options.forbidden, type.toLowerCase())) continue;
      const key = `${showName(table)}\0${kind ?? ''}\0${type}`;
      const found = told.get(key) ?? { columns: [], table: showName(table), type, ...why, place };
      found.columns.push(column.name);
      told.set(key, found);
    }
    for (const { columns, table, type, because, instead, place } of told.values()) {
      const data = { column: columns.join(', '), table, type };
      const at = { ...place, subject: `${table}.${columns.join(',')}` };
      yield because === undefined || instead === undefined ? problem('forbidden', data, at) : problem('known', { ...data, because, instead }, at);
    }
  },
});
