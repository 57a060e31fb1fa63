import { impliesPredicate, isSameTerm } from './implication.ts';
import { arrayOf, asksArrays, distancesOf, indexHabits, operatorsOf, suffixOf, type IndexHabits } from './index-facts.ts';
import type { Column, Index, IndexPart, Table } from './objects.ts';
import type { AccessPath, PathCondition, PathKey } from './query.ts';
import type { DialectId } from './target.ts';
import { conjunctsOf, type Expression, type Term } from './types.ts';

/** What an index does for a query that gets at the rows of its table. */
export interface Service {
  /** How many of its first parts the query holds to values, or joins. */
  readonly equal: number;
  /** The part behind those bounds the rows from one value to another. */
  readonly range: boolean;
  /** It gives the rows in the order that the query asks for, so that none is sorted. */
  readonly order: boolean;
  /** It finds rows by what their values contain: GIN, GiST, BRIN. */
  readonly contents: boolean;
  /** Its predicate leaves out rows that the query does not want. */
  readonly rows: boolean;
  /** Everything that the query names of the table stands in it. */
  readonly covering: boolean;
}

/** Where an index stands: the table with its columns, and the engine that reads it. */
interface Setting {
  readonly table: Table;
  readonly habits: IndexHabits;
}

/** What an index does for an access path; undefined where the engine would have to read all of it, or cannot use it. */
export function serviceOf(table: Table, index: Index, path: AccessPath, dialect: DialectId): Service | undefined {
  const setting: Setting = { table, habits: indexHabits(dialect) };
  if (!index.valid || !index.visible || !hasRowsOf(index, path, setting)) return undefined;
  const rows = index.predicate !== undefined;
  if (index.method !== 'btree') {
    const contents = index.method === 'hash' ? isFoundByHash(index, path) : isFoundByContents(setting, index, path);
    const order = isFoundByDistance(setting, index, path);
    return contents || rows || order ? { equal: 0, range: false, order, contents, rows, covering: false } : undefined;
  }
  const parts = [...index.parts, ...suffixOf(table, dialect).filter(({ column }) => !index.parts.some((part) => part.column === column))];
  const covering = isCovering(index, parts, path);
  const ordered = keysOf(setting, parts, path, []);
  const joining = keysOf(
    setting,
    parts,
    path,
    path.joined.map(({ on }) => on),
  );
  const { equal, range } = joining.equal > ordered.equal ? joining : ordered;
  const { order } = ordered;
  return equal > 0 || range || order || rows ? { equal, range, order, contents: false, rows, covering } : undefined;
}

/** The rank of a service among those of other indexes: keys first, then order, then what else it saves. */
export function worthOf({ equal, range, order, contents, rows, covering }: Service): number {
  return equal * 16 + (range ? 8 : 0) + (contents ? 8 : 0) + (order ? 6 : 0) + (rows ? 7 : 0) + (covering ? 1 : 0);
}

/** The condition, if any, that a part of an index is about. */
export function isAbout(part: Pick<IndexPart, 'column' | 'expression'>, on: PathKey): boolean {
  return on.column === undefined ? part.expression?.text === on.expression : part.column === on.column;
}

const columnOf = ({ columns }: Table, part: IndexPart): Column | undefined => columns.find(({ name }) => name === part.column);

/** How far the parts of a B-tree go along with the conditions and the order of a path. */
function keysOf(
  setting: Setting,
  parts: readonly IndexPart[],
  path: AccessPath,
  joined: readonly PathKey[],
): Pick<Service, 'equal' | 'range' | 'order'> {
  let equal = 0;
  while (equal < parts.length && isHeld(setting, parts[equal], path, joined)) equal++;
  const next = parts[equal];
  const range = next !== undefined && path.ranges.some((condition) => isAbout(next, condition.on) && isBounded(setting, next, condition));
  return { equal, range, order: joined.length === 0 && isOrdered(setting, parts, path) };
}

function isHeld(setting: Setting, part: IndexPart | undefined, { equal, others }: AccessPath, joined: readonly PathKey[]): boolean {
  if (part === undefined || !hasOwnCollation(setting, part)) return false;
  const array = arrayOf(part);
  if (array !== undefined) return others.some(({ on, operator }) => asksArrays.has(operator) && array === (on.column ?? on.expression));
  return equal.some((condition) => isAbout(part, condition.on) && isFound(setting, condition)) || joined.some((on) => isAbout(part, on));
}

/** Whether an equality finds rows by a key. */
function isFound({ habits }: Setting, { operator }: PathCondition): boolean {
  if (operator === 'IS NOT DISTINCT FROM') return habits.findsNotDistinct;
  return habits.findsBooleans || (operator !== 'IS TRUE' && operator !== 'IS FALSE');
}

/** An index in another collation than the column's answers only queries that name it. */
function hasOwnCollation({ table }: Setting, part: IndexPart): boolean {
  return part.collation === undefined || part.collation.name === columnOf(table, part)?.collation?.name;
}

function isBounded(setting: Setting, part: IndexPart, { operator }: PathCondition): boolean {
  const isPattern = part.operatorClass?.name.includes('pattern_ops') === true;
  if (operator !== 'LIKE') return !isPattern && hasOwnCollation(setting, part);
  const { likePrefix } = setting.habits;
  const collation = (part.collation ?? columnOf(setting.table, part)?.collation)?.name;
  return likePrefix === 'anywhere' || (likePrefix === 'by-pattern' && (isPattern || collation === 'C' || collation === 'POSIX'));
}

