import type { SourceFile } from '../model/migration.ts';
import type { DialectId } from '../model/target.ts';
import { baseName } from './paths.ts';

/** What a folder itself tells of its engine. `foreign` names an engine whose SQL the gate does not read. */
export interface DialectHint {
  readonly dialect?: DialectId;
  readonly foreign?: string;
  /** The engine whose words the SQL is in. */
  readonly readsAs?: DialectId;
}

const providers: Readonly<Record<string, DialectId>> = {
  postgresql: 'postgres',
  postgres: 'postgres',
  cockroachdb: 'postgres',
  mysql: 'mysql',
  mariadb: 'mariadb',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  turso: 'sqlite',
};
const foreignNames: Readonly<Record<string, string>> = {
  clickhouse: 'ClickHouse',
  mssql: 'SQL Server',
  sqlserver: 'SQL Server',
  oracle: 'Oracle',
  h2: 'H2',
  hsqldb: 'HSQLDB',
  db2: 'Db2',
  singlestore: 'SingleStore',
};

/** A text that tells an engine, and whether SQLite takes it too, as it does any name of a type. */
type Phrase = readonly [text: RegExp, of: DialectHint, isOfSqliteToo?: true];

/** What tells one engine. PostgreSQL first: where its own words stand, the others' are chance. */
const phrases: readonly Phrase[] = [
  [/\bplpgsql\b|\bcreate\s+extension\b|\bindex\s+concurrently\b|\w::\w|\bas\s+enum\s*\(|\bowner\s+to\b/i, { dialect: 'postgres' }],
  [/\bautoincrement\b|^\s*pragma\s+\w+|\bwithout\s+rowid\b|\bcollate\s+nocase\b|\bstrftime\s*\(/im, { dialect: 'sqlite' }],
  [/\btimestamptz\b|\bjsonb\b|\b(?:big|small)?serial\b|\btimestamp\s+with(?:out)?\s+time\s+zone\b/i, { dialect: 'postgres' }, true],
  [/\bengine\s*=\s*(?:replicated|shared|\$\{?)?\w*mergetree\b|\blowcardinality\s*\(/i, { foreign: 'ClickHouse' }],
  [
    /\bwith\s+system\s+versioning\b|\bcreate\s+or\s+replace\s+table\b|\bengine\s*=\s*aria\b|\bpage_compressed\b|\butf8mb4_uca1400_|\bnextval\s*\(\s*`/i,
    { dialect: 'mariadb' },
  ],
  [
    /\bengine\s*=\s*(?:innodb|myisam)\b|\bauto_increment\b|\bon\s+update\s+current_timestamp\b|\butf8mb[34]\b|\benum\s*\(\s*''|\b(?:modify|change)\s+column\b|,\s*algorithm\s*=\s*(?:instant|inplace|copy)\b/i,
    { dialect: 'mysql' },
  ],
  [
    /\b(?:table|into|from|update|on|exists)\s+`|\b(?:tiny|medium|small|big)?int(?:\s*\(\d+\))?\s+unsigned\b|\bdatetime\s*\(\d\)|\b(?:medium|long)(?:text|blob)\b/i,
    { dialect: 'mysql' },
    true,
  ],
  [/\bnvarchar\s*\(|\[dbo\]\.|\bidentity\s*\(\s*1\s*,\s*1\s*\)(?!\s*generated)/i, { foreign: 'SQL Server' }],
  [/\bvarchar2\s*\(|\bnumber\s*\(\s*\d+\s*(?:,\s*\d+\s*)?\)/i, { foreign: 'Oracle' }],
  [/^\s*\w+\s+blob\b\s*(?:not\s+null|primary\s+key|unique)?\s*,?\s*$|\badd\s+column\s+\w+\s+blob\b/im, { dialect: 'sqlite' }],
];

/** How many of the first files of a sample are no new ones: what those try is no habit yet. */
const oldest = 3;

/** What MariaDB knows within ALTER TABLE, CREATE INDEX and DROP INDEX, and MySQL does not. */
const mariadbClause = /\bindex\s+if\s+(?:not\s+)?exists\b|\b(?:add|drop)\s+(?:(?:column|key|constraint|foreign\s+key)\s+)?if\s+(?:not\s+)?exists\b/i;

/** Reads the engine from provider files (Prisma's lock, Drizzle's journal), the folder's name, and the SQL itself, in this order. */
export function readDialectHint(folder: string, companions: ReadonlyMap<string, string>, sample: readonly SourceFile[]): DialectHint {
  const told = readProvider(companions) ?? readFolder(folder);
  const texts = textsOf(sample);
  const tells = (pattern: RegExp): boolean => texts.some((sql) => pattern.test(sql));
  const read = phrases.find(([text, , isOfSqliteToo]) => !(isOfSqliteToo && told?.dialect === 'sqlite') && tells(text))?.[1] ?? {};
  const isHabit = texts.length > oldest && texts.slice(0, oldest).some((sql) => mariadbClause.test(sql));
  if (told?.dialect === 'mysql' && isHabit) return { dialect: 'mariadb' };
  const isMariadb = told?.dialect === 'mysql' && read.dialect === 'mariadb';
  return { ...(told === undefined || isMariadb ? read : told), ...(read.dialect && { readsAs: read.dialect }) };
}

/** MariaDB reads what is MySQL's, and much of MySQL's folders is MariaDB's: neither is a mistake for the other. */
const families: Readonly<Record<DialectId, string>> = { postgres: 'postgres', mysql: 'mysql', mariadb: 'mysql', sqlite: 'sqlite' };

export const isSameFamily = (one: DialectId, other: DialectId): boolean => families[one] === families[other];

function readProvider(companions: ReadonlyMap<string, string>): DialectHint | undefined {
  for (const [path, text] of companions) {
    const pattern = baseName(path) === 'migration_lock.toml' ? /^\s*provider\s*=\s*"([^"]+)"/m : /"dialect"\s*:\s*"([^"]+)"/;
    const word = pattern.exec(text)?.[1];
    const hint = word === undefined ? undefined : fromName(word);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

function readFolder(folder: string): DialectHint | undefined {
  for (const part of folder.toLowerCase().split('/').toReversed().slice(0, 3)) {
    const name = /postgres|mysql|mariadb|sqlite|clickhouse|mssql|sqlserver/.exec(part)?.[0] ?? part;
    const hint = fromName(name);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

function fromName(word: string): DialectHint | undefined {
  const name = word.toLowerCase();
  const dialect = providers[name];
  if (dialect !== undefined) return { dialect };
  const foreign = foreignNames[name];
  return foreign === undefined ? undefined : { foreign };
}

function textsOf(sample: readonly SourceFile[]): readonly string[] {
  return sample
    .filter(({ path }) => /\.sql$/i.test(path))
    .map(({ text }) => text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ').replace(/'(?:[^']|'')*'/g, "''"));
}
