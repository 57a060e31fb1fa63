import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import { discover, readOnly } from './file-set.ts';

const sql = 'create table a (id bigint);\n';

describe('each tool is recognised without a hint', () => {
  it.each([
    [
      'prisma',
      {
        'packages/api/prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
        'packages/api/prisma/migrations/20240101000000_init/migration.sql': sql,
      },
    ],
    [
      'drizzle',
      { 'drizzle/meta/_journal.json': '{"dialect":"postgresql","entries":[{"idx":0,"when":1,"tag":"0000_init"}]}', 'drizzle/0000_init.sql': sql },
    ],
    ['drizzle', { 'drizzle/20240101000000_init/migration.sql': sql, 'drizzle/20240101000000_init/snapshot.json': '{}' }],
    ['supabase', { 'supabase/config.toml': '', 'supabase/migrations/20240101000000_init.sql': sql }],
    [
      'sqitch',
      {
        'sqitch.plan': '%project=a\n\nusers 2024-01-01T00:00:00Z A <a@example.org>\n',
        'deploy/users.sql': sql,
        'revert/users.sql': 'drop table a;',
        'verify/users.sql': 'select 1;',
      },
    ],
    ['goose', { 'db/migrations/00001_init.sql': `-- +goose Up\n${sql}-- +goose Down\ndrop table a;\n` }],
    ['dbmate', { 'db/migrations/20240101000000_init.sql': `-- migrate:up\n${sql}-- migrate:down\ndrop table a;\n` }],
    ['liquibase', { 'src/main/resources/db/changelog/001.sql': `--liquibase formatted sql\n--changeset a:1\n${sql}` }],
    ['node-pg-migrate', { 'migrations/1700000000000_init.sql': `-- Up Migration\n${sql}-- Down Migration\ndrop table a;` }],
    ['flyway', { 'src/main/resources/db/migration/V1__init.sql': sql, 'pom.xml': '<artifactId>flyway-core</artifactId>' }],
    ['diesel', { 'diesel.toml': '', 'migrations/2020-01-01-000000_init/up.sql': sql, 'migrations/2020-01-01-000000_init/down.sql': 'drop table a;' }],
    ['sqlx', { 'Cargo.toml': 'sqlx = "0.8"', 'migrations/20240101000000_init.sql': sql }],
    ['sqlx', { '.sqlx/query-1.json': '{}', 'migrations/1_init.up.sql': sql, 'migrations/1_init.down.sql': 'drop table a;' }],
    [
      'golang-migrate',
      {
        'go.mod': 'require github.com/golang-migrate/migrate/v4 v4',
        'migrations/000001_init.up.sql': sql,
        'migrations/000001_init.down.sql': 'drop table a;',
      },
    ],
    ['rails-structure', { 'db/structure.sql': sql, 'db/migrate/20240101000000_init.rb': '' }],
    ['plain', { 'db/migrations/001_init.sql': sql, 'db/migrations/002_more.sql': sql }],
    ['plain', { 'go.mod': 'require github.com/uptrace/bun v1', 'migrations/1_init.up.sql': `${sql}\n--bun:split\n\ncreate table b (id int);` }],
    ['plain', { '001_init.sql': sql }],
    ['plain', { 'sql/1-init.sql': sql, 'sql/2-more.sql': sql }],
  ])('%s', async (framework, files) => {
    expect((await readOnly(files)).framework).toBe(framework);
  });
});

