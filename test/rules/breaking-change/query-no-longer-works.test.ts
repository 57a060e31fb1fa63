import { describe, expect, test } from 'vitest';
import { counts } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { renderSummary } from '../../../src/reporters/summary.ts';
import { renderTerminal } from '../../../src/reporters/terminal.ts';
import rule from '../../../src/rules/breaking-change/query-no-longer-works.ts';
import { judgePullRequest, type PullRequest } from '../../support/judge-repository.ts';
import { testRule } from '../../support/rule-tester.ts';

const base = `
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, mood mood NOT NULL DEFAULT 'sad');
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), state text NOT NULL, note text, total numeric);
CREATE FUNCTION tax(a numeric) RETURNS numeric LANGUAGE sql AS $$ SELECT a $$;
`;

type Files = Readonly<Record<string, string>>;
interface Asked extends Pick<PullRequest, 'removes' | 'flags'> {
  readonly sql: string;
  /** Files of queries that stand on main, and that the pull request leaves alone. */
  readonly queries: Files;
  readonly writes?: Files;
  readonly schema?: string;
}

const policy = "version: 1\nqueries: [db/queries, 'stats/*']\n";

async function judged({ sql, queries, writes = {}, schema = base, ...rest }: Asked) {
  const main = { 'migrations/001_base.sql': schema, '.github/lockkeeper.yml': policy, ...queries };
  return judgePullRequest({ main, writes: { 'migrations/002_change.sql': sql, ...writes }, ...rest });
}

async function says(asked: Asked): Promise<readonly string[]> {
  return (await judged(asked)).findings.filter((finding) => counts(finding) && finding.rule === rule.id).map(({ message }) => message);
}

const users =
  '-- name: GetUser :one\nSELECT id, email FROM users WHERE id = $1;\n\n-- name: ListOrders :many\nSELECT o.id, o.state\nFROM orders AS o\nWHERE o.user_id = @user_id;\n';
const both = 'The release that is running sends it, and the next one does too.';

testRule(rule, { silent: [], speaks: [] });

describe('what a query asks for goes', () => {
  test('a column, by the name of the query and its place', async () => {
    const report = await judged({ sql: 'ALTER TABLE orders DROP COLUMN state;\n', queries: { 'db/queries/users.sql': users } });
    const [finding] = report.findings.filter(counts);
    expect(finding).toMatchObject({
      rule: rule.id,
      severity: 'error',
      message: `ListOrders in db/queries/users.sql:5 reads orders.state, which is dropped here. ${both}`,
      subject: 'orders.state',
      table: 'orders',
      place: { line: 1 },
      related: [{ file: 'db/queries/users.sql', line: 5, what: 'ListOrders reads orders.state' }],
    });
    expect(report.findings.filter(counts).map((one) => one.rule)).toEqual([rule.id]);
  });

  test.each([
    [
      'renamed',
      'ALTER TABLE orders RENAME COLUMN state TO status;\n',
      'ListOrders in db/queries/users.sql:5 reads orders.state, which is called status from here on.',
    ],
    ['a table', 'DROP TABLE orders;\n', 'ListOrders in db/queries/users.sql:5 reads orders, which is dropped here.'],
    [
      'a renamed table',
      'ALTER TABLE orders RENAME TO purchases;\n',
      'ListOrders in db/queries/users.sql:5 reads orders, which is called purchases from here on.',
    ],
  ])('%s', async (_, sql, message) => {
    expect(await says({ sql, queries: { 'db/queries/users.sql': users } })).toEqual([`${message} ${both}`]);
  });

  test.each([
    ['pgTyped', '/* @name GetOrder\n @param ids -> (...)\n*/\nSELECT id, note FROM orders WHERE id IN :ids;\n', 'GetOrder in db/queries/q.sql:4'],
    ['a plain file', 'SELECT 1;\n\nSELECT note FROM orders WHERE id = :id;\n', 'the query at db/queries/q.sql:3'],
    ['sqlc’s own words', '-- name: A :one\nSELECT sqlc.embed(orders) FROM orders WHERE note = sqlc.narg(note);\n', 'A in db/queries/q.sql:2'],
  ])('in the words of %s', async (_, text, query) => {
    expect(await says({ sql: 'ALTER TABLE orders DROP COLUMN note;\n', queries: { 'db/queries/q.sql': text } })).toEqual([
      `${query} reads orders.note, which is dropped here. ${both}`,
    ]);
  });

  test('several queries are one finding, with those that are sent oftenest first', async () => {
    const queries = {
      'db/queries/q.sql': '-- name: A :one\nSELECT note FROM orders;\n-- name: B :exec\nUPDATE orders SET note = $1;\n',
      'stats/top.csv': 'query,calls,total_exec_time\n"select ""note"" from orders where id = $1",1200,3000\n',
    };
    expect(await says({ sql: 'ALTER TABLE orders DROP COLUMN note;\n', queries })).toEqual([
      '3 queries use orders.note, which is dropped here: the query at stats/top.csv:2, A in db/queries/q.sql:2 and B in db/queries/q.sql:4.',
    ]);
  });
});

