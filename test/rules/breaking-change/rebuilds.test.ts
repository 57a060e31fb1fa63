import { expect } from 'vitest';
import changesTypes from '../../../src/rules/breaking-change/rebuild-changes-types.ts';
import checkMayFail from '../../../src/rules/breaking-change/rebuild-check-may-fail.ts';
import deletesChildRows from '../../../src/rules/breaking-change/rebuild-deletes-child-rows.ts';
import forgetsObjects from '../../../src/rules/breaking-change/rebuild-forgets-objects.ts';
import leavesColumnsOut from '../../../src/rules/breaking-change/rebuild-leaves-columns-out.ts';
import losesAutoincrement from '../../../src/rules/breaking-change/rebuild-loses-autoincrement.ts';
import losesDefaults from '../../../src/rules/breaking-change/rebuild-loses-defaults.ts';
import mayFail from '../../../src/rules/breaking-change/rebuild-may-fail.ts';
import mixesColumnsUp from '../../../src/rules/breaking-change/rebuild-mixes-columns-up.ts';
import renamesColumns from '../../../src/rules/breaking-change/rebuild-renames-columns.ts';
import { byOld, lite, posts, rebuild, same, users } from '../../support/rebuild-cases.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(leavesColumnsOut, {
  silent: [
    { name: 'every column is copied', ...lite(users, rebuild(same, '(id, email, age) SELECT id, email, age FROM users')) },
    { name: 'by a star', ...lite(users, rebuild(same, 'SELECT * FROM users')) },
    { name: 'names in another case', ...lite(users, rebuild(same, '(ID, Email, AGE) SELECT Id, EMAIL, Age FROM Users')) },
    { name: 'two columns in one', ...lite(users, rebuild('id INTEGER PRIMARY KEY, who TEXT', '(id, who) SELECT id, email || age FROM users')) },
    { name: 'the old table renamed first', ...lite(users, byOld(same, 'SELECT * FROM users_old')) },
    {
      name: 'through another table and back',
      ...lite(
        users,
        `CREATE TEMP TABLE backup AS SELECT * FROM users; DROP TABLE users; CREATE TABLE users (${same}); INSERT INTO users SELECT * FROM backup; DROP TABLE backup;`,
      ),
    },
    { name: 'a table of the same pull request', ...lite('SELECT 1', `${users} ${rebuild('id INTEGER PRIMARY KEY', 'SELECT id FROM users')}`) },
  ],
  speaks: [
    {
      name: 'a column is neither made nor copied',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT', '(id, email) SELECT id, email FROM users')),
      says: ['The new users has no age: the values are gone for good, and code that still names them fails.'],
    },
    {
      name: 'a column is made and not copied',
      ...lite(users, byOld(same, '(id, age) SELECT id, age FROM users_old')),
      says: ['The copy leaves out email: in the new users every row has the default there, and the old values are gone for good.'],
    },
  ],
});

testRule(mixesColumnsUp, {
  silent: [
    {
      name: 'named on both sides',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, age INTEGER, email TEXT', '(id, age, email) SELECT id, age, email FROM users')),
    },
    {
      name: 'a rename',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, mail TEXT, age INTEGER', '(id, mail, age) SELECT id, email, age FROM users')),
    },
    { name: 'names in double quotes', ...lite(users, rebuild(same, '("id", "email", "age") SELECT "id", "email", "age" FROM "users"')) },
  ],
  speaks: [
    {
      name: 'a star in another order',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, age INTEGER, email TEXT', 'SELECT * FROM users')),
      says: [expect.stringContaining('the values of email into age'), expect.stringContaining('the values of age into email')],
    },
    {
      name: 'a new column read from the old table in double quotes',
      ...lite(users, rebuild(`${same}, "phone" TEXT`, '("id", "email", "age", "phone") SELECT "id", "email", "age", "phone" FROM "users"')),
      says: ['The old users has no column phone: in double quotes SQLite takes it for a string, and every row gets the text phone in phone.'],
    },
  ],
});

testRule(renamesColumns, {
  silent: [{ name: 'the same names', ...lite(users, rebuild(same, 'SELECT * FROM users')) }],
  speaks: [
    {
      name: 'another name',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, mail TEXT, age INTEGER', '(id, mail, age) SELECT id, email, age FROM users')),
      says: ['Code that still says users.email fails from the moment the new users calls it mail.'],
    },
  ],
});

