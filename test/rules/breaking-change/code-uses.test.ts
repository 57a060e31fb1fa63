import { describe, expect, test } from 'vitest';
import { counts, type Finding } from '../../../src/model/finding.ts';
import codeMayUse from '../../../src/rules/breaking-change/code-may-use-what-goes.ts';
import codeStillUses from '../../../src/rules/breaking-change/code-still-uses-what-goes.ts';
import { judgePullRequest, type PullRequest } from '../../support/judge-repository.ts';

const base = `
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, note text, status text, mood mood);
CREATE INDEX orders_note_idx ON orders (note);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE FUNCTION total(a bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT a $$;
`;
const drop = 'ALTER TABLE orders DROP COLUMN note;\n';

type Files = Readonly<Record<string, string>>;
interface Asked extends Pick<PullRequest, 'removes' | 'flags'> {
  readonly sql?: string;
  /** Code that stands on main, and that the pull request leaves alone. */
  readonly code: Files;
  readonly writes?: Files;
  readonly policy?: string;
}

async function judged({ sql = drop, code, writes = {}, policy, ...rest }: Asked) {
  const main = { 'migrations/001_base.sql': base, ...code, ...(policy !== undefined && { '.github/lockkeeper.yml': policy }) };
  return judgePullRequest({ main, writes: { 'migrations/002_change.sql': sql, ...writes }, ...rest });
}

const ofCode = ({ rule }: Finding): boolean => rule === codeStillUses.id || rule === codeMayUse.id;

async function says(asked: Asked): Promise<readonly string[]> {
  return (await judged(asked)).findings
    .filter((finding) => counts(finding) && ofCode(finding))
    .map(({ severity, message }) => `${severity} ${message}`);
}

const query = 'export const q = sql`SELECT note FROM orders`;\n';
const goes = 'which is dropped here with every value in it, together with the index orders_note_idx';

describe('a column that code still uses', () => {
  test.each([
    [
      'Prisma',
      'prisma/schema.prisma',
      'model Order {\n  id BigInt @id\n  note String?\n  @@map("orders")\n}\n',
      'prisma/schema.prisma:3 (Prisma model Order)',
    ],
    ['TypeScript', 'src/orders.ts', query, 'src/orders.ts:1 (a query)'],
    [
      'Django',
      'shop/models.py',
      'from django.db import models\nclass Order(models.Model):\n    note = models.TextField()\n    class Meta:\n        db_table = "orders"\n',
      'shop/models.py:3 (Django model Order)',
    ],
    [
      'Ruby',
      'app/models/order.rb',
      'class Order < ApplicationRecord\n  validates :note, presence: true\nend\n',
      'app/models/order.rb:2 (ActiveRecord model Order)',
    ],
    ['Go', 'internal/store.go', 'package store\n\nconst q = `\nSELECT id, note\nFROM orders`\n', 'internal/store.go:4 (a query)'],
    [
      'Java',
      'src/main/java/Order.java',
      '@Entity\n@Table(name = "orders")\nclass Order {\n  @Column(name = "note")\n  private String remark;\n}\n',
      'src/main/java/Order.java:5 (entity Order)',
    ],
    ['plain SQL', 'queries/orders.sql', '-- the notes\nSELECT note FROM orders;\n', 'queries/orders.sql:2 (a query)'],
  ])('%s', async (_, path, text, place) => {
    expect(await says({ code: { [path]: text } })).toEqual([`error Code still uses orders.note, ${goes}: ${place}.`]);
  });

  test('the finding stands for those of the drop, and names the places for tools', async () => {
    const { findings, verdict } = await judged({ code: { 'src/b.ts': query, 'src/a.ts': `${query}${query}` } });
    expect(verdict).toBe('fail');
    const [finding] = findings.filter(({ rule }) => rule === codeStillUses.id);
    expect(finding?.message).toContain('src/a.ts:1 (a query), src/a.ts:2 (a query) and src/b.ts:1 (a query).');
    expect(finding?.related?.map(({ file, line }) => `${file}:${line}`)).toEqual(['src/a.ts:1', 'src/a.ts:2', 'src/b.ts:1']);
    expect(finding).toMatchObject({ losesData: true, subject: 'orders.note', place: { line: 1 } });
    expect(findings.find(({ rule }) => rule === 'breaking-change/drop-column-loses-data')?.subsumedBy).toBe(codeStillUses.id);
  });

  test('many places are counted', async () => {
    const code = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`src/q${String(i).padStart(2, '0')}.ts`, query]));
    const [finding] = (await judged({ code })).findings.filter(ofCode);
    expect(finding?.message).toContain('src/q03.ts:1 (a query) and 56 more.');
    expect(finding?.related).toHaveLength(50);
  });

  test('a finding that is accepted leaves the loss of data standing', async () => {
    const sql = `-- lockkeeper: allow ${codeStillUses.id} until 2026-12-31 -- the file is dead code\n${drop}`;
    const { findings } = await judged({ sql, code: { 'src/a.ts': query } });
    expect(findings.filter(counts).map(({ rule }) => rule)).toEqual(['breaking-change/drop-column-loses-data']);
  });

  test('weak evidence is a warning beside the drop', async () => {
    const code = { 'src/a.ts': "supabase.from('orders').select('note');\n" };
    const { findings } = await judged({ code });
    expect(findings.filter(counts).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error breaking-change/drop-column-loses-data',
      `warning ${codeMayUse.id}`,
    ]);
    expect(findings.find(ofCode)).toMatchObject({
      message: `Code seems to use orders.note, ${goes}: src/a.ts:1 (a query that is built by calls).`,
      certainty: { kind: 'assumed' },
    });
  });
});

