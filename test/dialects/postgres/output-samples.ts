/** Tables that the sample queries read. */
export const outputTables = `
  create type mood as enum ('sad', 'ok');
  create domain tag as varchar(9);
  create table a (id integer, small smallint, name varchar(20), at timestamptz(3), m mood, t tag, tags text[], doc jsonb, price numeric(10,2));
  create table b (id integer, name varchar(20), note text)`;

/** Queries with the types that their columns have; \`unknown\` is what the reader does not tell. */
export const outputSamples: readonly (readonly [query: string, types: readonly string[]])[] = [
  ['select * from a', ['integer', 'smallint', 'varchar(20)', 'timestamptz(3)', 'mood', 'tag', 'text[]', 'jsonb', 'numeric(10,2)']],
  [
    'select a.*, b.note from a join b on a.id = b.id',
    ['integer', 'smallint', 'varchar(20)', 'timestamptz(3)', 'mood', 'tag', 'text[]', 'jsonb', 'numeric(10,2)', 'text'],
  ],
  ['select id as name, name as id from a', ['integer', 'varchar(20)']],
  ['select x.small as p, note as q from a x, b', ['smallint', 'text']],
  [
    'select max(small) as small, max(name) as name, max(at) as at, max(m) as m, max(price) as price from a',
    ['smallint', 'text', 'timestamptz', 'mood', 'numeric'],
  ],
  ['select max(t) as t from a', ['unknown']],
  ['select sum(small) p, sum(id) q, sum(price) r, avg(id) s, count(*) c from a', ['bigint', 'bigint', 'numeric', 'numeric', 'bigint']],
  [
    'select max(small) = 1 as p, id is null as q, not (id > 1) as r, name like $$x%$$ as s, id in (1, 2) as t from a group by id, name',
    ['boolean', 'boolean', 'boolean', 'boolean', 'boolean'],
  ],
  [
    "select 1 as p, 3000000000 as q, 1.5 as r, 'x' as s, null as t, true as u, 'ok'::mood as v",
    ['integer', 'bigint', 'numeric', 'text', 'text', 'boolean', 'mood'],
  ],
  [
    'select coalesce(name, $$x$$) as p, coalesce(id, 0) as q, coalesce(small, 0) as r, nullif(id, 1) as s from a',
    ['varchar', 'integer', 'unknown', 'integer'],
  ],
  ['select case when id > 1 then name else null end as p, greatest(id, 1) as q from a', ['varchar', 'integer']],
  [
    'select array_agg(id) as p, array_agg(tags) as q, array[1, 2] as r, array(select name from b) as s from a',
    ['integer[]', 'text[]', 'integer[]', 'varchar(20)[]'],
  ],
  ['select (select count(*) from b) as p, exists (select from b) as q, (select note from b limit 1) as r', ['bigint', 'boolean', 'text']],
  [
    'select u.id, max(u.first) as first, max(u.second) as second from (select id, at as first, null::timestamptz as second from a union all select id, null::timestamptz(3), now() from b) u group by u.id',
    ['integer', 'timestamptz', 'timestamptz'],
  ],
  ['with c as (select id, sum(id) as much from a group by id) select c.*, much + 1 as more from c', ['integer', 'bigint', 'unknown']],
  ['with c (p) as (select id from a) select p, p + 1 as q, c.p || $$x$$ as r from c', ['integer', 'integer', 'unknown']],
  [
    'select name || $$x$$ as p, lower(name) as q, length(name) as r, doc -> $$k$$ as s, doc ->> $$k$$ as t from a',
    ['text', 'text', 'integer', 'jsonb', 'text'],
  ],
  ['select current_date as p, now() as q, localtimestamp as r, gen_random_uuid() as s', ['date', 'timestamptz', 'timestamp', 'uuid']],
  ['select row_number() over (order by id) as p, lag(name) over (order by id) as q from a', ['bigint', 'varchar']],
  ['values (1, $$a$$), (2, null)', ['integer', 'text']],
  ['select * from (select id, name from a) s (p, q)', ['integer', 'varchar(20)']],
];
