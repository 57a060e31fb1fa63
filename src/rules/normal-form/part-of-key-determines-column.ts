import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { tellDeclared } from './redundant-columns.ts';
import { snapshots } from './snapshots.ts';

export default defineRule({
  id: 'normal-form/part-of-key-determines-column',
  summary: 'By a dependency that the policy declares, a part of the key determines columns of a table (second normal form).',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The policy declares under `dependencies` that columns depend on others, these are only a part of a key of the table, and the pull request makes the table or changes it so that it is.',
    effect: 'The values are stored again in each row with the same part of the key: an update that misses one of them leaves two truths.',
    instead: 'Keep the columns in a table whose key is that part, and join it; `lockkeeper normalize` prints the parts as SQL.',
  },

  messages: {
    declared:
      '{determinant} alone determines {columns} ({declared}), and is only part of the key ({key}) of {table}: each row with the same {determinant} stores {columns} again (second normal form).',
  },

  options: snapshots,

  examples: [
    {
      declares: { enrolments: ['course_id -> course_title'] },
      bad: 'CREATE TABLE enrolments (student_id bigint, course_id bigint, course_title text, grade text, PRIMARY KEY (student_id, course_id));',
      good: 'CREATE TABLE courses (course_id bigint PRIMARY KEY, course_title text); CREATE TABLE enrolments (student_id bigint, course_id bigint REFERENCES courses (course_id), grade text, PRIMARY KEY (student_id, course_id));',
      differs: 'The titles have a table of their own.',
    },
  ],

  *checkChangeSet(changeSet, tools) {
    yield* tellDeclared(changeSet, '2NF', tools);
  },
});
