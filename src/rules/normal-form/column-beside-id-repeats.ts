import { showName } from '../../model/names.ts';
import { columnsBesideIds } from '../../theory/copied-columns.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { newRedundancies, placeOfRedundancy } from './redundant-columns.ts';
import { keepsWhatWas, snapshots, type Snapshots } from './snapshots.ts';
import { words } from '../option-schemas.ts';

interface Options extends Snapshots {
  readonly facts: readonly string[];
}
const defaults: Options = {
  ...snapshots.defaults,
  facts: ['name', 'email', 'title', 'slug', 'username', 'phone'],
};

export default defineRule({
  id: 'normal-form/column-beside-id-repeats',
  summary: 'Beside x_id, which references nothing and is not unique, stands x_name: each row with that id stores the name again.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A table that is new or changed has columns x_id and x_name (or x_email, x_title …), x_id has no foreign key, and is no key. That the one determines the other is read from their names alone.',
    effect: 'The name is stored again in each row with that id, and the rows can come to disagree.',
    instead: 'Keep a table of them with x_id as its key; or declare under `dependencies` in the policy what holds, and then it is no guess.',
  },

  messages: {
    beside:
      '{table} has {columns} beside {key}, which is no key of it and references nothing: each row with the same {key} stores {columns} again ({form}).',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['snapshots', 'facts'],
      properties: {
        snapshots: words('Words in the names of tables that keep copies on purpose.'),
        facts: words('What a thing with an id has once.'),
      },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE visits (id bigint PRIMARY KEY, doctor_id bigint, doctor_name text);',
      good: 'CREATE TABLE doctors (id bigint PRIMARY KEY, name text); CREATE TABLE visits (id bigint PRIMARY KEY, doctor_id bigint REFERENCES doctors (id));',
      differs: 'Doctors have a table of their own.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const found of newRedundancies(changeSet, (table) => columnsBesideIds(table, options.facts))) {
      const { made, given, breaks, determinant, dependent } = found;
      if (given.source.kind !== 'names' || keepsWhatWas(made.table, options.snapshots)) continue;
      const form = breaks === '2NF' ? 'second normal form' : breaks === '3NF' ? 'third normal form' : 'Boyce-Codd normal form';
      const data = { table: showName(made.table), columns: dependent.join(', '), key: determinant.join(', '), form };
      yield problem('beside', data, {
        ...placeOfRedundancy(changeSet, found),
        certainty: { kind: 'assumed', because: 'it is read from names alone' },
      });
    }
  },
});
