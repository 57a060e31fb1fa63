import mysql from 'mysql2/promise';

/** What a server says of a statement: refused with a number, or the weakest that it takes of ALGORITHM= and LOCK=. */
export interface Verdict {
  readonly errno?: number;
  readonly algorithm?: string;
  readonly lock?: string;
}

export interface Sample {
  /** What stands before. */
  readonly given: string;
  readonly sql: string;
}

/** A MariaDB in which every sample is tried on a database of its own. */
export interface Altering {
  readonly version: string;
  judge(sample: Sample): Promise<Verdict>;
  stop(): Promise<void>;
}

const algorithms = ['instant', 'nocopy', 'inplace', 'copy'] as const;
const locks = ['none', 'shared', 'exclusive'] as const;

/** `ALGORITHM=… is not supported`, with a reason or without. */
const notSupported = new Set([1845, 1846]);

/** Making a database waits for the disk, so several samples are tried side by side, each in a database that no other uses meanwhile. */
const free: string[] = Array.from({ length: 8 }, (_, number) => `mysql_effects_oracle_${number}`);
/** One that stands all the while, for the sample that makes it once more. */
const standing = 'mysql_effects_oracle';
const databases: readonly string[] = [standing, ...free];

const connect = async (): Promise<mysql.Connection | undefined> =>
  mysql
    .createConnection({
      host: process.env['MARIADB_HOST'] ?? '127.0.0.1',
      user: process.env['MARIADB_USER'] ?? 'root',
      password: process.env['MARIADB_PASSWORD'] ?? '',
      multipleStatements: true,
    })
    .catch(() => undefined);

/** Connects to the server at MARIADB_HOST, else on this machine; undefined where none answers. */
export async function startAltering(): Promise<Altering | undefined> {
  const first = await connect();
  if (first === undefined) return undefined;
  const [[row]] = await first.query<mysql.RowDataPacket[]>('SELECT version() AS version');
  await first.query(`CREATE DATABASE IF NOT EXISTS ${standing}`);
  await first.end();
  return { version: String(row?.['version']), judge, stop: drop };
}

const drop = async (): Promise<void> => {
  const connection = await connect();
  await connection?.query(databases.map((database) => `DROP DATABASE IF EXISTS ${database}`).join('; '));
  await connection?.end();
};

/** Runs something in a fresh session, upon a fresh database in which the statements have run. */
async function within<T>(given: string, then: (connection: mysql.Connection) => Promise<T>): Promise<T> {
  const connection = await connect();
  const database = free.pop();
  if (connection === undefined || database === undefined) throw new Error('no database is free, or the server does not answer any more');
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${database}; CREATE DATABASE ${database} CHARACTER SET utf8mb4; USE ${database}`);
    if (given !== '') await connection.query(given);
    return await then(connection);
  } finally {
    free.push(database);
    await connection.end();
  }
}

const run = async (connection: mysql.Connection, sql: string): Promise<number | undefined> =>
  connection.query(sql).then(
    () => undefined,
    (error: unknown) => (error as { readonly errno: number }).errno,
  );

/** The statement with ALGORITHM and LOCK; undefined where it takes none. */
function asking(sql: string, algorithm: string, lock: string): string | undefined {
  if (/^create\s+(?:\w+\s+)?index\b/i.test(sql)) return `${sql} algorithm=${algorithm} lock=${lock}`;
  if (!/^alter\s+table\b/i.test(sql) || /\b(?:partition|partitioning|algorithm|lock)\b/i.test(sql)) return undefined;
  return sql.replace(/^(alter\s+table\s+(?:if\s+exists\s+)?\S+)\s+/i, `$1 algorithm=${algorithm}, lock=${lock}, `);
}

/** The ways are tried from the weakest on: one that is not supported leaves everything as it was. */
async function judge({ given, sql }: Sample): Promise<Verdict> {
  return within(given, async (connection) => {
    for (const algorithm of algorithms) {
      for (const lock of locks) {
        const asked = asking(sql, algorithm, lock);
        const errno = await run(connection, asked ?? sql);
        if (errno === undefined) return asked === undefined ? {} : { algorithm, lock };
        if (asked === undefined || !notSupported.has(errno)) return { errno };
      }
    }
    throw new Error(`no way serves ${sql}`);
  });
}
