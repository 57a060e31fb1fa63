import modifyLosesAttributes from '../../../src/rules/breaking-change/modify-loses-attributes.ts';
import implicitDefaultFillsRows from '../../../src/rules/breaking-change/implicit-default-fills-rows.ts';
import modifyNotNullMeetsNulls from '../../../src/rules/breaking-change/modify-not-null-meets-nulls.ts';
import dropColumnNarrowsUniqueKey from '../../../src/rules/breaking-change/drop-column-narrows-unique-key.ts';
import enumValuesChangePlaces from '../../../src/rules/breaking-change/enum-values-change-places.ts';
import charsetLosesCharacters from '../../../src/rules/breaking-change/charset-loses-characters.ts';
import collationJoinsWhatWasApart from '../../../src/rules/breaking-change/collation-joins-what-was-apart.ts';
import dropPartitionLosesData from '../../../src/rules/breaking-change/drop-partition-loses-data.ts';
import narrowTypeMayFail from '../../../src/rules/breaking-change/narrow-type-may-fail.ts';
import renameColumnBreaksRunningCode from '../../../src/rules/breaking-change/rename-column-breaks-running-code.ts';
import addUniqueMayFail from '../../../src/rules/breaking-change/add-unique-may-fail.ts';
import dropFunctionBreaksCallers from '../../../src/rules/breaking-change/drop-function-breaks-callers.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const dialect = 'mysql';
const on = <T extends RuleCase>(cases: readonly T[]): readonly T[] => cases.map((each) => ({ dialect, version: '8.0', ...each }));
const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: rule.examples.filter((example) => example.dialect === dialect) }, { silent: on(silent), speaks: on(speaks) });

const notes =
  "CREATE TABLE notes (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, state varchar(20) NOT NULL DEFAULT 'new', body varchar(50) COMMENT 'x', at datetime NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);";
const members =
  'CREATE TABLE members (id int PRIMARY KEY, org_id int, user_id int, code int, UNIQUE KEY once (org_id, user_id), UNIQUE KEY by_code (code));';
const sizes = "CREATE TABLE sizes (id int PRIMARY KEY, size ENUM('s', 'm', 'l'));";
const tags = 'CREATE TABLE tags (id int PRIMARY KEY, name varchar(50) COLLATE utf8mb4_bin, UNIQUE KEY tags_name (name)) CHARSET utf8mb4;';
const plain = 'CREATE TABLE tags (id int PRIMARY KEY, name varchar(50) COLLATE utf8mb4_bin, KEY tags_name (name)) CHARSET utf8mb4;';
const latin = 'CREATE TABLE tags (id int PRIMARY KEY, name varchar(50)) CHARSET latin1;';
const logs = 'CREATE TABLE logs (at int NOT NULL) PARTITION BY RANGE (at) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));';
const prefixed = 'CREATE TABLE p (id int PRIMARY KEY, name varchar(50), UNIQUE KEY p_start (name(10)));';
const tidy = 'CREATE TABLE t (id int PRIMARY KEY); CREATE PROCEDURE tidy() DELETE FROM t;';

hold(
  modifyLosesAttributes,
  [
    { name: 'all is repeated', given: notes, sql: "ALTER TABLE notes MODIFY state varchar(30) NOT NULL DEFAULT 'new';" },
    { name: 'NULL is written out, and the default repeated', given: notes, sql: "ALTER TABLE notes MODIFY state varchar(30) NULL DEFAULT 'new';" },
    { name: 'only NOT NULL differs: that is what it is for', given: notes, sql: "ALTER TABLE notes MODIFY state varchar(20) DEFAULT 'new';" },
    { name: 'only a comment is lost', given: notes, sql: 'ALTER TABLE notes MODIFY body varchar(60);' },
    {
      name: 'a later statement gives it back',
      given: notes,
      sql: "ALTER TABLE notes MODIFY state varchar(30) NOT NULL; ALTER TABLE notes ALTER COLUMN state SET DEFAULT 'new';",
    },
    { name: 'a new table', sql: 'CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 1); ALTER TABLE t MODIFY a bigint;' },
  ],
  [
    {
      name: 'NOT NULL and DEFAULT',
      given: notes,
      sql: 'ALTER TABLE notes MODIFY state varchar(30);',
      says: ['notes.state loses its NOT NULL and DEFAULT: MODIFY and CHANGE keep nothing that they do not repeat.'],
    },
    {
      name: 'ON UPDATE',
      given: notes,
      sql: 'ALTER TABLE notes CHANGE at changed_at datetime NOT NULL DEFAULT CURRENT_TIMESTAMP;',
      says: ['notes.at loses its ON UPDATE: MODIFY and CHANGE keep nothing that they do not repeat.'],
    },
    {
      name: 'AUTO_INCREMENT, on MariaDB',
      given: notes,
      sql: 'ALTER TABLE notes MODIFY id bigint NOT NULL;',
      says: ['notes.id loses its AUTO_INCREMENT: MODIFY and CHANGE keep nothing that they do not repeat.'],
      dialect: 'mariadb',
      version: '10.11',
    },
  ],
);

