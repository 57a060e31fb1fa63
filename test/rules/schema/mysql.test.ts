import inlineReferenceIsIgnored from '../../../src/rules/schema/inline-reference-is-ignored.ts';
import int4PrimaryKey from '../../../src/rules/schema/int4-primary-key.ts';
import tableWithoutPrimaryKey from '../../../src/rules/schema/table-without-primary-key.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const dialect = 'mysql';
const on = <T extends RuleCase>(cases: readonly T[]): readonly T[] => cases.map((each) => ({ dialect, version: '8.0', ...each }));
const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: rule.examples.filter((example) => example.dialect === dialect) }, { silent: on(silent), speaks: on(speaks) });

const users = 'CREATE TABLE users (id int PRIMARY KEY);';

hold(
  inlineReferenceIsIgnored,
  [
    {
      name: 'MySQL 9 makes the key',
      given: users,
      sql: 'CREATE TABLE notes (id int PRIMARY KEY, user_id int REFERENCES users (id));',
      version: '9.0',
    },
    {
      name: 'MariaDB makes the key',
      given: users,
      sql: 'CREATE TABLE notes (id int PRIMARY KEY, user_id int REFERENCES users (id));',
      dialect: 'mariadb',
      version: '10.11',
    },
    {
      name: 'a key of the table follows',
      given: users,
      sql: 'CREATE TABLE notes (id int PRIMARY KEY, user_id int REFERENCES users (id), FOREIGN KEY (user_id) REFERENCES users (id));',
    },
  ],
  [
    {
      name: 'a new column',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN boss_id int REFERENCES users (id);',
      says: [
        'users.boss_id gets no foreign key: REFERENCES users behind a column is read and passed over. Write FOREIGN KEY as a part of the table.',
      ],
    },
  ],
);

hold(
  int4PrimaryKey,
  [{ name: 'numbers are not given', sql: 'CREATE TABLE t (id int PRIMARY KEY);' }],
  [
    {
      name: 'unsigned',
      sql: 'CREATE TABLE t (id int unsigned AUTO_INCREMENT PRIMARY KEY);',
      says: ['t.id is int unsigned: inserts into t fail once 4,294,967,295 ids have been given out.'],
    },
  ],
);

hold(
  tableWithoutPrimaryKey,
  [{ name: 'a unique key that is never NULL stands for it', sql: 'CREATE TABLE t (a int NOT NULL, b int NOT NULL, UNIQUE KEY k (a, b));' }],
  [
    {
      name: 'a unique key of the beginning of a text',
      sql: 'CREATE TABLE t (a varchar(90) NOT NULL, UNIQUE KEY k (a(10)));',
      says: ['t has no primary key: its rows cannot be told apart, and replicas look for each changed row without a key.'],
    },
    {
      name: 'none',
      sql: 'CREATE TABLE t (a int);',
      says: ['t has no primary key: its rows cannot be told apart, and replicas look for each changed row without a key.'],
    },
  ],
);