describe('what a query asks for is there, and does not fit any more', () => {
  const asks = async (sql: string, text: string): Promise<readonly string[]> =>
    (await says({ sql, queries: { 'db/queries/q.sql': `-- name: Q :one\n${text}\n` } })).map((message) =>
      message.replace('Q in db/queries/q.sql:2 ', '').replace(` ${both}`, ''),
    );

  test.each([
    [
      'types that are compared',
      'ALTER TABLE orders ALTER COLUMN user_id TYPE text;\n',
      'SELECT 1 FROM users u JOIN orders o ON o.user_id = u.id;',
      'compares orders.user_id (text) with users.id (bigint), and fails from here on: operator does not exist: text = bigint.',
    ],
    [
      'a number for what is text now',
      'ALTER TABLE orders ALTER COLUMN total TYPE text;\n',
      'SELECT 1 FROM orders WHERE total > 5;',
      'compares orders.total (text) with 5, and fails from here on: operator does not exist: text > integer.',
    ],
    [
      'a column that needs a value',
      'ALTER TABLE orders ADD COLUMN owner bigint NOT NULL;\n',
      "INSERT INTO orders (id, user_id, state) VALUES ($1, $2, 'new');",
      'inserts into orders without orders.owner, and fails from here on: owner is NOT NULL and has no default.',
    ],
    [
      'a column that was left out and needs a value now',
      'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;\n',
      "INSERT INTO orders (id, user_id, state) VALUES ($1, $2, 'new');",
      'inserts into orders without orders.note, and fails from here on: note is NOT NULL and has no default.',
    ],
    [
      'a unique index for ON CONFLICT',
      'ALTER TABLE users DROP CONSTRAINT users_email_key;\n',
      'INSERT INTO users (id, email) VALUES ($1, $2) ON CONFLICT (email) DO NOTHING;',
      'goes by a unique index on users (email) in ON CONFLICT, which is dropped here.',
    ],
    [
      'a value of an enum',
      "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';\n",
      "SELECT 1 FROM users WHERE mood = 'sad';",
      `compares users.mood (mood) with 'sad', and fails from here on: invalid input value for enum mood: "sad".`,
    ],
    [
      'a name that two tables have now',
      'ALTER TABLE users ADD COLUMN state text;\n',
      'SELECT state FROM users u JOIN orders o ON o.user_id = u.id;',
      'names state, and fails from here on: column reference state is ambiguous.',
    ],
    ['a function', 'DROP FUNCTION tax(numeric);\n', 'SELECT tax(total) FROM orders;', 'calls tax(), which is dropped here.'],
  ])('%s', async (_, sql, text, message) => {
    expect(await asks(sql, text)).toEqual([message]);
  });
});

describe('which release sends it', () => {
  const old = '-- name: Q :one\nSELECT note FROM orders;\n';
  const drop = 'ALTER TABLE orders DROP COLUMN note;\n';

  test('the running one alone, where the pull request changes the query', async () => {
    expect(
      await says({ sql: drop, queries: { 'db/queries/q.sql': old }, writes: { 'db/queries/q.sql': '-- name: Q :one\nSELECT id FROM orders;\n' } }),
    ).toEqual([
      'Q in db/queries/q.sql:2 reads orders.note, which is dropped here. This pull request changes or removes the query, but the release that is still running sends it.',
    ]);
  });

  test('the same where the file goes', async () => {
    expect(await says({ sql: drop, queries: { 'db/queries/q.sql': old }, removes: ['db/queries/q.sql'] })).toHaveLength(1);
  });

  test('the next one alone, where the pull request brings it', async () => {
    expect(await says({ sql: drop, queries: {}, writes: { 'db/queries/q.sql': old } })).toEqual([
      'Q in db/queries/q.sql:2 reads orders.note, which is dropped here. The query is new in this pull request.',
    ]);
  });

  test('a query that only moved is the same query', async () => {
    expect(await says({ sql: drop, queries: { 'db/queries/q.sql': old }, writes: { 'db/queries/q.sql': `-- moved\n\n${old}` } })).toEqual([
      `Q in db/queries/q.sql:4 reads orders.note, which is dropped here. ${both}`,
    ]);
  });
});

