import initSqlJs, { type Database } from 'sql.js';
import { temporarySchema, type Catalog } from '../../src/model/catalog.ts';
import type { Column, Index, Table } from '../../src/model/objects.ts';

/** What SQLite tells of a table, in words that both sides can be brought to. */
interface SeenTable {
  readonly columns: readonly string[];
  readonly indexes: readonly string[];
  readonly foreignKeys: readonly string[];
  readonly triggers: readonly string[];
}

export interface SeenSchema {
  readonly tables: Readonly<Record<string, SeenTable>>;
  readonly views: readonly string[];
}

export async function openSqlite(): Promise<() => Database> {
  const SQL = await initSqlJs();
  return () => new SQL.Database();
}

type Row = Readonly<Record<string, string | number | null>>;

function rowsOf(database: Database, sql: string): readonly Row[] {
  const [answer] = database.exec(sql);
  return (answer?.values ?? []).map((row) =>
    Object.fromEntries(row.map((value, at) => [answer?.columns[at] ?? '', value as string | number | null])),
  );
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const plain = (text: string): string => text.replaceAll(/[\s()"']/g, '').toLowerCase();
const word = (value: string | number | null | undefined): string => String(value ?? '');

function columnOf(row: Row): string {
  const generated = row['hidden'] === 2 ? ' virtual' : row['hidden'] === 3 ? ' stored' : '';
  const fallback =
    row['dflt_value'] === null || row['dflt_value'] === undefined || /^null$/i.test(word(row['dflt_value']))
      ? ''
      : ` default ${plain(word(row['dflt_value']))}`;
  const type = word(row['type']).replace(/ generated always$/i, '');
  return `${word(row['name'])} ${plain(type)}${row['notnull'] === 1 ? ' not null' : ''}${fallback}${generated} pk${word(row['pk'])}`;
}

// An index of a key that is both primary and UNIQUE is called by either: which of the two is not asked.
/** What stands in a database, by its pragmas and sqlite_schema. */
export function seenSchema(database: Database): SeenSchema {
  const named = (type: string): readonly string[] =>
    rowsOf(database, `select name from sqlite_schema where type = '${type}' and name not like 'sqlite\\_%' escape '\\' order by name`).map(
      ({ name }) => word(name),
    );
  const tables = named('table').map((table): readonly [string, SeenTable] => {
    const pragma = (name: string, of = table): readonly Row[] => rowsOf(database, `select * from pragma_${name}(${literal(of)})`);
    const indexes = pragma('index_list').map((index) => {
      const parts = pragma('index_xinfo', word(index['name'])).filter(({ key }) => key === 1);
      const spelled = parts.map(
        (part) => `${part['cid'] === -2 ? 'expr' : word(part['name'])} ${word(part['coll']).toLowerCase()}${part['desc'] === 1 ? ' desc' : ''}`,
      );
      return `${word(index['name'])} ${index['origin'] === 'c' ? '' : 'key'}${index['unique'] === 1 ? ' unique' : ''}${index['partial'] === 1 ? ' partial' : ''} (${spelled.join(', ')})`;
    });
    const keys = new Map<string, Row[]>();
    for (const row of pragma('foreign_key_list')) keys.set(word(row['id']), [...(keys.get(word(row['id'])) ?? []), row]);
    const foreignKeys = [...keys.values()].map((parts) => {
      const [first] = parts;
      return `(${parts.map(({ from }) => word(from)).join(', ')}) ${word(first?.['table'])} ${word(first?.['on_delete'])} ${word(first?.['on_update'])}`.toLowerCase();
    });
    const triggers = rowsOf(database, `select name from sqlite_schema where type = 'trigger' and tbl_name = ${literal(table)} collate nocase`).map(
      ({ name }) => word(name),
    );
    return [
      table,
      {
        columns: pragma('table_xinfo').map(columnOf),
        indexes: indexes.toSorted(),
        foreignKeys: foreignKeys.toSorted(),
        triggers: triggers.toSorted(),
      },
    ];
  });
  return { tables: Object.fromEntries(tables), views: named('view') };
}

function ourColumn(table: Table, { name, type, notNull, default: value, generated }: Column): string {
  const key = table.constraints.find(({ kind }) => kind === 'primary-key');
  const position = key?.kind === 'primary-key' ? key.columns.indexOf(name) + 1 : 0;
  const computed = generated === undefined ? '' : generated.stored ? ' stored' : ' virtual';
  return `${name} ${plain(type.text)}${notNull ? ' not null' : ''}${value === undefined || value.text === 'NULL' ? '' : ` default ${plain(value.text)}`}${computed} pk${position}`;
}

function ourIndex(table: Table, { name, unique, predicate, parts, constraint }: Index): string {
  const origin = constraint === undefined ? '' : 'key';
  const spelled = parts.map(({ column, collation, order }) => {
    const own = table.columns.find((each) => each.name === column)?.collation;
    return `${column ?? 'expr'} ${(collation ?? own)?.name ?? 'binary'}${order === 'desc' ? ' desc' : ''}`;
  });
  return `${name} ${origin}${unique ? ' unique' : ''}${predicate ? ' partial' : ''} (${spelled.join(', ')})`;
}

const action = (words: string): string => words.replace('-', ' ');

/** The same of a simulated catalog. */
export function ourSchema(catalog: Catalog): SeenSchema {
  const relations = [...catalog.relations.values()].filter(({ schema }) => schema !== temporarySchema);
  const tables = relations
    .filter((relation) => relation.kind === 'table')
    .map((table): readonly [string, SeenTable] => [
      table.name,
      {
        columns: table.columns.map((column) => ourColumn(table, column)),
        indexes: table.indexes.map((index) => ourIndex(table, index)).toSorted(),
        foreignKeys: table.constraints
          .flatMap((key) =>
            key.kind === 'foreign-key'
              ? [`(${key.columns.join(', ')}) ${key.references.name} ${action(key.onDelete)} ${action(key.onUpdate)}`.toLowerCase()]
              : [],
          )
          .toSorted(),
        triggers: table.triggers.map(({ name }) => name).toSorted(),
      },
    ]);
  const views = relations.filter(({ kind }) => kind === 'view').map(({ name }) => name);
  return { tables: Object.fromEntries(tables.toSorted(([a], [b]) => (a < b ? -1 : 1))), views: views.toSorted() };
}