hold(
  implicitDefaultFillsRows,
  [
    { name: 'it has a default', given: notes, sql: 'ALTER TABLE notes ADD COLUMN n int NOT NULL DEFAULT 1;' },
    { name: 'it may be NULL', given: notes, sql: 'ALTER TABLE notes ADD COLUMN n int;' },
    { name: 'it is computed', given: notes, sql: 'ALTER TABLE notes ADD COLUMN n int GENERATED ALWAYS AS (id + 1) VIRTUAL NOT NULL;' },
    { name: 'a new table', sql: 'CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE t ADD COLUMN n int NOT NULL;' },
  ],
  [
    {
      name: 'a number',
      given: notes,
      sql: 'ALTER TABLE notes ADD COLUMN n int NOT NULL;',
      says: ['Every row of notes gets 0 in n, which has no default; and an INSERT that leaves n out fails in strict SQL mode.'],
    },
    {
      name: 'an enum',
      given: notes,
      sql: "ALTER TABLE notes ADD COLUMN kind ENUM('a', 'b') NOT NULL;",
      says: [
        'Every row of notes gets the first value of its list in kind, which has no default; and an INSERT that leaves kind out fails in strict SQL mode.',
      ],
    },
  ],
);

hold(
  modifyNotNullMeetsNulls,
  [
    {
      name: 'filled before',
      given: notes,
      sql: "UPDATE notes SET body = '' WHERE body IS NULL; ALTER TABLE notes MODIFY body varchar(50) NOT NULL;",
    },
    { name: 'it was NOT NULL', given: notes, sql: "ALTER TABLE notes MODIFY state varchar(30) NOT NULL DEFAULT 'new';" },
  ],
  [
    {
      name: 'it may hold NULL',
      given: notes,
      sql: 'ALTER TABLE notes MODIFY body varchar(50) NOT NULL;',
      says: ['One row with NULL in notes.body makes this fail, and code that still writes NULL fails afterwards.'],
    },
    {
      name: 'SQL mode is not strict',
      given: notes,
      sql: "SET sql_mode = ''; ALTER TABLE notes MODIFY body varchar(50) NOT NULL;",
      says: ['SQL mode is not strict: rows with NULL in notes.body get 0 or an empty value, and code cannot tell them from others afterwards.'],
    },
  ],
);

hold(
  dropColumnNarrowsUniqueKey,
  [
    { name: 'the key goes with it', given: members, sql: 'ALTER TABLE members DROP INDEX once, DROP COLUMN user_id;' },
    { name: 'the key has no other column', given: members, sql: 'ALTER TABLE members DROP COLUMN code;' },
    { name: 'MariaDB refuses it', given: members, sql: 'ALTER TABLE members DROP COLUMN user_id;', dialect: 'mariadb', version: '10.11' },
  ],
  [
    {
      name: 'one of two columns',
      given: members,
      sql: 'ALTER TABLE members DROP COLUMN user_id;',
      says: [
        'Without user_id, once of members holds org_id alone: two rows that are alike in them make this fail, and none can be written afterwards.',
      ],
    },
  ],
);

hold(
  enumValuesChangePlaces,
  [
    { name: 'appended', given: sizes, sql: "ALTER TABLE sizes MODIFY size ENUM('s', 'm', 'l', 'xl');" },
    { name: 'a new table', sql: "CREATE TABLE t (a ENUM('x', 'y')); ALTER TABLE t MODIFY a ENUM('y', 'x');" },
  ],
  [
    {
      name: 'in the middle',
      given: sizes,
      sql: "ALTER TABLE sizes MODIFY size ENUM('s', 'xs', 'm', 'l');",
      says: [
        "The list of sizes.size gives other places to 'm' and 'l': its order and the numbers of its values change, and the table is copied. Append new values at the end.",
      ],
    },
    {
      name: 'gone',
      given: sizes,
      sql: "ALTER TABLE sizes MODIFY size ENUM('s', 'm');",
      says: [
        "The list of sizes.size loses 'l': a row that has one makes this fail, or loses it where SQL mode is not strict, and code that writes one fails.",
      ],
    },
  ],
);