describe('is silent', () => {
  test.each([
    ['another column goes', 'ALTER TABLE orders DROP COLUMN note;\n', 'SELECT state FROM orders WHERE id = $1;'],
    [
      'a column with a default is added',
      'ALTER TABLE orders ADD COLUMN owner bigint NOT NULL DEFAULT 0;\n',
      'INSERT INTO orders (id, user_id, state) VALUES (1, 2, $1);',
    ],
    ['an INSERT without columns meets one more', 'ALTER TABLE orders ADD COLUMN owner bigint;\n', "INSERT INTO orders VALUES (1, 2, 'a', 'b', 3);"],
    [
      'the type is as good as it was',
      'ALTER TABLE orders ALTER COLUMN user_id TYPE integer;\n',
      'SELECT 1 FROM users u JOIN orders o ON o.user_id = u.id;',
    ],
    ['the query failed before', 'ALTER TABLE orders DROP COLUMN note;\n', 'SELECT note, nope FROM orders;'],
    ['the column comes back', 'ALTER TABLE orders DROP COLUMN note;\nALTER TABLE orders ADD COLUMN note text;\n', 'SELECT note FROM orders;'],
    ['another table has one of that name', 'ALTER TABLE orders DROP COLUMN note;\n', 'SELECT note FROM (SELECT email AS note FROM users) u;'],
    [
      'the old name is kept by a view',
      'ALTER TABLE orders RENAME TO purchases;\nCREATE VIEW orders AS SELECT * FROM purchases;\n',
      'SELECT note FROM orders;',
    ],
    [
      'a value is filled by a trigger',
      'ALTER TABLE orders ALTER COLUMN note SET NOT NULL;\nCREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;\nCREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION fill();\n',
      'INSERT INTO orders (id, user_id, state) VALUES (1, 2, $1);',
    ],
    ['the query is of another database', 'ALTER TABLE orders DROP COLUMN note;\n', 'SELECT note FROM elsewhere.orders;'],
    ['a parameter takes the type of its place', 'ALTER TABLE orders ALTER COLUMN user_id TYPE text;\n', 'SELECT 1 FROM orders WHERE user_id = $1;'],
    ['the text is no SQL', 'ALTER TABLE orders DROP COLUMN note;\n', 'SELECT note FROM WHERE orders;'],
  ])('%s', async (_, sql, text) => {
    expect(await says({ sql, queries: { 'db/queries/q.sql': `-- name: Q :one\n${text}\n` } })).toEqual([]);
  });

  test('what came before the history is not known', async () => {
    expect(
      await says({
        schema: 'ALTER TABLE orders ADD COLUMN other text;\n',
        sql: 'ALTER TABLE orders ADD COLUMN b text;\n',
        queries: { 'db/queries/users.sql': users },
      }),
    ).toEqual([]);
  });
});

describe('values of another type', () => {
  const retyped = 'ALTER TABLE users ALTER COLUMN email TYPE bigint USING 1;\n';

  test.each([
    [
      'what INSERT … SELECT gives',
      'INSERT INTO orders (id, user_id, state) SELECT id, id, note FROM orders;',
      'ALTER TABLE orders ALTER COLUMN state TYPE uuid USING NULL::uuid;\n',
      'writes what a query gives into orders.state (uuid)',
    ],
    [
      'a parameter that is cast before',
      "SELECT id FROM users WHERE @email::text <> '' AND email = @email;",
      retyped,
      'compares users.email (bigint)',
    ],
    ['a parameter that is cast in WHERE', 'UPDATE users SET email = $1 WHERE $1::text IS NOT NULL;', retyped, 'writes a parameter into users.email'],
  ])('%s', async (_, text, sql, said) => {
    const [finding = ''] = await says({ sql, queries: { 'db/queries/q.sql': `-- name: Q :one\n${text}\n` } });
    expect(finding).toContain(said);
  });

  test('a parameter takes the type of the place that is read first', async () => {
    const text = '-- name: Q :one\nSELECT id FROM users WHERE email = $1 OR $1::text IS NULL;\n';
    expect(await says({ sql: retyped, queries: { 'db/queries/q.sql': text } })).toEqual([]);
  });
});

