import type { SchemaChange } from '../../model/change.ts';
import { credentialsIn, mayHoldCredentials } from '../../model/credentials.ts';
import type { ReadingTask } from '../../model/dialect.ts';
import { findRebuilds } from '../../model/rebuilds.ts';
import type { SourceSpan } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { Cursor } from './cursor.ts';
import { readTokens } from './token.ts';
import { headEnd } from './insert-head.ts';
import { lowerStatement } from './lower/index.ts';
import { openMemory, type Memory } from './memory.ts';
import type { Lexis, Stretch } from './scanner.ts';
import { splitStatements, type Piece } from './split.ts';
import { Unreadable } from './unreadable.ts';

/** Makes the reader ready; called once before anything is read. */
export async function loadMysqlReader(): Promise<void> {}

/** Reads the statements of a stretch of a file. Never throws: what cannot be read is opaque, and the rest is still read. */
export function readMysql(task: ReadingTask): readonly Statement[] {
  const statements: Statement[] = [];
  const memory = openMemory();
  let lexis: Lexis = { target: task.target, ansiQuotes: false, backslashes: true };
  for (const piece of splitStatements(task.text, task.start, task.end, task.whole, () => lexis)) {
    if (piece.kind === 'client') {
      if (/^(?:source|\\\.)/i.test(task.text.slice(piece.start, piece.end))) statements.push(opaque(piece, task, 'It runs another file'));
      continue;
    }
    const statement = { ...readStatement(piece, task, lexis, memory), ...credentialsOf(piece, task, lexis) };
    statements.push(statement);
    for (const change of statement.changes) lexis = lexisAfter(lexis, change);
  }
  return findRebuilds(statements);
}

/** Quotes mean what the session's sql_mode says. Source: MySQL manual, 7.1.11 Server SQL Modes. */
function lexisAfter(lexis: Lexis, change: SchemaChange): Lexis {
  if (change.kind !== 'set-session' || change.name !== 'sql_mode' || change.global) return lexis;
  const modes = (change.value ?? '').toLowerCase();
  if (modes.startsWith('@')) return { ...lexis, ansiQuotes: false, backslashes: true };
  const ansiQuotes = /\b(?:ansi_quotes|ansi|oracle|db2|mssql|postgresql|maxdb)\b/.test(modes);
  return { ...lexis, ansiQuotes, backslashes: !/\bno_backslash_escapes\b/.test(modes) };
}

const readable: Statement['reading'] = { kind: 'changes' };
const longest = 4_000_000;

/** In a longer file INSERT … VALUES is data, and only its head is read. */
const bulkLength = 1_000_000;

const none: readonly SourceSpan[] = [];

function readStatement(piece: Piece, task: ReadingTask, lexis: Lexis, memory: Memory): Statement {
  try {
    const isBulk = task.depth === 'history' || task.text.length > bulkLength;
    const head = isBulk ? headEnd(task.text, piece, lexis) : undefined;
    const source = { file: task.file, text: task.text, lexis, memory, isHead: head !== undefined, place: { offset: 0 } };
    if (head === undefined && piece.end - piece.start > longest) return opaque(piece, task, 'It is longer than 4 MB');
    const cursor = new Cursor(source, piece.start, head ?? piece.end);
    const changes = lowerStatement(cursor);
    return {
      span: spanOf(piece, task),
      text: task.text.slice(piece.start, piece.end),
      reading: readable,
      changes,
      leadingComments: commentsOf(piece, task),
    };
  } catch (error) {
    if (error instanceof Unreadable) return opaque(piece, task, error.message, error.at);
    if (error instanceof RangeError) return opaque(piece, task, 'It is nested too deep to be followed');
    return opaque(piece, task, `What it does could not be worked out: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The passwords and keys that a statement states. */
function credentialsOf(piece: Piece, { text, file, depth }: ReadingTask, lexis: Lexis): Pick<Statement, 'credentials'> {
  if (depth === 'history' || piece.end - piece.start > longest || !mayHoldCredentials(text.slice(piece.start, piece.end))) return {};
  const tokens = readTokens(text, piece.start, piece.end, lexis).map(({ kind, start, end, word }) =>
    kind === 'string' ? { start, end, string: text.slice(start, end).replace(/^[^'"]*['"]|['"]$/g, '') } : { start, end, word },
  );
  const credentials = credentialsIn(tokens, (start, end) => ({ file, start, end }));
  return credentials.length === 0 ? {} : { credentials };
}

const spanOf = ({ start, end }: Stretch, { file }: ReadingTask): SourceSpan => ({ file, start, end });
const commentsOf = ({ comments }: Piece, task: ReadingTask): readonly SourceSpan[] =>
  comments.length === 0 ? none : comments.map((comment) => spanOf(comment, task));

function opaque(piece: Piece, task: ReadingTask, why: string, at?: Stretch): Statement {
  return {
    span: spanOf(piece, task),
    text: task.text.slice(piece.start, piece.end),
    reading: at === undefined ? { kind: 'opaque', why } : { kind: 'opaque', why, at: spanOf(at, task) },
    changes: [],
    leadingComments: commentsOf(piece, task),
  };
}
