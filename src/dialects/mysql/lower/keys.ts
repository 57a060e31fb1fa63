import type { Index, IndexPart } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readExpression } from '../expressions.ts';
import { readCharset } from '../types.ts';
import { constraintBase, indexBase } from './changes.ts';
import { readCheck, readForeignKey } from './constraints.ts';

/** A key or constraint of a table; a PERIOD is told by its columns. */
export type Element =
  | { readonly kind: 'constraint'; readonly constraint: Constraint; readonly ifNotExists: boolean }
  | { readonly kind: 'index'; readonly index: Index; readonly first: Token; readonly ifNotExists: boolean }
  | { readonly kind: 'period'; readonly name: string; readonly columns: readonly string[] }
  /** A CHECK that the server passes over. */
  | { readonly kind: 'nothing' };

const elementWords = new Set(['constraint', 'primary', 'unique', 'fulltext', 'spatial', 'index', 'key', 'foreign', 'check']);

/** Whether a key or constraint comes next, and no column. */
export function isAtElement(cursor: Cursor): boolean {
  if (cursor.isOneOf(elementWords)) return true;
  return cursor.is('period', 'for') || cursor.is('vector', 'index') || cursor.is('vector', 'key');
}

/** Reads a key or constraint as CREATE TABLE and ALTER TABLE … ADD state it. */
export function readElement(cursor: Cursor): Element {
  const first = cursor.peek();
  let name: string | undefined;
  if (cursor.take('constraint')) {
    cursor.ifNotExists();
    name = cursor.isAtName && !cursor.isOneOf(elementWords) ? cursor.name() : undefined;
  }
  if (cursor.take('foreign', 'key')) return { kind: 'constraint', constraint: readForeignKey(cursor, name, first), ifNotExists: false };
  if (cursor.take('check')) {
    const constraint = readCheck(cursor, name, first);
    return constraint === undefined ? { kind: 'nothing' } : { kind: 'constraint', constraint, ifNotExists: false };
  }
  if (cursor.take('period', 'for')) return readPeriod(cursor);
  const kind = cursor.takeOne('primary', 'unique', 'fulltext', 'spatial', 'vector', 'index', 'key') ?? cursor.fail();
  if (kind === 'primary') cursor.expect('key');
  else if (kind !== 'index' && kind !== 'key') cursor.takeOne('index', 'key');
  return readKey(cursor, kind, name, first);
}

type KeyKind = 'primary' | 'unique' | 'fulltext' | 'spatial' | 'vector' | 'index' | 'key';

function readKey(cursor: Cursor, kind: KeyKind, symbol: string | undefined, first: Token): Element {
  const ifNotExists = cursor.ifNotExists();
  const written = cursor.isAtName && !cursor.is('using') ? cursor.name() : undefined;
  const details = readKeyDetails(cursor);
  const name = written ?? (kind === 'unique' ? symbol : undefined);
  const columns = plainColumns(details);
  if (kind === 'primary' && columns !== undefined) {
    return { kind: 'constraint', constraint: { ...key(cursor, undefined, first, details), kind: 'primary-key', columns }, ifNotExists };
  }
  if (kind === 'unique' && columns !== undefined && details.visible && details.options === undefined) {
    return { kind: 'constraint', constraint: { ...key(cursor, name, first, details), kind: 'unique', columns }, ifNotExists };
  }
  if (kind === 'primary') {
    const columns = details.parts.flatMap(({ column }) => (column === undefined ? [] : [column]));
    return { kind: 'constraint', constraint: { ...key(cursor, undefined, first, details), kind: 'primary-key', columns }, ifNotExists };
  }
  const origin = { kind: 'change', span: cursor.spanFrom(first) } as const;
  return { kind: 'index', index: { ...indexOf(name, kind, details), origin }, first, ifNotExists };
}

const key = (cursor: Cursor, name: string | undefined, first: Token, { parts, comment, withoutOverlaps }: KeyDetails) => ({
  ...constraintBase(name, cursor.spanFrom(first)),
  ...(parts.some(({ prefixLength, order }) => prefixLength !== undefined || order === 'desc') && { parts }),
  include: [],
  nullsNotDistinct: false,
  ...(comment !== undefined && { comment }),
  ...(withoutOverlaps && { withoutOverlaps: true }),
});

