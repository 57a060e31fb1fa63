import rule from '../../../src/rules/schema/foreign-key-empties-required-column.ts';
import { testRule } from '../../support/rule-tester.ts';

const teams = 'CREATE TABLE teams (id int PRIMARY KEY, part int, UNIQUE (id, part));';
const members = (column: string): string => `${teams} CREATE TABLE members (id int PRIMARY KEY, team_id int ${column});`;
const fails = (verb: string, value = 'NULL'): string =>
  `${verb} of a row of teams fails where members refers to it: the foreign key sets team_id to ${value}, and it must not be NULL.`;
const none = 'its default, of which there is none';

testRule(rule, {
  silent: [
    { name: 'the column may be NULL', sql: members('REFERENCES teams (id) ON DELETE SET NULL ON UPDATE SET NULL') },
    { name: 'there is a default', sql: members('NOT NULL DEFAULT 1 REFERENCES teams (id) ON DELETE SET DEFAULT') },
    { name: 'other actions', sql: members('NOT NULL REFERENCES teams (id) ON DELETE CASCADE ON UPDATE RESTRICT') },
    {
      name: 'only the other column is set',
      given: teams,
      sql: 'CREATE TABLE members (id int PRIMARY KEY, team_id int NOT NULL, part int, FOREIGN KEY (team_id, part) REFERENCES teams (id, part) ON DELETE SET NULL (part));',
    },
    {
      name: 'it stood before',
      given: members('NOT NULL REFERENCES teams (id) ON DELETE SET NULL'),
      sql: 'ALTER TABLE members ADD COLUMN note text; ALTER TABLE members ALTER COLUMN note SET NOT NULL;',
    },
    {
      name: 'the key is made anew with another action',
      given: members('REFERENCES teams (id) ON DELETE SET NULL'),
      sql: 'ALTER TABLE members ALTER COLUMN team_id SET NOT NULL; ALTER TABLE members DROP CONSTRAINT members_team_id_fkey; ALTER TABLE members ADD FOREIGN KEY (team_id) REFERENCES teams (id);',
    },
    {
      name: 'it is not enforced',
      version: '18',
      given: `${teams} CREATE TABLE members (id int, team_id int NOT NULL);`,
      sql: 'ALTER TABLE members ADD FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE SET NULL NOT ENFORCED;',
    },
  ],
  speaks: [
    {
      name: 'the column becomes NOT NULL',
      given: members('REFERENCES teams (id) ON DELETE SET NULL'),
      sql: 'ALTER TABLE members ADD COLUMN note text;\nALTER TABLE members ALTER COLUMN team_id SET NOT NULL;',
      says: [fails('DELETE')],
      lines: [2],
    },
    {
      name: 'the default goes',
      given: members('NOT NULL DEFAULT 1 REFERENCES teams (id) ON DELETE SET DEFAULT'),
      sql: 'ALTER TABLE members ALTER COLUMN team_id DROP DEFAULT;',
      says: [fails('DELETE', none)],
    },
    {
      name: 'a new table',
      given: teams,
      sql: members('NOT NULL REFERENCES teams (id) ON DELETE SET NULL ON UPDATE SET DEFAULT').replace(teams, ''),
      says: [fails('DELETE'), fails('UPDATE of the key', none)],
    },
    {
      name: 'SQLite makes the table anew',
      dialect: 'sqlite',
      version: '3.40',
      given: members('REFERENCES teams (id) ON DELETE SET NULL'),
      sql: 'CREATE TABLE m (id int PRIMARY KEY, team_id int NOT NULL REFERENCES teams (id) ON DELETE SET NULL); INSERT INTO m SELECT * FROM members; DROP TABLE members; ALTER TABLE m RENAME TO members;',
      says: [fails('DELETE')],
    },
  ],
});
