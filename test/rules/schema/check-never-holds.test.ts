import rule from '../../../src/rules/schema/check-never-holds.ts';
import { testRule } from '../../support/rule-tester.ts';

const jobs = "CREATE TABLE jobs (id bigint, state text DEFAULT 'new', tries int DEFAULT 0);";
const held = `${jobs} ALTER TABLE jobs ADD CONSTRAINT states CHECK (state IN ('new', 'done'));`;

testRule(rule, {
  silent: [
    { name: 'the default passes', given: held, sql: "ALTER TABLE jobs ALTER COLUMN state SET DEFAULT 'done';" },
    {
      name: 'the CHECK comes to know it',
      given: held,
      sql: "ALTER TABLE jobs ALTER COLUMN state SET DEFAULT 'waits'; ALTER TABLE jobs DROP CONSTRAINT states;",
    },
    {
      name: 'it was so before',
      given: `${jobs} ALTER TABLE jobs ADD CHECK (tries > 0);`,
      sql: "ALTER TABLE jobs ALTER COLUMN state SET DEFAULT 'x';",
    },
    { name: 'the default is worked out', given: held, sql: 'ALTER TABLE jobs ALTER COLUMN state SET DEFAULT lower(current_user);' },
  ],
  speaks: [
    {
      name: 'another default',
      given: held,
      sql: "ALTER TABLE jobs ALTER COLUMN state SET DEFAULT 'waits';",
      says: ["Every INSERT that leaves out jobs.state fails: its default 'waits' does not pass state IN ('new', 'done')."],
    },
    {
      name: 'another CHECK',
      given: jobs,
      sql: 'ALTER TABLE jobs ADD CONSTRAINT tried CHECK (tries > 0) NOT VALID;',
      says: ['Every INSERT that leaves out jobs.tries fails: its default 0 does not pass tries > 0.'],
    },
  ],
});
