import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A small deterministic generator (mulberry32), so that every machine measures the same bytes. */
function makeRandom(seed: number): {
  readonly next: () => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly between: (low: number, high: number) => number;
} {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { next, between, pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number] };
}

const types = ['text', 'bigint', 'integer', 'timestamptz', 'boolean', 'numeric(12,2)', 'jsonb', 'uuid', 'varchar(120)', 'date'];

/** 1,000 migrations of about ten statements each: tables, columns, indexes, constraints, views, functions, data. */
function makeHistory(): readonly string[] {
  const random = makeRandom(20260101);
  const tables = new Map<string, string[]>();
  let made = 0;
  const newTable = (): string => {
    const name = `${random.pick(['user', 'order', 'invoice', 'event', 'item', 'team', 'audit', 'price', 'stock', 'job'])}_${++made}`;
    const columns = Array.from(
      { length: random.between(3, 9) },
      (_, i) => `c${i}_${random.pick(['name', 'code', 'at', 'ref', 'flag', 'qty', 'data'])}`,
    );
    tables.set(name, columns);
    const lines = columns.map((column) => `  ${column} ${random.pick(types)}${random.pick(['', ' NOT NULL'])},\n`);
    return `CREATE TABLE ${name} (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n${lines.join('')}  created_at timestamptz NOT NULL DEFAULT now()\n);`;
  };
  const statement = (i: number): string => {
    if (tables.size < 5 || random.next() < 0.13) return newTable();
    const names = [...tables.keys()];
    const table = random.pick(names);
    const column = random.pick(tables.get(table) ?? []);
    const kind = random.next();
    if (kind < 0.2) return `CREATE INDEX ${random.next() < 0.5 ? 'CONCURRENTLY ' : ''}${table}_${column}_${i}_idx ON ${table} (${column});`;
    if (kind < 0.45) {
      const added = `a${i}_${random.between(0, 999)}`;
      tables.get(table)?.push(added);
      return `ALTER TABLE ${table} ADD COLUMN ${added} ${random.pick(types.slice(0, 5))}${random.pick(['', ' DEFAULT NULL'])};`;
    }
    if (kind < 0.53) return `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL;`;
    if (kind < 0.6) return `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_${i}_chk CHECK (${column} IS NOT NULL) NOT VALID;`;
    if (kind < 0.66) {
      const other = random.pick(names);
      const added = `${other}_id_${i}`;
      return `ALTER TABLE ${table} ADD COLUMN ${added} bigint;\nALTER TABLE ${table} ADD CONSTRAINT ${table}_${added}_fk FOREIGN KEY (${added}) REFERENCES ${other} (id) NOT VALID;`;
    }
    if (kind < 0.74) return `UPDATE ${table} SET ${column} = NULL WHERE id BETWEEN ${i * 1000} AND ${i * 1000 + 999};`;
    if (kind < 0.8) return `INSERT INTO ${table} (created_at) VALUES (now());`;
    if (kind < 0.85) return `COMMENT ON TABLE ${table} IS 'owner: team ${i % 17}; do not drop';`;
    if (kind < 0.9) return `ALTER TABLE ${table} ALTER COLUMN ${column} DROP NOT NULL;`;
    if (kind < 0.94) return `CREATE OR REPLACE VIEW v_${table} AS SELECT id, ${column} FROM ${table};`;
    if (kind < 0.97)
      return `CREATE OR REPLACE FUNCTION f_${table}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  NEW.created_at := now();\n  RETURN NEW;\nEND $$;`;
    return `DROP INDEX CONCURRENTLY IF EXISTS ${table}_${column}_${i - 1}_idx;`;
  };
  return Array.from(
    { length: 1000 },
    (_, i) => `-- migration ${i + 1}\n${Array.from({ length: random.between(8, 12) }, () => statement(i + 1)).join('\n')}\n`,
  );
}

const mysqlTypes = ['varchar(120)', 'bigint', 'int', 'datetime', 'tinyint(1)', 'decimal(12,2)', 'json', 'binary(16)', 'char(36)', 'date'];