describe('a star', () => {
  const writtenOut = 'sqlc writes out what * stands for: the release that is running sends the columns that stood when it was built.';
  const stars = {
    'SELECT * FROM orders WHERE id = $1;': 'db/queries/q.sql:2 reads orders.note',
    'SELECT u.email, sqlc.embed(o) FROM users u JOIN orders o ON o.user_id = u.id;': 'db/queries/q.sql:2 reads orders.note',
    "INSERT INTO orders (id, user_id, state) VALUES ($1, $2, 'new')\nRETURNING *;": 'db/queries/q.sql:2 reads orders.note',
    'WITH open AS (SELECT * FROM orders WHERE state = $1) SELECT count(*) FROM open;': 'db/queries/q.sql:2 reads orders.note',
  };

  test.each(Object.entries(stars))('that sqlc wrote out names a column that goes: %s', async (text, place) => {
    const asked = { sql: 'ALTER TABLE orders DROP COLUMN note;\n', queries: { 'db/queries/q.sql': `-- name: Q :one\n${text}\n` } };
    expect(await says(asked)).toEqual([`Q in ${place}, which is dropped here. ${writtenOut}`]);
  });

  test('names a column by the name that it had', async () => {
    const asked = {
      sql: 'ALTER TABLE orders RENAME COLUMN note TO remark;\n',
      queries: { 'db/queries/q.sql': '-- name: Q :many\nSELECT * FROM orders;\n' },
    };
    expect(await says(asked)).toEqual([`Q in db/queries/q.sql:2 reads orders.note, which is called remark from here on. ${writtenOut}`]);
  });

  test.each([
    ['a column is added', '-- name: Q :one', 'SELECT * FROM orders;', 'ALTER TABLE orders ADD COLUMN more text;\n'],
    ['rows are counted', '-- name: Q :one', 'SELECT count(*) FROM orders;', 'ALTER TABLE orders DROP COLUMN note;\n'],
    ['a column gets another type', '-- name: Q :one', 'SELECT * FROM orders;', 'ALTER TABLE orders ALTER COLUMN total TYPE bigint;\n'],
    ['another tool sends it as it is', '/* @name Q */', 'SELECT * FROM orders;', 'ALTER TABLE orders DROP COLUMN note;\n'],
    [
      'the column comes back',
      '-- name: Q :one',
      'SELECT * FROM orders;',
      'ALTER TABLE orders DROP COLUMN note;\nALTER TABLE orders ADD COLUMN note text;\n',
    ],
  ])('says nothing where %s', async (_, name, text, sql) => {
    expect(await says({ sql, queries: { 'db/queries/q.sql': `${name}\n${text}\n` } })).toEqual([]);
  });

  test('of a query that is new is written out by the next release', async () => {
    const asked = {
      sql: 'ALTER TABLE orders DROP COLUMN note;\n',
      queries: {},
      writes: { 'db/queries/q.sql': '-- name: Q :one\nSELECT * FROM orders;\n' },
    };
    expect(await says(asked)).toEqual([]);
  });
});

describe('a query that fails is said first', () => {
  const pullRequest = {
    schema: `${base}CREATE TABLE logs (id bigint PRIMARY KEY);\n`,
    sql: 'TRUNCATE logs;\nALTER TABLE orders DROP COLUMN state;\n',
    queries: { 'db/queries/users.sql': users },
  };

  test('in the report, before what stands above it and loses data', async () => {
    const report = await judged({ ...pullRequest, writes: { 'migrations/0015_early.sql': 'DROP TABLE logs;\n' } });
    expect(report.findings.find(counts)?.rule).toBe(rule.id);
    expect(report.findings.filter((finding) => counts(finding) && finding.consequence === 'loses-data')).not.toEqual([]);
  });

  test.each([
    ['the terminal', (report: Report) => renderTerminal(report, { colour: false, width: 100 })],
    ['the summary', (report: Report) => renderSummary(report, { maxBytes: 60_000 })],
  ])('by %s', async (_, render) => {
    const text = render(await judged(pullRequest));
    const [proof, other] = ['ListOrders', 'logs'].map((word) => text.indexOf(word));
    expect(proof).toBeGreaterThan(0);
    expect(proof).toBeLessThan(other ?? 0);
  });
});