describe('what else goes', () => {
  const code = {
    'src/a.ts': "q(`SELECT id FROM open_orders`); q(`SELECT total(1)`); q(`SELECT 'sad'::mood`); q(`SELECT name FROM users`);\n",
  };
  const at = 'src/a.ts:1 (a query).';
  test.each([
    ['ALTER TABLE users RENAME COLUMN name TO full_name;', `Code still uses users.name, which is called full_name from here on: ${at}`],
    ['ALTER TABLE users RENAME TO people;', `Code still uses users, which is called people from here on: ${at}`],
    ['DROP TABLE users;', `Code still uses users, which is dropped here with all of its rows: ${at}`],
    ['DROP VIEW open_orders;', `Code still uses open_orders, which is dropped here: ${at}`],
    ['ALTER VIEW open_orders RENAME TO pending;', `Code still uses open_orders, which is called pending from here on: ${at}`],
    ['DROP FUNCTION total(bigint);', `Code still uses total, which is dropped here: ${at}`],
    ["ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';", `Code still uses mood.sad, which is called blue from here on: ${at}`],
  ])('%s', async (sql, message) => {
    const found = (await judged({ sql: `${sql}\n`, code })).findings.filter(counts).filter(({ family }) => family === 'breaking-change');
    expect(found.map((finding) => finding.message)).toEqual([message]);
  });

  test('a column of a table that is renamed first is the one of the old name', async () => {
    const sql = 'ALTER TABLE users RENAME TO people;\nALTER TABLE people RENAME COLUMN name TO full_name;\n';
    const found = await says({ sql, code });
    expect(found).toContain(`error Code still uses users.name, which is called full_name from here on: ${at}`);
    expect(found).toHaveLength(2);
  });

  test.each([
    ['a column of the same name in its place', 'ALTER TABLE orders DROP COLUMN note; ALTER TABLE orders ADD COLUMN note jsonb;'],
    ['a view under the old name', 'ALTER TABLE orders RENAME TO purchases; CREATE VIEW orders AS SELECT * FROM purchases;'],
    ['a column that the pull request made', 'ALTER TABLE orders ADD COLUMN extra text; ALTER TABLE orders DROP COLUMN extra;'],
    ['a function that is made again', 'DROP FUNCTION total(bigint); CREATE FUNCTION total(a bigint) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;'],
    ['an index', 'DROP INDEX orders_note_idx;'],
  ])('silent: %s', async (_, sql) => {
    const used = 'q(`SELECT note, extra FROM orders`); q(`SELECT total(1)`);\n';
    expect(await says({ sql: `${sql}\n`, code: { 'src/a.ts': used } })).toEqual([]);
  });
});

describe('which files are searched', () => {
  test('those of others, documentation, migrations and dumps are not', async () => {
    const code = {
      'node_modules/x/a.js': query,
      'vendor/x/a.ts': query,
      'dist/a.js': query,
      'docs/a.ts': query,
      'README.md': query,
      'package-lock.json': query,
      'src/a.min.js': query,
      'app/migrations/0001_initial.py': 'q = "SELECT note FROM orders"\n',
      'db/migrate/1_x.rb': 'q = "SELECT note FROM orders"\n',
      'migrations/helper.sql.txt': query,
      'schema.sql': 'CREATE TABLE orders (id bigint, note text);\n',
      'ignored/a.ts': query,
      '.gitignore': 'ignored/\n',
      'src/large.ts': `${query}${'// x\n'.repeat(120_000)}`,
      'src/binary.ts': `\0${query}`,
    };
    expect(await says({ code })).toEqual([]);
  });

  test('code that the pull request mends is not said, code that it brings is', async () => {
    const code = { 'src/a.ts': query, 'src/b.ts': query };
    expect(await says({ code, writes: { 'src/a.ts': 'export const q = 1;\n' }, removes: ['src/b.ts'] })).toEqual([]);
    expect(await says({ code: {}, writes: { 'src/c.ts': query } })).toHaveLength(1);
  });

  test('`changed` searches the files of the pull request alone, `off` none', async () => {
    const policy = (scope: string): string => `version: 1\ncode-search: ${scope}\n`;
    const code = { 'src/a.ts': query };
    expect(await says({ code, policy: policy('all') })).toHaveLength(1);
    expect(await says({ code, policy: policy('changed') })).toEqual([]);
    expect(await says({ code, policy: policy('changed'), writes: { 'src/a.ts': `${query}// changed\n` } })).toHaveLength(1);
    expect(await says({ code, policy: policy('off'), writes: { 'src/a.ts': `${query}// changed\n` } })).toEqual([]);
  });
});
