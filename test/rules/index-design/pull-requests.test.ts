import { expect, test } from 'vitest';
import { counts, type Finding } from '../../../src/model/finding.ts';
import { judgePullRequest } from '../../support/judge-repository.ts';

const main = {
  '.github/lockkeeper.yml': 'version: 1\nqueries: db/queries\ntables:\n  countries: { rows: 250 }\n',
  'db/queries/orders.sql':
    '-- name: OrdersOf :many\nSELECT * FROM orders WHERE user_id = $1;\n\n-- name: Country :one\nSELECT * FROM countries WHERE code = $1;\n',
  'migrations/001_base.sql':
    'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL);\nCREATE INDEX orders_user ON orders (user_id);\nCREATE TABLE countries (id int PRIMARY KEY, code text);\n',
};

async function found(writes: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const report = await judgePullRequest({ main, writes });
  return report.findings.filter((finding) => counts(finding) && finding.family === 'index-design');
}

test('an index that a query needs is told of with the place of the query', async () => {
  const [finding, ...more] = await found({ 'migrations/002_change.sql': 'DROP INDEX CONCURRENTLY orders_user;\n' });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    rule: 'index-design/dropped-index-serves-query',
    severity: 'warning',
    message: 'Without orders_user (user_id) OrdersOf (db/queries/orders.sql:2) reads all of orders: no other index finds its rows.',
    place: { line: 1 },
    related: [{ file: 'db/queries/orders.sql', line: 2, what: 'OrdersOf' }],
  });
});

test('a missing index is offered as a statement that the engine has proved', async () => {
  const [finding, ...more] = await found({
    'migrations/002_change.sql': 'ALTER TABLE orders ADD COLUMN state text;\nALTER TABLE countries ADD COLUMN name text;\n',
    'db/queries/states.sql': 'SELECT id FROM orders WHERE state = $1 ORDER BY id DESC LIMIT 10;\n',
  });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    rule: 'index-design/query-has-no-index',
    severity: 'notice',
    message: 'No index of orders serves the query in db/queries/states.sql:1: each call reads all of it. (state, id DESC) would.',
    remedies: [{ kind: 'plan', steps: [{ sql: 'CREATE INDEX CONCURRENTLY orders_state_id_idx ON orders (state, id DESC);' }] }],
  });
});

test('in a migration that makes the table the index is built with it', async () => {
  const [finding] = await found({
    'migrations/002_change.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY, slug text NOT NULL);\n',
    'db/queries/notes.sql': 'SELECT id FROM notes WHERE slug = $1;\n',
  });
  expect(finding).toMatchObject({ remedies: [{ kind: 'plan', steps: [{ sql: 'CREATE INDEX notes_slug_idx ON notes (slug);' }] }] });
});
