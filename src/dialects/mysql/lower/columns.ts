import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { isAtLeast, type Target } from '../../../model/target.ts';
import type { Expression } from '../../../model/types.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readExpression, readSimple } from '../expressions.ts';
import { readCharset, readType } from '../types.ts';
import { constraintBase } from './changes.ts';
import { readCheck, readReferences } from './constraints.ts';

/** A column of CREATE TABLE, ADD, MODIFY or CHANGE, with the constraints written behind it. */
export interface ReadColumn {
  readonly column: ColumnSpec;
  readonly constraints: readonly Constraint[];
}

interface Draft {
  readonly name: string;
  readonly type: string;
  readonly attributes: Record<string, string>;
  readonly constraints: Constraint[];
  notNull: boolean;
  collation?: string;
  default?: Expression;
  generated?: { readonly expression: Expression; readonly stored: boolean };
  comment?: string;
}

/** Reads `name type attributes…`. */
export function readColumn(cursor: Cursor): ReadColumn {
  const first = cursor.peek();
  const name = cursor.name();
  return readDefinition(cursor, name, first);
}

/** Reads what stands behind the name of a column: its type, and attributes in any order. */
export function readDefinition(cursor: Cursor, name: string, first: Token): ReadColumn {
  const { type, collation, attributes, serial } = readType(cursor);
  const draft: Draft = { name, type: type.name, attributes: { ...attributes }, constraints: [], notNull: serial };
  if (collation !== undefined) draft.collation = collation;
  if (serial) {
    draft.attributes['auto-increment'] = 'yes';
    draft.constraints.push(ownKey('unique', name, cursor, cursor.last));
  }
  while (readAttribute(cursor, draft));
  const { notNull, comment, generated } = draft;
  const column: ColumnSpec = {
    name,
    type,
    notNull,
    serial: false,
    span: cursor.spanFrom(first),
    ...(draft.collation !== undefined && { collation: { name: draft.collation } }),
    ...(draft.default !== undefined && { default: draft.default }),
    ...(generated !== undefined && { generated }),
    ...(comment !== undefined && comment !== '' && { comment }),
    ...(Object.keys(draft.attributes).length > 0 && { attributes: draft.attributes }),
  };
  return { column, constraints: ownKeys(draft.constraints, cursor.target) };
}

/** A column that is UNIQUE and PRIMARY KEY, as SERIAL PRIMARY KEY is, has but the primary key in MariaDB. Tried on MariaDB 10.11. */
function ownKeys(constraints: readonly Constraint[], { dialect }: Target): readonly Constraint[] {
  const isPrimary = constraints.some(({ kind }) => kind === 'primary-key');
  return dialect === 'mariadb' && isPrimary ? constraints.filter(({ kind }) => kind !== 'unique') : constraints;
}

function ownKey(kind: 'primary-key' | 'unique', column: string, cursor: Cursor, first: Token): Constraint {
  return { ...constraintBase(undefined, cursor.spanFrom(first)), kind, columns: [column], include: [], nullsNotDistinct: false };
}

type ReadAttribute = (cursor: Cursor, draft: Draft, first: Token) => void;

const flag =
  (key: string, value = 'yes'): ReadAttribute =>
  (_, draft) =>
    void (draft.attributes[key] = value);

const word =
  (key: string): ReadAttribute =>
  (cursor, draft) => {
    cursor.take('=');
    draft.attributes[key] = (cursor.takeString() ?? cursor.raw(cursor.next())).toLowerCase();
  };

const charset: ReadAttribute = (cursor, draft) => void (draft.attributes['charset'] = readCharset(cursor));
const virtual: ReadAttribute = (cursor, draft) => readGenerated(cursor, draft);

interface Attribute {
  readonly first: string;
  readonly rest: readonly string[];
  readonly read: ReadAttribute;
}

const attribute = (words: string, read: ReadAttribute): Attribute => {
  const [first = '', ...rest] = words.split(' ');
  return { first, rest, read };
};

/** Attributes by the words that they begin with. Sources: MySQL 8.4 manual, 15.1.20; MariaDB documentation, CREATE TABLE. */
const readers: readonly Attribute[] = [
  attribute('not null', (_, draft) => void (draft.notNull = true)),
  attribute('not secondary', () => undefined),
  attribute('null', readNull),
  attribute('default', readDefault),
  attribute('on update', (cursor, draft) => void (draft.attributes['on-update'] = readSimple(cursor).text)),
  attribute('auto_increment', flag('auto-increment')),
  attribute('serial default value', readSerialDefault),
  attribute('unique key', (cursor, draft, first) => void draft.constraints.push(ownKey('unique', draft.name, cursor, first))),
  attribute('unique', (cursor, draft, first) => void draft.constraints.push(ownKey('unique', draft.name, cursor, first))),
  attribute('primary key', readPrimaryKey),
  attribute('primary', readPrimaryKey),
  attribute('key', readPrimaryKey),
  attribute('comment', readComment),
  attribute('collate', (cursor, draft) => void (draft.collation = readCharset(cursor))),
  attribute('character set', charset),
  attribute('char set', charset),
  attribute('charset', charset),
  attribute('column_format', word('column-format')),
  attribute('storage', word('storage')),
  attribute('engine_attribute', word('engine-attribute')),
  attribute('secondary_engine_attribute', word('secondary-engine-attribute')),
  attribute('srid', word('srid')),
  attribute('ref_system_id', word('srid')),
  attribute('compressed', flag('compressed')),
  attribute('visible', () => undefined),
  attribute('invisible', flag('invisible')),
  attribute('without system versioning', flag('without-system-versioning')),
  attribute('with system versioning', flag('with-system-versioning')),
  attribute('generated always as', virtual),
  attribute('as', virtual),
  attribute('references', readInlineReference),
  attribute('check', readInlineCheck),
  attribute('constraint', readNamed),
];

