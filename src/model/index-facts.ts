import type { Column, Index, IndexPart, Table } from './objects.ts';
import type { DialectId } from './target.ts';

/** How an engine uses a B-tree, as far as engines differ. */
export interface IndexHabits {
  /** A boolean column alone, or behind NOT, is found as a key. */
  readonly findsBooleans: boolean;
  /** A value that may be NULL, `IS NOT DISTINCT FROM`, `<=>`, `IS`, is found as a key. */
  readonly findsNotDistinct: boolean;
  /** Rows that IS NULL finds lie in the order of the next part. */
  readonly nullKeepsOrder: boolean;
  /** `anywhere`: whatever the operator class; `by-pattern`: only with one for patterns, or in the collation C; `never`. */
  readonly likePrefix: 'anywhere' | 'by-pattern' | 'never';
  /** Only what the query writes word for word tells that a partial index has its rows. */
  readonly impliesByWord: boolean;
}

/**
 * Sources: PostgreSQL 18 manual, 11.2 and 11.10, tried on 18 and 15; MySQL 8.4 manual, 10.3.1 and 10.2.1.15, tried on MariaDB 10.11;
 * sqlite.org/optoverview.html and partialindex.html, tried on 3.54.
 */
const habits: Readonly<Record<DialectId, IndexHabits>> = {
  postgres: { findsBooleans: true, findsNotDistinct: false, nullKeepsOrder: false, likePrefix: 'by-pattern', impliesByWord: false },
  mysql: { findsBooleans: false, findsNotDistinct: true, nullKeepsOrder: true, likePrefix: 'anywhere', impliesByWord: true },
  mariadb: { findsBooleans: false, findsNotDistinct: true, nullKeepsOrder: true, likePrefix: 'anywhere', impliesByWord: true },
  sqlite: { findsBooleans: false, findsNotDistinct: true, nullKeepsOrder: true, likePrefix: 'never', impliesByWord: true },
};

export function indexHabits(dialect: DialectId): IndexHabits {
  return habits[dialect];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const comparisons = words('= < <= > >= IN BETWEEN');
const documents = words('@> ? ?| ?& @? @@');
const arrays = words('&& @> <@ =');
const keys = words('@> ? ?| ?&');
const patterns: ReadonlySet<string> = new Set([...words('LIKE ILIKE ~ ~* % <% <<%'), 'SIMILAR TO']);
const paths = words('@> <@ ~ ? @ = < <= > >=');
const extents = words('= && @> <@ << >> &< &> -|-');
const nets = words('= && << <<= >> >>=');
const shapes = words('&& @> <@ << >> ~= @ ~');

/** The operators of operator classes that are named. Sources: PostgreSQL 18 manual, 65.3 to 65.5, F.8, F.9, F.18, F.23 and F.33; pg_amop of 18. */
const named: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['jsonb_ops', documents],
  ['jsonb_path_ops', words('@> @? @@')],
  ['array_ops', arrays],
  ['gin_hstore_ops', keys],
  ['gist_hstore_ops', keys],
  ['gist_ltree_ops', paths],
  ['tsvector_ops', words('@@')],
  ['gin_trgm_ops', patterns],
  ['gist_trgm_ops', patterns],
  ['range_ops', extents],
  ['multirange_ops', extents],
  ['inet_ops', nets],
]);

/** The operators that a GIN, GiST, SP-GiST or BRIN index finds rows by in one of its parts; undefined where that is not told. */
export function operatorsOf(method: string, { operatorClass }: IndexPart, column: Column | undefined): ReadonlySet<string> | undefined {
  if (operatorClass !== undefined) return named.get(operatorClass.name);
  if (column === undefined) return method === 'gin' ? documents : undefined;
  const { name, dimensions } = column.type;
  if (dimensions > 0) return method === 'gin' ? arrays : undefined;
  if (/(?:multi)?range$/.test(name)) return extents;
  if (name === 'jsonb') return documents;
  if (name === 'hstore') return keys;
  if (name === 'ltree') return paths;
  if (name === 'tsvector') return words('@@');
  if (name === 'inet' || name === 'cidr') return nets;
  if (/^(?:point|box|polygon|circle|geometry|geography)$/.test(name)) return shapes;
  return method === 'brin' || method === 'gin' || method === 'gist' ? comparisons : undefined;
}

