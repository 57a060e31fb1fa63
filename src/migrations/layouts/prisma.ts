import type { Layout, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareText } from '../natural-order.ts';
import { baseName, folderOf } from '../paths.ts';
import { namesFit, thenByPath } from '../recognition.ts';
import { describe, wholeFile } from '../sections.ts';

/**
 * Prisma Migrate: a folder a migration, `migration.sql` in it. The script goes to the server as one simple query
 * (prisma-engines, schema-engine, flavour/postgres: `apply_migration_script` calls `client.simple_query(script)`), so a single
 * statement runs outside a transaction block and several share an implicit one.
 */
export const prisma: Layout = {
  framework: 'prisma',
  title: 'Prisma Migrate',
  source: 'https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories',
  conventional: ['**/prisma/migrations', '**/prisma/*/migrations'],
  companions: ['migration_lock.toml'],
  recognise(folder, paths, _sample, repositoryPaths) {
    if (!namesFit(paths, /^migration\.sql$/, 0.5)) return 0;
    const lock = folder === '' ? 'migration_lock.toml' : `${folder}/migration_lock.toml`;
    if (repositoryPaths.includes(lock)) return 3;
    return paths.some((path) => baseName(path) === 'snapshot.json') ? 1 : 2;
  },
  claims: (path) => baseName(path) === 'migration.sql',
  read,
  compare: (a, b) => thenByPath(compareText(a.version ?? '', b.version ?? ''), a, b),
  ordered: false,
};

function read(file: SourceFile): MigrationFile {
  const name = baseName(folderOf(file.path));
  return {
    path: file.path,
    text: file.text,
    framework: 'prisma',
    version: name,
    description: describe(name.replace(/^\d+_?/, '')),
    role: 'versioned',
    sections: [
      wholeFile(file.text, 'up', {
        sending: 'one-string',
        because: 'Prisma Migrate sends the whole script as one query: several statements share an implicit transaction',
      }),
    ],
    complaints: [],
  };
}
