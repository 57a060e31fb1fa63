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

const schema = (...args: readonly string[]): Ran => built.run(repository.root, ['schema', ...args]);

function lay(files: Readonly<Record<string, string>>): void {
  repository = makeRepository();
  repository.write(files);
  repository.commit('history');
}

const users = 'create table users (id serial primary key, email text not null unique);\n';
const orders = 'create table orders (id int primary key, user_id int references users on delete cascade);\ncreate index on orders (user_id);\n';

test('prints the schema that the history leaves, in an order that loads', () => {
  lay({
    'migrations/001_users.sql': users,
    'migrations/002_orders.sql': orders,
    'migrations/003_drop.sql': 'alter table users drop column email;\n',
  });
  const ran = schema();
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toBe(`SET check_function_bodies = false;
SET search_path = public;
CREATE SEQUENCE public.users_id_seq AS integer;
CREATE TABLE public.orders (
  id integer NOT NULL,
  user_id integer
);
CREATE TABLE public.users (
  id integer DEFAULT nextval('public.users_id_seq'::regclass) NOT NULL
);
ALTER TABLE public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;
CREATE INDEX orders_user_id_idx ON public.orders (user_id);
ALTER TABLE public.orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users (id) ON DELETE CASCADE;
`);
});

test('--at tells what stood at a commit', () => {
  lay({ 'migrations/001_users.sql': users });
  repository.git('tag', 'v1');
  repository.write({ 'migrations/002_orders.sql': orders });
  repository.commit('orders');
  const tables = (...args: readonly string[]): readonly string[] =>
    (JSON.parse(schema('--format', 'json', ...args).stdout) as { readonly tables: readonly { readonly name: string }[] }).tables.map(
      ({ name }) => name,
    );
  expect(tables()).toEqual(['orders', 'users']);
  expect(tables('--at', 'v1')).toEqual(['users']);
  expect(schema('--at', 'v2')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/no commit "v2"/) as string });
});

test('--format json holds columns, constraints and indexes', () => {
  lay({ 'migrations/001_users.sql': users });
  expect(JSON.parse(schema('--format', 'json').stdout)).toMatchObject({
    schemaVersion: 1,
    dialect: 'postgres',
    tables: [
      {
        schema: 'public',
        name: 'users',
        columns: [
          { name: 'id', type: 'integer', notNull: true, default: "nextval('public.users_id_seq'::regclass)" },
          { name: 'email', type: 'text', notNull: true },
        ],
        constraints: [
          { kind: 'primary-key', name: 'users_pkey', columns: ['id'] },
          { kind: 'unique', name: 'users_email_key' },
        ],
      },
    ],
    sequences: [{ name: 'users_id_seq', ownedBy: { table: { name: 'users' }, column: 'id' } }],
  });
});

test('--format mermaid draws the tables and their foreign keys', () => {
  lay({ 'migrations/001_users.sql': users, 'migrations/002_orders.sql': orders });
  expect(schema('--format', 'mermaid').stdout).toBe(`erDiagram
  t1["orders"] {
    integer id PK
    integer user_id FK
  }
  t2["users"] {
    integer id PK
    text email
  }
  t2 ||--o{ t1 : "user_id"
`);
});

test('several folders have a schema each, so one is to be named', () => {
  lay({ 'a/migrations/001_users.sql': users, 'b/migrations/001_orders.sql': 'create table orders (id int);\n' });
  expect(schema()).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/name one of a\/migrations, b\/migrations/) as string });
  expect(schema('b/migrations').stdout).toContain('CREATE TABLE public.orders');
});

test('what a statement makes as it runs is told to be missing', () => {
  lay({ 'migrations/001.sql': "do $$ begin execute 'create table ' || quote_ident(current_user) || ' (id int)'; end $$;\n" });
  expect(schema()).toMatchObject({ code: 0, stderr: expect.stringMatching(/not in this schema/) as string });
});