/** The document whose array a part of a multi-valued index holds the values of. Source: MySQL 8.4 manual, 15.1.15, Multi-Valued Indexes. */
export function arrayOf({ expression }: Pick<IndexPart, 'expression'>): string | undefined {
  const text = expression?.text ?? '';
  return text.startsWith('CAST(') && text.endsWith(' ARRAY)') ? text.slice(5, text.lastIndexOf(' AS ')) : undefined;
}

/** The operators that a multi-valued index finds rows by. */
export const asksArrays: ReadonlySet<string> = new Set(['MEMBER OF', 'JSON_CONTAINS', 'JSON_OVERLAPS']);

const toPoints = words('<->');
const toWords = words('<-> <->> <->>>');

/** By the end of the names of pgvector's operator classes. Source: its README, 0.8. */
const toVectors: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['l2', words('<->')],
  ['ip', words('<#>')],
  ['cosine', words('<=>')],
  ['l1', words('<+>')],
  ['hamming', words('<~>')],
  ['jaccard', words('<%>')],
]);

/** The operators by whose distances an index gives rows, the nearest first. Sources: PostgreSQL 18 manual, 65.2 and F.33, and pg_amop; pgvector. */
export function distancesOf(method: string, { operatorClass }: IndexPart, column: Column | undefined): ReadonlySet<string> | undefined {
  const type = column?.type.name ?? '';
  if (method === 'hnsw' || method === 'ivfflat') return toVectors.get(/_(\w+)_ops$/.exec(operatorClass?.name ?? 'vector_l2_ops')?.[1] ?? '');
  if (method !== 'gist' && method !== 'spgist') return undefined;
  if (operatorClass?.name === 'gist_trgm_ops') return toWords;
  return /^(?:point|box|polygon|circle|geometry|geography)$/.test(type) ? toPoints : undefined;
}

/** The parts that InnoDB puts at the end of each secondary index: those of the primary key. */
export function innodbSuffix(table: Table, dialect: DialectId): readonly IndexPart[] {
  const isInnodb = (dialect === 'mysql' || dialect === 'mariadb') && /^innodb$/i.test(table.options['engine'] ?? 'innodb');
  const key = table.constraints.find(({ kind }) => kind === 'primary-key');
  return isInnodb ? (table.indexes.find(({ constraint }) => key !== undefined && constraint === key.name)?.parts ?? []) : [];
}

/** The column by which SQLite keeps the rows of a table, and which stands at the end of each of its indexes. */
function rowIdOf(table: Table, dialect: DialectId): IndexPart | undefined {
  const key = table.constraints.find(({ kind }) => kind === 'primary-key');
  if (dialect !== 'sqlite' || key?.kind !== 'primary-key' || key.columns.length !== 1 || table.options['without-rowid'] !== undefined)
    return undefined;
  const [column = ''] = key.columns;
  const isIndexed = table.indexes.some(({ constraint, parts }) => constraint !== undefined && parts.length === 1 && parts[0]?.column === column);
  return isIndexed ? undefined : { column, order: 'asc', nulls: 'first' };
}

/** The parts that the engine puts at the end of each index of the table. */
export function suffixOf(table: Table, dialect: DialectId): readonly IndexPart[] {
  const rowId = rowIdOf(table, dialect);
  return rowId === undefined ? innodbSuffix(table, dialect) : [rowId];
}

/** The indexes that queries can use: those of the catalog, and the table itself where SQLite keeps it by its key. */
export function indexesOf(table: Table, dialect: DialectId): readonly Index[] {
  const rowId = rowIdOf(table, dialect);
  return rowId === undefined ? table.indexes : [...table.indexes, { ...ofTheTable, parts: [rowId], include: table.columns.map(({ name }) => name) }];
}

const ofTheTable: Index = {
  name: 'rowid',
  method: 'btree',
  parts: [],
  include: [],
  unique: true,
  nullsNotDistinct: false,
  valid: true,
  visible: true,
  constraint: 'rowid',
  clustered: true,
  replicaIdentity: false,
  origin: { kind: 'base' },
};