/** Whether the rows that an index gives need no sorting: parts that are held to one value may stand between. */
function isOrdered(setting: Setting, parts: readonly IndexPart[], path: AccessPath): boolean {
  if (path.order.length === 0 || !path.orderWhole) return false;
  const fixed = path.equal.filter((condition) => isOneValue(setting, condition)).map(({ on }) => on);
  const wanted = path.order.filter(({ on }) => !fixed.some((key) => isSameKey(key, on)));
  let mirrored: boolean | undefined;
  let at = 0;
  for (const { on, direction, nulls } of wanted) {
    let part = parts[at];
    while (part !== undefined && !isAbout(part, on) && isOneOf(part, fixed)) part = parts[++at];
    if (part === undefined || !isAbout(part, on) || !isSorted(setting, part)) return false;
    const turned = part.order !== direction;
    if (turned !== (part.nulls !== nulls) || (mirrored ?? turned) !== turned) return false;
    mirrored = turned;
    at++;
  }
  return wanted.length > 0;
}

const isSameKey = (a: PathKey, b: PathKey): boolean => a.column === b.column && a.expression === b.expression;

const isOneOf = (part: IndexPart, keys: readonly PathKey[]): boolean => keys.some((key) => isAbout(part, key));

function isSorted(setting: Setting, part: IndexPart): boolean {
  return part.prefixLength === undefined && hasOwnCollation(setting, part) && part.operatorClass?.name.includes('pattern_ops') !== true;
}

function isOneValue({ habits }: Setting, { operator }: PathCondition): boolean {
  if (operator === 'IS NULL') return habits.nullKeepsOrder;
  return operator === '=' || (habits.findsBooleans && (operator === 'IS TRUE' || operator === 'IS FALSE'));
}

function isFoundByHash({ parts: [part] }: Index, { equal, joined }: AccessPath): boolean {
  if (part === undefined) return false;
  return equal.some(({ on, operator }) => isAbout(part, on) && (operator === '=' || operator === 'IN')) || joined.some(({ on }) => isAbout(part, on));
}

function isFoundByContents({ table }: Setting, { method, parts }: Index, { equal, ranges, others }: AccessPath): boolean {
  return parts.some((part) => {
    const operators = operatorsOf(method, part, columnOf(table, part));
    return operators !== undefined && [...equal, ...ranges, ...others].some(({ on, operator }) => isAbout(part, on) && operators.has(operator));
  });
}

/** Whether the index gives the rows that are nearest to a value first, as the query wants them. */
function isFoundByDistance({ table }: Setting, { method, parts: [part] }: Index, { order: [first, second], orderWhole }: AccessPath): boolean {
  if (part === undefined || first?.distance === undefined || second !== undefined || !orderWhole || first.direction !== 'asc') return false;
  return first.distance.column === part.column && distancesOf(method, part, columnOf(table, part))?.has(first.distance.operator) === true;
}

/** Whether the query reads nothing of the table that its index does not have. */
function isCovering({ include }: Index, parts: readonly IndexPart[], { columns, verb }: AccessPath): boolean {
  if (columns === 'all' || verb !== 'reads') return false;
  const held = new Set([...parts.flatMap(({ column, prefixLength }) => (prefixLength === undefined ? (column ?? []) : [])), ...include]);
  return columns.length > 0 && columns.every((name) => held.has(name));
}

/** No planner takes from NOT NULL of a column that an index WHERE … IS NOT NULL has every row. */
const none: ReadonlySet<string> = new Set();

/** Whether every row that the query wants is in the index. */
function hasRowsOf({ predicate }: Index, path: AccessPath, { habits }: Setting): boolean {
  if (predicate === undefined) return true;
  const known = termsOf(path);
  const narrow: Expression = { text: '', term: { kind: 'and', terms: known } };
  if (!habits.impliesByWord) return impliesPredicate(narrow, predicate, none);
  return conjunctsOf(predicate.term).every(
    (wanted) =>
      known.some((term) => isSameTerm(term, wanted)) || (wanted.kind === 'is-null' && impliesPredicate(narrow, { text: ' ', term: wanted }, none)),
  );
}

/** The conditions of a path as the terms that a predicate is written in; a value that is not written out is equal to nothing. */
function termsOf({ equal, ranges, others, joined }: AccessPath): readonly Term[] {
  const ofKey = (on: PathKey): Term =>
    on.column === undefined ? { kind: 'other', text: on.expression, parts: [] } : { kind: 'column', name: on.column };
  const strict = joined.map(({ on }): Term => ({ kind: 'compare', operator: '=', left: ofKey(on), right: { kind: 'other', text: '$', parts: [] } }));
  return [...strict, ...[...equal, ...ranges, ...others].flatMap((condition) => termsOfCondition(condition, ofKey(condition.on)))];
}

function termsOfCondition({ operator, value }: PathCondition, left: Term): readonly Term[] {
  switch (operator) {
    case 'IS NULL':
    case 'IS NOT NULL':
      return [{ kind: 'is-null', term: left, negated: operator === 'IS NOT NULL' }];
    case 'IS TRUE':
      return [left];
    case 'IS FALSE':
      return [{ kind: 'not', term: left }];
    case 'OR':
      return [];
    case 'IN':
      return [{ kind: 'in', term: left, items: [{ kind: 'other', text: '$', parts: [] }], negated: false }];
    default: {
      const literal = typeof value === 'object' ? value.literal : undefined;
      if (literal === undefined) return [{ kind: 'compare', operator, left, right: { kind: 'other', text: '$', parts: [] } }];
      return (['string', 'number', 'boolean'] as const).map((type) => ({
        kind: 'compare',
        operator,
        left,
        right: { kind: 'literal', type, value: literal },
      }));
    }
  }
}
