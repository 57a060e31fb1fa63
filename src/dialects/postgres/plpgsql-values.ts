import type { Constant } from '../../model/changes/rows.ts';
import { constantCondition } from './lower/constant-conditions.ts';
import { constantRows } from './lower/constant-rows.ts';
import { constantList, constantString } from './lower/constant-strings.ts';
import { inner, isRecord, listOf, type Json } from './plpgsql-tree.ts';

/** What the variables of a body are known to hold at a place. */
export type Values = ReadonlyMap<string, Constant>;

/** What the loop's variables hold in each of its turns. */
export type Turn = Values;

const mostTurns = 100;
const noTurns: readonly Turn[] = [];

/** The value of an expression that is made of constants and of variables that are known. */
export function constantOf(expression: string, values: Values): Constant | undefined {
  return constantString(expression, values) ?? constantList(expression, values);
}

/** Whether the condition of an IF, EXIT or CONTINUE surely holds, or surely does not; none at all holds. */
export function isHeld(condition: unknown, values: Values): boolean | undefined {
  const query = queryOf(condition);
  return query === undefined ? true : constantCondition(query, values);
}

export const queryOf = (node: unknown): string | undefined => {
  const { query } = inner(node, 'PLpgSQL_expr');
  return typeof query === 'string' ? query : undefined;
};

/** The name and the value of `name := …`; the value is missing where it is not known, or is only a part of the variable. */
export function assignment(value: Json, values: Values): { readonly name: string; readonly value?: Constant } | undefined {
  const match = /^\s*("(?:[^"]|"")+"|[\w$\u0080-\uffff]+)\s*(:?=)?/.exec(queryOf(value['expr']) ?? '');
  if (match === null) return undefined;
  const [whole, word = '', sign] = match;
  const name = word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word.toLowerCase();
  const found = sign === undefined ? undefined : constantOf((queryOf(value['expr']) ?? '').slice(whole.length), values);
  return { name, ...(found !== undefined && { value: found }) };
}

/** Names of the variables that a variable, record or row of the tree stands for. */
function namesOf(target: unknown): readonly string[] {
  const { refname } = { ...inner(target, 'PLpgSQL_var'), ...inner(target, 'PLpgSQL_rec') };
  const fields = listOf(inner(target, 'PLpgSQL_row')['fields']).flatMap((field) => (isRecord(field) ? [field['name']] : []));
  return [refname, ...fields].filter((name) => typeof name === 'string');
}

const nameAt = (datums: readonly unknown[], at: unknown): readonly string[] => (typeof at === 'number' ? namesOf(datums[at]) : []);

/** Variables that a statement, or what it holds, gives a value. */
export function assignedIn(node: unknown, datums: readonly unknown[]): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((item) => assignedIn(item, datums));
  if (!isRecord(node)) return [];
  return Object.entries(node).flatMap(([tag, value]) => {
    if (tag === 'PLpgSQL_stmt_assign' && isRecord(value)) return assignment(value, new Map())?.name ?? [];
    if (tag === 'target' || tag === 'var' || tag === 'curvar') return typeof value === 'number' ? nameAt(datums, value) : namesOf(value);
    return tag === 'varno' ? nameAt(datums, value) : assignedIn(value, datums);
  });
}

/** The turns of a loop over constants; undefined where they are not known, or are too many to follow. */
export function turnsOf(tag: string, value: Json, values: Values, datums: readonly unknown[]): readonly Turn[] | undefined {
  const turns = allTurns(tag, value, values, datums);
  return turns !== undefined && turns.length <= mostTurns ? turns : undefined;
}

function allTurns(tag: string, value: Json, values: Values, datums: readonly unknown[]): readonly Turn[] | undefined {
  switch (tag) {
    case 'PLpgSQL_stmt_foreach_a': {
      const [name, ...others] = nameAt(datums, value['varno']);
      const items = value['slice'] === undefined ? constantList(queryOf(value['expr']) ?? '', values) : undefined;
      return name === undefined || others.length > 0 ? undefined : items?.map((item) => new Map([[name, item]]));
    }
    case 'PLpgSQL_stmt_fori':
      return countedTurns(value, values);
    case 'PLpgSQL_stmt_fors':
      return rowTurns(value, values);
    default:
      return undefined;
  }
}

function countedTurns(value: Json, values: Values): readonly Turn[] | undefined {
  const [name] = namesOf(value['var']);
  const bounds = [value['lower'], value['upper']].map((bound) => Number(constantString(queryOf(bound) ?? '', values)));
  const [from = Number.NaN, to = Number.NaN] = value['reverse'] === true ? bounds.toReversed() : bounds;
  if (name === undefined || value['step'] !== undefined || !Number.isInteger(from) || !Number.isInteger(to)) return undefined;
  const length = Math.min(to - from + 1, mostTurns + 1);
  return length < 1 ? noTurns : Array.from({ length }, (_, at) => new Map([[name, String(from + at)]]));
}

function rowTurns(value: Json, values: Values): readonly Turn[] | undefined {
  const found = constantRows(queryOf(value['query']) ?? '', values);
  if (found === undefined) return undefined;
  const record = inner(value['var'], 'PLpgSQL_rec')['refname'];
  const names = typeof record === 'string' ? found.columns.map((column) => `${record}.${column}`) : namesOf(value['var']);
  return found.rows.map((row) => new Map(row.flatMap((item, at) => (item === undefined || names[at] === undefined ? [] : [[names[at], item]]))));
}