hold(
  charsetLosesCharacters,
  [
    { name: 'more characters', given: latin, sql: 'ALTER TABLE tags CONVERT TO CHARACTER SET utf8mb4;' },
    { name: 'the same, sorted otherwise', given: tags, sql: 'ALTER TABLE tags CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;' },
  ],
  [
    {
      name: 'to latin1',
      given: tags,
      sql: 'ALTER TABLE tags CONVERT TO CHARACTER SET latin1;',
      says: [
        'latin1 does not have every character of utf8mb4: a text in name of tags that has one makes this fail, or loses it where SQL mode is not strict.',
      ],
    },
    {
      name: 'one column to three bytes',
      given: tags,
      sql: 'ALTER TABLE tags MODIFY name varchar(50) CHARACTER SET utf8mb3;',
      says: [
        'utf8mb3 does not have every character of utf8mb4: a text in name of tags that has one makes this fail, or loses it where SQL mode is not strict.',
      ],
    },
  ],
);

hold(
  collationJoinsWhatWasApart,
  [
    { name: 'finer than before', given: tags, sql: 'ALTER TABLE tags MODIFY name varchar(50) COLLATE utf8mb4_bin;' },
    { name: 'no unique key', given: plain, sql: 'ALTER TABLE tags MODIFY name varchar(50) COLLATE utf8mb4_general_ci;' },
  ],
  [
    {
      name: 'bytes no longer count',
      given: tags,
      sql: 'ALTER TABLE tags MODIFY name varchar(50) COLLATE utf8mb4_general_ci;',
      says: [
        'Under utf8mb4_general_ci values of name are alike that utf8mb4_bin tells apart: two of them make this fail, because tags_name keeps them unique.',
      ],
    },
  ],
);

hold(
  dropPartitionLosesData,
  [{ name: 'one more', given: logs, sql: 'ALTER TABLE logs ADD PARTITION (PARTITION p2 VALUES LESS THAN (30));' }],
  [
    {
      name: 'dropped',
      given: logs,
      sql: 'ALTER TABLE logs DROP PARTITION p0;',
      says: ['This deletes all rows of logs in the partition p0 for good.'],
    },
    {
      name: 'all of them emptied',
      given: logs,
      sql: 'ALTER TABLE logs TRUNCATE PARTITION ALL;',
      says: ['This deletes all rows of logs in every partition for good.'],
    },
  ],
);

hold(
  narrowTypeMayFail,
  [
    { name: 'wider', given: notes, sql: 'ALTER TABLE notes MODIFY body varchar(60);' },
    { name: 'to text', given: notes, sql: 'ALTER TABLE notes MODIFY body text;' },
  ],
  [
    {
      name: 'not strict: cut',
      given: notes,
      sql: "SET sql_mode = ''; ALTER TABLE notes MODIFY body varchar(10);",
      says: ['Values of notes.body are cut to fit into varchar(10) for good: it is varchar(50) now.'],
    },
    {
      name: 'a smaller number',
      given: members,
      sql: 'ALTER TABLE members MODIFY code smallint;',
      says: [
        'members.code may hold values that do not fit into smallint (it is int now): one of them makes this fail, and code that writes them fails afterwards.',
      ],
    },
  ],
);

hold(
  renameColumnBreaksRunningCode,
  [{ name: 'CHANGE that keeps the name', given: notes, sql: 'ALTER TABLE notes CHANGE body body varchar(60);' }],
  [
    {
      name: 'CHANGE',
      given: notes,
      sql: 'ALTER TABLE notes CHANGE body words varchar(50);',
      says: ['Code that still says notes.body fails from the moment it is called words.'],
    },
  ],
);

hold(
  addUniqueMayFail,
  [{ name: 'a longer beginning of what is unique', given: prefixed, sql: 'ALTER TABLE p ADD UNIQUE KEY p_whole (name);' }],
  [
    {
      name: 'a shorter beginning of what is unique',
      given: prefixed,
      sql: 'ALTER TABLE p ADD UNIQUE KEY p_short (name(5));',
      says: ['Nothing has kept name(5) of p unique until now: two rows that are alike make p_short fail.'],
    },
  ],
);

hold(
  dropFunctionBreaksCallers,
  [
    {
      name: 'a helper is cleared away, made, called and dropped',
      given: tidy,
      sql: 'DROP PROCEDURE IF EXISTS helper; CREATE PROCEDURE helper() DELETE FROM t; CALL helper(); DROP PROCEDURE helper;',
      complete: false,
    },
  ],
  [{ name: 'a procedure', given: tidy, sql: 'DROP PROCEDURE tidy;', says: ['Whatever still calls tidy fails.'] }],
);
