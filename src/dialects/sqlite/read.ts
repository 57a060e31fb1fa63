import type { SchemaChange } from '../../model/change.ts';
import { credentialsIn, mayHoldCredentials } from '../../model/credentials.ts';
import type { ReadingTask } from '../../model/dialect.ts';
import { findRebuilds } from '../../model/rebuilds.ts';
import type { SourceSpan } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { readInsertHead } from './insert-head.ts';
import { readTokens } from './lex.ts';
import { openContext } from './lower/context.ts';
import { lowerStatement } from './lower/index.ts';
import { loadParser, maxStatementLength, parseSql, tooDeep } from './parse.ts';
import { splitStatements, type Piece } from './split.ts';
import { readForeignForm } from './foreign-forms.ts';

/** Makes the reader ready; called once before anything is read. */
export async function loadSqliteReader(): Promise<void> {
  await loadParser();
}

/** Reads the statements of a stretch of a file. Never throws: what cannot be read is opaque, and the rest is still read. */
export function readSqlite(task: ReadingTask): readonly Statement[] {
  const statements: Statement[] = [];
  for (const piece of splitStatements(task.text, task.start, task.end)) {
    if (piece.kind === 'sql') statements.push(readStatement(piece, task));
    else if (!isHarmless(task.text.slice(piece.start, piece.end)))
      statements.push(opaque(piece, task, { why: 'It is a command of the sqlite3 shell' }));
  }
  return findRebuilds(statements);
}

/** Commands of the shell that only shape its output. Source: manual, Command Line Shell For SQLite. */
const isHarmless = (command: string): boolean =>
  /^\.(bail|changes|echo|eqp|headers?|mode|nullvalue|output|parameter|print|prompt|separator|show|stats|timeout|timer|trace|width)\b/i.test(command);

type Read = { readonly changes: readonly SchemaChange[] } | { readonly why: string; readonly at?: SourceSpan };

/** A longer file is mostly data, and of its INSERT … VALUES only the heads are read. */
const bulkLength = 1_000_000;

function readStatement(piece: Piece, task: ReadingTask): Statement {
  const span = spanOf(piece, task);
  const bulk = task.depth === 'history' || piece.end - piece.start > maxStatementLength || task.text.length > bulkLength;
  const insert = bulk ? readInsertHead(task.text, piece.start, span) : undefined;
  const read = insert === undefined ? readSql(piece, task) : { changes: [insert] };
  if ('why' in read) return opaque(piece, task, read);
  return {
    span,
    text: task.text.slice(span.start, span.end),
    reading: { kind: 'changes' },
    changes: read.changes,
    leadingComments: commentsOf(piece, task),
    ...credentialsOf(piece, task),
  };
}

/** The passwords and keys that a statement states. */
function credentialsOf(piece: Piece, { text, file, depth }: ReadingTask): Pick<Statement, 'credentials'> {
  if (depth === 'history' || piece.end - piece.start > maxStatementLength || !mayHoldCredentials(text.slice(piece.start, piece.end))) return {};
  const tokens = readTokens(text, piece.start, piece.end).map((token) => {
    const written = text.slice(token.start, token.end);
    return written.startsWith("'") ? { ...token, string: written.slice(1, -1) } : { ...token, word: written.toLowerCase() };
  });
  const credentials = credentialsIn(tokens, (start, end) => ({ file, start, end }));
  return credentials.length === 0 ? {} : { credentials };
}

function readSql(piece: Piece, task: ReadingTask): Read {
  const text = task.text.slice(piece.start, piece.end);
  const parsed = parseSql(text);
  const context = openContext(task.file, text, piece.start, task.target);
  if (!parsed.ok) {
    const foreign = readForeignForm(context);
    if (foreign !== undefined) return { changes: foreign };
    const { why, at } = parsed.failure;
    return at === undefined ? { why } : { why, at: { file: task.file, start: piece.start + at.start, end: piece.start + at.end } };
  }
  try {
    const changes = lowerStatement(parsed.statement, context);
    return changes.some(writesSchema) ? { why: 'It writes the table that the schema is kept in' } : { changes };
  } catch (error) {
    if (error instanceof RangeError) return { why: tooDeep };
    return { why: `What it does could not be worked out: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What PRAGMA writable_schema is for. */
const writesSchema = (change: SchemaChange): boolean => change.kind === 'write-rows' && /^sqlite_(?:master|schema)$/i.test(change.table.name);

const spanOf = (piece: Piece, task: ReadingTask): SourceSpan => ({ file: task.file, start: piece.start, end: piece.end });
const commentsOf = (piece: Piece, task: ReadingTask): readonly SourceSpan[] =>
  piece.comments.map(({ start, end }) => ({ file: task.file, start, end }));

function opaque(piece: Piece, task: ReadingTask, { why, at }: { readonly why: string; readonly at?: SourceSpan }): Statement {
  const span = spanOf(piece, task);
  return {
    span,
    text: task.text.slice(span.start, span.end),
    reading: at === undefined ? { kind: 'opaque', why } : { kind: 'opaque', why, at },
    changes: [],
    leadingComments: commentsOf(piece, task),
    ...credentialsOf(piece, task),
  };
}
