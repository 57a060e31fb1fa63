import rule from '../../../src/rules/index-redundancy/foreign-key-without-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, tenant bigint, UNIQUE (tenant, id));';
const notes = `${users} CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint, tenant bigint);`;

testRule(rule, {
  silent: [
    {
      name: 'indexed later in the pull request',
      given: notes,
      sql: 'ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID; CREATE INDEX CONCURRENTLY n ON notes (user_id);',
    },
    {
      name: 'the leading columns in another order',
      given: notes,
      sql: 'ALTER TABLE notes ADD FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id); CREATE INDEX n ON notes (user_id, tenant, id);',
    },
    {
      name: 'a partial index that leaves out the NULLs',
      given: notes,
      sql: 'ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id); CREATE INDEX n ON notes (user_id) WHERE user_id IS NOT NULL;',
    },
    {
      name: 'the primary key begins with it',
      given: users,
      sql: 'CREATE TABLE likes (user_id bigint REFERENCES users (id), note_id bigint, PRIMARY KEY (user_id, note_id));',
    },
    {
      name: 'it stood before without one',
      given: `${notes} ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id);`,
      sql: 'ALTER TABLE notes ADD COLUMN body text;',
    },
    {
      name: "a partition has its parent's",
      given: `${users} CREATE TABLE logs (at date, user_id bigint REFERENCES users (id)) PARTITION BY RANGE (at);`,
      sql: "CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
    },
  ],
  speaks: [
    {
      name: 'nothing indexes the column',
      given: notes,
      sql: 'ALTER TABLE notes ADD CONSTRAINT notes_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      says: ['Nothing indexes user_id of notes, which references users: each DELETE on users reads all of notes.'],
    },
    {
      name: 'a column of a new table',
      given: users,
      sql: 'CREATE TABLE notes (\n  id bigint PRIMARY KEY,\n  user_id bigint REFERENCES users (id)\n);',
      says: ['Nothing indexes user_id of notes, which references users: each DELETE on users reads all of notes.'],
      lines: [3],
    },
    {
      name: 'a partial index that leaves out rows that reference',
      given: notes,
      sql: 'ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id); CREATE INDEX n ON notes (user_id) WHERE tenant = 1;',
      says: ['Nothing indexes user_id of notes, which references users: each DELETE on users reads all of notes.'],
    },
    {
      name: 'the second column of an index',
      given: `${notes} CREATE INDEX n ON notes (tenant, user_id);`,
      sql: 'ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      says: ['Nothing indexes user_id of notes, which references users: each DELETE on users reads all of notes.'],
    },
    {
      name: 'the index that served it is dropped',
      given: `${notes} ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id); CREATE INDEX n ON notes (user_id);`,
      sql: 'SELECT 1;\nDROP INDEX CONCURRENTLY n;',
      says: ['No index begins with user_id of notes any more, which references users: each DELETE on users will read all of notes.'],
      lines: [2],
    },
  ],
});
