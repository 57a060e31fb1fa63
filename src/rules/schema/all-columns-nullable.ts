import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { count } from '../option-schemas.ts';
import { madeTables } from './made-tables.ts';

interface Options {
  readonly atLeast: number;
}
const defaults: Options = { atLeast: 3 };

export default defineRule({
  id: 'schema/all-columns-nullable',
  summary: 'Every column of a new table but its key may be NULL.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new table has at least `atLeast` columns beside its primary key, and none of them is NOT NULL. A key of several columns is not meant: that it links them says something already.',
    effect: 'A row with nothing in it is as good as any: each query has to say what an empty value means.',
    instead: 'Make NOT NULL what every row has.',
  },

  messages: {
    empty: 'Each column of {table} beside its key may be NULL: a row with nothing in it is taken.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['atLeast'],
      properties: { atLeast: count(1, 'How many columns a table must have to be judged.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE users (id bigint PRIMARY KEY, name text, email text, born date);',
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, email text, born date);',
      differs: 'A column is NOT NULL.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, place } of madeTables(changeSet)) {
      if (table.persistence === 'temporary' || table.partitionOf !== undefined || table.foreign) continue;
      const key = table.constraints.find((each) => each.kind === 'primary-key');
      const keys = key?.kind === 'primary-key' ? key.columns : [];
      const others = table.columns.filter(({ name }) => !keys.includes(name));
      if (keys.length > 1 || others.length < options.atLeast || others.some(({ notNull, generated }) => notNull || generated !== undefined)) continue;
      yield problem('empty', { table: showName(table) }, { ...place, subject: showName(table) });
    }
  },
});
