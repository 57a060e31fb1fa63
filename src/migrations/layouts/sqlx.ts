import type { Layout, MigrationComplaint, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareDigits } from '../natural-order.ts';
import { baseName } from '../paths.ts';
import { manifestNames, markerFolderStands, markerStands, namesFit, thenByPath } from '../recognition.ts';
import type { Delivery } from '../sections.ts';
import { complain, describe, readLines, wholeFile } from '../sections.ts';

const namePattern = /^(\d+)_(.*?)(?:\.(up|down))?\.sql$/;
const directive = '-- no-transaction';

/**
 * sqlx: `<VERSION>_<DESCRIPTION>.sql`, or a pair of `.up.sql` and `.down.sql` (sqlx-core/src/migrate/source.rs; the version
 * is an i64). The text goes to the server as one query inside a transaction, or bare when the file *starts with*
 * `-- no-transaction` (sqlx-postgres/src/migrate.rs `apply`).
 */
export const sqlx: Layout = {
  framework: 'sqlx',
  title: 'sqlx',
  source: 'https://docs.rs/sqlx/latest/sqlx/macro.migrate.html',
  conventional: [],
  companions: [],
  recognise(folder, paths, sample, repositoryPaths) {
    if (!namesFit(paths, namePattern, 0.8)) return 0;
    const marked = markerFolderStands(folder, repositoryPaths, '.sqlx') || markerStands(folder, repositoryPaths, ['sqlx-data.json', 'sqlx.toml']);
    if (marked || manifestNames(sample, /^Cargo\.toml$/, /\bsqlx\b/)) return 3;
    return 1;
  },
  claims: (path) => namePattern.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareDigits(a.version ?? '0', b.version ?? '0'), a, b),
  ordered: false,
};

const wrapped: Delivery = { sending: 'wrapped', because: 'sqlx wraps each migration in a transaction' };
const bare: Delivery = {
  sending: 'one-string',
  because:
    '`-- no-transaction` turns the transaction of sqlx off; the file is sent as one query, so several statements still share an implicit transaction',
};

function read(file: SourceFile): MigrationFile {
  const [, version = '0', title = '', word] = namePattern.exec(baseName(file.path)) ?? [];
  const outside = file.text.startsWith(directive);
  return {
    path: file.path,
    text: file.text,
    framework: 'sqlx',
    version,
    description: describe(title),
    role: 'versioned',
    sections: [wholeFile(file.text, word === 'down' ? 'down' : 'up', outside ? bare : wrapped)],
    complaints: outside ? [] : complainOfDirective(file),
  };
}

function complainOfDirective(file: SourceFile): readonly MigrationComplaint[] {
  return readLines(file.text)
    .filter(({ text }) => /^\s*--\s*no[\s_-]*transactions?\s*$/i.test(text))
    .map((line) =>
      complain(
        file,
        line,
        `sqlx does not see this: only \`${directive}\`, written like that as the very first characters of the file, turns its transaction off.`,
      ),
    );
}
