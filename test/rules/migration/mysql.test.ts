import sqlModeIsNotStrict from '../../../src/rules/migration/sql-mode-is-not-strict.ts';
import sessionSettingLeaks from '../../../src/rules/migration/session-setting-leaks.ts';
import foreignKeysAreNotChecked from '../../../src/rules/migration/foreign-keys-are-not-checked.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const dialect = 'mysql';
const on = <T extends RuleCase>(cases: readonly T[]): readonly T[] => cases.map((each) => ({ dialect, version: '8.0', ...each }));
const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: rule.examples.filter((example) => example.dialect === dialect) }, { silent: on(silent), speaks: on(speaks) });

const users =
  'CREATE TABLE users (id int PRIMARY KEY, name varchar(50)); CREATE TABLE notes (id int PRIMARY KEY, user_id int, FOREIGN KEY (user_id) REFERENCES users (id));';

hold(
  sqlModeIsNotStrict,
  [
    { name: 'a strict mode', given: users, sql: "SET sql_mode = 'STRICT_TRANS_TABLES,ANSI_QUOTES'; ALTER TABLE users MODIFY name varchar(60);" },
    { name: 'nothing is written under it', given: users, sql: "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; CREATE TABLE t (id int PRIMARY KEY);" },
    { name: 'set from a variable', given: users, sql: 'SET sql_mode = @old; UPDATE users SET id = 2 WHERE id = 1;' },
  ],
  [
    {
      name: 'no mode',
      given: users,
      sql: "SET SESSION sql_mode = ''; UPDATE users SET id = 2 WHERE id = 1;",
      says: ['From here on values that do not fit are cut or become 0 without an error: sql_mode is set without STRICT_TRANS_TABLES.'],
    },
  ],
);

hold(
  sessionSettingLeaks,
  [
    { name: 'set back', given: users, sql: 'SET unique_checks = 0; INSERT INTO users VALUES (1, 1); SET unique_checks = 1;' },
    {
      name: 'set back from a variable',
      given: users,
      sql: 'SET @old = @@foreign_key_checks, foreign_key_checks = 0; SET foreign_key_checks = @old;',
    },
  ],
  [
    {
      name: 'foreign keys stay off',
      given: users,
      sql: 'SET foreign_key_checks = 0;',
      says: ['foreign_key_checks stays set when this file is done: for what runs after it on the same connection foreign keys are not checked.'],
    },
  ],
);

hold(
  foreignKeysAreNotChecked,
  [{ name: 'on again', given: users, sql: 'SET foreign_key_checks = 0; SET foreign_key_checks = 1; INSERT INTO notes VALUES (1, 7);' }],
  [
    {
      name: 'off',
      given: users,
      sql: 'SET foreign_key_checks = 0; INSERT INTO notes VALUES (1, 7);',
      says: ['Rows of notes are written while foreign_key_checks is off: its foreign keys are not checked, and what is wrong stays in.'],
    },
  ],
);
