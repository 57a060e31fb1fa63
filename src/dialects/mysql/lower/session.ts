import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readExpression } from '../expressions.ts';
import { nameValue } from '../strings.ts';
import { readCharset } from '../types.ts';
import { otherChange } from './changes.ts';
import { constantTexts } from './constants.ts';
import { lowerStatement } from './index.ts';
import { readSetPassword } from './users.ts';

/** Reads SET from the word behind it on. */
export function readSet(cursor: Cursor, first: Token): readonly SchemaChange[] {
  if (cursor.is('password')) return readSetPassword(cursor, first);
  if (cursor.take('statement')) return readForStatement(cursor);
  if ((cursor.is('role') || cursor.is('default', 'role') || cursor.is('resource', 'group')) && !['=', ':='].includes(cursor.peek(1).word)) {
    while (!cursor.isAtEnd) cursor.next();
    return [otherChange('set role', cursor.spanFrom(first))];
  }
  const isolation = readIsolation(cursor, first);
  if (isolation !== undefined) return [isolation];
  return readAssignments(cursor);
}

/** Reads `a = 1, @b = 2` to the end; variables and parameters of the program that it stands in, and NEW.a, are no settings. */
function readAssignments(cursor: Cursor): readonly SchemaChange[] {
  const changes = cursor.list(() => (isOwnVariable(cursor) ? skipAssignment(cursor) : [readSetting(cursor)])).flat();
  cursor.expectEnd();
  return changes;
}

const isOwnVariable = (cursor: Cursor): boolean =>
  cursor.scope !== undefined && cursor.isAtName && (cursor.scope.isHidden(nameValue(cursor.raw(cursor.peek()))) || cursor.is('new', '.'));

function skipAssignment(cursor: Cursor): readonly SchemaChange[] {
  const { schema, name } = cursor.path();
  if (!cursor.take('=')) cursor.expect(':=');
  const { term } = readExpression(cursor);
  const { memory } = cursor.source;
  if (schema === undefined) memory.variables.set(name.toLowerCase(), constantTexts(term, memory));
  return [];
}

/** `SET [GLOBAL | SESSION] TRANSACTION ISOLATION LEVEL …`: without a word before it, it is for the next transaction alone. */
function readIsolation(cursor: Cursor, first: Token): SchemaChange | undefined {
  const scope = cursor.isOneOf(['global', 'session', 'local']) ? cursor.peek().word : undefined;
  const ahead = scope === undefined ? 0 : 1;
  if (cursor.peek(ahead).word !== 'transaction') return undefined;
  for (let i = 0; i <= ahead; i++) cursor.next();
  let isolation: string | undefined;
  cursor.list(() => {
    if (cursor.take('isolation', 'level')) {
      const start = cursor.peek();
      while (cursor.peek().kind === 'word') cursor.next();
      isolation = cursor.slice(start.start, cursor.last.end).toLowerCase().replaceAll(/\s+/g, ' ');
    } else {
      cursor.expect('read');
      if (cursor.takeOne('only', 'write') === undefined) cursor.fail();
    }
  });
  cursor.expectEnd();
  if (scope !== undefined && isolation !== undefined) {
    const name = 'transaction_isolation';
    return { kind: 'set-session', name, value: isolation, local: false, global: scope === 'global', span: cursor.spanFrom(first) };
  }
  return { kind: 'transaction', verb: 'set-isolation', ...(isolation !== undefined && { isolation }), span: cursor.spanFrom(first) };
}

/** MariaDB: `SET STATEMENT max_statement_time = 1 FOR …`. */
function readForStatement(cursor: Cursor): readonly SchemaChange[] {
  cursor.list(() => readSetting(cursor));
  cursor.expect('for');
  return lowerStatement(cursor);
}

interface Scoped {
  readonly name: string;
  readonly global: boolean;
}

function readSetting(cursor: Cursor): SchemaChange {
  const first = cursor.peek();
  if (cursor.take('names')) return setNames(cursor, first);
  if (cursor.take('character', 'set') || cursor.take('charset') || cursor.take('char', 'set')) {
    return { kind: 'set-session', name: 'character_set', value: readCharset(cursor), local: false, global: false, span: cursor.spanFrom(first) };
  }
  const { name, global } = readName(cursor);
  if (!cursor.take('=')) cursor.expect(':=');
  const value = readValue(cursor, name);
  return { kind: 'set-session', name, ...(value !== undefined && { value }), local: false, global, span: cursor.spanFrom(first) };
}

function setNames(cursor: Cursor, first: Token): SchemaChange {
  const value = readCharset(cursor);
  if (cursor.take('collate')) readCharset(cursor);
  return { kind: 'set-session', name: 'names', value, local: false, global: false, span: cursor.spanFrom(first) };
}

const globals = new Set(['global', 'persist', 'persist_only']);

function readName(cursor: Cursor): Scoped {
  if (cursor.peek().kind === 'variable') {
    const raw = cursor.raw(cursor.next()).toLowerCase();
    if (!raw.startsWith('@@')) return { name: raw.replaceAll(/[`'"]/g, ''), global: false };
    const [scope = '', ...rest] = raw.slice(2).split('.');
    const isScoped = globals.has(scope) || scope === 'session' || scope === 'local';
    return { name: isScoped ? rest.join('.') : raw.slice(2), global: globals.has(scope) };
  }
  const scope = cursor.peek(1).word === '=' ? undefined : cursor.takeOne('global', 'session', 'local', 'persist', 'persist_only');
  let name = cursor.anyName().toLowerCase();
  while (cursor.take('.')) name += `.${cursor.anyName().toLowerCase()}`;
  return { name, global: scope !== undefined && globals.has(scope) };
}

/** What a setting or variable is given; undefined for DEFAULT. Of a variable, constant strings are kept. */
function readValue(cursor: Cursor, name: string): string | undefined {
  if (cursor.take('default')) return undefined;
  const bare = cursor.takeOne('on', 'all', 'binary', 'row', 'system');
  if (bare !== undefined) return bare;
  const { text, term } = readExpression(cursor);
  const { memory } = cursor.source;
  const known = constantTexts(term, memory);
  if (name.startsWith('@')) memory.variables.set(name, known);
  const [value] = known.texts;
  if (term.kind === 'literal') return term.value;
  return known.isAll && known.texts.length === 1 && value !== undefined ? value : text;
}

/** Reads `USE db` from the word behind it on. */
export function readUse(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const value = cursor.anyName();
  cursor.expectEnd();
  return [{ kind: 'set-session', name: 'schema', value, local: false, global: false, span: cursor.spanFrom(first) }];
}
