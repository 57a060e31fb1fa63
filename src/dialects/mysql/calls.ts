import type { ObjectName } from '../../model/names.ts';
import type { Cursor } from './cursor.ts';
import { readLevel } from './expressions.ts';
import { isNameWord } from './keywords.ts';
import { spellPath } from './names.ts';
import { opensQuery, units } from './primaries.ts';
import { readOrderList, readQueryBody } from './queries.ts';
import { nameValue } from './strings.ts';
import { readCharset, readType } from './types.ts';
import { atom, levels, other, type Written } from './written.ts';

/** Other names of functions. Source: MySQL 8.4 manual, 14.1 Built-In Function and Operator Reference. */
const synonyms: Readonly<Record<string, string>> = {
  now: 'current_timestamp',
  localtime: 'current_timestamp',
  localtimestamp: 'current_timestamp',
  curdate: 'current_date',
  curtime: 'current_time',
  lcase: 'lower',
  ucase: 'upper',
  substr: 'substring',
  mid: 'substring',
  character_length: 'char_length',
  pow: 'power',
  ceil: 'ceiling',
  schema: 'database',
  day: 'dayofmonth',
};

/** Functions that are called without parentheses. */
const niladic = new Set(
  'current_timestamp current_date current_time localtime localtimestamp utc_timestamp utc_date utc_time current_user current_role'.split(' '),
);
const clocks = new Set([
  'current_timestamp',
  'current_date',
  'current_time',
  'utc_timestamp',
  'utc_date',
  'utc_time',
  'sysdate',
  'current_user',
  'current_role',
]);

/** Reserved words that are functions where a parenthesis follows. */
const reservedFunctions = new Set(
  `if replace insert left right repeat mod char values default convert database schema user row_number interval utc_date utc_time utc_timestamp
   current_timestamp current_date current_time localtime localtimestamp current_user current_role truncate match grouping rank lag lead ntile
   first_value last_value nth_value dense_rank percent_rank cume_dist`.split(/\s+/),
);

/** Words that part the arguments of a function: `TRIM(LEADING 'x' FROM y)`, `GROUP_CONCAT(a SEPARATOR ',')`. */
const parting = new Set(
  'from for using separator as leading trailing both distinct all returning default on empty error null ignore respect nulls array'.split(' '),
);

/** Functions whose first argument is a unit of time or a word. */
const unitFirst = new Set(['timestampadd', 'timestampdiff', 'get_format', 'extract']);

/** `CURRENT_TIMESTAMP` and its like without parentheses. */
export function readNiladic(cursor: Cursor): Written | undefined {
  const { word } = cursor.peek();
  if (!niladic.has(word) || cursor.peek(1).word === '(' || cursor.peek(1).word === '.') return undefined;
  cursor.next();
  return writeCall(cursor, { name: synonyms[word] ?? word }, [], '');
}

/** Reads a call; undefined where no call comes next. */
export function readCall(cursor: Cursor): Written | undefined {
  const token = cursor.peek();
  if (token.word === 'next' && cursor.is('next', 'value', 'for')) return readSequenceValue(cursor, 3, 'nextval');
  if (token.word === 'previous' && cursor.is('previous', 'value', 'for')) return readSequenceValue(cursor, 3, 'lastval');
  const opening = cursor.peek(1).word === '(' ? 1 : cursor.peek(1).word === '.' && cursor.peek(3).word === '(' ? 3 : 0;
  if (opening === 0 || (opening === 1 && !isNameWord(token.word) && !reservedFunctions.has(token.word))) return undefined;
  const path = opening === 1 ? { name: nameValue(cursor.raw(cursor.next())) } : cursor.path();
  const lower = path.name.toLowerCase();
  const name: ObjectName = 'schema' in path ? path : { name: synonyms[lower] ?? lower };
  if (lower === 'cast' || lower === 'convert') return readCast(cursor, name);
  if (lower === 'nextval' || lower === 'lastval' || lower === 'setval') return readSequenceCall(cursor, name);
  if (lower === 'match') return readMatch(cursor);
  return readArguments(cursor, name);
}

function readArguments(cursor: Cursor, name: ObjectName): Written {
  const parts: Written[] = [];
  let text = '';
  let isFresh = true;
  const add = (piece: string): void => {
    text += isFresh ? piece : ` ${piece}`;
    isFresh = false;
  };
  cursor.expect('(');
  cursor.within(() => {
    if (unitFirst.has(name.name) && cursor.peek().kind === 'word') add(cursor.next().word.replace('sql_tsi_', '').toUpperCase());
    while (!cursor.is(')')) {
      if (cursor.take(',')) {
        text += ', ';
        isFresh = true;
      } else if (cursor.take('order', 'by')) add(`ORDER BY ${readOrderList(cursor)}`);
      else if (cursor.take('limit')) add('LIMIT');
      else if (parting.has(cursor.peek().word) && !cursor.is('default', '(')) {
        const { word } = cursor.next();
        add(word.toUpperCase());
        if (word === 'using') add(readCharset(cursor));
        else if (word === 'returning' || word === 'as') add(readType(cursor).type.text);
      } else if (opensQuery(cursor)) readPart();
      else if (cursor.is('select')) add(readBareQuery(cursor));
      else readPart();
    }
  });
  cursor.expect(')');
  return writeCall(cursor, name, parts, text);

  function readPart(): void {
    const before = cursor.position;
    const part = name.name === 'position' ? readPosition(cursor) : readLevel(cursor, levels.or);
    if (cursor.position === before) cursor.fail();
    parts.push(part);
    add(part.text);
  }
}

