import dropTable from '../../../src/rules/breaking-change/drop-table-loses-data.ts';
import renameTable from '../../../src/rules/breaking-change/rename-table-breaks-running-code.ts';
import pragma from '../../../src/rules/migration/pragma-has-no-effect-in-transaction.ts';
import withoutCheck from '../../../src/rules/migration/rebuild-without-foreign-key-check.ts';
import { byOld, lite, posts, rebuild, same, users } from '../../support/rebuild-cases.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(withoutCheck, {
  silent: [
    {
      name: 'it is checked',
      ...lite(
        `${users} ${posts}`,
        `PRAGMA foreign_keys = off; ${rebuild(same, 'SELECT * FROM users')} PRAGMA foreign_key_check; PRAGMA foreign_keys = on;`,
      ),
    },
    { name: 'a table without foreign keys', ...lite(users, `PRAGMA foreign_keys = off; ${rebuild(same, 'SELECT * FROM users')}`) },
  ],
  speaks: [
    {
      name: 'it is not checked',
      ...lite(`${users} ${posts}`, `PRAGMA foreign_keys = off; ${rebuild(same, 'SELECT * FROM users')}`),
      says: ['Foreign keys are off while users is made anew, and nothing in the file checks them afterwards.'],
    },
  ],
});

testRule(pragma, {
  silent: [
    { name: 'before the transaction', ...lite(users, 'PRAGMA foreign_keys = off; BEGIN; SELECT 1; COMMIT; PRAGMA foreign_keys = on;') },
    { name: 'another pragma', ...lite(users, 'BEGIN; PRAGMA defer_foreign_keys = on; COMMIT;') },
  ],
  speaks: [
    {
      name: 'within the transaction',
      ...lite(users, 'BEGIN; PRAGMA foreign_keys = off; COMMIT;'),
      says: ['SQLite does not heed PRAGMA foreign_keys here, because it stands in the transaction that the file opens.'],
    },
    {
      name: "within the tool's transaction",
      ...lite(users, '-- +goose Up\nPRAGMA foreign_keys = off;'),
      framework: 'goose',
      says: ['SQLite does not heed PRAGMA foreign_keys here, because it stands in the transaction that the migration tool opens around the file.'],
    },
  ],
});

testRule(dropTable, {
  silent: [
    { name: 'the old table of a rebuild', ...lite(users, rebuild(same, 'SELECT * FROM users')) },
    {
      name: 'what an earlier run may have left',
      ...lite(users, `DROP TABLE IF EXISTS users_old; ${byOld(same, 'SELECT * FROM users_old')}`),
      complete: false,
    },
  ],
  speaks: [
    {
      name: 'a table that is not copied',
      ...lite(users, `CREATE TABLE new_users (${same}); DROP TABLE users; ALTER TABLE new_users RENAME TO users;`),
      says: ['Dropping users deletes all of its rows for good, and code that still asks for it fails.'],
    },
  ],
});

testRule(renameTable, {
  silent: [{ name: 'a rebuild that renames the old table', ...lite(users, byOld(same, 'SELECT * FROM users_old')) }],
  speaks: [
    {
      name: 'a rename',
      ...lite(users, 'ALTER TABLE users RENAME TO people;'),
      says: ['Code that still says users fails from the moment it is called people.'],
    },
  ],
});
