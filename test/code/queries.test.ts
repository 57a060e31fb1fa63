import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { usesIn } from './support.ts';

beforeAll(() => postgres.load());

const certain = 'certain a query';
const unsure = 'likely a query that could not be read whole';
const built = 'likely a query that is built by calls';

describe('SQL in code', () => {
  test.each([
    ['a template', 'a.ts', 'const q = `\n  SELECT o.note\n  FROM orders o WHERE o.id = ${id}`;', `2 ${certain}`],
    ['a call of pg', 'a.js', `await db.query("UPDATE orders SET note = $1 WHERE id = $2", [x, y]);`, `1 ${certain}`],
    ['a column of one of two tables, by its alias', 'a.ts', 'sql`SELECT u.name FROM users u JOIN orders x ON x.note = u.name`', `1 ${certain}`],
    ['a column that only one of two tables has', 'a.ts', 'sql`SELECT note FROM users u JOIN orders x ON x.user_id = u.id`', `1 ${certain}`],
    [
      'Python, in three quotes, with the marks of psycopg',
      'a.py',
      'cur.execute("""\nINSERT INTO orders (id, note)\nVALUES (%s, %(note)s)\n""")',
      `2 ${certain}`,
    ],
    ['Python, in pieces', 'a.py', 'q = ("SELECT note "\n     "FROM orders "\n     "WHERE id = :id")', `1 ${certain}`],
    ['Java, in pieces', 'A.java', 'String q = "SELECT id, " +\n  "note FROM orders WHERE id = ?";', `2 ${certain}`],
    ['Java, in a text block', 'A.java', 'String q = """\n  select note\n  from orders\n  """;', `2 ${certain}`],
    ['Go, in backticks', 'a.go', 'rows, err := db.Query(`\nSELECT note FROM orders WHERE id = $1`, id)', `2 ${certain}`],
    ['Ruby, in a heredoc', 'a.rb', 'x = <<~SQL\n  SELECT note FROM orders\nSQL\n', `2 ${certain}`],
    ['Rust, for sqlx', 'a.rs', 'sqlx::query!(r#"SELECT note FROM orders WHERE id = $1"#, id)', `1 ${certain}`],
    ['C#, over lines', 'a.cs', 'var q = @"SELECT note\nFROM orders";', `1 ${certain}`],
    ['PHP', 'a.php', "$pdo->prepare('DELETE FROM orders WHERE note IS NULL');", `1 ${certain}`],
    ['quoted names', 'a.ts', `q('SELECT "note" FROM "orders"')`, `1 ${certain}`],
    ['quoted names behind backslashes', 'A.java', String.raw`q("SELECT \"note\" FROM \"orders\"");`, `1 ${certain}`],
    ['ON CONFLICT and RETURNING', 'a.ts', 'q(`INSERT INTO orders (id) VALUES (1) RETURNING note`)', `1 ${certain}`],
    ['a query with a hole in its words', 'a.ts', 'q(`SELECT id, note FROM orders ${where} LIMIT 1`)', `1 ${unsure}`],
    [
      'a query with a hole, by its alias',
      'a.ts',
      'q(`SELECT o.note FROM orders AS o JOIN users u ON u.id = o.user_id ${where} LIMIT 1`)',
      `1 ${unsure}`,
    ],
    ['in a test', 'test/a.test.ts', 'q(`SELECT note FROM orders`)', '1 likely a query, in a test'],
  ])('%s', (_, path, text, expected) => {
    expect(usesIn(path, text, 'orders.note')).toEqual([expected]);
  });

  test.each([
    ['another table', 'a.ts', 'q(`SELECT note FROM users`)'],
    ['a column of the other table', 'a.ts', 'q(`SELECT u.note, o.id FROM users u JOIN orders o ON o.user_id = u.id`)'],
    ['a column of the other table, with a hole', 'a.ts', 'q(`SELECT u.note, o.id FROM users u JOIN orders o ON o.user_id = u.id ${where}`)'],
    ['a column of either, with a hole', 'a.ts', 'q(`SELECT note FROM users u JOIN orders o ON true ${where}`)'],
    ['an output name', 'a.ts', 'q(`SELECT status AS note FROM orders`)'],
    ['a value', 'a.ts', "q(`SELECT id FROM orders WHERE status = 'note'`)"],
    ['a star', 'a.ts', '/* note */ q(`SELECT * FROM orders`)'],
    ['a property', 'a.ts', 'const { note } = orders; orders.note = order.note;'],
    ['a key of translations', 'a.ts', "t('orders.note')"],
    ['a comment', 'a.ts', '// SELECT note FROM orders\nconst x = 1;'],
    ['prose', 'a.py', '"""Update the note of all orders, and select one from orders."""'],
    ['prose that is nearly SQL', 'a.py', '"""Select the note from orders."""'],
    ['a message', 'a.ts', "throw new Error('select a note from orders first')"],
    ['a longer word', 'a.ts', 'q(`SELECT notes, note_id, foot_note FROM orders`)'],
    ['a class of that name', 'a.ts', 'export interface Order { note: string }'],
    ['a model that is no model', 'a.py', 'class Order:\n    note = Column()\n'],
    ['a table of another database, told by a column that ours never had', 'a.ts', 'q(`SELECT note, event_ts FROM orders`)'],
    ['a query for ClickHouse', 'a.ts', "import { ClickHouse } from 'x'; q(`SELECT note FROM orders`)"],
    ['another schema', 'a.ts', 'q(`SELECT note FROM archive.orders`)'],
  ])('silent: %s', (_, path, text) => {
    expect(usesIn(path, text, 'orders.note')).toEqual([]);
  });

  test('a name that half of all tables have', () => {
    const text = 'const name = user.name; q(`SELECT name FROM orders`); q(`SELECT o.status, u.id FROM users u JOIN orders o ON true`);';
    expect(usesIn('a.ts', text, 'users.name')).toEqual([]);
    expect(usesIn('a.ts', text, 'users.status')).toEqual([]);
    expect(usesIn('a.ts', text, 'users.id')).toEqual([`1 ${certain}`]);
  });
});

