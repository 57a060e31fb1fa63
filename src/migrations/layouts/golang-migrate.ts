import type { Layout, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareDigits } from '../natural-order.ts';
import { baseName } from '../paths.ts';
import { directiveStands, manifestNames, namesFit, thenByPath } from '../recognition.ts';
import { complain, describe, firstLine, wholeFile, type Delivery } from '../sections.ts';

/** What stands behind `up.` is for the tool any ending: `1_a.up..sql` is a migration too. */
const namePattern = /^(\d+)_(.*)\.(down|up)\.(?:.*\.)?sql$/;
/** The bun ORM names its files alike, and sends what stands between these lines part by part. */
const bunSplit = /^--bun:split/m;
const largestVersion = '18446744073709551615';

/**
 * golang-migrate: `{version}_{title}.up.sql` (source/parse.go: the version is a uint64). The database/postgres and database/pgx
 * drivers hand the whole file to `conn.ExecContext` without parameters: one simple query. `x-multi-statement` would split it, but
 * that is an option of the connection URL, which a repository does not show. The sqlite and sqlite3 drivers wrap it in a transaction,
 * unless the same URL says `x-no-tx-wrap` (database/sqlite3/sqlite3.go, Run), as it must where a file opens a transaction itself.
 */
export const golangMigrate: Layout = {
  framework: 'golang-migrate',
  title: 'golang-migrate',
  source: 'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
  conventional: [],
  companions: [],
  recognise(_folder, paths, sample) {
    if (!namesFit(paths, namePattern, 0.8) || directiveStands(sample, bunSplit)) return 0;
    if (manifestNames(sample, /^go\.mod$/, /golang-migrate\/migrate|mattermost\/morph/)) return 3;
    return manifestNames(sample, /^Cargo\.toml$/, /./) ? 1 : 2;
  },
  claims: (path) => namePattern.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareDigits(a.version ?? '0', b.version ?? '0'), a, b),
  ordered: true,
};

const whole: Delivery = {
  sending: 'one-string',
  because: 'golang-migrate sends the whole file as one query: several statements share an implicit transaction',
};
const opensOne = /^\s*begin(?:\s+(?:deferred|immediate|exclusive|transaction))*\s*;/im;
const wrapped: Delivery = { sending: 'wrapped', because: 'golang-migrate wraps each migration of SQLite in a transaction' };

function read(file: SourceFile): MigrationFile {
  const [, version = '0', title = '', word] = namePattern.exec(baseName(file.path)) ?? [];
  const tooLarge = compareDigits(version, largestVersion) > 0;
  return {
    path: file.path,
    text: file.text,
    framework: 'golang-migrate',
    version,
    description: describe(title),
    role: 'versioned',
    sections: [wholeFile(file.text, word === 'down' ? 'down' : 'up', file.dialect === 'sqlite' && !opensOne.test(file.text) ? wrapped : whole)],
    complaints: tooLarge
      ? [complain(file, firstLine(file.text), `golang-migrate ignores this file: its version ${version} is larger than ${largestVersion}.`)]
      : [],
  };
}
