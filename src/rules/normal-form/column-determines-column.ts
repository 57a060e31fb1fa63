import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { tellDeclared } from './redundant-columns.ts';
import { snapshots } from './snapshots.ts';

export default defineRule({
  id: 'normal-form/column-determines-column',
  summary: 'By a dependency that the policy declares, columns that are no key determine others that are in no key (third normal form).',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The policy declares under `dependencies` that columns depend on others, these are no key of the table, and the pull request makes the table or changes it so that it is.',
    effect: 'The values are stored again in each row with the same determinant: an update that misses one of them leaves two truths.',
    instead: 'Keep the columns in a table whose key is the determinant, and join it; `lockkeeper normalize` prints the parts as SQL.',
  },

  messages: {
    declared:
      '{determinant} determines {columns} ({declared}), and is no key of {table}: each row with the same {determinant} stores {columns} again (third normal form).',
  },

  options: snapshots,

  examples: [
    {
      declares: { addresses: ['zip -> city, state'] },
      bad: 'CREATE TABLE addresses (id bigint PRIMARY KEY, street text, zip text, city text, state text);',
      good: 'CREATE TABLE zips (zip text PRIMARY KEY, city text, state text); CREATE TABLE addresses (id bigint PRIMARY KEY, street text, zip text REFERENCES zips (zip));',
      differs: 'The cities have a table of their own.',
    },
  ],

  *checkChangeSet(changeSet, tools) {
    yield* tellDeclared(changeSet, '3NF', tools);
  },
});