/** The columns of a key, unless a part of it is an expression. */
function plainColumns({ parts }: KeyDetails): readonly string[] | undefined {
  const columns = parts.flatMap(({ column }) => column ?? []);
  return columns.length === parts.length ? columns : undefined;
}

/** The index that a statement describes. */
export function indexOf(name: string | undefined, kind: KeyKind, { parts, method, visible, options, comment }: KeyDetails): Index {
  const special = kind === 'fulltext' || kind === 'spatial' || kind === 'vector';
  return {
    ...indexBase,
    name: name ?? '',
    method: special ? kind : (method ?? 'btree'),
    parts,
    unique: kind === 'unique',
    visible,
    ...(options !== undefined && { options }),
    ...(comment !== undefined && { comment }),
  };
}

export interface KeyDetails {
  readonly parts: readonly IndexPart[];
  readonly method?: string;
  readonly visible: boolean;
  readonly options?: Readonly<Record<string, string>>;
  readonly comment?: string;
  readonly withoutOverlaps: boolean;
}

/** Reads `[USING BTREE] (parts) options…`. */
export function readKeyDetails(cursor: Cursor): KeyDetails {
  const draft: Draft = { visible: true, options: {} };
  while (readKeyOption(cursor, draft));
  let withoutOverlaps = false;
  const parts = cursor.parenthesised(() => {
    const read: IndexPart[] = [];
    do {
      if (cursor.peek(1).word === 'without' && cursor.peek(2).word === 'overlaps') {
        read.push(part({ column: cursor.name() }));
        cursor.expect('without', 'overlaps');
        withoutOverlaps = true;
      } else read.push(readPart(cursor));
    } while (cursor.take(','));
    return read;
  });
  while (readKeyOption(cursor, draft));
  const { method, visible, comment, options } = draft;
  return {
    parts,
    visible,
    withoutOverlaps,
    ...(method !== undefined && { method }),
    ...(Object.keys(options).length > 0 && { options }),
    ...(comment !== undefined && comment !== '' && { comment }),
  };
}

interface Draft {
  method?: string;
  visible: boolean;
  comment?: string;
  readonly options: Record<string, string>;
}

/** Numbers and words that an index takes as `name [=] value`. */
const settings = new Set(['key_block_size', 'engine_attribute', 'secondary_engine_attribute', 'clustering', 'distance', 'm']);

function readKeyOption(cursor: Cursor, draft: Draft): boolean {
  if (cursor.takeOne('using', 'type') !== undefined) draft.method = cursor.takeOne('btree', 'hash', 'rtree') ?? cursor.fail();
  else if (cursor.take('comment')) {
    cursor.take('=');
    draft.comment = cursor.string();
  } else if (cursor.take('with', 'parser')) draft.options['parser'] = cursor.name();
  else if (cursor.take('visible') || cursor.take('not', 'ignored')) draft.visible = true;
  else if (cursor.take('invisible') || cursor.take('ignored')) draft.visible = false;
  else if (cursor.isOneOf(settings) || (cursor.peek().kind === 'word' && cursor.peek(1).word === '=' && !cursor.isOneOf(['algorithm', 'lock']))) {
    const name = cursor.anyName().toLowerCase();
    cursor.take('=');
    draft.options[name] = cursor.takeString() ?? cursor.raw(cursor.next());
  } else return false;
  return true;
}

const part = (more: Partial<IndexPart>, order: 'asc' | 'desc' = 'asc'): IndexPart => ({ order, nulls: order === 'asc' ? 'first' : 'last', ...more });

/** Reads `a`, `a(10) DESC` or `((expression))`. */
function readPart(cursor: Cursor): IndexPart {
  if (cursor.is('(')) {
    const expression = cursor.parenthesised(() => readExpression(cursor));
    return part({ expression }, cursor.takeOne('asc', 'desc') ?? 'asc');
  }
  const column = cursor.name();
  const prefixLength = cursor.is('(') ? cursor.parenthesised(() => cursor.number()) : undefined;
  if (cursor.take('collate')) readCharset(cursor);
  return part({ column, ...(prefixLength !== undefined && { prefixLength }) }, cursor.takeOne('asc', 'desc') ?? 'asc');
}

function readPeriod(cursor: Cursor): Element {
  cursor.ifNotExists();
  const name = cursor.name();
  const columns = cursor.parenthesised(() => cursor.list(() => cursor.name()));
  return { kind: 'period', name: name.toLowerCase(), columns };
}
