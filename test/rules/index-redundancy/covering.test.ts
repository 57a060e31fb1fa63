import partialWithin from '../../../src/rules/index-redundancy/partial-index-within-another.ts';
import duplicate from '../../../src/rules/index-redundancy/duplicate-of-another-index.ts';
import repeats from '../../../src/rules/index-redundancy/repeats-a-constraint.ts';
import uniqueness from '../../../src/rules/index-redundancy/uniqueness-kept-already.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date, status text, total int NOT NULL, note text);';
const on = (predicate: string): string => `CREATE INDEX wide_idx ON orders (placed_at, status, total, note) WHERE ${predicate};`;
const narrow = (predicate: string): string => `CREATE INDEX narrow_idx ON orders (placed_at, status, total, note) WHERE ${predicate};`;
const within = (wide: string, predicate: string): readonly string[] => [
  `wide_idx (placed_at, status, total, note) WHERE ${wide} has every row of narrow_idx on orders (placed_at, status, total, note) WHERE ${predicate} under the same keys: the partial index is smaller, and finds nothing more.`,
];

testRule(partialWithin, {
  silent: [
    ...[
      ["status = 'new'", "status = 'old'"],
      ["status = 'new'", 'total > 0'],
      ["status <> 'old'", "note = 'a' OR status = 'new'"],
      ['total > 5', 'total < 6'],
      ['total > 5', 'total < 9'],
      ["status IN ('a', 'b')", "status IN ('a', 'c')"],
      ['status IS NOT NULL', "status IS DISTINCT FROM 'a'"],
      ['status IS NOT NULL', 'status IS NULL'],
      ["status = 'a' AND note = 'b'", "status = 'a' AND total > 3"],
    ].map(([wide = '', predicate = '']) => ({
      name: `${predicate} is not within ${wide}`,
      given: `${orders} ${on(wide)}`,
      sql: narrow(predicate),
    })),
    {
      name: 'its predicate is on a column beside the keys: it finds the open orders without the others',
      given: `${orders} CREATE INDEX wide_idx ON orders (placed_at);`,
      sql: "CREATE INDEX narrow_idx ON orders (placed_at) WHERE status = 'open';",
    },
    {
      name: 'its predicate is on a column that the other does not sort by first',
      given: `${orders} CREATE INDEX wide_idx ON orders (status, placed_at);`,
      sql: narrow('total > 3'),
    },
    {
      name: 'it keeps duplicates out',
      given: `${orders} CREATE INDEX wide_idx ON orders (placed_at);`,
      sql: "CREATE UNIQUE INDEX narrow_idx ON orders (placed_at) WHERE status = 'new';",
    },
    {
      name: 'the wider one is dropped',
      given: `${orders} CREATE INDEX wide_idx ON orders (placed_at);`,
      sql: "CREATE INDEX narrow_idx ON orders (placed_at) WHERE placed_at > '2030-01-01'; DROP INDEX wide_idx;",
    },
  ],
  speaks: [
    ["status = 'new'", "status = 'new' AND total > 5"],
    ['status IS NOT NULL', "status = 'new'"],
    ['status IS NOT NULL', "status IN ('a', 'b')"],
    ["status IN ('a', 'b')", "status = 'a'"],
    ["status <> 'b'", "status = 'a'"],
    ['total > 3', 'total > 5'],
    ['total >= 3', 'total = 3'],
    ["status = 'a' OR status = 'b'", "status = 'b'"],
  ]
    .map(([wide = '', predicate = '']) => ({
      name: `${predicate} is within ${wide}`,
      given: `${orders} ${on(wide)}`,
      sql: narrow(predicate),
      says: within(wide, predicate),
    }))
    .concat([
      {
        name: 'a new wider one',
        given: `${orders} ${narrow('total > 5')}`,
        sql: on('total >= 5'),
        says: within('total >= 5', 'total > 5'),
      },
    ]),
});