testRule(mayFail, {
  silent: [
    { name: 'nothing new', ...lite(users, rebuild(same, 'SELECT * FROM users')) },
    { name: 'NULLs are filled', ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT NOT NULL', "SELECT id, coalesce(email, '') FROM users")) },
    {
      name: 'a new column with a default',
      ...lite(users, rebuild(`${same}, n TEXT NOT NULL DEFAULT 'x' CHECK (n <> '')`, '(id, email, age) SELECT id, email, age FROM users')),
    },
    {
      name: 'a key that stood',
      ...lite(`${users} CREATE UNIQUE INDEX e ON users (email);`, rebuild(`${same}, UNIQUE (email)`, 'SELECT * FROM users')),
    },
  ],
  speaks: [
    {
      name: 'NOT NULL',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT NOT NULL, age INTEGER', 'SELECT * FROM users')),
      says: ['One row of the old users without email makes the copy fail: the new table takes no NULL there, and the copy fills none.'],
    },
    {
      name: 'NOT NULL without a value',
      ...lite(users, rebuild(`${same}, n TEXT NOT NULL`, '(id, email, age) SELECT id, email, age FROM users')),
      says: ['The copy fails as soon as the old users holds a row: n must not be NULL, and the copy gives no value.'],
    },
    {
      name: 'UNIQUE',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT UNIQUE, age INTEGER', 'SELECT * FROM users')),
      says: ['Two rows of the old users with the same email make the copy fail: nothing has kept them apart until now.'],
    },
  ],
});

testRule(checkMayFail, {
  silent: [
    {
      name: 'a CHECK that stood',
      ...lite(
        'CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER CHECK (n > 0));',
        rebuild('id INTEGER PRIMARY KEY, n INTEGER, CHECK (n>0)', 'SELECT * FROM t', 't'),
      ),
    },
    {
      name: 'a CHECK of a new column',
      ...lite(users, rebuild(`${same}, n INTEGER CHECK (n > 0)`, '(id, email, age) SELECT id, email, age FROM users')),
    },
  ],
  speaks: [
    {
      name: 'CHECK',
      ...lite(users, rebuild(`${same}, CHECK (age >= 0)`, 'SELECT * FROM users')),
      says: ['One row of the old users that does not meet CHECK (age >= 0) makes the copy fail.'],
    },
  ],
});

const indexed = `${users} CREATE INDEX by_age ON users (age); CREATE UNIQUE INDEX by_email ON users (email); CREATE TRIGGER note AFTER INSERT ON users BEGIN SELECT 1; END;`;
const again =
  'CREATE INDEX by_age ON users (age); CREATE UNIQUE INDEX by_email ON users (email); CREATE TRIGGER note AFTER INSERT ON users BEGIN SELECT 1; END;';

testRule(forgetsObjects, {
  silent: [
    {
      name: 'ON DELETE as it was, or another that is named',
      ...lite(
        `${users} ${posts}`,
        ['CASCADE', 'SET NULL', 'RESTRICT']
          .map((action) =>
            rebuild(`id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id) ON DELETE ${action}`, 'SELECT * FROM posts', 'posts'),
          )
          .join(' '),
      ),
    },
    { name: 'all is made again', ...lite(indexed, `${rebuild(same, 'SELECT * FROM users')} ${again}`) },
    {
      name: 'an index goes with its column',
      ...lite(`${users} CREATE INDEX by_age ON users (age);`, rebuild('id INTEGER PRIMARY KEY, email TEXT', 'SELECT id, email FROM users')),
    },
    {
      name: 'an index that was dropped before',
      ...lite(`${users} CREATE INDEX by_age ON users (age);`, `DROP INDEX by_age; ${rebuild(same, 'SELECT * FROM users')}`),
    },
    {
      name: 'an index that is dropped in between',
      ...lite(
        `${users} CREATE INDEX by_age ON users (age);`,
        rebuild(same, 'SELECT * FROM users').replace('DROP TABLE', 'DROP INDEX BY_AGE; DROP TABLE'),
      ),
    },
    {
      name: 'the key of the new table does it',
      ...lite(`${users} CREATE UNIQUE INDEX e ON users (email);`, rebuild(`${same}, UNIQUE (email)`, 'SELECT * FROM users')),
    },
    { name: 'children that follow by name', ...lite(`${users} ${posts}`, rebuild(same, 'SELECT * FROM users')) },
  ],
  speaks: [
    {
      name: 'an index, a unique index and a trigger',
      ...lite(indexed, rebuild(same, 'SELECT * FROM users')),
      says: [
        'Nothing makes by_age again for the new users: queries that used it read the whole table.',
        'Nothing makes by_email again for the new users: rows that are alike can get in.',
        'Nothing makes note again for the new users: what it did at each write is no longer done.',
      ],
    },
    {
      name: 'ON DELETE goes',
      ...lite(`${users} ${posts}`, rebuild('id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id)', 'SELECT * FROM posts', 'posts')),
      says: ['In the new posts, the foreign key (user_id) is without ON DELETE CASCADE: a DELETE of a row that it refers to fails.'],
    },
    {
      name: 'foreign keys follow the old table',
      ...lite(`${users} ${posts}`, byOld(same, 'SELECT * FROM users_old')),
      says: [
        'The foreign keys of posts followed users to the name users_old, which is dropped: each write to posts fails where foreign keys are checked.',
      ],
    },
  ],
});

testRule(deletesChildRows, {
  silent: [
    { name: 'foreign keys are off', ...lite(`${users} ${posts}`, `PRAGMA foreign_keys = 0; ${rebuild(same, 'SELECT * FROM users')}`) },
    { name: 'no one refers to it', ...lite(users, rebuild(same, 'SELECT * FROM users')) },
    {
      name: 'a child is made anew',
      ...lite(`${users} ${posts}`, rebuild('id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id)', 'SELECT * FROM posts', 'posts')),
    },
  ],
  speaks: [
    {
      name: 'CASCADE',
      ...lite(`${users} ${posts}`, `PRAGMA defer_foreign_keys = on; ${rebuild(same, 'SELECT * FROM users')}`),
      says: ['Where foreign keys are on, dropping the old users deletes the rows of posts that refer to it.'],
    },
    {
      name: 'turned off too late',
      ...lite(`${users} ${posts}`, `BEGIN; PRAGMA foreign_keys = off; ${rebuild(same, 'SELECT * FROM users')} COMMIT;`),
      says: ['Where foreign keys are on, dropping the old users deletes the rows of posts that refer to it.'],
    },
    {
      name: 'SET NULL',
      ...lite(`${users} ${posts.replace('CASCADE', 'SET NULL')}`, rebuild(same, 'SELECT * FROM users')),
      says: ['Where foreign keys are on, dropping the old users takes the reference out of the rows of posts that have one.'],
    },
    {
      name: 'no action',
      ...lite(`${users} ${posts.replace(' ON DELETE CASCADE', '')}`, rebuild(same, 'SELECT * FROM users')),
      says: ['Where foreign keys are on, dropping the old users fails as soon as rows of posts refer to it.'],
    },
  ],
});

const counted = users.replace('PRIMARY KEY', 'PRIMARY KEY AUTOINCREMENT');

testRule(losesAutoincrement, {
  silent: [
    { name: 'it counts on', ...lite(counted, rebuild(same.replace('PRIMARY KEY', 'PRIMARY KEY AUTOINCREMENT'), 'SELECT * FROM users')) },
    { name: 'it never counted', ...lite(users, rebuild(same, 'SELECT * FROM users')) },
  ],
  speaks: [
    {
      name: 'it goes',
      ...lite(counted, rebuild(same, 'SELECT * FROM users')),
      says: ['The new users has no AUTOINCREMENT: numbers of deleted rows are given to new ones.'],
    },
  ],
});

testRule(changesTypes, {
  silent: [
    {
      name: 'other words of the same affinity',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, email VARCHAR(20), age BIGINT', 'SELECT * FROM users')),
    },
    { name: 'the key is spelled otherwise', ...lite(users, rebuild('ID integer, email TEXT, age INTEGER, PRIMARY KEY (id)', 'SELECT * FROM users')) },
    { name: 'the key numbered nothing', ...lite(users.replace('INTEGER', 'INT'), rebuild(same.replace('INTEGER', 'BIGINT'), 'SELECT * FROM users')) },
    { name: 'integers stay what they are', ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT, age BOOLEAN', 'SELECT * FROM users')) },
  ],
  speaks: [
    {
      name: 'a number becomes text',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT, age TEXT', 'SELECT * FROM users')),
      says: ['In the new users, age is TEXT and no longer INTEGER: values are converted where they can be, and compare and sort as text.'],
    },
    ...[
      rebuild(same.replace('INTEGER', 'BIGINT'), 'SELECT * FROM users'),
      rebuild(same, 'SELECT * FROM users').replace(');', ') WITHOUT ROWID;'),
    ].map((sql) => ({
      name: `nothing numbers the rows: ${sql}`,
      ...lite(users, sql),
      says: ['The new users does not number its rows, which INTEGER PRIMARY KEY alone does: an INSERT without id leaves NULL there, or fails.'],
    })),
  ],
});

testRule(losesDefaults, {
  silent: [
    { name: 'the default stays', ...lite(users, rebuild(same, 'SELECT * FROM users')) },
    { name: 'the column may be NULL', ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT, age INTEGER', 'SELECT * FROM users')) },
    { name: 'the column goes', ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT', 'SELECT id, email FROM users')) },
  ],
  speaks: [
    {
      name: 'the default goes, and NOT NULL stays',
      ...lite(users, rebuild('id INTEGER PRIMARY KEY, email TEXT, age INTEGER NOT NULL', 'SELECT * FROM users')),
      says: ['In the new users, age has no DEFAULT and must not be NULL: an INSERT that leaves it out fails.'],
    },
  ],
});
