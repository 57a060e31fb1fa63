import { makeFinder } from '../../src/code/find-uses.ts';
import { replay } from '../../src/engine/replay.ts';
import { postgres } from '../../src/dialects/postgres/index.ts';
import type { Gone } from '../../src/model/code.ts';
import { emptyDatabase, migration, target } from '../engine/migrations.ts';

const given = `
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE users (id bigint PRIMARY KEY, name text, status text);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, note text, status text, mood mood, placed_at timestamptz);
CREATE TABLE order_lines (id bigint PRIMARY KEY, order_id bigint, unit_price numeric);
CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE FUNCTION total(a bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT a $$;
`;

const span = { file: 'migrations/002.sql', start: 0, end: 1 };

/** `orders.note`, `table orders`, `view open_orders`, `routine total`, `enum mood.sad`. */
function goneOf(written: string): Gone {
  const [what = '', rest] = written.split(' ');
  const [owner = '', member = ''] = (rest ?? what).split('.');
  const of = { schema: 'public', name: owner };
  if (rest === undefined) return { what: 'column', name: member, of, span };
  if (what === 'enum') return { what: 'enum-value', name: member, of, span };
  return { what: what as 'table' | 'view' | 'routine', name: owner, of, span };
}

/** The uses of one thing in one file, as `12 certain a query`. */
export function usesIn(path: string, text: string, written: string): readonly string[] {
  const stood = replay([migration('migrations/001.sql', given)], emptyDatabase(), postgres, target).after;
  const read = (sql: string) => postgres.read({ file: 'code', text: sql, start: 0, end: sql.length, whole: [], depth: 'judged', target });
  return makeFinder([goneOf(written)], { read, before: stood, after: stood })(path, text).map(({ use }) => `${use.line} ${use.certainty} ${use.how}`);
}
