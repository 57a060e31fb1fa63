import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readBlock } from './blocks.ts';
import { otherChange } from './changes.ts';

type Transaction = Extract<SchemaChange, { kind: 'transaction' }>;

const say = (cursor: Cursor, first: Token, verb: Transaction['verb'], more: Partial<Transaction> = {}): readonly SchemaChange[] => {
  cursor.expectEnd();
  return [{ ...more, kind: 'transaction', verb, span: cursor.spanFrom(first) }];
};

/** `BEGIN [WORK]`, or MariaDB's `BEGIN NOT ATOMIC … END`. */
export function readBegin(cursor: Cursor, first: Token): readonly SchemaChange[] {
  if (cursor.is('not', 'atomic')) {
    cursor.expect('not', 'atomic');
    return readBlock(cursor);
  }
  cursor.take('work');
  return say(cursor, first, 'begin');
}

/** `START TRANSACTION …`; START SLAVE and its like are no transactions. */
export function readStart(cursor: Cursor, first: Token): readonly SchemaChange[] {
  if (!cursor.take('transaction')) return skipAs('start', cursor, first);
  while (!cursor.isAtEnd) cursor.next();
  return say(cursor, first, 'begin');
}

export function readCommit(cursor: Cursor, first: Token): readonly SchemaChange[] {
  cursor.take('work');
  return say(cursor, first, 'commit', readChain(cursor));
}

export function readRollback(cursor: Cursor, first: Token): readonly SchemaChange[] {
  cursor.take('work');
  if (cursor.take('to')) {
    cursor.take('savepoint');
    return say(cursor, first, 'rollback-to', { name: cursor.name() });
  }
  return say(cursor, first, 'rollback', readChain(cursor));
}

function readChain(cursor: Cursor): Partial<Transaction> {
  let chain = false;
  if (cursor.take('and')) {
    chain = !cursor.take('no');
    cursor.expect('chain');
  }
  cursor.take('no');
  cursor.take('release');
  return chain ? { chain } : {};
}

export const readSavepoint = (cursor: Cursor, first: Token): readonly SchemaChange[] => say(cursor, first, 'savepoint', { name: cursor.name() });

export function readRelease(cursor: Cursor, first: Token): readonly SchemaChange[] {
  cursor.expect('savepoint');
  return say(cursor, first, 'release', { name: cursor.name() });
}

const branches: Readonly<Record<string, Transaction['verb']>> = {
  start: 'begin',
  begin: 'begin',
  prepare: 'prepare',
  commit: 'commit',
  rollback: 'rollback',
};

/** `XA START 'id'` and its like. */
export function readXa(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const { word } = cursor.next();
  while (!cursor.isAtEnd) cursor.next();
  const verb = branches[word];
  return verb === undefined ? [otherChange(`xa ${word}`, cursor.spanFrom(first))] : say(cursor, first, verb);
}

/** A statement that no rule asks about, read to its end. */
export function skipAs(what: string, cursor: Cursor, first: Token): readonly SchemaChange[] {
  const words = [what];
  while (words.length < 3 && cursor.peek().kind === 'word') words.push(cursor.next().word);
  while (!cursor.isAtEnd) cursor.next();
  return [otherChange(words.join(' '), cursor.spanFrom(first))];
}
