import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { build, type Built, type Ran } from '../support/built.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

let built: Built;
let repository: Repository;

beforeAll(async () => {
  built = await build();
});
afterAll(() => built.remove());
afterEach(() => repository?.remove());

const indexes = (...args: readonly string[]): Ran => built.run(repository.root, ['indexes', ...args]);

function lay(files: Readonly<Record<string, string>>): void {
  repository = makeRepository();
  repository.write(files);
  repository.commit('history');
}

const shop = {
  'migrations/001_users.sql': 'CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);\n',
  'migrations/002_orders.sql': `CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id), seller_id bigint REFERENCES users (id), placed_at date, note text);
CREATE INDEX orders_user ON orders (user_id);
CREATE INDEX orders_user_placed ON orders (user_id, placed_at DESC);
CREATE INDEX orders_note ON orders USING gin (to_tsvector('simple', note));
`,
};

test('prints each table with its indexes, what covers them, and foreign keys without one', () => {
  lay(shop);
  const ran = indexes();
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toBe(`orders
  orders_pkey         (id)  primary key
  orders_user         (user_id)  index; covered by orders_user_placed; foreign key (user_id)
  orders_user_placed  (user_id, placed_at DESC)  index; foreign key (user_id)
  orders_note         (to_tsvector('simple', note))  index, gin
  without index: foreign key (seller_id) to users

users
  users_pkey       (id)  primary key
  users_email_key  (email)  unique constraint

No queries are known: name their files under \`queries\` in the policy, and each index shows those that use it.
`);
});

test('shows which query each index serves, and which none does', () => {
  lay({
    ...shop,
    '.github/lockkeeper.yml': 'version: 1\nqueries: db/queries\n',
    'db/queries/orders.sql':
      '-- name: RecentOrders :many\nSELECT id FROM orders WHERE user_id = $1 ORDER BY placed_at DESC LIMIT 5;\n\n-- name: ByNote :many\nSELECT id FROM orders WHERE note = $1;\n',
  });
  expect(indexes('orders').stdout).toBe(`orders
  orders_pkey         (id)  primary key
  orders_user         (user_id)  index; covered by orders_user_placed; foreign key (user_id)
  orders_user_placed  (user_id, placed_at DESC)  index; foreign key (user_id)
                        RecentOrders db/queries/orders.sql:2
  orders_note         (to_tsvector('simple', note))  index, gin; no known query
  without index: foreign key (seller_id) to users
  without index: ByNote db/queries/orders.sql:5
`);
});

test('of one table, as data, as of a commit', () => {
  lay(shop);
  repository.git('tag', 'v1');
  repository.write({ 'migrations/003_drop.sql': 'DROP INDEX orders_user;\n' });
  repository.commit('drop');
  const names = (...args: readonly string[]): readonly string[] =>
    (
      JSON.parse(indexes('orders', '--format', 'json', ...args).stdout) as {
        readonly tables: readonly { readonly indexes: readonly { readonly name: string }[] }[];
      }
    ).tables
      .flatMap((table) => table.indexes)
      .map(({ name }) => name);
  expect(names()).not.toContain('orders_user');
  expect(names('--at', 'v1')).toContain('orders_user');
});

test('as tables of Markdown', () => {
  lay(shop);
  const { stdout } = indexes('users', '--format', 'markdown');
  expect(stdout).toBe(`## \`users\`

| Index | Columns | What it is | Remarks | Queries |
|---|---|---|---|---|
| \`users_pkey\` | \`(id)\` | primary key |  |  |
| \`users_email_key\` | \`(email)\` | unique constraint |  |  |
`);
});

test('a table that is not there ends with 2 and the nearest name', () => {
  lay(shop);
  const ran = indexes('order');
  expect(ran.code).toBe(2);
  expect(ran.stderr).toBe('error: there is no table order in the working tree\n  hint: Did you mean orders?\n');
});