/** `POSITION(a IN b)`. */
function readPosition(cursor: Cursor): Written {
  const left = readLevel(cursor, levels.bitOr);
  if (!cursor.take('in')) return left;
  const right = readLevel(cursor, levels.bitOr);
  return other(`${left.text} IN ${right.text}`, [left, right]);
}

function readBareQuery(cursor: Cursor): string {
  const first = cursor.peek();
  readQueryBody(cursor);
  return cursor.slice(first.start, cursor.last.end);
}

function writeCall(cursor: Cursor, name: ObjectName, parts: readonly Written[], text: string): Written {
  const isClock = name.schema === undefined && clocks.has(name.name);
  const precision = isClock && (text === '' || text === '0') ? '' : `(${text})`;
  const spelled = name.schema === undefined ? name.name : spellPath(name);
  const over = readOver(cursor);
  cursor.scope?.call(name);
  const call = atom(`${isClock ? spelled.toUpperCase() : spelled}${precision}`, {
    kind: 'call',
    name,
    args: isClock ? [] : parts.map(({ term }) => term),
  });
  return over === undefined ? call : other(`${call.text}${over}`, [call]);
}

/** `OVER (…)` of a window function, and what may stand before it. */
function readOver(cursor: Cursor): string | undefined {
  const first = cursor.peek();
  if (cursor.is('filter', '(') || cursor.is('within', 'group')) cursor.fail();
  if (cursor.is('respect', 'nulls') || cursor.is('ignore', 'nulls')) {
    cursor.next();
    cursor.next();
  }
  if (!cursor.take('over')) return undefined;
  if (cursor.is('(')) readWindow(cursor);
  else cursor.name();
  return ` ${cursor.slice(first.start, cursor.last.end)}`;
}

/** Reads `(PARTITION BY … ORDER BY … ROWS …)`. */
export function readWindow(cursor: Cursor): void {
  cursor.parenthesised(() => {
    if (cursor.isAtName && !cursor.is('partition') && !cursor.is('rows')) cursor.name();
    if (cursor.take('partition', 'by')) cursor.list(() => readLevel(cursor, levels.or));
    if (cursor.take('order', 'by')) readOrderList(cursor);
    if (cursor.takeOne('rows', 'range', 'groups') !== undefined) {
      const isBetween = cursor.take('between');
      readFrame(cursor);
      if (isBetween) {
        cursor.expect('and');
        readFrame(cursor);
      }
    }
  });
}

function readFrame(cursor: Cursor): void {
  if (cursor.take('current')) cursor.expect('row');
  else {
    if (!cursor.take('unbounded')) readLevel(cursor, levels.bitOr);
    if (cursor.takeOne('preceding', 'following') === undefined) cursor.fail();
  }
}

/** `CAST(a AS type)` and `CONVERT(a, type)` are one; `CONVERT(a USING utf8mb4)` is another. */
function readCast(cursor: Cursor, name: ObjectName): Written {
  return cursor.parenthesised(() => {
    const value = readLevel(cursor, levels.or);
    if (cursor.take('using')) return other(`convert(${value.text} USING ${readCharset(cursor)})`, [value]);
    if (name.name === 'cast' && cursor.take('at', 'time', 'zone')) cursor.string();
    if (!cursor.take('as')) cursor.expect(',');
    const { type, attributes } = readType(cursor);
    const array = cursor.take('array') ? ' ARRAY' : '';
    const charset = attributes['charset'] === undefined ? '' : ` CHARACTER SET ${attributes['charset']}`;
    return atom(`CAST(${value.text} AS ${type.text.toUpperCase()}${charset}${array})`, { kind: 'cast', term: value.term, type });
  });
}

function readSequenceValue(cursor: Cursor, words: number, name: string): Written {
  for (let i = 0; i < words; i++) cursor.next();
  return sequenceValue(cursor, name, cursor.path(), []);
}

function readSequenceCall(cursor: Cursor, name: ObjectName): Written {
  return cursor.parenthesised(() => {
    const sequence = cursor.path();
    const rest = cursor.take(',') ? cursor.list(() => readLevel(cursor, levels.or)) : [];
    return sequenceValue(cursor, name.name, sequence, rest);
  });
}

function sequenceValue(cursor: Cursor, name: string, sequence: ObjectName, rest: readonly Written[]): Written {
  const path = spellPath(sequence);
  cursor.scope?.call({ name });
  const written = other(path, []);
  return atom(`${name}(${[path, ...rest.map(({ text }) => text)].join(', ')})`, {
    kind: 'call',
    name: { name },
    args: [written.term, ...rest.map(({ term }) => term)],
  });
}

/** `MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE)`: a call of its columns and what they are held to. */
function readMatch(cursor: Cursor): Written {
  const columns = cursor.is('(') ? cursor.parenthesised(() => cursor.list(() => readLevel(cursor, levels.or))) : [];
  cursor.expect('against', '(');
  const value = readLevel(cursor, levels.bitOr);
  const first = cursor.peek();
  while (cursor.peek().kind === 'word') cursor.next();
  const mode = cursor.slice(first.start, Math.max(first.start, cursor.last.end)).toUpperCase().replaceAll(/\s+/g, ' ');
  cursor.expect(')');
  const suffix = cursor.last.start > first.start ? ` ${mode}` : '';
  const args = [...columns, value].map(({ term }) => term);
  return atom(`match(${columns.map(({ text }) => text).join(', ')}) AGAINST (${value.text}${suffix})`, {
    kind: 'call',
    name: { name: 'match' },
    args,
  });
}

/** Whether a word is a unit of time. */
export const isUnit = (word: string): boolean => units.has(word);
