import rule from '../../../src/rules/locking/alter-copies-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const events = 'CREATE TABLE events (id bigint NOT NULL PRIMARY KEY, at datetime NULL, body text);';
const notes = 'CREATE TABLE notes (id bigint NOT NULL PRIMARY KEY, body text NOT NULL, FULLTEXT KEY notes_body (body));';

testRule(rule, {
  silent: [
    { name: 'the table is new', ...mysql, sql: `${events} ALTER TABLE events DROP PRIMARY KEY;` },
    { name: 'a temporary table', ...mysql, sql: 'CREATE TEMPORARY TABLE t (id int PRIMARY KEY); ALTER TABLE t DROP PRIMARY KEY;' },
    { name: 'rebuilt in place while others write', ...mysql, given: events, sql: 'ALTER TABLE events FORCE;' },
    { name: 'NOT NULL in strict mode is done in place', ...mysql, given: events, sql: 'ALTER TABLE events MODIFY at datetime NOT NULL;' },
    {
      name: 'a column beside a FULLTEXT index is instant to drop again elsewhere',
      ...mysql,
      given: events,
      sql: 'ALTER TABLE events DROP COLUMN body;',
    },
    { name: 'a copy that lets others write', dialect: 'mariadb', version: '11.4', given: events, sql: 'ALTER TABLE events DROP PRIMARY KEY;' },
    { name: 'ALGORITHM=COPY is another rule’s', ...mysql, given: events, sql: 'ALTER TABLE events ADD INDEX events_at (at), ALGORITHM=COPY;' },
    { name: 'the server refuses it', ...mysql, given: events, sql: 'ALTER TABLE events DROP PRIMARY KEY, ALGORITHM=INPLACE;' },
  ],
  speaks: [
    {
      name: 'the primary key goes',
      ...mysql,
      given: events,
      sql: 'ALTER TABLE events DROP PRIMARY KEY;',
      says: ['Dropping the primary key of events without making another copies the whole table, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'another engine',
      ...mysql,
      given: events,
      sql: 'ALTER TABLE events ENGINE=MyISAM;',
      says: ['Moving events to the engine myisam copies it row by row, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'LOCK=EXCLUSIVE keeps readers off too',
      ...mysql,
      given: events,
      sql: 'ALTER TABLE events DROP PRIMARY KEY, LOCK=EXCLUSIVE;',
      says: [
        'Dropping the primary key of events without making another copies the whole table, and nobody can read or write it until the copy is done.',
      ],
    },
    {
      name: 'NOT NULL outside of strict mode',
      ...mysql,
      given: events,
      sql: "SET sql_mode = ''; ALTER TABLE events MODIFY at datetime NOT NULL;",
      says: ['Making at NOT NULL outside of strict mode copies all of events, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'a FULLTEXT index has to come along',
      ...mysql,
      given: notes,
      sql: 'ALTER TABLE notes FORCE;',
      says: ['This writes all of notes anew, and nobody can write to it until that is done: its index notes_body has to come along.'],
    },
    {
      name: 'OPTIMIZE TABLE',
      dialect: 'mariadb',
      version: '10.11',
      given: notes,
      sql: 'OPTIMIZE TABLE notes;',
      says: ['This writes all of notes anew, and nobody can write to it until that is done: its index notes_body has to come along.'],
    },
    {
      name: 'a column begins to count',
      ...mysql,
      given: 'CREATE TABLE events (id bigint NOT NULL PRIMARY KEY);',
      sql: 'ALTER TABLE events MODIFY id bigint NOT NULL AUTO_INCREMENT;',
      says: ['Making id AUTO_INCREMENT copies all of events, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'another collation of an indexed column',
      ...mysql,
      given: 'CREATE TABLE posts (id int PRIMARY KEY, slug varchar(60), KEY posts_slug (slug)) CHARACTER SET utf8mb4;',
      sql: 'ALTER TABLE posts MODIFY slug varchar(60) COLLATE utf8mb4_bin;',
      says: ['A new collation for slug, which is in an index, copies all of posts, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'partitions',
      ...mysql,
      given: events,
      sql: 'ALTER TABLE events PARTITION BY HASH (id) PARTITIONS 4;',
      says: ['Moving rows between partitions writes them anew, and nobody can write to it until that is done: events.'],
    },
  ],
});
