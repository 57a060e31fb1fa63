import type { Layout, MigrationComplaint, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareNatural, compareText } from '../natural-order.ts';
import { baseName, folderOf, joinPath } from '../paths.ts';
import { directiveStands, manifestNames, markerStands, namesFit, thenByPath } from '../recognition.ts';
import { bodyStart, complain, describe, firstLine, psqlSection, wholeFile } from '../sections.ts';

/**
 * Drizzle Kit: `0001_name.sql` in the order of `meta/_journal.json`, or since version 1 a folder a migration with `migration.sql`
 * and `snapshot.json`. All pending files run in one transaction, split at `--> statement-breakpoint` (drizzle-orm/src/migrator.ts;
 * src/pg-core/dialect.ts `migrate`, which leaves out an entry whose `when` is not later than the last one that ran).
 */
export const drizzle: Layout = {
  framework: 'drizzle',
  title: 'Drizzle',
  source: 'https://orm.drizzle.team/docs/migrations',
  conventional: ['**/drizzle', '**/drizzle/migrations', '**/drizzle/migrations/*'],
  companions: ['meta/_journal.json'],
  recognise(folder, paths, sample, repositoryPaths) {
    if (repositoryPaths.includes(joinPath(folder, 'meta/_journal.json'))) return 3;
    const inFolders = namesFit(paths, /^migration\.sql$/) && paths.some((path) => baseName(path) === 'snapshot.json');
    if (inFolders) return 3;
    if (directiveStands(sample, /^--> statement-breakpoint/m)) return 3;
    const configured = markerStands(folder, repositoryPaths, ['drizzle.config.ts', 'drizzle.config.js', 'drizzle.config.json']);
    return namesFit(paths, /^\d{4}_\w+\.sql$/) && (configured || manifestNames(sample, /^package\.json$/, /"drizzle-kit"/)) ? 2 : 0;
  },
  claims: (path) => baseName(path) === 'migration.sql' || /^\d+_.*\.sql$/.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareVersions(a.version ?? '', b.version ?? ''), a, b),
  orderFrom(companions) {
    const journals = [...companions].filter(([path]) => path.endsWith('meta/_journal.json'));
    if (journals.length === 0) return undefined;
    return journals.flatMap(([path, text]) => readJournal(text).map(({ tag }) => joinPath(folderOf(folderOf(path)), `${tag}.sql`)));
  },
  ordered: true,
};

function compareVersions(a: string, b: string): number {
  return compareNatural(a, b) || compareText(a, b);
}

function read(file: SourceFile, companions: ReadonlyMap<string, string>): MigrationFile {
  const inFolder = baseName(file.path) === 'migration.sql';
  const name = inFolder ? baseName(folderOf(file.path)) : baseName(file.path).replace(/\.sql$/, '');
  const journalPath = joinPath(folderOf(file.path), 'meta/_journal.json');
  const journal = companions.get(journalPath);
  const entries = journal === undefined ? undefined : readJournal(journal);
  const forgotten = !inFolder && entries !== undefined && entries.every(({ tag }) => tag !== name);
  return {
    path: file.path,
    text: file.text,
    framework: 'drizzle',
    ...(!forgotten && { version: /^\d+/.exec(name)?.[0] ?? name }),
    description: describe(name.replace(/^\d+_?/, '')),
    role: 'versioned',
    sections: [
      forgotten
        ? psqlSection(file.text, 'up', bodyStart(file.text), file.text.length, 'Drizzle does not run this file; it is taken as `psql -f` runs it')
        : wholeFile(file.text, 'up', { sending: 'wrapped', because: 'Drizzle runs all pending migrations in one transaction', sharedByRun: true }),
    ],
    complaints: [
      ...(forgotten
        ? [
            complain(
              file,
              firstLine(file.text),
              `Drizzle does not run this file: ${journalPath} has no entry \`${name}\`. Make the file with \`drizzle-kit generate --custom\`.`,
            ),
          ]
        : []),
      ...complainOfMoment(file, name, entries ?? []),
    ],
  };
}

interface JournalEntry {
  readonly tag: string;
  readonly when: number;
}

function readJournal(text: string): readonly JournalEntry[] {
  const journal = parseJson(text);
  const entries = isRecord(journal) && Array.isArray(journal['entries']) ? journal['entries'] : [];
  return entries.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['tag'] !== 'string') return [];
    return [{ tag: entry['tag'], when: typeof entry['when'] === 'number' ? entry['when'] : 0 }];
  });
}

function complainOfMoment(file: SourceFile, name: string, entries: readonly JournalEntry[]): readonly MigrationComplaint[] {
  const index = entries.findIndex(({ tag }) => tag === name);
  const entry = entries[index];
  const later = entries.slice(0, Math.max(0, index)).find(({ when }) => entry !== undefined && when >= entry.when);
  if (later === undefined) return [];
  return [
    complain(
      file,
      firstLine(file.text),
      `Drizzle skips this file where \`${later.tag}\` has run: its \`when\` in meta/_journal.json is not later. Generate the migration again, so that it gets a new time.`,
    ),
  ];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
