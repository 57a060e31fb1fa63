import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { tellDeclared } from './redundant-columns.ts';
import { snapshots } from './snapshots.ts';

export default defineRule({
  id: 'normal-form/column-determines-part-of-key',
  summary: 'By a dependency that the policy declares, columns that are no key determine a part of a key (Boyce-Codd normal form).',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The policy declares under `dependencies` that a column of a key depends on columns that are no key, and the pull request makes the table or changes it so that it does.',
    effect: 'Which value goes with which is stored again in each row, and nothing keeps the rows from contradicting each other.',
    instead:
      'Keep the pair in a table whose key is the determinant. A key of two columns may then no longer be kept by one table: `lockkeeper normalize` says what is lost; where that weighs more, declare the dependency as `denormalised`.',
  },

  messages: {
    declared:
      '{determinant} determines {columns} ({declared}), which is part of a key of {table}, and is no key itself: each row with the same {determinant} says so again (Boyce-Codd normal form).',
  },

  options: snapshots,

  examples: [
    {
      declares: { lessons: ['teacher_id -> course_id'] },
      bad: 'CREATE TABLE lessons (student_id bigint, course_id bigint, teacher_id bigint NOT NULL, PRIMARY KEY (student_id, course_id));',
      good: 'CREATE TABLE teachers (teacher_id bigint PRIMARY KEY, course_id bigint NOT NULL); CREATE TABLE lessons (student_id bigint, teacher_id bigint REFERENCES teachers (teacher_id), PRIMARY KEY (student_id, teacher_id));',
      differs: 'A teacher has one course, and that a student has one teacher for a course is no longer kept by a key.',
    },
  ],

  *checkChangeSet(changeSet, tools) {
    yield* tellDeclared(changeSet, 'BCNF', tools);
  },
});
