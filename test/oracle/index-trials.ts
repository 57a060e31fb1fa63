import fc from 'fast-check';
import { initialState } from '../../src/catalog/initial.ts';
import { dialects } from '../support/dialects.ts';
import { replay } from '../../src/engine/replay.ts';
import { layouts } from '../../src/migrations/layouts/index.ts';
import type { Index, Table } from '../../src/model/objects.ts';
import type { AccessPath, PathCondition, PathKey } from '../../src/model/query.ts';
import type { DialectId, Target, Version } from '../../src/model/target.ts';

type Engine = Extract<DialectId, 'postgres' | 'sqlite' | 'mariadb'>;

/** A table, an index of it, and a query, of which it is asked whether the index serves it. */
export interface Trial {
  readonly table: string;
  readonly index: string;
  readonly conditions: readonly Condition[];
  readonly order: AccessPath['order'];
  readonly columns: readonly string[];
  readonly dialect: Engine;
}

interface Condition extends PathCondition {
  readonly sql: string;
  readonly where: 'equal' | 'ranges' | 'others';
}

export const tables: Readonly<Record<Engine, string>> = {
  postgres:
    'CREATE TABLE t (id int, ca int, cb int, cc int, cn int NOT NULL, cs text, cp text, cd timestamp, cf boolean, cj jsonb, cr int4range, cg int[]);',
  sqlite: 'CREATE TABLE t (id integer primary key, ca int, cb int, cc int, cn int NOT NULL, cs text, cp text, cd datetime);',
  mariadb: 'CREATE TABLE t (id int PRIMARY KEY, ca int, cb int, cc int, cn int NOT NULL, cs varchar(50), cp varchar(50), cd datetime);',
};

const plain = ['ca', 'cb', 'cc', 'cn', 'cs'];
const parts: Readonly<Record<Engine, readonly string[]>> = {
  postgres: [...plain, 'cd', 'cf', 'cp text_pattern_ops', 'lower(cs)', 'ca DESC', 'cb DESC NULLS LAST', 'cd DESC'],
  sqlite: [...plain, 'cd', 'cp', 'lower(cs)', 'ca DESC', 'cb DESC'],
  mariadb: [...plain, 'cd', 'cp', 'cs(10)'],
};
const predicates: Readonly<Record<Engine, readonly string[]>> = {
  postgres: [
    'cd IS NULL',
    'cf',
    'NOT cf',
    'ca = 1',
    'ca > 0',
    'cb IS NOT NULL',
    "cs = 'x'",
    'cn IS NOT NULL',
    'ca IN (1, 2)',
    'ca = 1 AND cd IS NULL',
  ],
  sqlite: ['cd IS NULL', 'ca = 1', 'ca > 0', 'cb IS NOT NULL', "cs = 'x'", 'ca = 1 AND cd IS NULL'],
  mariadb: [],
};
/** Methods other than B-tree, with their one part. */
const others: Readonly<Record<Engine, readonly string[]>> = {
  postgres: ['hash (ca)', 'gin (cj)', 'gin (cj jsonb_path_ops)', 'gist (cr)', 'gin (cg)', 'brin (ca)', 'spgist (cr)'],
  sqlite: [],
  mariadb: [],
};

const column = (name: string): PathKey => ({ column: name });
const number = (name: string): readonly Condition[] => [
  { on: column(name), operator: '=', value: { literal: '1' }, sql: `${name} = 1`, where: 'equal' },
  { on: column(name), operator: 'IN', sql: `${name} IN (1, 2)`, where: 'equal' },
  { on: column(name), operator: '>', value: { literal: '0' }, sql: `${name} > 0`, where: 'ranges' },
  { on: column(name), operator: '<=', value: { literal: '9' }, sql: `${name} <= 9`, where: 'ranges' },
  { on: column(name), operator: 'BETWEEN', sql: `${name} BETWEEN 1 AND 5`, where: 'ranges' },
  { on: column(name), operator: '<>', value: { literal: '3' }, sql: `${name} <> 3`, where: 'others' },
];
const text = (name: string): readonly Condition[] => [
  { on: column(name), operator: '=', value: { literal: 'x' }, sql: `${name} = 'x'`, where: 'equal' },
  { on: column(name), operator: 'LIKE', value: { literal: 'x%' }, sql: `${name} LIKE 'x%'`, where: 'ranges' },
  { on: column(name), operator: 'LIKE', value: { literal: '%x' }, sql: `${name} LIKE '%x'`, where: 'others' },
];
const shared: readonly Condition[] = [
  ...['ca', 'cb', 'cc', 'cn'].flatMap(number),
  ...['cs', 'cp'].flatMap(text),
  { on: column('cd'), operator: 'IS NULL', sql: 'cd IS NULL', where: 'equal' },
];
const lowered: Condition = {
  on: { expression: 'lower(cs)', columns: ['cs'] },
  operator: '=',
  value: { literal: 'x' },
  sql: "lower(cs) = 'x'",
  where: 'equal',
};
const ofPostgres: readonly Condition[] = [
  { on: column('cf'), operator: 'IS TRUE', sql: 'cf', where: 'equal' },
  { on: column('cf'), operator: 'IS FALSE', sql: 'NOT cf', where: 'equal' },
  { on: column('cj'), operator: '@>', value: { literal: '{"a": 1}' }, sql: `cj @> '{"a": 1}'`, where: 'others' },
  { on: column('cj'), operator: '?', value: { literal: 'a' }, sql: "cj ? 'a'", where: 'others' },
  { on: column('cr'), operator: '&&', value: { literal: '[1,2)' }, sql: "cr && '[1,2)'", where: 'others' },
  { on: column('cr'), operator: '@>', value: { literal: '4' }, sql: 'cr @> 4', where: 'others' },
  { on: column('cg'), operator: '@>', value: { literal: '{1}' }, sql: "cg @> '{1}'", where: 'others' },
];
const conditions: Readonly<Record<Engine, readonly Condition[]>> = {
  postgres: [...shared, lowered, ...ofPostgres],
  sqlite: [...shared, lowered],
  mariadb: shared.filter(({ operator }) => operator !== '<>'),
};

