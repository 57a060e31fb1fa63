import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readExpression } from '../expressions.ts';
import { isAtQuery, readQuery } from '../queries.ts';
import { Scope } from '../scope.ts';
import { isTypeWord, readType } from '../types.ts';
import { Unreadable } from '../unreadable.ts';
import { lowerStatement } from './index.ts';
import { readSet } from './session.ts';

/**
 * What the statements of a stored program's body do, in order; those under IF, CASE, loops and handlers are conditional. What cannot be read
 * in it stands as SQL of run time. Source: MySQL manual, 15.6 Compound Statement Syntax.
 */
export function readBody(cursor: Cursor): readonly SchemaChange[] {
  cursor.scope ??= new Scope();
  return readOne(cursor);
}

/** The rest of a block behind its BEGIN. */
export function readBlock(cursor: Cursor): readonly SchemaChange[] {
  cursor.scope ??= new Scope();
  const changes = readList(cursor, ['end']);
  cursor.expect('end');
  return changes;
}

const sometimes = (changes: readonly SchemaChange[]): readonly SchemaChange[] =>
  changes.map((change): SchemaChange => (change.conditional === true ? change : { ...change, conditional: true }));

/** Reads statements up to one of these words. */
function readList(cursor: Cursor, stops: readonly string[]): readonly SchemaChange[] {
  const changes: SchemaChange[] = [];
  while (!cursor.isAtEnd && !cursor.isOneOf(stops)) {
    if (!cursor.take(';')) changes.push(...readOne(cursor));
  }
  return changes;
}

function readOne(cursor: Cursor): readonly SchemaChange[] {
  if (cursor.peek(1).word === ':' && cursor.isAtName) {
    cursor.name();
    cursor.expect(':');
  }
  const { word } = cursor.peek();
  const control = Object.hasOwn(controls, word) ? controls[word] : undefined;
  if (control === undefined) return readPlain(cursor);
  cursor.next();
  return cursor.within(() => control(cursor));
}

type Control = (cursor: Cursor) => readonly SchemaChange[];

const nothing: readonly SchemaChange[] = [];

const controls: Readonly<Record<string, Control>> = {
  begin: (cursor) => {
    cursor.take('not', 'atomic');
    const changes = readList(cursor, ['end']);
    closeWith(cursor);
    return changes;
  },
  if: readIf,
  case: readCase,
  loop: (cursor) => readLoop(cursor, 'loop'),
  while: (cursor) => {
    readExpression(cursor);
    cursor.expect('do');
    return readLoop(cursor, 'while');
  },
  repeat: (cursor) => {
    const changes = readList(cursor, ['until']);
    cursor.expect('until');
    readExpression(cursor);
    closeWith(cursor, 'repeat');
    return sometimes(changes);
  },
  for: readFor,
  declare: readDeclare,
  set: (cursor) => {
    const statement = cursor.cut();
    return guarded(statement, () => readSet(statement, statement.peek()));
  },
  return: (cursor) => {
    const statement = cursor.cut();
    return guarded(statement, () => {
      readExpression(statement);
      return nothing;
    });
  },
  open: skip,
  fetch: skip,
  close: skip,
  leave: skip,
  iterate: skip,
  signal: skip,
  resignal: skip,
  get: skip,
};

function skip(cursor: Cursor): readonly SchemaChange[] {
  cursor.cut();
  return nothing;
}

/** `END IF label`. */
function closeWith(cursor: Cursor, ...words: readonly string[]): void {
  cursor.expect('end', ...words);
  if (cursor.isAtName && !cursor.is(';')) cursor.name();
}

function readPlain(cursor: Cursor): readonly SchemaChange[] {
  const statement = cursor.cut();
  return guarded(statement, () => lowerStatement(statement));
}

/** Reads a statement of a body; one that cannot be read is SQL that is not known. */
function guarded(statement: Cursor, read: () => readonly SchemaChange[]): readonly SchemaChange[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ kind: 'dynamic-sql', text: statement.text, span: statement.whole }];
  }
}

function readIf(cursor: Cursor): readonly SchemaChange[] {
  const changes: SchemaChange[] = [];
  do {
    readExpression(cursor);
    cursor.expect('then');
    changes.push(...readList(cursor, ['elseif', 'else', 'end']));
  } while (cursor.take('elseif'));
  if (cursor.take('else')) changes.push(...readList(cursor, ['end']));
  closeWith(cursor, 'if');
  return sometimes(changes);
}

function readCase(cursor: Cursor): readonly SchemaChange[] {
  const changes: SchemaChange[] = [];
  if (!cursor.is('when')) readExpression(cursor);
  while (cursor.take('when')) {
    readExpression(cursor);
    cursor.expect('then');
    changes.push(...readList(cursor, ['when', 'else', 'end']));
  }
  if (cursor.take('else')) changes.push(...readList(cursor, ['end']));
  closeWith(cursor, 'case');
  return sometimes(changes);
}

function readLoop(cursor: Cursor, word: string): readonly SchemaChange[] {
  const changes = readList(cursor, ['end']);
  closeWith(cursor, word);
  return sometimes(changes);
}

/** MariaDB: `FOR i IN 1..10 DO`, `FOR row IN (SELECT …) DO`. */
function readFor(cursor: Cursor): readonly SchemaChange[] {
  cursor.scope?.hide(cursor.name());
  cursor.expect('in');
  cursor.take('reverse');
  if (isAtQuery(cursor)) readQuery(cursor);
  else {
    readExpression(cursor);
    if (cursor.take('..')) readExpression(cursor);
  }
  cursor.expect('do');
  return readLoop(cursor, 'for');
}

function readDeclare(cursor: Cursor): readonly SchemaChange[] {
  if (cursor.isOneOf(['continue', 'exit', 'undo']) && cursor.peek(1).word === 'handler') return readHandler(cursor);
  const statement = cursor.cut();
  return guarded(statement, () => readDeclaration(statement));
}

/** `DECLARE CONTINUE HANDLER FOR NOT FOUND statement`. */
function readHandler(cursor: Cursor): readonly SchemaChange[] {
  cursor.next();
  cursor.expect('handler', 'for');
  cursor.list(() => {
    if (cursor.take('sqlstate')) {
      cursor.take('value');
      cursor.string();
    } else if (!cursor.take('not', 'found')) cursor.next();
  });
  return sometimes(readOne(cursor));
}

function readDeclaration(cursor: Cursor): readonly SchemaChange[] {
  const names = cursor.list(() => cursor.name());
  for (const name of names) cursor.scope?.hide(name);
  if (cursor.take('condition')) return nothing;
  if (cursor.take('cursor')) {
    if (cursor.is('(')) cursor.skipGroup();
    cursor.expect('for');
    readQuery(cursor);
    return nothing;
  }
  if (isTypeWord(cursor.peek().word) && cursor.peek().word !== 'row') readType(cursor);
  else while (!cursor.isAtEnd && !cursor.isOneOf(['default', ':='])) cursor.next();
  if (cursor.takeOne('default', ':=') !== undefined) readExpression(cursor);
  return nothing;
}