describe('folders', () => {
  it('takes files of any name where the tool is told and nothing looks like migrations', async () => {
    const files = { 'things/first.sql': sql, 'tests/001_a.sql': sql };
    expect(await discover(files)).toEqual({
      folders: [],
      remarks: ['Nothing here looks like migrations. Not judged: things/first.sql; `migrations:` in the policy names them'],
    });
    expect((await discover(files, { framework: 'plain' })).folders.map(({ paths }) => paths)).toEqual([['things/first.sql']]);
  });

  it('passes over tests, examples, dependencies and SQL that is no migration', async () => {
    const { folders } = await discover({
      'node_modules/a/migrations/001_a.sql': sql,
      'vendor/x/migrations/001_a.sql': sql,
      'test/fixtures/migrations/001_a.sql': sql,
      'examples/app/migrations/001_a.sql': sql,
      'src/test/resources/db/migration/V1__a.sql': sql,
      'pkg/db/queries/get_user.sql': 'select 1;',
      'scripts/report.sql': 'select 1;',
    });
    expect(folders).toEqual([]);
  });
  it('takes a migration folder whose own name speaks of tests', async () => {
    const { names } = await readOnly({ 'migrations/20240101_add_tests/up.sql': sql, 'migrations/20240101_add_tests/down.sql': sql });
    expect(names).toEqual(['20240101_add_tests/up.sql', '20240101_add_tests/down.sql']);
  });
  it('finds versioned files in a folder of any name', async () => {
    expect((await discover({ 'apps/api/schema/0001_a.sql': sql, 'apps/api/schema/0002_b.sql': sql })).folders.map(({ folder }) => folder)).toEqual([
      'apps/api/schema',
    ]);
  });
  it('keeps the histories of two services apart', async () => {
    const { folders } = await discover({ 'services/a/migrations/001_a.sql': sql, 'services/b/migrations/001_a.sql': sql });
    expect(folders.map(({ folder }) => folder)).toEqual(['services/a/migrations', 'services/b/migrations']);
  });
  it('joins folders a year, and the subfolders of Flyway, but not those of two engines', async () => {
    expect((await readOnly({ 'migrations/2023/001_a.sql': sql, 'migrations/2024/001_b.sql': sql })).names).toEqual([
      '2023/001_a.sql',
      '2024/001_b.sql',
    ]);
    expect(
      (await readOnly({ 'src/main/resources/db/migration/users/V2__b.sql': sql, 'src/main/resources/db/migration/V1__a.sql': sql })).names,
    ).toEqual(['V1__a.sql', 'users/V2__b.sql']);
    const { folders } = await discover({
      'src/main/resources/db/migration/mysql/V1__a.sql': sql,
      'src/main/resources/db/migration/postgresql/V1__a.sql': sql,
    });
    expect(folders.map(({ folder, dialectHint }) => [folder, dialectHint])).toEqual([
      ['src/main/resources/db/migration/mysql', 'mysql'],
      ['src/main/resources/db/migration/postgresql', 'postgres'],
    ]);
  });
  it('says what it cannot read', async () => {
    const goose = '-- +goose Up\nselect 1;\n';
    const mixed = await discover({ 'migrations/00001_a.sql': goose, 'migrations/00002_b.go': '', 'migrations/00002_b_test.go': '' });
    expect(mixed.folders[0]?.unread).toEqual(['migrations/00002_b.go']);
    expect(mixed.remarks).toEqual(['1 migration in migrations is a program (.go): what it does to the schema is not known']);
    expect((await discover({ 'db/migrate/20240101000000_a.rb': '' })).remarks).toEqual([
      'db/migrate holds 1 migration that is a program (.rb), which is not read',
    ]);
  });
});

describe('the engine', () => {
  const nine = (one: string, text: string): Readonly<Record<string, string>> =>
    Object.fromEntries('1 2 3 4 5 6 7 8 9'.split(' ').map((n) => [`mysql/migrations/${n}_a.sql`, n === one ? text : sql] as const));
  it.each([
    ['mysql', { 'prisma/migrations/migration_lock.toml': 'provider = "mysql"', 'prisma/migrations/1_a/migration.sql': 'create table a (id int);' }],
    [
      'postgres',
      { 'prisma/migrations/migration_lock.toml': 'provider = "postgresql"', 'prisma/migrations/1_a/migration.sql': 'create table a (id int);' },
    ],
    ['sqlite', { 'drizzle/meta/_journal.json': '{"dialect":"sqlite","entries":[]}', 'drizzle/0000_a.sql': 'create table a (id int);' }],
    ['mysql', { 'migrations/1_a.sql': 'CREATE TABLE `a` (id int) ENGINE=InnoDB;' }],
    ['sqlite', { 'migrations/1_a.sql': 'create table a (id integer primary key autoincrement);' }],
    ['postgres', { 'migrations/1_a.sql': "-- ENGINE=InnoDB once\ncreate table a (id bigserial, at timestamptz, n text default 'auto_increment');" }],
    ['sqlite', { 'migrations/1_a.sql': 'create table a (n text collate nocase, at timestamp with time zone, more jsonb);' }],
    ['sqlite', { 'migrations/1_a.sql': "create table a (at integer default (strftime('%s', 'now')));" }],
    ['sqlite', { 'migrations/1_a.sql': 'create table a (\n  hash blob not null,\n  id integer\n);' }],
    [undefined, { 'migrations/1_a.sql': 'create table blob (id int); select blob from a join blob on true;' }],
    ['mariadb', nine('1', 'drop index if exists i on a;')],
    ['mariadb', nine('3', 'alter table a add if not exists b int;')],
    ['mysql', nine('9', 'alter table a drop column if exists b;')],
    ['mysql', { 'mysql/migrations/1_a.sql': 'alter table a drop column if exists b;' }],
    ['mysql', nine('1', 'drop table if exists a; create table if not exists a (id int);')],
    [undefined, { 'migrations/1_a.sql': 'create table a (id int);' }],
  ])('is %s', async (dialect, files) => {
    expect((await discover(files)).folders[0]?.dialectHint).toBe(dialect);
  });
  it('is not told otherwise by words that SQLite takes too', async () => {
    const readsAs = async (text: string) => (await discover({ 'sqlite/migrations/1_a.sql': text })).folders[0]?.readsAs;
    expect(await readsAs('create table `a` (id bigserial, more longtext, at timestamptz);')).toBeUndefined();
    expect(await readsAs('create index concurrently i on a (id);')).toBe('postgres');
    expect(await readsAs('create table a (id int) engine=InnoDB;')).toBe('mysql');
  });
  it('leaves out what no dialect here reads, unless it is named', async () => {
    const files = { 'clickhouse/migrations/001_a.sql': 'create table a (x Int8) engine = MergeTree order by x;' };
    expect(await discover(files)).toEqual({ folders: [], remarks: ['clickhouse/migrations is left out: its SQL is for ClickHouse'] });
    expect((await discover(files, { only: ['clickhouse/migrations/001_a.sql'] })).folders).toHaveLength(1);
  });
});

