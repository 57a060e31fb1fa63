import type { SchemaChange } from '../../../model/change.ts';
import type { Usage } from '../../../model/objects.ts';
import { canonicalTokens } from '../canonical.ts';
import type { Cursor } from '../cursor.ts';
import type { Texts } from '../memory.ts';
import { Scope } from '../scope.ts';
import { readType } from '../types.ts';
import { Unreadable } from '../unreadable.ts';
import { readBody } from './blocks.ts';
import { unknown } from './constants.ts';

type Kind = 'function' | 'procedure';
type Spec = Extract<SchemaChange, { kind: 'create-routine' }>['spec'];

/** Reads a procedure or function from the word behind its kind on. It is known by its name alone: neither engine has overloads. */
export function readRoutine(cursor: Cursor, kind: Kind, orReplace: boolean, definer?: string): readonly SchemaChange[] {
  cursor.ifNotExists();
  const { name: routine, span } = cursor.named();
  if (cursor.is('returns') || cursor.is('soname')) return readLoadable(cursor, kind, routine, orReplace, span);
  const scope = new Scope();
  cursor.scope = scope;
  const parameters = cursor.peek();
  const names = readParameters(cursor, scope);
  const signature = canonicalTokens(cursor, parameters.end, cursor.last.start);
  let returns: string | undefined;
  if (cursor.takeOne('returns', 'return') !== undefined) returns = readReturns(cursor);
  const characteristics = readCharacteristics(cursor);
  const start = cursor.position;
  const { body, uses } = followBody(cursor, scope);
  if (kind === 'procedure') keepProcedure(cursor, routine.name, names, start);
  const spec: Spec = {
    arguments: [],
    ...(returns !== undefined && { returns }),
    language: 'sql',
    volatility: characteristics.includes('deterministic') && !characteristics.includes('not deterministic') ? 'immutable' : 'volatile',
    securityDefiner: !characteristics.includes('sql security invoker'),
    ...(definer !== undefined && { definer }),
    settings: [],
    uses,
    body,
    signature,
    attributes: Object.fromEntries(characteristics.map((each) => [each, each])),
  };
  return [{ kind: 'create-routine', routine, orReplace, routineKind: kind, spec, span }];
}

/** A function of a library: `CREATE FUNCTION f RETURNS INTEGER SONAME 'f.so'`. */
function readLoadable(
  cursor: Cursor,
  kind: Kind,
  routine: { readonly name: string },
  orReplace: boolean,
  span: SchemaChange['span'],
): readonly SchemaChange[] {
  const returns = cursor.take('returns') ? cursor.next().word : undefined;
  cursor.expect('soname');
  const body = cursor.string();
  const spec: Spec = {
    arguments: [],
    ...(returns !== undefined && { returns }),
    language: 'c',
    volatility: 'unknown',
    securityDefiner: false,
    settings: [],
    uses: [],
    body,
  };
  return [{ kind: 'create-routine', routine, orReplace, routineKind: kind, spec, span }];
}

function readParameters(cursor: Cursor, scope: Scope): readonly string[] {
  if (!cursor.is('(')) return [];
  return cursor.parenthesised(() => {
    if (cursor.is(')')) return [];
    return cursor.list(() => {
      cursor.takeOne('in', 'out', 'inout');
      const name = cursor.name();
      scope.hide(name);
      readReturns(cursor);
      return name.toLowerCase();
    });
  });
}

/** More procedures within each other are not followed. */
const deepest = 4;

/** Keeps what a procedure does, to be read again with the values that it is called with. */
function keepProcedure(cursor: Cursor, name: string, parameters: readonly string[], start: number): void {
  const { memory } = cursor.source;
  memory.procedures.set(name.toLowerCase(), (values) => {
    if (memory.calls >= deepest || memory.budget <= 0) return [];
    const { variables } = memory;
    const scope = new Scope();
    for (const parameter of parameters) scope.hide(parameter);
    memory.variables = new Map([...variables, ...parameters.map((parameter, index): [string, Texts] => [parameter, values[index] ?? unknown])]);
    memory.calls++;
    cursor.return(start);
    const { changes } = followBody(cursor, scope);
    memory.calls--;
    memory.variables = variables;
    memory.budget -= changes.length;
    return changes;
  });
}

function readReturns(cursor: Cursor): string {
  if (cursor.take('type', 'of')) return `type of ${cursor.path().name}`;
  return readType(cursor).type.text;
}

const starts = new Set(['language', 'not', 'deterministic', 'contains', 'no', 'reads', 'modifies', 'sql', 'comment', 'using']);

/** `DETERMINISTIC`, `READS SQL DATA` and their like, in lower case. */
function readCharacteristics(cursor: Cursor): readonly string[] {
  const found: string[] = [];
  while (cursor.isOneOf(starts)) {
    if (cursor.take('comment')) cursor.string();
    else if (cursor.take('not', 'deterministic')) found.push('not deterministic');
    else if (cursor.take('deterministic')) found.push('deterministic');
    else if (cursor.take('contains', 'sql')) found.push('contains sql');
    else if (cursor.take('no', 'sql')) found.push('no sql');
    else if (cursor.takeOne('reads', 'modifies') !== undefined) {
      found.push(`${cursor.last.word} sql data`);
      cursor.expect('sql', 'data');
    } else if (cursor.take('sql', 'security')) found.push(`sql security ${cursor.next().word}`);
    else if (cursor.take('language')) found.push(`language ${cursor.next().word}`);
    else cursor.fail();
  }
  return found;
}

interface Followed {
  readonly changes: readonly SchemaChange[];
  readonly body: string;
  readonly uses: readonly Usage[];
}

/** The rest of the statement as a body: its text, what it does, and what it names as far as it could be read. */
export function followBody(cursor: Cursor, scope: Scope): Followed {
  const first = cursor.peek();
  if (cursor.isAtEnd) cursor.fail('expected a body');
  cursor.scope = scope;
  const { memory } = cursor.source;
  const { variables } = memory;
  memory.variables = new Map(variables);
  let changes: readonly SchemaChange[];
  try {
    changes = readBody(cursor);
    if (cursor.take(';')) cursor.expectEnd();
    cursor.expectEnd();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    changes = [
      { kind: 'dynamic-sql', text: cursor.slice(first.start, cursor.end), span: cursor.span(first, { start: first.start, end: cursor.end }) },
    ];
  } finally {
    memory.variables = variables;
  }
  return { changes, body: cursor.slice(first.start, cursor.end), uses: scope.uses() };
}

/** Reads `ALTER PROCEDURE p …` from the word behind its kind on. */
export function readAlterRoutine(cursor: Cursor): readonly SchemaChange[] {
  const { name: routine, span } = cursor.named();
  const characteristics = readCharacteristics(cursor);
  cursor.expectEnd();
  const security = characteristics.find((word) => word.startsWith('sql security'));
  return [{ kind: 'alter-routine', routine, ...(security !== undefined && { securityDefiner: security.endsWith('definer') }), span }];
}

export function readDropRoutine(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const { name: routine, span } = cursor.named();
  cursor.expectEnd();
  return [{ kind: 'drop-routine', routine, ifExists, cascade: false, span }];
}
