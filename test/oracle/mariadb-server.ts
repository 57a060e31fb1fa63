import mysql from 'mysql2/promise';
import type { Picture } from './server-catalog.ts';

/** A MariaDB that runs beside the tests; undefined where none answers. */
export interface Server {
  /** Whether it took the statement; else what it said. */
  run(sql: string): Promise<string | undefined>;
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Connects to the server at MARIADB_HOST, else on this machine, and works in a database of its own. */
export async function startServer(database: string): Promise<Server | undefined> {
  const connection = await mysql
    .createConnection({
      host: process.env['MARIADB_HOST'] ?? '127.0.0.1',
      user: process.env['MARIADB_USER'] ?? 'root',
      password: process.env['MARIADB_PASSWORD'] ?? '',
    })
    .catch(() => undefined);
  if (connection === undefined) return undefined;
  const run = async (sql: string): Promise<string | undefined> =>
    connection.query(sql).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  return {
    run,
    async rows(sql) {
      const [found] = await connection.query<mysql.RowDataPacket[]>(sql);
      return found;
    },
    async reset() {
      await run(`DROP DATABASE IF EXISTS ${database}`);
      await run(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`);
      await run(`USE ${database}`);
      await run('SET foreign_key_checks = 1');
    },
    async stop() {
      await run(`DROP DATABASE IF EXISTS ${database}`);
      await connection.end();
    },
  };
}

type Row = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** A default as far as it is plain: a literal without its quotes, the current time; any other is `an expression`. */
export function plainDefault(written: string | null): string | null {
  if (written === null || /^null$/i.test(written)) return null;
  const quoted = /^'((?:[^'\\]|''|\\.)*)'$/.exec(written)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  if (/^(?:true|false)$/i.test(written)) return /^true$/i.test(written) ? '1' : '0';
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return written;
  return /^current_timestamp/i.test(written) ? written.toLowerCase().replace('()', '') : 'an expression';
}

const columnFacts = (row: Row): Row => ({
  type: row['COLUMN_TYPE'],
  notNull: row['IS_NULLABLE'] === 'NO',
  default: row['GENERATION_EXPRESSION'] === null ? plainDefault(row['COLUMN_DEFAULT'] === null ? null : text(row['COLUMN_DEFAULT'])) : null,
  charset: row['CHARACTER_SET_NAME'],
  collation: row['COLLATION_NAME'],
  counts: text(row['EXTRA']).includes('auto_increment'),
  onUpdate: text(row['EXTRA']).includes('on update'),
  invisible: text(row['EXTRA']).includes('INVISIBLE'),
  generated: /STORED|VIRTUAL/.exec(text(row['EXTRA']))?.[0] ?? null,
  comment: text(row['COLUMN_COMMENT']),
});

/** What information_schema tells of a database. */
export async function readMariadbCatalog(server: Server, database: string): Promise<Picture> {
  const picture = new Map<string, Record<string, unknown>>();
  const of = async (view: string, schema = 'TABLE_SCHEMA', order = '1'): Promise<readonly Row[]> =>
    server.rows(`SELECT * FROM information_schema.${view} WHERE ${schema} = '${database}' ORDER BY ${order}`);
  const columns = await of('COLUMNS', 'TABLE_SCHEMA', 'TABLE_NAME, ORDINAL_POSITION');
  for (const row of await of('TABLES')) {
    const kind = row['TABLE_TYPE'] === 'VIEW' ? 'view' : row['TABLE_TYPE'] === 'SEQUENCE' ? 'sequence' : 'table';
    const own = columns.filter((column) => column['TABLE_NAME'] === row['TABLE_NAME']).map((column) => column['COLUMN_NAME']);
    const facts = kind === 'table' ? { columns: own, comment: text(row['TABLE_COMMENT']), collation: row['TABLE_COLLATION'] } : {};
    picture.set(`${kind} ${text(row['TABLE_NAME'])}`, facts);
  }
  for (const row of columns) {
    if (picture.has(`table ${text(row['TABLE_NAME'])}`))
      picture.set(`column ${text(row['TABLE_NAME'])}.${text(row['COLUMN_NAME'])}`, columnFacts(row));
  }
  for (const row of await of('STATISTICS', 'TABLE_SCHEMA', 'TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX')) {
    const key = `index ${text(row['TABLE_NAME'])}.${text(row['INDEX_NAME'])}`;
    const known = picture.get(key) ?? {
      unique: Number(row['NON_UNIQUE']) === 0,
      method: text(row['INDEX_TYPE']).toLowerCase(),
      ignored: row['IGNORED'] === 'YES',
      parts: [],
    };
    const part = `${text(row['COLUMN_NAME'])}${row['SUB_PART'] === null ? '' : `(${text(row['SUB_PART'])})`}${row['COLLATION'] === 'D' ? ' desc' : ''}`;
    picture.set(key, { ...known, parts: [...(known['parts'] as readonly string[]), part] });
  }
  const usage = await of('KEY_COLUMN_USAGE', 'CONSTRAINT_SCHEMA', 'CONSTRAINT_NAME, ORDINAL_POSITION');
  for (const row of await of('REFERENTIAL_CONSTRAINTS', 'CONSTRAINT_SCHEMA')) {
    const own = usage.filter(
      (each) =>
        each['CONSTRAINT_NAME'] === row['CONSTRAINT_NAME'] && each['TABLE_NAME'] === row['TABLE_NAME'] && each['REFERENCED_TABLE_NAME'] !== null,
    );
    picture.set(`foreign key ${text(row['TABLE_NAME'])}.${text(row['CONSTRAINT_NAME'])}`, {
      columns: own.map((each) => each['COLUMN_NAME']),
      references: `${text(row['REFERENCED_TABLE_NAME'])}(${own.map((each) => text(each['REFERENCED_COLUMN_NAME'])).join(',')})`,
      onDelete: text(row['DELETE_RULE']).toLowerCase().replace(' ', '-'),
      onUpdate: text(row['UPDATE_RULE']).toLowerCase().replace(' ', '-'),
    });
  }
  for (const row of await of('CHECK_CONSTRAINTS', 'CONSTRAINT_SCHEMA')) {
    if (!text(row['CHECK_CLAUSE']).startsWith('json_valid('))
      picture.set(`check ${text(row['TABLE_NAME'])}.${text(row['CONSTRAINT_NAME'])} of the ${text(row['LEVEL']).toLowerCase()}`, {});
  }
  for (const row of await of('TRIGGERS', 'TRIGGER_SCHEMA'))
    picture.set(`trigger ${text(row['EVENT_OBJECT_TABLE'])}.${text(row['TRIGGER_NAME'])}`, {
      timing: text(row['ACTION_TIMING']).toLowerCase(),
      event: text(row['EVENT_MANIPULATION']).toLowerCase(),
    });
  for (const row of await of('PARTITIONS', 'TABLE_SCHEMA', 'TABLE_NAME, PARTITION_ORDINAL_POSITION')) {
    if (row['PARTITION_NAME'] === null) continue;
    const key = `partitions ${text(row['TABLE_NAME'])}`;
    const known = picture.get(key) ?? { method: text(row['PARTITION_METHOD']).split(' ')[0]?.toLowerCase(), names: [] };
    picture.set(key, { ...known, names: [...(known['names'] as readonly string[]), row['PARTITION_NAME']] });
  }
  for (const row of await of('ROUTINES', 'ROUTINE_SCHEMA'))
    picture.set(`${text(row['ROUTINE_TYPE']).toLowerCase()} ${text(row['ROUTINE_NAME'])}`, {});
  return picture;
}
