import { beforeAll, describe, expect, test } from 'vitest';
import type { Remedy, RuleId } from '../../src/model/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { analyzeCase, loadDialects, type RuleCase } from '../support/rule-tester.ts';

const shop = [
  'CREATE TABLE users (id bigint PRIMARY KEY, name text, age integer);',
  'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, total numeric, "order" text);',
  'CREATE INDEX orders_total ON orders (total);',
  'CREATE TABLE events (id bigint, body jsonb);',
  'CREATE TABLE logs (at date NOT NULL, message text) PARTITION BY RANGE (at);',
  "CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
  'CREATE TABLE logs_24 (at date NOT NULL, message text);',
  'CREATE MATERIALIZED VIEW stats AS SELECT id FROM orders;',
  'CREATE UNIQUE INDEX stats_id ON stats (id);',
].join(' ');

/** What is offered for the finding of a rule, with all rules looking on. */
function offered(rule: RuleId, testCase: Omit<RuleCase, 'name'>): readonly Remedy[] {
  const { findings } = analyzeCase(rules, { given: shop, name: rule, ...testCase });
  return findings.filter((finding) => finding.rule === rule).flatMap(({ remedies }) => remedies);
}

const edit = (text: string): unknown => [
  expect.objectContaining({ kind: 'edit', confidence: 'same-schema', edits: [expect.objectContaining({ text })] }),
];
const sqlOf = (remedies: readonly Remedy[]): readonly (string | undefined)[] =>
  remedies.flatMap((remedy) => (remedy.kind === 'plan' ? remedy.steps.map(({ sql }) => sql) : []));

describe('remedies that are proved', () => {
  beforeAll(loadDialects);

  test.each<[RuleId, string, string]>([
    ['locking/create-index-blocks-writes', 'CREATE INDEX users_name ON users (name);', 'CREATE INDEX CONCURRENTLY users_name ON users (name)'],
    ['locking/drop-index-blocks-table', 'DROP INDEX orders_total;', 'DROP INDEX CONCURRENTLY orders_total'],
    ['locking/reindex-blocks-table', 'REINDEX INDEX orders_total;', 'REINDEX INDEX CONCURRENTLY orders_total'],
    ['locking/refresh-view-blocks-readers', 'REFRESH MATERIALIZED VIEW stats;', 'REFRESH MATERIALIZED VIEW CONCURRENTLY stats'],
    ['locking/vacuum-full-rewrites-table', 'VACUUM FULL orders;', 'VACUUM orders'],
  ])('%s: %s', (rule, sql, text) => {
    expect(offered(rule, { sql })).toEqual(edit(text));
  });

  test('where the tool opens a transaction, the online statement goes into a migration of its own', () => {
    const remedies = offered('locking/create-index-blocks-writes', {
      sql: '-- migrate:up\nCREATE INDEX users_name ON users (name);\n-- migrate:down\n',
      framework: 'dbmate',
    });
    expect(remedies).toEqual([
      expect.objectContaining({
        kind: 'plan',
        steps: [expect.objectContaining({ transaction: 'forbidden', sql: 'CREATE INDEX CONCURRENTLY users_name ON users (name);' })],
      }),
    ]);
  });

  test.each<[RuleId, string, readonly (string | undefined)[]]>([
    [
      'locking/add-check-scans-table',
      'ALTER TABLE orders ADD CHECK (total > 0);',
      [
        'ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total > 0) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;',
      ],
    ],
    [
      'locking/add-check-scans-table',
      'ALTER TABLE orders ADD COLUMN tax numeric CHECK (tax > 0);',
      [
        'ALTER TABLE orders ADD COLUMN tax numeric;',
        'ALTER TABLE orders ADD CONSTRAINT orders_tax_check CHECK (tax > 0) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_tax_check;',
      ],
    ],
    [
      'locking/add-foreign-key-scans-table',
      'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;',
      [
        'ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_user_id_fkey;',
      ],
    ],
    [
      'locking/add-unique-builds-index',
      'ALTER TABLE users ADD CONSTRAINT users_name_key UNIQUE (name);',
      [
        'CREATE UNIQUE INDEX CONCURRENTLY users_name_key ON users (name);',
        'ALTER TABLE users ADD CONSTRAINT users_name_key UNIQUE USING INDEX users_name_key;',
      ],
    ],
    [
      'locking/add-primary-key-builds-index',
      'ALTER TABLE events ADD PRIMARY KEY (id);',
      [
        'CREATE UNIQUE INDEX CONCURRENTLY events_pkey ON events (id);',
        'ALTER TABLE events ADD CONSTRAINT events_id_present CHECK (id IS NOT NULL) NOT VALID;',
        'ALTER TABLE events VALIDATE CONSTRAINT events_id_present;',
        'ALTER TABLE events ALTER COLUMN id SET NOT NULL;\nALTER TABLE events DROP CONSTRAINT events_id_present;',
        'ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY USING INDEX events_pkey;',
      ],
    ],
    [
      'locking/set-not-null-scans-table',
      'ALTER TABLE orders ALTER COLUMN "order" SET NOT NULL;',
      [
        'ALTER TABLE orders ADD CONSTRAINT orders_order_present CHECK ("order" IS NOT NULL) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_order_present;',
        'ALTER TABLE orders ALTER COLUMN "order" SET NOT NULL;\nALTER TABLE orders DROP CONSTRAINT orders_order_present;',
      ],
    ],
    [
      'locking/add-column-rewrites-table',
      'ALTER TABLE users ADD COLUMN key uuid NOT NULL DEFAULT gen_random_uuid();',
      [
        'ALTER TABLE users ADD COLUMN key uuid;\nALTER TABLE users ALTER COLUMN key SET DEFAULT gen_random_uuid();',
        'UPDATE users SET key = gen_random_uuid()\nWHERE id IN (SELECT id FROM users WHERE key IS NULL ORDER BY id LIMIT 1000);',
        'ALTER TABLE users ADD CONSTRAINT users_key_present CHECK (key IS NOT NULL) NOT VALID;',
        'ALTER TABLE users VALIDATE CONSTRAINT users_key_present;',
        'ALTER TABLE users ALTER COLUMN key SET NOT NULL;\nALTER TABLE users DROP CONSTRAINT users_key_present;',
      ],
    ],
    [
      'locking/attach-partition-scans-table',
      "ALTER TABLE logs ATTACH PARTITION logs_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
      [
        "ALTER TABLE logs_24 ADD CONSTRAINT logs_24_bound CHECK (at IS NOT NULL AND at >= '2024-01-01' AND at < '2025-01-01') NOT VALID;",
        'ALTER TABLE logs_24 VALIDATE CONSTRAINT logs_24_bound;',
        "ALTER TABLE logs ATTACH PARTITION logs_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\nALTER TABLE logs_24 DROP CONSTRAINT logs_24_bound;",
      ],
    ],
    [
      'locking/detach-partition-blocks-parent',
      'ALTER TABLE logs DETACH PARTITION logs_25;',
      ['ALTER TABLE logs DETACH PARTITION logs_25 CONCURRENTLY;', undefined],
    ],
    [
      'locking/create-index-blocks-writes',
      'CREATE INDEX logs_message ON logs (message);',
      [
        'CREATE INDEX logs_message ON ONLY logs (message);',
        'CREATE INDEX CONCURRENTLY logs_25_message_idx ON logs_25 (message);',
        'ALTER INDEX logs_message ATTACH PARTITION logs_25_message_idx;',
      ],
    ],
    [
      'index-redundancy/prefix-of-another-index',
      'CREATE INDEX CONCURRENTLY orders_total_user ON orders (total, user_id);',
      ['DROP INDEX CONCURRENTLY orders_total;'],
    ],
    [
      'index-redundancy/duplicate-of-another-index',
      'CREATE INDEX CONCURRENTLY orders_total_2 ON orders (total);',
      ['DROP INDEX CONCURRENTLY orders_total_2;'],
    ],
    [
      'index-redundancy/repeats-a-constraint',
      'ALTER TABLE users ADD CONSTRAINT users_id_key UNIQUE (id);',
      ['ALTER TABLE users DROP CONSTRAINT users_id_key;'],
    ],
    [
      'index-redundancy/duplicate-of-another-index',
      'CREATE INDEX logs_at ON logs (at); CREATE INDEX logs_at_2 ON logs (at);',
      ['DROP INDEX logs_at_2;'],
    ],
  ])('%s: %s', (rule, sql, steps) => {
    expect(sqlOf(offered(rule, { sql }))).toEqual(steps);
  });

  test('a column of another type lives beside the old one for a while', () => {
    expect(sqlOf(offered('locking/change-type-rewrites-table', { sql: 'ALTER TABLE users ALTER COLUMN age TYPE bigint;' }))).toEqual([
      'ALTER TABLE users ADD COLUMN age_new bigint;',
      undefined,
      'UPDATE users SET age_new = age\nWHERE id IN (SELECT id FROM users WHERE age_new IS NULL AND (age) IS NOT NULL ORDER BY id LIMIT 1000);',
      undefined,
      undefined,
    ]);
  });

  test('a renamed table leaves a view behind', () => {
    expect(sqlOf(offered('breaking-change/rename-table-breaks-running-code', { sql: 'ALTER TABLE users RENAME TO accounts;' }))[0]).toBe(
      'ALTER TABLE users RENAME TO accounts;\nCREATE VIEW users AS SELECT * FROM accounts;',
    );
  });
});

