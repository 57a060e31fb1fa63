import type { Layout, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareText } from '../natural-order.ts';
import { baseName, folderOf, joinPath } from '../paths.ts';
import { directiveStands } from '../recognition.ts';
import { complain, describe, firstLine } from '../sections.ts';
import { readChangesets } from './liquibase-changesets.ts';

const header = /^\s*--\s*liquibase\s*formatted/i;

/**
 * Liquibase changelogs in formatted SQL. Files run in the order in which a root changelog includes them, else by path
 * (`includeAll` sorts by path); changesets run in the order of the file.
 */
export const liquibase: Layout = {
  framework: 'liquibase',
  title: 'Liquibase',
  source: 'https://docs.liquibase.com/concepts/changelogs/sql-format.html',
  conventional: ['**/db/changelog', '**/src/main/resources/db/changelog', '**/changelog'],
  companions: ['*changelog*.xml', '*changelog*.yaml', '*changelog*.yml', '*changelog*.json'],
  recognise: (_folder, _paths, sample) => (directiveStands(sample, /^\ufeff?\s*--\s*liquibase\s*formatted/im) ? 3 : 0),
  claims: (path) => /\.sql$/i.test(path),
  read,
  compare: (a, b) => compareText(a.path, b.path),
  orderFrom(companions) {
    const included = [...companions].flatMap(([path, text]) => readIncludes(path, text));
    return included.length === 0 ? undefined : included;
  },
  ordered: false,
};

function read(file: SourceFile): MigrationFile {
  const name = baseName(file.path).replace(/\.sql$/i, '');
  const isFormatted = header.test(file.text.replace(/^\ufeff/, '').trimStart());
  const { sections, complaints } = readChangesets(file);
  const missing = complain(
    file,
    firstLine(file.text),
    'Liquibase takes this for plain SQL: write `--liquibase formatted sql` in the first line to have its changesets read.',
  );
  return {
    path: file.path,
    text: file.text,
    framework: 'liquibase',
    version: file.path,
    description: describe(name),
    role: 'versioned',
    sections,
    complaints: isFormatted || file.text.trim() === '' ? complaints : [missing, ...complaints],
  };
}

/** `<include file="…"/>` and `- include: { file: … }` of a root changelog; a path may be relative to it or to the classpath. */
function readIncludes(path: string, text: string): readonly string[] {
  const files = [...text.matchAll(/\bfile["']?\s*[=:]\s*["']?([^"'\s,}>]+\.sql)/gi)].map((match) =>
    (match[1] ?? '').replace(/^classpath:|^\.?\//g, ''),
  );
  return files.flatMap((file) => [joinPath(folderOf(path), file), file]);
}
