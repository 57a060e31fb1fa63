import type { Layout, MigrationComplaint, MigrationFile, MigrationSection, SourceFile } from '../../model/migration.ts';
import { nearest } from '../../model/nearest.ts';
import { compareDigits } from '../natural-order.ts';
import { baseName } from '../paths.ts';
import { directiveStands, manifestNames, namesFit, thenByPath } from '../recognition.ts';
import { scanSql, splitSql } from '../scan-sql.ts';
import type { Delivery, Direction, TextLine } from '../sections.ts';
import { complain, describe, firstLine, readLines, section, wholeFile } from '../sections.ts';

const namePattern = /^(\d+)_(.*)\.sql$/;
const annotations = ['Up', 'Down', 'StatementBegin', 'StatementEnd', 'NO TRANSACTION', 'ENVSUB ON', 'ENVSUB OFF'] as const;
type Annotation = (typeof annotations)[number];

/**
 * goose: `NUMBER_name.sql` with `-- +goose Up` and `-- +goose Down` parts, run statement by statement in one transaction,
 * or each on its own after `-- +goose NO TRANSACTION` (internal/sqlparser/parser.go, migration_sql.go). Versions are an int64.
 */
export const goose: Layout = {
  framework: 'goose',
  title: 'goose',
  source: 'https://pressly.github.io/goose/documentation/annotations/',
  conventional: [],
  companions: [],
  recognise(_folder, paths, sample) {
    if (directiveStands(sample, /^\s*--\s*\+goose\s/m)) return 3;
    return namesFit(paths, namePattern) && manifestNames(sample, /^go\.mod$/, /pressly\/goose/) ? 1 : 0;
  },
  claims: (path) => namePattern.test(baseName(path)) && !/^0+_/.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareDigits(a.version ?? '0', b.version ?? '0'), a, b),
  ordered: true,
};

const wrapped: Delivery = { sending: 'wrapped', because: 'goose wraps each migration in a transaction' };
const bare: Delivery = { sending: 'each', because: '`-- +goose NO TRANSACTION`: goose runs each statement on its own' };

function read(file: SourceFile): MigrationFile {
  const [, version = '0', title = ''] = namePattern.exec(baseName(file.path)) ?? [];
  const lines = readAnnotations(file);
  const delivery = lines.some(({ annotation }) => annotation === 'NO TRANSACTION') ? bare : wrapped;
  const sections = readSections(file, lines, delivery);
  const complaints = [
    ...lines.flatMap(({ complaint }) => (complaint === undefined ? [] : [complaint])),
    ...complainOfParts(file, lines),
    ...sections.flatMap((part) => complainOfSplitting(file, part)),
  ];
  return { path: file.path, text: file.text, framework: 'goose', version, description: describe(title), role: 'versioned', sections, complaints };
}

interface AnnotationLine {
  readonly line: TextLine;
  readonly annotation?: Annotation;
  readonly complaint?: MigrationComplaint;
}

function readAnnotations(file: SourceFile): readonly AnnotationLine[] {
  return readLines(file.text)
    .filter(({ text }) => text.trimStart().startsWith('--') && text.includes('+goose'))
    .map((line) => readAnnotation(file, line));
}

function readAnnotation(file: SourceFile, line: TextLine): AnnotationLine {
  const word = line.text.replaceAll('--', '').replace('+goose', '').trim();
  const annotation = annotations.find((known) => known.toLowerCase() === word.toLowerCase());
  if (annotation !== undefined) {
    if (!/^\s/.test(line.text)) return { line, annotation };
    return {
      line,
      annotation,
      complaint: complain(file, line, `goose refuses an annotation that is indented: write \`-- +goose ${annotation}\` at the start of the line.`),
    };
  }
  const meant = nearest(word, annotations);
  const instead = meant === undefined ? `it knows ${annotations.map((known) => `\`${known}\``).join(', ')}` : `write \`-- +goose ${meant}\``;
  return { line, complaint: complain(file, line, `goose does not know \`-- +goose ${word}\` and refuses the file: ${instead}.`) };
}