/** As many migrations in MySQL's words. */
function makeMysqlHistory(): readonly string[] {
  const random = makeRandom(20260103);
  const tables = new Map<string, string[]>();
  let made = 0;
  const newTable = (): string => {
    const name = `${random.pick(['user', 'order', 'invoice', 'event', 'item', 'team', 'audit', 'price', 'stock', 'job'])}_${++made}`;
    const columns = Array.from(
      { length: random.between(3, 9) },
      (_, i) => `c${i}_${random.pick(['name', 'code', 'at', 'ref', 'flag', 'qty', 'data'])}`,
    );
    tables.set(name, columns);
    const lines = columns.map((column) => `  \`${column}\` ${random.pick(mysqlTypes)}${random.pick(['', ' NOT NULL'])},\n`);
    return `CREATE TABLE \`${name}\` (\n  \`id\` bigint unsigned NOT NULL AUTO_INCREMENT,\n${lines.join('')}  \`created_at\` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,\n  PRIMARY KEY (\`id\`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;`;
  };
  const statement = (i: number): string => {
    if (tables.size < 5 || random.next() < 0.13) return newTable();
    const names = [...tables.keys()];
    const table = random.pick(names);
    const column = random.pick(tables.get(table) ?? []);
    const kind = random.next();
    if (kind < 0.2)
      return `ALTER TABLE \`${table}\` ADD INDEX \`${table}_${column}_${i}_idx\` (\`${column}\`)${random.pick(['', ', ALGORITHM=INPLACE, LOCK=NONE'])};`;
    if (kind < 0.45) {
      const added = `a${i}_${random.between(0, 999)}`;
      tables.get(table)?.push(added);
      return `ALTER TABLE \`${table}\` ADD COLUMN \`${added}\` ${random.pick(mysqlTypes.slice(0, 5))}${random.pick(['', ' DEFAULT NULL'])};`;
    }
    if (kind < 0.55) return `ALTER TABLE \`${table}\` MODIFY COLUMN \`${column}\` varchar(${random.between(10, 200)}) NULL;`;
    if (kind < 0.6) return `ALTER TABLE \`${table}\` ADD CONSTRAINT \`${table}_${column}_${i}_chk\` CHECK (\`${column}\` IS NOT NULL);`;
    if (kind < 0.66) {
      const other = random.pick(names);
      const added = `${other}_id_${i}`;
      return `ALTER TABLE \`${table}\` ADD COLUMN \`${added}\` bigint unsigned, ADD CONSTRAINT \`${table}_${added}_fk\` FOREIGN KEY (\`${added}\`) REFERENCES \`${other}\` (\`id\`);`;
    }
    if (kind < 0.76) return `UPDATE \`${table}\` SET \`${column}\` = NULL WHERE \`id\` BETWEEN ${i * 1000} AND ${i * 1000 + 999};`;
    if (kind < 0.85) return `INSERT INTO \`${table}\` (\`created_at\`) VALUES (NOW());`;
    if (kind < 0.9) return `ALTER TABLE \`${table}\` COMMENT = 'owner: team ${i % 17}; do not drop';`;
    if (kind < 0.94) return `CREATE OR REPLACE VIEW \`v_${table}\` AS SELECT \`id\`, \`${column}\` FROM \`${table}\`;`;
    if (kind < 0.97)
      return `CREATE TRIGGER \`t_${table}_${i}\` BEFORE INSERT ON \`${table}\` FOR EACH ROW BEGIN\n  IF NEW.id IS NULL THEN SET NEW.created_at = NOW(); END IF;\nEND;`;
    return `ALTER TABLE \`${table}\` RENAME TO \`${table}_r\`, ADD COLUMN \`r${i}\` int; RENAME TABLE \`${table}_r\` TO \`${table}\`;`;
  };
  return Array.from(
    { length: 1000 },
    (_, i) => `-- migration ${i + 1}\n${Array.from({ length: random.between(8, 12) }, () => statement(i + 1)).join('\n')}\n`,
  );
}

/** A dump of so many bytes in the words of pg_dump. */
function makeDump(bytes: number): string {
  const random = makeRandom(20260102);
  const out = [
    'SET statement_timeout = 0;',
    'SET lock_timeout = 0;',
    "SET client_encoding = 'UTF8';",
    "SELECT pg_catalog.set_config('search_path', '', false);",
  ];
  for (let size = 0, j = 1; size < bytes; j++) {
    const table = `public.t_${j}`;
    const columns = Array.from({ length: random.between(6, 30) }, (_, x) => `c${x}`);
    const column = (name: string): string =>
      `    ${name} ${random.pick(['character varying(255)', 'text', 'timestamp with time zone DEFAULT now()', 'numeric(10,2)', 'boolean DEFAULT false NOT NULL', 'jsonb'])}`;
    const statements = [
      `CREATE TABLE ${table} (\n    id bigint NOT NULL,\n${columns.map(column).join(',\n')}\n);`,
      `ALTER TABLE ${table} OWNER TO app;`,
      `CREATE SEQUENCE ${table}_id_seq START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;`,
      `ALTER TABLE ONLY ${table} ALTER COLUMN id SET DEFAULT nextval('${table}_id_seq'::regclass);`,
      `ALTER TABLE ONLY ${table} ADD CONSTRAINT t_${j}_pkey PRIMARY KEY (id);`,
      ...columns.slice(0, 4).map((name) => `CREATE INDEX t_${j}_${name}_idx ON ${table} USING btree (${name});`),
      ...(j > 1 ? [`ALTER TABLE ONLY ${table} ADD CONSTRAINT t_${j}_fk FOREIGN KEY (id) REFERENCES public.t_${j - 1}(id);`] : []),
      ...Array.from({ length: 10 }, (_, x) => `INSERT INTO ${table} (id, c0) VALUES (${x}, 'value ${x} ; of table ${j} '' quoted');`),
    ];
    const text = `--\n-- Name: t_${j}; Type: TABLE; Schema: public\n--\n\n${statements.join('\n\n')}`;
    out.push(text);
    size += text.length + 2;
  }
  return `${out.join('\n\n')}\n`;
}