describe('what the policy says', () => {
  const from = '.github/lockkeeper.yml:4';
  const files = {
    'db/changes/b.sql': sql,
    'db/changes/a.sql': sql,
    'db/changes/old/z.sql': sql,
    'services/x/sql/1_a.sql': sql,
    'services/y/sql/1_a.sql': sql,
  };
  it.each([['db/changes'], ['db/changes/'], ['./db/changes/**'], ['db/changes/**/*.sql']])('takes %s as one folder', async (glob) => {
    const { folders } = await discover(files, { sources: [{ paths: [glob], framework: 'plain', from }] });
    expect(folders.map(({ folder, paths }) => [folder, paths.length])).toEqual([['db/changes', 3]]);
    expect(folders[0]?.source?.from).toBe(from);
  });
  it('takes a folder for each that a glob finds', async () => {
    const { folders } = await discover(files, { sources: [{ paths: ['services/*/sql/**', '!services/y/**'], from }] });
    expect(folders.map(({ folder }) => folder)).toEqual(['services/x/sql']);
  });
  it('refuses a glob that finds nothing, and names the folder that may be meant', async () => {
    await expect(discover(files, { sources: [{ paths: ['db/chnages/**'], from }] })).rejects.toMatchObject({
      mistakes: [{ message: '`db/chnages/**` under `migrations:` finds no .sql file', place: from, hint: 'did you mean `db/changes`?' }],
    });
  });
  it('refuses a framework that none of the files is named for', async () => {
    await expect(discover(files, { sources: [{ paths: ['db/changes'], framework: 'flyway', from }] })).rejects.toThrow(
      /none of the 3 \.sql files in db\/changes is named as Flyway names/,
    );
  });
});

describe('paths of the command line', () => {
  const files = { 'pr/002_change.sql': sql, 'pr/001_base.sql': sql, 'other/001_a.sql': sql, 'sql/report.sql': 'select 1;' };
  it('takes the folder of a file, whatever it is called', async () => {
    expect((await discover(files, { only: ['pr/002_change.sql'] })).folders.map(({ folder, paths }) => [folder, paths])).toEqual([
      ['pr', ['pr/002_change.sql', 'pr/001_base.sql']],
    ]);
    expect((await discover(files, { only: ['sql'] })).folders.map(({ folder }) => folder)).toEqual(['sql']);
    expect((await discover(files, { only: ['*/001_*.sql'] })).folders.map(({ folder }) => folder)).toEqual(['pr', 'other']);
  });
  it('reads them for the framework that is told', async () => {
    expect((await discover(files, { only: ['pr'], framework: 'sqlx' })).folders[0]?.layout.framework).toBe('sqlx');
  });
  it('refuses a path that is not there', async () => {
    await expect(discover(files, { only: ['nowhere'] })).rejects.toThrow(UserError);
  });
});

describe('when two tools are equally sure', () => {
  it('asks, and writes the lines that settle it', async () => {
    const both = { 'migrations/1_a.sql': '-- +goose Up\nselect 1;\n-- migrate:up transaction:false\nselect 2;\n' };
    await expect(discover(both)).rejects.toMatchObject({
      mistakes: [
        {
          message: 'the migrations in migrations look like goose and dbmate alike, and they do not run them in the same way',
          hint: 'say which it is in .github/lockkeeper.yml, under `migrations:` write `- paths: ["migrations/**"]` and `framework: goose or framework: dbmate`',
        },
      ],
    });
    expect((await readOnly(both, { framework: 'goose' })).framework).toBe('goose');
  });
});