function readSections(file: SourceFile, lines: readonly AnnotationLine[], delivery: Delivery): readonly MigrationSection[] {
  const parts = lines.filter(({ annotation }) => annotation === 'Up' || annotation === 'Down');
  if (parts.length === 0) return [wholeFile(file.text, 'up', delivery)];
  return parts.map(({ line, annotation }, index) => {
    const direction: Direction = annotation === 'Down' ? 'down' : 'up';
    const end = parts[index + 1]?.line.start ?? file.text.length;
    const whole = readWhole(lines, line.end, end);
    const part = section(direction, line.end, end, delivery);
    return whole.length === 0 ? part : { ...part, whole };
  });
}

function readWhole(lines: readonly AnnotationLine[], start: number, end: number): readonly { readonly start: number; readonly end: number }[] {
  const inside = lines.filter(({ line }) => line.start >= start && line.start < end);
  return inside.flatMap(({ line, annotation }, index) => {
    if (annotation !== 'StatementBegin') return [];
    const close = inside.slice(index + 1).find((other) => other.annotation === 'StatementEnd');
    return [{ start: line.end, end: close?.line.start ?? end }];
  });
}

function complainOfParts(file: SourceFile, lines: readonly AnnotationLine[]): readonly MigrationComplaint[] {
  const complaints: MigrationComplaint[] = [];
  const seen = new Set<Annotation>();
  let open: TextLine | undefined;
  for (const { line, annotation } of lines) {
    if (annotation === 'Up' && seen.size > 0)
      complaints.push(complain(file, line, 'goose takes one `-- +goose Up` a file, as the first annotation: put this part into a file of its own.'));
    if (annotation === 'Down' && !seen.has('Up')) complaints.push(complain(file, line, 'goose wants `-- +goose Up` before `-- +goose Down`.'));
    if (annotation === 'Down' && seen.has('Down'))
      complaints.push(complain(file, line, 'goose takes one `-- +goose Down` a file: join the two parts.'));
    if (annotation === 'StatementBegin') open = line;
    if (annotation === 'StatementEnd') {
      if (open === undefined)
        complaints.push(
          complain(file, line, '`-- +goose StatementEnd` stands without a `-- +goose StatementBegin` before it: goose refuses the file.'),
        );
      open = undefined;
    }
    if (annotation === 'Up' || annotation === 'Down') seen.add(annotation);
  }
  if (open !== undefined)
    complaints.push(complain(file, open, 'This `-- +goose StatementBegin` has no `-- +goose StatementEnd`: goose refuses the file.'));
  if (!seen.has('Up'))
    complaints.push(complain(file, firstLine(file.text), 'goose refuses a file without `-- +goose Up`: write it above the first statement.'));
  return complaints;
}

/** goose ends a statement at a line that ends with `;`, wherever that stands, and refuses a last statement without one. */
function complainOfSplitting(file: SourceFile, part: MigrationSection): readonly MigrationComplaint[] {
  const isWhole = (at: number): boolean => part.whole?.some(({ start, end }) => start <= at && at < end) === true;
  const complaints: MigrationComplaint[] = [];
  for (const token of scanSql(file.text, part.start, part.end, file)) {
    if (token.kind !== 'quoted' || isWhole(token.start)) continue;
    if (/;[ \t]*(?:--[^\n]*)?\r?\n/.test(file.text.slice(token.start, token.end)))
      complaints.push(
        complain(
          file,
          token,
          'goose would cut this statement at the first line that ends with `;`: put `-- +goose StatementBegin` and `-- +goose StatementEnd` around it.',
        ),
      );
  }
  const last = splitSql(file.text, part.start, part.end, file).at(-1);
  if (last !== undefined && !last.terminated && !isWhole(last.start))
    complaints.push(complain(file, last, 'goose refuses a statement without a `;` at its end.'));
  return complaints;
}
