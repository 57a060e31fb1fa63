import type { Layout, MigrationFile, MigrationSection, SourceFile } from '../../model/migration.ts';
import { compareNatural } from '../natural-order.ts';
import { baseName, folderOf } from '../paths.ts';
import { onlySql } from '../recognition.ts';
import type { Direction, TextLine } from '../sections.ts';
import { bodyStart, complainOfPsql, describe, psqlSection, readLines } from '../sections.ts';

const downName = /[._-](?:down|undo|rollback)\.sql$|^\d+\.undo\./i;
const downFolder = /(?:^|\/)(?:down|downs|rollback|rollbacks|undo)$/i;
const leadingVersion = /^[vV]?(\d+(?:[.-]\d+)*)[._-]*/;

/** SQL files that a script of the team's own runs. Without a tool that says otherwise they are taken as `psql -f` takes them. */
export const plain: Layout = {
  framework: 'plain',
  title: 'plain SQL files',
  source: 'https://www.postgresql.org/docs/current/app-psql.html',
  conventional: [
    '**/migrations',
    '**/migration',
    '**/migrate',
    '**/db/migrate',
    '**/db/changes',
    '**/db/changelog',
    '**/database/migrations',
    '**/sql/migrations',
    '**/schema/migrations',
  ],
  companions: [],
  recognise: (_folder, paths) => (onlySql(paths).length > 0 ? 1 : 0),
  claims: (path) => /\.sql$/i.test(path),
  read,
  compare: (a, b) => compareNatural(withoutDirection(a.path), withoutDirection(b.path)) || compareRuns(a, b),
  ordered: false,
};

const because = 'each statement of a plain SQL file is taken to commit by itself, as `psql -f` runs it';

function read(file: SourceFile): MigrationFile {
  const name = baseName(file.path);
  const version = leadingVersion.exec(name)?.[1];
  const sections = readSections(file);
  return {
    path: file.path,
    text: file.text,
    framework: 'plain',
    ...(version === undefined ? {} : { version }),
    description: describe(name.replace(leadingVersion, '').replace(/(?:[._-](?:up|down|do|undo|rollback))?\.sql$/i, '')),
    role: 'versioned',
    sections,
    complaints: complainOfPsql(file, sections),
  };
}

function readSections(file: SourceFile): readonly MigrationSection[] {
  const start = bodyStart(file.text);
  const end = file.text.length;
  const direction = directionOf(file.path);
  const marks = direction === 'up' ? readMarks(file.text) : [];
  if (marks.length === 0) return [psqlSection(file.text, direction, start, end, because)];
  return marks.map((mark, index) => {
    const next = marks[index + 1]?.line.start ?? end;
    return psqlSection(file.text, mark.direction, mark.line.start, next, because);
  });
}

function directionOf(path: string): Direction {
  return downName.test(baseName(path)) || downFolder.test(folderOf(path)) ? 'down' : 'up';
}

/** `-- Up` and `-- Down` on lines of their own. A lone `-- Down` is a remark: only both together part a file. */
function readMarks(text: string): readonly { readonly direction: Direction; readonly line: TextLine }[] {
  if (!/^\s*--.*\bdown\b/im.test(text)) return [];
  const marks = readLines(text).flatMap((line) => {
    const word = /^\s*--[\s=#+@*-]*(?:migrate\s+)?(up|down)\b[\s:=#*-]*$/i.exec(line.text)?.[1]?.toLowerCase();
    return word === 'up' || word === 'down' ? [{ direction: word, line } as const] : [];
  });
  const hasBoth = marks.some(({ direction }) => direction === 'up') && marks.some(({ direction }) => direction === 'down');
  return hasBoth ? marks : [];
}

function withoutDirection(path: string): string {
  const folder = folderOf(path).replace(/(?:^|\/)(?:ups?|downs?|rollbacks?|undo)$/i, '');
  const name = baseName(path)
    .replace(/[._-](?:up|down|do|undo|rollback)\.sql$/i, '.sql')
    .replace(/^(\d+)\.(?:do|undo)\./i, '$1.');
  return `${folder}/${name}`;
}

function compareRuns(a: MigrationFile, b: MigrationFile): number {
  const rank = ({ path }: MigrationFile): number => (directionOf(path) === 'down' ? 1 : 0);
  return rank(a) - rank(b) || compareNatural(a.path, b.path);
}