/** The same by their first word. */
const readersByWord = new Map<string, readonly Attribute[]>();
for (const reader of readers) readersByWord.set(reader.first, [...(readersByWord.get(reader.first) ?? []), reader]);

function readAttribute(cursor: Cursor, draft: Draft): boolean {
  const first = cursor.peek();
  const found = first.word === '' ? undefined : readersByWord.get(first.word)?.find(({ rest }) => cursor.take(first.word, ...rest));
  if (found === undefined) return readPluginOption(cursor, draft);
  found.read(cursor, draft, first);
  return true;
}

/** MariaDB: an option of a storage engine, `name = value`. */
function readPluginOption(cursor: Cursor, draft: Draft): boolean {
  const { kind } = cursor.peek();
  if ((kind !== 'word' && kind !== 'name') || cursor.peek(1).word !== '=') return false;
  const key = cursor.anyName().toLowerCase();
  cursor.expect('=');
  draft.attributes[`option-${key}`] = cursor.takeString() ?? cursor.raw(cursor.next());
  return true;
}

/** A TIMESTAMP that does not say so may be NOT NULL: the catalog asks, and forgets it. */
function readNull(_: Cursor, draft: Draft): void {
  draft.notNull = false;
  draft.attributes['null'] = 'yes';
}

function readDefault(cursor: Cursor, draft: Draft): void {
  const isExpression = cursor.is('(');
  const value = readSimple(cursor);
  const isLarge = /(?:text|blob)$|^json$/.test(draft.type);
  draft.default = isExpression && isLarge && value.term.kind === 'literal' ? asExpression(value) : value;
}

/** MySQL takes no literal as the default of a TEXT, BLOB or JSON, but one in parentheses. Source: manual, 13.6 Data Type Default Values. */
const asExpression = ({ text, term }: Expression): Expression => ({ text, term: { kind: 'other', text, parts: [term] } });

function readSerialDefault(cursor: Cursor, draft: Draft, first: Token): void {
  draft.notNull = true;
  draft.attributes['auto-increment'] = 'yes';
  draft.constraints.push(ownKey('unique', draft.name, cursor, first));
}

function readPrimaryKey(cursor: Cursor, draft: Draft, first: Token): void {
  draft.notNull = true;
  draft.constraints.push(ownKey('primary-key', draft.name, cursor, first));
}

function readComment(cursor: Cursor, draft: Draft): void {
  cursor.take('=');
  draft.comment = cursor.string();
}

/** `AS (a + 1) STORED`, or the edge of a period: `AS ROW START`. */
function readGenerated(cursor: Cursor, draft: Draft): void {
  if (cursor.take('row')) {
    draft.attributes['row'] = cursor.takeOne('start', 'end') ?? cursor.fail();
    return;
  }
  const expression = cursor.parenthesised(() => readExpression(cursor));
  const stored = cursor.takeOne('virtual', 'stored', 'persistent') ?? 'virtual';
  draft.generated = { expression, stored: stored !== 'virtual' };
}

/**
 * `REFERENCES` behind a column is read and passed over before MySQL 9.0 and MariaDB 10.5.
 * Sources: MySQL 9.0 release notes; MariaDB documentation, Foreign Keys, References.
 */
const honoursInlineReferences = (target: Target): boolean => (target.dialect === 'mysql' ? isAtLeast(target, 9) : isAtLeast(target, 10, 5));

function readInlineReference(cursor: Cursor, draft: Draft, first: Token): void {
  const reference = readReferences(cursor);
  if (!honoursInlineReferences(cursor.target)) {
    draft.attributes['ignored-reference'] = reference.references.name;
    return;
  }
  draft.constraints.push({ ...constraintBase(undefined, cursor.spanFrom(first)), kind: 'foreign-key', columns: [draft.name], ...reference });
}

function readInlineCheck(cursor: Cursor, draft: Draft, first: Token): void {
  const check = readCheck(cursor, undefined, first);
  if (check !== undefined) draft.constraints.push(ofColumn(cursor, draft, check));
}

/** In MariaDB the CHECK behind a column is a part of it, and has its name; it takes no other. Tried on MariaDB 10.11. */
const ofColumn = ({ target }: Cursor, { name }: Draft, check: Constraint): Constraint =>
  target.dialect === 'mariadb' && check.kind === 'check' ? { ...check, column: name } : check;

/** `CONSTRAINT name` before the CHECK of a column. */
function readNamed(cursor: Cursor, draft: Draft, first: Token): void {
  const name = cursor.is('check') ? undefined : cursor.name();
  if (cursor.take('check')) {
    const check = readCheck(cursor, name, first);
    if (check !== undefined) draft.constraints.push(check);
  } else if (cursor.take('references')) readInlineReference(cursor, draft, first);
  else if (!cursor.is('not') && !cursor.is('null') && !cursor.is('unique') && !cursor.is('primary')) cursor.fail();
}