/** 500 tables in 50 migrations, a change of two of them, and 2,000 queries in files as sqlc reads them. */
function makeQueries(): { readonly migrations: readonly string[]; readonly queries: readonly string[] } {
  const random = makeRandom(20260104);
  const names = Array.from({ length: 500 }, (_, i) => `t_${i + 1}`);
  const table = (name: string, i: number): string =>
    `CREATE TABLE ${name} (id bigint PRIMARY KEY, parent_id bigint${i === 0 ? '' : ' NOT NULL REFERENCES t_1 (id)'}, code text NOT NULL, state text, amount numeric(12,2), at timestamptz NOT NULL DEFAULT now());\nCREATE INDEX ${name}_code_idx ON ${name} (code);`;
  const queryOf = (name: string, kind: number): string => {
    if (kind < 0.4) return `SELECT id, code, state FROM ${name} WHERE code = $1 ORDER BY at DESC LIMIT 20;`;
    if (kind < 0.6)
      return `SELECT a.id, b.code, sum(a.amount) FROM ${name} a JOIN t_1 b ON b.id = a.parent_id WHERE a.state = $1 GROUP BY a.id, b.code;`;
    if (kind < 0.75)
      return `INSERT INTO ${name} (id, parent_id, code) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET code = excluded.code RETURNING *;`;
    if (kind < 0.9) return `UPDATE ${name} SET state = $2, amount = amount + $3 WHERE id = $1;`;
    return `WITH late AS (SELECT id FROM ${name} WHERE at < $1) DELETE FROM ${name} WHERE id IN (SELECT id FROM late);`;
  };
  const migrations = Array.from({ length: 50 }, (_, i) =>
    names
      .slice(10 * i, 10 * i + 10)
      .map((name, j) => table(name, 10 * i + j))
      .join('\n'),
  );
  const queries = Array.from({ length: 100 }, (_, i) =>
    Array.from({ length: 20 }, (_none, j) => `-- name: Query${20 * i + j + 1} :many\n${queryOf(random.pick(names), random.next())}`).join('\n\n'),
  );
  return { migrations: [...migrations, 'ALTER TABLE t_7 DROP COLUMN state;\nALTER TABLE t_9 ADD COLUMN memo text;'], queries };
}

const small = `SET lock_timeout = '2s';
CREATE TABLE invoices (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, label text NOT NULL);
CREATE INDEX invoices_label_idx ON invoices (label);
ALTER TABLE orders ADD COLUMN memo text;
CREATE INDEX orders_memo_idx ON orders (memo);
`;

/** Makes a checkout of a folder: all but the last of its migrations stand on `main`, and the last one is new. */
function commitHistory(folder: string, last: string): void {
  const git = (...args: readonly string[]): unknown => execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--', 'migrations', `:!migrations/${last}`);
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message=history');
}

/** Writes the inputs into a folder, once. */
export async function makeInputs(folder: string): Promise<void> {
  const marker = path.join(folder, 'complete-3');
  if (existsSync(marker)) return;
  await rm(folder, { recursive: true, force: true });
  for (const name of ['small', 'history', 'kept-history', 'mysql-history', 'dump', 'half-dump', 'queries'])
    await mkdir(path.join(folder, name, 'migrations'), { recursive: true });
  await writeFile(path.join(folder, 'small/migrations/001_small.sql'), small);
  for (const [name, texts] of [
    ['history', makeHistory()],
    ['kept-history', makeHistory()],
    ['mysql-history', makeMysqlHistory()],
  ] as const) {
    for (const [i, text] of texts.entries())
      await writeFile(path.join(folder, name, 'migrations', `${String(i + 1).padStart(5, '0')}_m${i + 1}.sql`), text);
  }
  for (const [name, bytes] of [
    ['dump', 10 * 1024 * 1024],
    ['half-dump', 5 * 1024 * 1024],
  ] as const) {
    await writeFile(path.join(folder, name, 'migrations/001_dump.sql'), makeDump(bytes));
    await writeFile(path.join(folder, name, 'migrations/002_index.sql'), 'CREATE INDEX t_5_c1_c2_idx ON t_5 (c1, c2);\n');
  }
  const { migrations, queries } = makeQueries();
  await mkdir(path.join(folder, 'queries/db'));
  await mkdir(path.join(folder, 'queries/.github'));
  await writeFile(path.join(folder, 'queries/.github/lockkeeper.yml'), 'version: 1\nqueries: [db/*.sql]\n');
  for (const [i, text] of migrations.entries())
    await writeFile(path.join(folder, `queries/migrations/${String(i + 1).padStart(3, '0')}.sql`), `${text}\n`);
  for (const [i, text] of queries.entries()) await writeFile(path.join(folder, `queries/db/${i + 1}.sql`), `${text}\n`);
  commitHistory(path.join(folder, 'kept-history'), '01000_m1000.sql');
  await writeFile(marker, '');
}
