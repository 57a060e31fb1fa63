import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readExpression } from '../expressions.ts';
import { isAtQuery, readQuery } from '../queries.ts';
import { Scope } from '../scope.ts';
import { isTypeWord, readType } from '../types.ts';
import { Unreadable } from '../unreadable.ts';
import type { Memory } from '../memory.ts';
import { constantTexts, either, unknown } from './constants.ts';
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

/** Reads statements up to one of these words. Behind a handler of errors one that fails stops nothing. */
function readList(cursor: Cursor, stops: readonly string[]): readonly SchemaChange[] {
  const changes: SchemaChange[] = [];
  let mayFail = false;
  while (!cursor.isAtEnd && !cursor.isOneOf(stops)) {
    if (cursor.take(';')) continue;
    mayFail ||= isAtErrorHandler(cursor);
    const made = readOne(cursor);
    changes.push(...(mayFail ? sometimes(made) : made));
  }
  return changes;
}

/** `DECLARE CONTINUE HANDLER FOR SQLEXCEPTION`, or for the number of an error. */
const isAtErrorHandler = (cursor: Cursor): boolean =>
  cursor.is('declare') && cursor.peek(2).word === 'handler' && !['not', 'sqlwarning'].includes(cursor.peek(4).word);

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
  const branches = openBranches(cursor);
  do {
    readExpression(cursor);
    cursor.expect('then');
    branches.read(['elseif', 'else', 'end']);
  } while (cursor.take('elseif'));
  const changes = branches.close(cursor.take('else'));
  closeWith(cursor, 'if');
  return changes;
}

interface Branches {
  /** Reads the statements of one branch. */
  read(stops: readonly string[]): void;
  /** Reads the last branch where there is an ELSE; variables are then what any branch may have made of them. */
  close(hasElse: boolean): readonly SchemaChange[];
}

/** With more variables none is known behind a branch. */
const mostVariables = 50;

function openBranches(cursor: Cursor): Branches {
  const { memory } = cursor.source;
  const before = memory.variables;
  const ends: Memory['variables'][] = [];
  const changes: SchemaChange[] = [];
  const read = (stops: readonly string[]): void => {
    memory.variables = new Map(before);
    changes.push(...readList(cursor, stops));
    ends.push(memory.variables);
  };
  return {
    read,
    close(hasElse) {
      if (hasElse) read(['end']);
      else ends.push(before);
      memory.variables = new Map();
      if (ends.some(({ size }) => size > mostVariables)) return sometimes(changes);
      for (const name of new Set(ends.flatMap((end) => [...end.keys()]))) {
        memory.variables.set(name, either(ends.map((end) => end.get(name) ?? unknown)));
      }
      return sometimes(changes);
    },
  };
}

function readCase(cursor: Cursor): readonly SchemaChange[] {
  const branches = openBranches(cursor);
  if (!cursor.is('when')) readExpression(cursor);
  while (cursor.take('when')) {
    readExpression(cursor);
    cursor.expect('then');
    branches.read(['when', 'else', 'end']);
  }
  const changes = branches.close(cursor.take('else'));
  closeWith(cursor, 'case');
  return changes;
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
  const { memory } = cursor.source;
  const value = cursor.takeOne('default', ':=') === undefined ? unknown : constantTexts(readExpression(cursor).term, memory);
  for (const name of names) memory.variables.set(name.toLowerCase(), value);
  return nothing;
}
