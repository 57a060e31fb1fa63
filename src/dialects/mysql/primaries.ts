import type { Term } from '../../model/types.ts';
import type { Cursor } from './cursor.ts';
import type { Token } from './token.ts';
import { readCall, readNiladic } from './calls.ts';
import { isNameWord } from './keywords.ts';
import { readLevel } from './expressions.ts';
import { spellColumn, spellName } from './names.ts';
import { readSubquery } from './queries.ts';
import { nameValue, spellString } from './strings.ts';
import { atom, fit, levels, other, type Written } from './written.ts';

/** Units of INTERVAL. Source: MySQL manual, 11.5 Expressions, Temporal Intervals. */
export const units = new Set(
  `microsecond second minute hour day week month quarter year second_microsecond minute_microsecond minute_second hour_microsecond hour_second
   hour_minute day_microsecond day_second day_minute day_hour year_month sql_tsi_second sql_tsi_minute sql_tsi_hour sql_tsi_day sql_tsi_week
   sql_tsi_month sql_tsi_quarter sql_tsi_year`.split(/\s+/),
);

const truths: Readonly<Record<string, Written>> = {
  null: atom('NULL', { kind: 'literal', type: 'null', value: 'null' }),
  true: atom('TRUE', { kind: 'literal', type: 'boolean', value: 'true' }),
  false: atom('FALSE', { kind: 'literal', type: 'boolean', value: 'false' }),
};

/** Reads a literal, name, call, CASE, subquery or what stands in parentheses. */
export function readPrimary(cursor: Cursor): Written {
  const token = cursor.peek();
  switch (token.kind) {
    case 'string':
      return readString(cursor);
    case 'number':
      return readNumber(cursor);
    case 'bits':
      return readBits(cursor);
    case 'variable':
      return readVariable(cursor);
    case 'placeholder':
      return other(cursor.raw(cursor.next()), []);
    case 'name':
      return readNamed(cursor);
    case 'word':
      return readWord(cursor, token);
    case 'symbol':
      return readSymbol(cursor, token);
    case 'end':
      return cursor.fail('expected an expression');
  }
}

function readString(cursor: Cursor): Written {
  const value = cursor.string();
  return atom(spellString(value), { kind: 'literal', type: 'string', value });
}

function readNumber(cursor: Cursor): Written {
  const value = cursor.raw(cursor.next()).toLowerCase();
  return atom(value, { kind: 'literal', type: 'number', value });
}

/** `x'41'` is `0x41`. */
function readBits(cursor: Cursor): Written {
  const raw = cursor.raw(cursor.next()).toLowerCase();
  const value = `0${raw[0] ?? 'x'}${raw.slice(2, -1)}`;
  return atom(value, { kind: 'literal', type: 'number', value });
}

function readVariable(cursor: Cursor): Written {
  const name = cursor.raw(cursor.next()).toLowerCase();
  if (!cursor.take(':=')) return other(name, []);
  const value = readLevel(cursor, levels.or);
  return other(`${name} := ${value.text}`, [value], levels.or);
}

function readSymbol(cursor: Cursor, token: Token): Written {
  if (token.word === '*') return other(cursor.next().word, []);
  if (token.word === '{') return readEscape(cursor);
  if (token.word === '.') return readNamed(cursor);
  if (token.word !== '(') return cursor.fail('expected an expression');
  if (opensQuery(cursor)) return readSubquery(cursor);
  const items = cursor.parenthesised(() => cursor.list(() => readLevel(cursor, levels.or)));
  const [only] = items;
  return only !== undefined && items.length === 1 ? only : other(`(${items.map(({ text }) => text).join(', ')})`, items);
}

/** Whether the parenthesis that comes next holds a query; more parentheses may stand around it. */
export function opensQuery(cursor: Cursor): boolean {
  let ahead = 0;
  while (ahead < mostParentheses && cursor.peek(ahead).word === '(') ahead++;
  const { word } = cursor.peek(ahead);
  if (ahead === 1) return word === 'select' || word === 'with' || (word === 'values' && cursor.peek(ahead + 1).word !== '(') || word === 'table';
  return ahead > 1 && word === 'select' && behindQuery.has(cursor.behindGroup(1).word);
}

/** A query in more parentheses is too deep to be followed anyway. */
const mostParentheses = 500;

/** `((SELECT 1) UNION …)` is a query, `((SELECT 1) + 1)` is a value. */
const behindQuery = new Set([')', 'union', 'except', 'intersect', 'order', 'limit']);

