import type { SchemaChange } from '../../model/change.ts';
import { credentialsIn, mayHoldCredentials } from '../../model/credentials.ts';
import type { ReadingTask } from '../../model/dialect.ts';
import type { SourceSpan } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { spansOf } from './comments.ts';
import { readInsertHead } from './insert-head.ts';
import { readTokens, skipBlanks, stringOfToken, tokenEnd } from './lex.ts';
import { openContext, type Context } from './lower/context.ts';
import { lowerText } from './lower/embedded.ts';
import { lowerNode } from './lower/index.ts';
import { Unreadable } from './lower/unreadable.ts';
import { openSource } from './offsets.ts';
import { loadParser, maxStatementLength, parseSql, tooDeep, type Parsed, type ParseFailure } from './parse.ts';
import { fillPlaceholders, quotesPlaceholder } from './placeholders.ts';
import { readMetaCommand } from './psql.ts';
import { splitStatements, type Piece } from './split.ts';

/** Makes the reader ready; called once before anything is read. */
export async function loadPostgresReader(): Promise<void> {
  await loadParser();
}

/** Reads the statements of a stretch of a file. Never throws: what cannot be read is opaque, and the rest is still read. */
export function readPostgres(task: ReadingTask): readonly Statement[] {
  const statements: Statement[] = [];
  let branches = 0;
  const prepared: Prepared = new Map();
  for (const piece of splitStatements(task.text, task.start, task.end, task.whole)) {
    if (piece.kind === 'sql') {
      const statement = readStatement(piece, task, prepared);
      statements.push(branches === 0 ? statement : { ...statement, changes: statement.changes.map((change) => ({ ...change, conditional: true })) });
      continue;
    }
    const command = readMetaCommand(task.text.slice(piece.start, piece.end));
    if (command.kind === 'if') branches++;
    else if (command.kind === 'endif') branches = Math.max(0, branches - 1);
    else if (command.kind === 'opaque') statements.push(opaque(piece, task, command.why));
  }
  return statements;
}

type Prepared = NonNullable<Context['prepared']>;

interface Read {
  readonly changes: readonly SchemaChange[];
}
interface Unread {
  readonly why: string;
  readonly at?: SourceSpan;
}

/** In a longer file (in UTF-16 units) INSERT … VALUES is data, and only its head is read. */
const bulkLength = 1_000_000;

const readable: Statement['reading'] = { kind: 'changes' };

function readStatement(piece: Piece, task: ReadingTask, prepared: Prepared): Statement {
  const span = spanOf(piece, task);
  const long = piece.end - piece.start > maxStatementLength;
  const alone = !task.whole.some(({ start, end }) => piece.start >= start && piece.start < end);
  const bulk = task.depth === 'history' || long || task.text.length > bulkLength;
  const insert = alone && bulk ? readInsertHead(task.text, piece.start, span) : undefined;
  const read = insert === undefined ? readSql(piece, task, prepared) : { changes: [insert] };
  if ('why' in read) return opaque(piece, task, read.why, read.at);
  return {
    span,
    text: task.text.slice(span.start, span.end),
    reading: readable,
    changes: read.changes,
    leadingComments: spansOf(task.file, piece.comments),
    ...credentialsOf(piece, task),
  };
}

/** The passwords and keys that a statement states. */
function credentialsOf(piece: Piece, { text, file, depth }: ReadingTask): Pick<Statement, 'credentials'> {
  if (depth === 'history' || piece.end - piece.start > maxStatementLength || !mayHoldCredentials(text.slice(piece.start, piece.end))) return {};
  const tokens = readTokens(text, piece.start, piece.end).map((token) => {
    const string = stringOfToken(text, token);
    return string === undefined ? { ...token, word: text.slice(token.start, token.end).toLowerCase() } : { ...token, string };
  });
  const credentials = credentialsIn(tokens, (start, end) => ({ file, start, end }));
  return credentials.length === 0 ? {} : { credentials };
}

/** Reads a statement as it is; where that fails, once more with names in the places of a tool's placeholders. */
function readSql(piece: Piece, task: ReadingTask, prepared: Prepared): Read | Unread {
  const text = task.text.slice(piece.start, piece.end);
  const read = readText(text, piece, task, prepared);
  if (text.length > maxStatementLength || ('changes' in read && !quotesPlaceholder(text))) return read;
  const filled = fillPlaceholders(text);
  const again = filled === undefined ? read : readText(filled, piece, task, prepared);
  return 'changes' in again ? again : read;
}

function readText(text: string, piece: Piece, task: ReadingTask, prepared: Prepared): Read | Unread {
  const parsed = parseSql(text);
  return parsed.ok ? lowerParsed(parsed.nodes, text, piece, task, prepared) : unread(parsed.failure, text, piece, task);
}

function lowerParsed(
  nodes: Extract<Parsed, { ok: true }>['nodes'],
  text: string,
  piece: Piece,
  task: ReadingTask,
  prepared: Prepared,
): Read | Unread {
  const source = openSource(task.file, text, piece.start);
  const context: Context = { ...openContext(source, task.target, task.depth === 'judged'), prepared };
  try {
    const [only] = nodes;
    if (nodes.length === 1 && only !== undefined) return { changes: lowerNode(only, context) };
    const changes = lowerText(source, context);
    return changes === undefined ? { why: 'Its statements cannot be told apart' } : { changes };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    if (error instanceof RangeError) return { why: tooDeep };
    return { why: `What it does could not be worked out: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function unread({ why, character }: ParseFailure, text: string, piece: Piece, task: ReadingTask): Unread {
  const nul = text.indexOf('\0');
  const source = openSource(task.file, text, piece.start);
  if (nul >= 0) return { why, at: source.span(nul, nul + 1) };
  if (character === undefined) return { why };
  const start = skipBlanks(text, unitsOf(text, character), text.length);
  return start >= text.length ? { why } : { why, at: source.span(start, tokenEnd(text, start, text.length)) };
}

/** The UTF-16 offset after so many characters, of which some take two units. */
function unitsOf(text: string, characters: number): number {
  let at = 0;
  for (let count = 0; count < characters && at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

const spanOf = (piece: Piece, task: ReadingTask): SourceSpan => ({ file: task.file, start: piece.start, end: piece.data?.end ?? piece.end });

function opaque(piece: Piece, task: ReadingTask, why: string, at?: SourceSpan): Statement {
  const span = spanOf(piece, task);
  return {
    span,
    text: task.text.slice(span.start, span.end),
    reading: at === undefined ? { kind: 'opaque', why } : { kind: 'opaque', why, at },
    changes: [],
    leadingComments: spansOf(task.file, piece.comments),
    ...credentialsOf(piece, task),
  };
}