describe('files of queries', () => {
  const text =
    '-- name: GetOrder :one\nSELECT id, status FROM orders WHERE id = $1;\n\n-- name: Note :exec\nUPDATE orders\nSET note = @note WHERE id = @id;\n';
  test('of sqlc', () => {
    expect(usesIn('queries/orders.sql', text, 'orders.note')).toEqual([`6 ${certain}`]);
    expect(usesIn('queries/orders.sql', text, 'orders.placed_at')).toEqual([]);
    expect(usesIn('queries/orders.sql', text, 'table orders')).toEqual([`2 ${certain}`, `5 ${certain}`]);
  });
  test('of dbt, with braces', () => {
    expect(usesIn('models/x.sql', 'SELECT note, {{ x }}.a FROM orders\nWHERE {% if y %} a = 1 {% endif %}', 'orders.note')).toEqual([`1 ${unsure}`]);
  });
  test('a dump and a script for one day use nothing', () => {
    expect(
      usesIn('schema.sql', 'CREATE TABLE public.orders (id bigint, note text);\nCREATE VIEW v AS SELECT note FROM orders;', 'orders.note'),
    ).toEqual([]);
    expect(usesIn('fix.sql', 'ALTER TABLE orders DROP COLUMN note;\nSELECT note FROM orders;', 'orders.note')).toEqual([]);
  });
  test('a view or function of its own file', () => {
    expect(usesIn('views/v.sql', 'CREATE OR REPLACE VIEW v AS\nSELECT note FROM orders;', 'orders.note')).toEqual([`2 ${certain}`]);
  });
});

describe('queries that are built by calls', () => {
  test.each([
    ['Supabase', 'a.ts', "const { data } = await supabase\n  .from('orders')\n  .select('id, note')\n  .eq('id', 1);", 3],
    ['Knex', 'a.ts', "knex('orders').where('note', 'x')", 1],
    ['Knex, by its table', 'a.ts', "knex('orders').join('users', 'users.id', 'orders.user_id').select('orders.note')", 1],
    ['Kysely', 'a.ts', "db.selectFrom('orders')\n  .select(['id', 'note'])\n  .execute();", 2],
    ['an object', 'a.ts', "await supabase.from('orders').insert({ id: 1, note: 'x' });", 1],
    ['Laravel', 'a.php', "DB::table('orders')->where('note', 1)->get();", 1],
    ['squirrel', 'a.go', 'sq.Select("id").From("orders").Where(sq.Eq{"note": 1})', 1],
  ])('%s', (_, path, text, line) => {
    expect(usesIn(path, text, 'orders.note')).toEqual([`${line} ${built}`]);
  });

  test.each([
    ['another table', 'a.ts', "supabase.from('users').select('note')"],
    ['the next statement', 'a.ts', "const a = supabase.from('orders').select('id')\nconst b = f('note')\n"],
    ['a column of either table', 'a.ts', "knex('orders').join('users', 'users.id', 'orders.user_id').select('note')"],
    ['Array.from', 'a.ts', "Array.from('orders'); f('note')"],
  ])('silent: %s', (_, path, text) => {
    expect(usesIn(path, text, 'orders.note')).toEqual([]);
  });
});

describe('tables, views, functions and values of enums', () => {
  test.each([
    ['view open_orders', 'q(`SELECT id FROM open_orders`)', [`1 ${certain}`]],
    ['view open_orders', "db.selectFrom('open_orders').selectAll()", [`1 ${built}`]],
    ['view open_orders', 'const open_orders = 1; f("open_orders")', []],
    ['table orders', 'q(`DELETE FROM orders`)', [`1 ${certain}`]],
    ['table orders', "route('orders'); const orders = []", []],
    ['routine total', 'q(`SELECT total(1)`)', [`1 ${certain}`]],
    ['routine total', 'q(`SELECT ${x} FROM total(1) t`)', [`1 ${certain}`]],
    ['routine total', "supabase.rpc('total', {})", [`1 ${built}`]],
    ['routine total', 'q(`SELECT sum(a) AS total FROM orders`); total(1)', []],
    ['enum mood.sad', "q(`SELECT id FROM orders WHERE mood = 'sad'`)", ['1 likely a query']],
    ['enum mood.sad', "q(`SELECT 'sad'::mood`)", [`1 ${certain}`]],
    ['enum mood.sad', "q(`SELECT id FROM orders WHERE status = 'sad'`); f('sad')", []],
  ])('%s in %s', (gone, text, expected) => {
    expect(usesIn('a.ts', text, gone)).toEqual(expected);
  });
});
