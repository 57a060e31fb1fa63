import type { Layout, MigrationComplaint, MigrationFile, MigrationSection, SourceFile } from '../../model/migration.ts';
import { compareText } from '../natural-order.ts';
import { baseName } from '../paths.ts';
import { directiveStands, thenByPath } from '../recognition.ts';
import { splitSql } from '../scan-sql.ts';
import type { Delivery, Direction, TextLine } from '../sections.ts';
import { complain, describe, firstLine, readLines, section, wholeFile } from '../sections.ts';

const namePattern = /^(\d+)(.*)\.sql$/;
const blockPattern = /^--\s*migrate:(up|down)(?:\s*$|\s+\S+)/;

/**
 * dbmate: `VERSION_name.sql` with `-- migrate:up` and `-- migrate:down` blocks, ordered by file name as text (pkg/dbmate/db.go
 * `FindMigrations`). A block is one query, in a transaction unless `transaction:false` stands on its directive (pkg/dbmate/migration.go).
 */
export const dbmate: Layout = {
  framework: 'dbmate',
  title: 'dbmate',
  source: 'https://github.com/amacneil/dbmate#migration-options',
  conventional: [],
  companions: [],
  recognise: (_folder, _paths, sample) => (directiveStands(sample, /^\s*--\s*migrate:(?:up|down)\b/m) ? 3 : 0),
  claims: (path) => namePattern.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareText(baseName(a.path), baseName(b.path)), a, b),
  ordered: false,
};

const wrapped: Delivery = { sending: 'wrapped', because: 'dbmate wraps each migration in a transaction' };
const bare: Delivery = {
  sending: 'one-string',
  because: '`transaction:false`: dbmate opens no transaction but sends the block as one query, so several statements still share an implicit one',
};

interface Block {
  readonly direction: Direction;
  readonly line: TextLine;
  readonly delivery: Delivery;
}

function read(file: SourceFile): MigrationFile {
  const [, version = '', title = ''] = namePattern.exec(baseName(file.path)) ?? [];
  const lines = readLines(file.text);
  const blocks = lines.flatMap((line) => readBlock(line));
  const sections: readonly MigrationSection[] =
    blocks.length === 0
      ? [wholeFile(file.text, 'up', wrapped)]
      : blocks.map(({ direction, line, delivery }, index) =>
          section(direction, line.start, blocks[index + 1]?.line.start ?? file.text.length, delivery),
        );
  return {
    path: file.path,
    text: file.text,
    framework: 'dbmate',
    version,
    description: describe(title),
    role: 'versioned',
    sections,
    complaints: [...lines.flatMap((line) => complainOfLine(file, line)), ...complainOfBlocks(file, blocks)],
  };
}

function readBlock(line: TextLine): readonly Block[] {
  const direction = blockPattern.exec(line.text)?.[1];
  if (direction !== 'up' && direction !== 'down') return [];
  const options = new Map(readOptions(line).flatMap((option) => (option.split(':').length === 2 ? [option.split(':') as [string, string]] : [])));
  return [{ direction, line, delivery: options.get('transaction') === 'false' ? bare : wrapped }];
}

function readOptions(line: TextLine): readonly string[] {
  return line.text
    .replace(/^--\s*migrate:(?:up|down)/, '')
    .trim()
    .split(/\s+/)
    .filter((option) => option !== '');
}

function complainOfLine(file: SourceFile, line: TextLine): readonly MigrationComplaint[] {
  const loose = /^\s*--+\s*migrate\s*[:=-]?\s*(up|down)\b/i.exec(line.text)?.[1]?.toLowerCase();
  if (loose === undefined) return [];
  if (!blockPattern.test(line.text))
    return [complain(file, line, `dbmate does not see this: write \`-- migrate:${loose}\` in small letters at the start of the line.`)];
  return readOptions(line)
    .filter((option) => option !== 'transaction:false' && option !== 'transaction:true')
    .slice(0, 1)
    .map((option) => {
      const about = /transaction/i.test(option)
        ? `so the transaction stays; write \`-- migrate:${loose} transaction:false\` to run without one`
        : 'its only option is `transaction:false`';
      return complain(file, line, `dbmate does not understand \`${option}\`: ${about}.`);
    });
}

function complainOfBlocks(file: SourceFile, blocks: readonly Block[]): readonly MigrationComplaint[] {
  const first = blocks[0];
  if (first === undefined)
    return [complain(file, firstLine(file.text), 'dbmate refuses a file without `-- migrate:up`: write it above the first statement.')];
  if (first.direction === 'down') return [complain(file, first.line, 'dbmate wants `-- migrate:up` before `-- migrate:down`.')];
  const early = splitSql(file.text, 0, first.line.start, file)[0];
  const complaints = early === undefined ? [] : [complain(file, early, 'dbmate refuses statements above `-- migrate:up`.')];
  blocks.forEach(({ direction, line }, index) => {
    const next = blocks[index + 1]?.direction;
    if (direction === 'up' && next !== 'down')
      complaints.push(complain(file, line, 'dbmate refuses an up block without `-- migrate:down` after it; the down block may be empty.'));
    if (direction === 'down' && next === 'down')
      complaints.push(complain(file, line, 'dbmate wants a `-- migrate:up` before every `-- migrate:down`.'));
  });
  return complaints;
}
