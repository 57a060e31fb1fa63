import type { Layout, MigrationComplaint, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareText } from '../natural-order.ts';
import { baseName, folderOf, joinPath } from '../paths.ts';
import { manifestNames, markerStands, namesFit, thenByPath } from '../recognition.ts';
import type { Delivery } from '../sections.ts';
import { complain, describe, firstLine, wholeFile } from '../sections.ts';

/**
 * Diesel: a folder a migration, `up.sql` and `down.sql` in it. The version is the folder's name up to the first `_` without
 * its hyphens, compared as text (diesel_migrations/migrations_internals/src/lib.rs `version_from_string`, `pending_migrations`
 * in migration_harness.rs). `up.sql` goes through `batch_execute`, one simple query, in a transaction of its own unless
 * `metadata.toml` turns that off.
 */
export const diesel: Layout = {
  framework: 'diesel',
  title: 'Diesel',
  source: 'https://docs.rs/diesel_migrations/latest/diesel_migrations/struct.FileBasedMigrations.html',
  conventional: [],
  companions: ['metadata.toml'],
  recognise(folder, paths, sample, repositoryPaths) {
    if (!namesFit(paths, /^(?:up|down)\.sql$/, 0.8)) return 0;
    if (markerStands(folder, repositoryPaths, ['diesel.toml'])) return 3;
    return manifestNames(sample, /^Cargo\.toml$/, /\bdiesel/) ? 3 : 2;
  },
  claims: (path) => /^(?:up|down)\.sql$/.test(baseName(path)) && !baseName(folderOf(path)).startsWith('.'),
  read,
  compare: (a, b) => thenByPath(compareText(a.version ?? '', b.version ?? ''), a, b),
  ordered: false,
};

function read(file: SourceFile, companions: ReadonlyMap<string, string>): MigrationFile {
  const name = baseName(folderOf(file.path));
  const metadata = readMetadata(joinPath(folderOf(file.path), 'metadata.toml'), companions);
  const empty =
    file.text === '' && baseName(file.path) === 'up.sql'
      ? [complain(file, firstLine(file.text), 'Diesel refuses to run an empty file: write a statement or a comment into it.')]
      : [];
  return {
    path: file.path,
    text: file.text,
    framework: 'diesel',
    version: (name.split('_')[0] ?? name).replaceAll('-', ''),
    description: describe(name.replace(/^[^_]*_/, '')),
    role: 'versioned',
    sections: [wholeFile(file.text, baseName(file.path) === 'down.sql' ? 'down' : 'up', metadata.delivery)],
    complaints: [...empty, ...metadata.complaints],
  };
}

const wrapped: Delivery = { sending: 'wrapped', because: 'Diesel wraps each migration in a transaction' };

/** `run_in_transaction` is a serde field with a default of false: a metadata.toml that leaves it out turns the transaction off. */
function readMetadata(
  path: string,
  companions: ReadonlyMap<string, string>,
): { readonly delivery: Delivery; readonly complaints: readonly MigrationComplaint[] } {
  const text = companions.get(path);
  if (text === undefined) return { delivery: wrapped, complaints: [] };
  const value = /^\s*run_in_transaction\s*=\s*(true|false)\b/m.exec(text)?.[1];
  if (value === 'true') return { delivery: wrapped, complaints: [] };
  const file = { path, text };
  const complaints =
    value === 'false'
      ? []
      : [
          complain(
            file,
            firstLine(text),
            'Without `run_in_transaction` in metadata.toml Diesel runs this migration outside a transaction: write `run_in_transaction = true` or `false`.',
          ),
        ];
  return {
    delivery: {
      sending: 'one-string',
      because: `metadata.toml turns Diesel's transaction off; the file is sent as one query, so several statements still share an implicit transaction`,
    },
    complaints,
  };
}