/** The column that a part or a condition is about. */
const about = (written: string): string => /c[a-z]\b/.exec(written)?.[0] ?? written;

/** Trials of which a good part is served: a query is mostly about the columns of the index. */
export function trials(dialect: Engine): fc.Arbitrary<Trial> {
  const btree = fc.uniqueArray(fc.constantFrom(...parts[dialect]), { minLength: 1, maxLength: 3, selector: about });
  const include = dialect === 'postgres' ? fc.constantFrom('', '', '', ' INCLUDE (cc, cn)') : fc.constant('');
  const where = fc.oneof({ weight: 10, arbitrary: fc.constant('') }, ...predicates[dialect].map((each) => fc.constant(` WHERE ${each}`)));
  const ordinary = fc
    .tuple(btree, include, where)
    .map(([keys, carried, predicate]) => `CREATE INDEX i ON t (${keys.join(', ')})${carried}${predicate};`);
  const special = others[dialect].map((each) => fc.constant(`CREATE INDEX i ON t USING ${each};`));
  const index = special.length === 0 ? ordinary : fc.oneof({ weight: 5, arbitrary: ordinary }, fc.oneof(...special));
  return index.chain((built) => queryOf(dialect, built)).filter((trial) => trial.conditions.length + trial.order.length > 0);
}

function queryOf(dialect: Engine, index: string): fc.Arbitrary<Trial> {
  const own = new Set(index.match(/\bc[a-z]\b/g));
  const near = conditions[dialect].filter(({ sql }) => own.has(about(sql)));
  const condition = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...near) }, { weight: 1, arbitrary: fc.constantFrom(...conditions[dialect]) });
  const nullsOf = (direction: 'asc' | 'desc'): 'first' | 'last' => ((direction === 'asc') === (dialect === 'postgres') ? 'last' : 'first');
  const key = fc
    .tuple(fc.constantFrom(...plain, ...plain.filter((name) => own.has(name))), fc.constantFrom('asc' as const, 'desc' as const))
    .map(([name, direction]) => ({ on: column(name), direction, nulls: nullsOf(direction) }));
  return fc.record({
    dialect: fc.constant(dialect),
    table: fc.constant(tables[dialect]),
    index: fc.constant(index),
    conditions: fc.uniqueArray(condition, { maxLength: 3, selector: ({ sql }) => about(sql) }),
    order: fc.uniqueArray(key, { maxLength: 2, selector: ({ on }) => on.column }),
    columns: fc.uniqueArray(fc.constantFrom('ca', 'cb', ...plain.filter((name) => own.has(name))), { minLength: 1, maxLength: 2 }),
  });
}

/** The query, with a hint behind the table's name. */
export function sqlOf({ columns, conditions: wanted, order }: Trial, hint = ''): string {
  const where = wanted.length === 0 ? '' : ` WHERE ${wanted.map(({ sql }) => sql).join(' AND ')}`;
  const by = order.length === 0 ? '' : ` ORDER BY ${order.map(({ on, direction }) => `${on.column ?? ''} ${direction}`).join(', ')} LIMIT 5`;
  return `SELECT ${columns.join(', ')} FROM t${hint === '' ? '' : ` ${hint}`}${where}${by}`;
}

/** The query as the reader of queries would tell it. */
export function pathOf({ columns, conditions: wanted, order }: Trial): AccessPath {
  const of = (where: Condition['where']): readonly PathCondition[] => wanted.filter((condition) => condition.where === where);
  const named = [
    ...columns,
    ...wanted.flatMap(({ on }) => (on.column === undefined ? on.columns : [on.column])),
    ...order.flatMap(({ on }) => on.column ?? []),
  ];
  return {
    relation: { schema: 'public', name: 't' },
    verb: 'reads',
    equal: of('equal'),
    joined: [],
    ranges: of('ranges'),
    others: of('others'),
    order,
    orderWhole: true,
    group: [],
    columns: [...new Set(named)],
    limited: order.length > 0,
  };
}

/** The table and the index as our own reader and catalog have them. */
export function standing(dialect: Engine, { table: made, index: built }: Trial): { readonly table: Table; readonly index: Index } {
  const layout = layouts.find(({ framework }) => framework === 'plain');
  const versions: Readonly<Record<Engine, Version>> = { postgres: [18, 0], sqlite: [3, 45], mariadb: [10, 11] };
  const target: Target = { dialect, version: versions[dialect] };
  const engine = dialects[dialect];
  const file = layout?.read({ path: '001.sql', text: `${made}\n${built}` }, new Map());
  if (file === undefined) throw new Error('no layout for plain files');
  const { catalog } = replay([file], initialState(engine.traits, engine.initialSession(target), true), engine, target).after;
  const table = [...catalog.relations.values()].find((relation) => relation.kind === 'table');
  const index = table?.kind === 'table' ? table.indexes.find(({ name }) => name === 'i') : undefined;
  if (table?.kind !== 'table' || index === undefined) throw new Error(`not read: ${built}`);
  return { table, index };
}