testRule(duplicate, {
  silent: [
    {
      name: 'mixed directions that are no mirror image',
      given: `${orders} CREATE INDEX a ON orders (placed_at DESC, status);`,
      sql: 'CREATE INDEX b ON orders (placed_at DESC, status DESC);',
    },
    {
      name: 'the mirror image sorts its NULLs at the other end',
      given: `${orders} CREATE INDEX a ON orders (placed_at, status DESC);`,
      sql: 'CREATE INDEX b ON orders (placed_at DESC NULLS LAST, status NULLS FIRST);',
    },
    {
      name: 'NULLS NOT DISTINCT keeps more out',
      given: `${orders} CREATE UNIQUE INDEX a ON orders (note);`,
      sql: 'CREATE UNIQUE INDEX b ON orders (note) NULLS NOT DISTINCT; DROP INDEX a;',
    },
    {
      name: 'the replica identity stays',
      given: `${orders} CREATE UNIQUE INDEX a ON orders (total); ALTER TABLE orders REPLICA IDENTITY USING INDEX a;`,
      sql: 'CREATE UNIQUE INDEX b ON orders (total) INCLUDE (note);',
    },
    {
      name: 'a foreign key rests on the older one, although the newer one carries more',
      given: `${orders} CREATE UNIQUE INDEX a ON orders (total); CREATE TABLE lines (t int REFERENCES orders (total));`,
      sql: 'CREATE UNIQUE INDEX b ON orders (total) INCLUDE (note);',
    },
  ],
  speaks: [
    {
      name: 'conditions in another order',
      given: `${orders} CREATE INDEX a ON orders (placed_at) WHERE status = 'x' AND total > 1;`,
      sql: "CREATE INDEX b ON orders (placed_at) WHERE total > 1 AND status = 'x';",
      says: ["b on orders (placed_at) WHERE total > 1 AND status = 'x' is the same index as a: every write pays for both, and no query gains."],
    },
    {
      name: 'a condition that says nothing',
      given: `${orders} CREATE INDEX a ON orders (placed_at);`,
      sql: 'CREATE INDEX b ON orders (placed_at) WHERE total IS NOT NULL;',
      says: ['b on orders (placed_at) WHERE total IS NOT NULL is the same index as a: every write pays for both, and no query gains.'],
    },
    {
      name: 'mixed directions, mirrored with their NULLs',
      given: `${orders} CREATE INDEX a ON orders (placed_at NULLS FIRST, status DESC);`,
      sql: 'CREATE INDEX b ON orders (placed_at DESC NULLS LAST, status);',
      says: ['b on orders (placed_at DESC, status) finds the same rows as a (placed_at, status DESC): an index is read in both directions.'],
    },
    {
      name: 'a second unique index beside the target of a foreign key',
      given: `${orders} CREATE UNIQUE INDEX a ON orders (total); CREATE TABLE lines (t int REFERENCES orders (total));`,
      sql: 'CREATE UNIQUE INDEX b ON orders (total);',
      says: ['b on orders (total) is the same index as a: every write pays for both, and no query gains.'],
    },
  ],
});

testRule(repeats, {
  silent: [],
  speaks: [
    {
      name: 'a second constraint on the same columns',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE);',
      sql: 'ALTER TABLE users ADD CONSTRAINT users_email_uq UNIQUE (email);',
      says: [
        'users_email_uq on users (email) repeats the index of the unique constraint users_email_key: every write pays for both, and no query gains.',
      ],
    },
  ],
});

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, tenant bigint NOT NULL, email text UNIQUE, name text);';

testRule(uniqueness, {
  silent: [
    { name: 'more columns, not unique', given: users, sql: 'CREATE INDEX users_both ON users (tenant, id);' },
    {
      name: 'the target of a composite foreign key',
      given: users,
      sql: 'ALTER TABLE users ADD CONSTRAINT users_both UNIQUE (tenant, id); CREATE TABLE notes (id bigint PRIMARY KEY, tenant bigint, user_id bigint, FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id));',
    },
    {
      name: 'NULLs are alike in the longer one alone',
      given: users,
      sql: 'CREATE UNIQUE INDEX users_both ON users (email, name) NULLS NOT DISTINCT;',
    },
    {
      name: 'the shorter one is deferrable',
      given: 'CREATE TABLE t (a int UNIQUE DEFERRABLE, b int);',
      sql: 'CREATE UNIQUE INDEX t_ab ON t (a, b);',
    },
    {
      name: 'the shorter one is partial',
      given: 'CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX t_a ON t (a) WHERE b > 0;',
      sql: 'CREATE UNIQUE INDEX t_ab ON t (a, b);',
    },
    {
      name: 'by lower case in the one and as written in the other',
      given: 'CREATE TABLE t (a text, b int); CREATE UNIQUE INDEX t_a ON t (lower(a));',
      sql: 'CREATE UNIQUE INDEX t_ab ON t (a, b);',
    },
  ],
  speaks: [
    {
      name: 'the primary key and another column',
      given: users,
      sql: 'CREATE UNIQUE INDEX CONCURRENTLY users_both ON users (tenant, id);',
      says: ['users_both on users (tenant, id) never refuses a row: users_pkey (id) keeps these columns unique by fewer of them.'],
    },
    {
      name: 'a new shorter constraint empties the old longer one',
      given: 'CREATE TABLE t (a int NOT NULL, b int NOT NULL); CREATE UNIQUE INDEX t_ab ON t (b, a);',
      sql: 'ALTER TABLE t ADD CONSTRAINT t_a UNIQUE (a);',
      says: ['t_ab on t (b, a) never refuses a row: t_a (a) keeps these columns unique by fewer of them.'],
    },
    {
      name: 'NULLs that cannot be there do not matter',
      given: 'CREATE TABLE t (a int NOT NULL UNIQUE, b int);',
      sql: 'CREATE UNIQUE INDEX t_ab ON t (a, b) NULLS NOT DISTINCT;',
      says: ['t_ab on t (a, b) never refuses a row: t_a_key (a) keeps these columns unique by fewer of them.'],
    },
  ],
});