/** `{d '2020-01-01'}`. */
function readEscape(cursor: Cursor): Written {
  cursor.expect('{');
  cursor.anyName();
  const value = readLevel(cursor, levels.or);
  cursor.expect('}');
  return value;
}

function readWord(cursor: Cursor, token: Token): Written {
  const { word } = token;
  const truth = truths[word];
  if (truth !== undefined && cursor.peek(1).word !== '.') {
    cursor.next();
    return truth;
  }
  if (word.startsWith('_') && isIntroduced(cursor)) {
    cursor.next();
    return readPrimary(cursor);
  }
  if (word === 'case') return readCase(cursor);
  if (word === 'exists' && cursor.peek(1).word === '(') return readExists(cursor);
  if (word === 'interval') return readInterval(cursor);
  if ((word === 'date' || word === 'time' || word === 'timestamp') && cursor.peek(1).kind === 'string') return readTemporal(cursor);
  if (word === 'row' && cursor.peek(1).word === '(') cursor.next();
  if (cursor.peek().word === '(') return readSymbol(cursor, cursor.peek());
  return readNiladic(cursor) ?? readCall(cursor) ?? readNamed(cursor);
}

/** `_utf8mb4'x'`: the character set of the literal behind it. */
const isIntroduced = (cursor: Cursor): boolean => {
  const { kind } = cursor.peek(1);
  return kind === 'string' || kind === 'bits';
};

function readTemporal(cursor: Cursor): Written {
  const word = cursor.next().word.toUpperCase();
  const value = cursor.string();
  return other(`${word} ${spellString(value)}`, []);
}

function readExists(cursor: Cursor): Written {
  cursor.expect('exists');
  const query = readSubquery(cursor);
  return other(`EXISTS ${query.text}`, [query]);
}

/** `INTERVAL 1 DAY`, or the function of that name. */
function readInterval(cursor: Cursor): Written {
  cursor.expect('interval');
  const value = readLevel(cursor, levels.or);
  const unit = cursor.peek();
  if (!units.has(unit.word)) return other(`INTERVAL ${value.text}`, [value]);
  cursor.next();
  return other(`INTERVAL ${fit(value, levels.unary)} ${unit.word.replace('sql_tsi_', '').toUpperCase()}`, [value]);
}

function readCase(cursor: Cursor): Written {
  cursor.expect('case');
  return cursor.within(() => {
    const parts: Written[] = [];
    const read = (): string => {
      const part = readLevel(cursor, levels.or);
      parts.push(part);
      return part.text;
    };
    let text = cursor.is('when') ? 'CASE' : `CASE ${read()}`;
    while (cursor.take('when')) {
      text += ` WHEN ${read()}`;
      cursor.expect('then');
      text += ` THEN ${read()}`;
    }
    if (cursor.take('else')) text += ` ELSE ${read()}`;
    cursor.expect('end');
    return other(`${text} END`, parts);
  });
}

/** Reads a column, with the table and schema before it, or `t.*`. */
function readNamed(cursor: Cursor): Written {
  const first = cursor.peek();
  if (first.kind !== 'name' && (first.kind !== 'word' || !isNameWord(first.word)) && first.word !== '.' && cursor.peek(1).word !== '.')
    return cursor.fail('expected an expression');
  const parts = first.word === '.' ? [] : [nameValue(cursor.raw(cursor.next()))];
  while (cursor.take('.')) {
    if (cursor.take('*')) return readStar(cursor, parts);
    parts.push(cursor.anyName());
  }
  const name = parts.at(-1) ?? '';
  const table = parts.at(-2);
  const schema = parts.at(-3);
  const path = table === undefined ? undefined : { name: table, ...(schema !== undefined && { schema }) };
  cursor.scope?.mention(name, path);
  const text = [...parts.slice(0, -1).map(spellName), spellColumn(name)].join('.');
  const term: Term = { kind: 'column', ...(table !== undefined && { table }), name };
  cursor.trees?.columns.push(term);
  return atom(text, term);
}

function readStar(cursor: Cursor, parts: readonly string[]): Written {
  const table = parts.at(-1) ?? '';
  const schema = parts.at(-2);
  cursor.scope?.mention('*', { name: table, ...(schema !== undefined && { schema }) });
  return other([...parts.map(spellName), '*'].join('.'), []);
}
