import rule from '../../../src/rules/migration/autocommit-off-loses-writes.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const plans = 'CREATE TABLE plans (id bigint PRIMARY KEY, name varchar(20));';

testRule(rule, {
  silent: [
    { name: 'autocommit is on', ...mysql, given: plans, sql: "INSERT INTO plans VALUES (1, 'a');" },
    { name: 'it is committed', ...mysql, given: plans, sql: "SET autocommit = 0; INSERT INTO plans VALUES (1, 'a'); COMMIT;" },
    { name: 'turning it on commits', ...mysql, given: plans, sql: "SET autocommit = 0; INSERT INTO plans VALUES (1, 'a'); SET autocommit = 1;" },
    {
      name: 'a schema change commits',
      ...mysql,
      given: plans,
      sql: "SET autocommit = OFF; INSERT INTO plans VALUES (1, 'a'); CREATE TABLE t (a int);",
    },
    { name: 'a ROLLBACK is meant', ...mysql, given: plans, sql: "SET autocommit = 0; INSERT INTO plans VALUES (1, 'a'); ROLLBACK;" },
  ],
  speaks: [
    {
      name: 'nothing commits it',
      ...mysql,
      given: plans,
      sql: "SET autocommit = 0;\nINSERT INTO plans VALUES (1, 'a');\nINSERT INTO plans VALUES (2, 'b');",
      says: ['autocommit is off and nothing commits this: what it writes to plans is gone when the connection is closed.'],
      lines: [2],
    },
    {
      name: 'the last write comes after the COMMIT',
      dialect: 'mariadb',
      version: '10.11',
      given: plans,
      sql: "SET @@session.autocommit = 0; INSERT INTO plans VALUES (1, 'a'); COMMIT;\nDELETE FROM plans WHERE id = 1;",
      says: ['autocommit is off and nothing commits this: what it writes to plans is gone when the connection is closed.'],
      lines: [2],
    },
  ],
});
