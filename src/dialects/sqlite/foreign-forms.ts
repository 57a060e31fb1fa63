import type { SchemaChange } from '../../model/change.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { SqlType } from '../../model/types.ts';
import { nameOfToken, readTokens, type Token } from './lex.ts';
import { constraintBase } from './lower/columns.ts';
import { spanBetween, type Context } from './lower/context.ts';
import { lowerStatement } from './lower/index.ts';
import { objectName } from './names.ts';
import { parseSql } from './parse.ts';

/** A statement that other engines have and SQLite has not, with its words. */
interface Words {
  readonly context: Context;
  readonly tokens: readonly Token[];
  /** The word at a place, in lower case. */
  word(at: number): string;
  name(at: number): string;
}

/** Reads what people write who come from other engines, so that the gate can say that SQLite refuses it. Undefined for anything else. */
export function readForeignForm(context: Context): readonly SchemaChange[] | undefined {
  const tokens = readTokens(context.text, 0, Math.min(context.text.length, 20_000));
  const text = (at: number): string => context.text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
  const words: Words = { context, tokens, word: (at) => text(at).toLowerCase(), name: (at) => nameOfToken(text(at)) ?? '' };
  if (words.word(0) === 'truncate') return readTruncate(words);
  return words.word(0) === 'alter' && words.word(1) === 'table' ? readAlter(words) : undefined;
}

function readTruncate(words: Words): readonly SchemaChange[] | undefined {
  const at = words.word(1) === 'table' ? 2 : 1;
  const table = words.name(at);
  if (table === '' || words.tokens.length > at + 1) return undefined;
  return [{ kind: 'truncate', table: { name: table }, cascade: false, restartIdentity: false, span: place(words, at) }];
}

const place = ({ context, tokens }: Words, at: number) => spanBetween(context, tokens[at]?.start ?? 0, tokens[at]?.end ?? context.text.length);

function readAlter(words: Words): readonly SchemaChange[] | undefined {
  const hasSchema = words.word(3) === '.';
  const table = hasSchema ? objectName(words.name(4), words.name(2)) : { name: words.name(2) };
  const at = hasSchema ? 5 : 3;
  if (table.name === '' || hasSeveralClauses(words, at)) return undefined;
  const isColumn = words.word(at + 1) === 'column';
  const named = isColumn ? at + 2 : at + 1;
  const span = place(words, named);
  const column = words.name(named);
  switch (words.word(at)) {
    case 'alter':
      return readAlterColumn(words, table, column, named);
    case 'modify':
      return [{ kind: 'change-column-type', table, column, to: typeFrom(words, named + 1), span }];
    case 'change':
      return [{ kind: 'change-column-type', table, column, to: typeFrom(words, named + 2), span }];
    case 'drop': {
      if (words.word(at + 1) !== 'primary' || words.word(at + 2) !== 'key') return undefined;
      return [{ kind: 'drop-constraint', table, constraint: 'PRIMARY KEY', ifExists: false, cascade: false, span: place(words, at + 1) }];
    }
    case 'add':
      return readAddConstraint(words, table, at + 1);
    default:
      return undefined;
  }
}

function readAlterColumn(words: Words, table: { readonly name: string }, column: string, named: number): readonly SchemaChange[] | undefined {
  const span = place(words, named);
  const next = words.word(named + 1);
  const isTyped = next === 'type' || (next === 'set' && words.word(named + 2) === 'data' && words.word(named + 3) === 'type');
  if (isTyped) return [{ kind: 'change-column-type', table, column, to: typeFrom(words, next === 'type' ? named + 2 : named + 4), span }];
  if (words.word(named + 2) !== 'default') return undefined;
  if (next === 'drop') return [{ kind: 'drop-default', table, column, span }];
  if (next !== 'set') return undefined;
  const text = words.context.text.slice(words.tokens[named + 3]?.start ?? 0);
  return [{ kind: 'set-default', table, column, default: { text, term: { kind: 'other', text, parts: [] } }, span }];
}

/** The words of a type: names, and numbers in parentheses. */
function typeFrom({ context, tokens }: Words, at: number): SqlType {
  const rest = context.text.slice(tokens[at]?.start ?? context.text.length);
  const text = /^[A-Za-z_]\w*(?:\s*\([^)]*\))?/.exec(rest)?.[0] ?? '';
  return { name: text.replace(/\s*\(.*$/s, '').toLowerCase(), modifiers: [], dimensions: 0, text };
}

/** A key or foreign key is read as CREATE TABLE would read it. */
function readAddConstraint(words: Words, table: { readonly name: string }, at: number): readonly SchemaChange[] | undefined {
  const start = words.tokens[at]?.start ?? 0;
  const head = 'CREATE TABLE t(c,';
  const { context } = words;
  const parsed = parseSql(`${head}${context.text.slice(start)})`);
  if (!parsed.ok || parsed.statement.type !== 'CreateTableStmt') return undefined;
  const inner: Context = { ...context, text: `${head}${context.text.slice(start)})`, offset: context.offset + start - head.length };
  const [made] = lowerStatement(parsed.statement, inner);
  const constraints: readonly Constraint[] = made?.kind === 'create-table' ? made.spec.constraints : [];
  if (constraints.length === 0) return undefined;
  const span = spanBetween(context, start, context.text.length);
  return constraints.map((constraint) => ({
    kind: 'add-constraint',
    table,
    constraint: { ...constraintBase(undefined, span), ...constraint },
    span,
  }));
}

/** A comma outside of parentheses: SQLite takes one change in an ALTER TABLE. */
function hasSeveralClauses({ context, tokens }: Words, from: number): boolean {
  let depth = 0;
  return tokens.slice(from).some(({ start }) => {
    const code = context.text.charCodeAt(start);
    if (code === 40) depth++;
    else if (code === 41) depth--;
    return code === 44 && depth === 0;
  });
}