describe('remedies that are not offered, because they would not hold', () => {
  beforeAll(loadDialects);

  test('a key cannot be moved to another column so simply', () => {
    expect(
      offered('locking/change-type-rewrites-table', {
        given: 'CREATE TABLE t (id integer PRIMARY KEY);',
        sql: 'ALTER TABLE t ALTER COLUMN id TYPE bigint;',
      }),
    ).toEqual([]);
  });

  test('version 11 does not look at the CHECK that would prove NOT NULL', () => {
    expect(offered('locking/set-not-null-scans-table', { sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;', version: '11' })).toEqual([]);
  });

  test('a partitioned table takes no NOT VALID foreign key before 18', () => {
    const sql = 'ALTER TABLE logs ADD COLUMN user_id bigint; ALTER TABLE logs ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id);';
    expect(offered('locking/add-foreign-key-scans-table', { sql })).toEqual([]);
    expect(offered('locking/add-foreign-key-scans-table', { sql, version: '18' })).toHaveLength(1);
  });

  test('a view without a unique index cannot be refreshed online', () => {
    const given = 'CREATE TABLE o (id int PRIMARY KEY); CREATE MATERIALIZED VIEW m AS SELECT id FROM o;';
    expect(offered('locking/refresh-view-blocks-readers', { given, sql: 'REFRESH MATERIALIZED VIEW m;' })).toEqual([]);
  });

  test('a partition cannot be detached online beside a default one', () => {
    const given = `${shop} CREATE TABLE logs_default PARTITION OF logs DEFAULT;`;
    expect(offered('locking/detach-partition-blocks-parent', { given, sql: 'ALTER TABLE logs DETACH PARTITION logs_25;' })).toEqual([]);
  });
});
