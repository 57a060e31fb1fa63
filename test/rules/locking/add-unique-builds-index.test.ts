import rule from '../../../src/rules/locking/add-unique-builds-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);';
const said = (name: string): readonly string[] => [
  `Building the index of ${name} stops users: nobody can read or write it until it is done, and it fails if two rows are alike.`,
];

testRule(rule, {
  silent: [
    {
      name: 'from an index that stands',
      given: `${users} CREATE UNIQUE INDEX users_email ON users (email);`,
      sql: 'ALTER TABLE users ADD CONSTRAINT users_email UNIQUE USING INDEX users_email;',
    },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email);` },
  ],
  speaks: [
    { name: 'on a table in use', given: users, sql: 'ALTER TABLE users ADD CONSTRAINT email_key UNIQUE (email);', says: said('email_key') },
    { name: 'inline with a new column', given: users, sql: 'ALTER TABLE users ADD COLUMN code text UNIQUE;', says: said('users_code_key') },
  ],
});
