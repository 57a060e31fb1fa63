import dropped from '../../../src/rules/index-design/dropped-index-serves-query.ts';
import unused from '../../../src/rules/index-design/index-serves-no-query.ts';
import vain from '../../../src/rules/index-design/query-cannot-use-index.ts';
import missing from '../../../src/rules/index-design/query-has-no-index.ts';
import { testRule, type SpeakingCase } from '../../support/rule-tester.ts';

const posts =
  'CREATE TABLE posts (id bigint PRIMARY KEY, title text NOT NULL, slug varchar(80), body jsonb NOT NULL, labels text[] NOT NULL, shown tstzrange, seen_from inet, words tsvector, place point, at timestamptz NOT NULL, live boolean NOT NULL);';
const touched = { given: posts, sql: 'ALTER TABLE posts ADD COLUMN note text;' };

/** What would serve a query, on a table that the pull request touches. */
const served = (query: string, by: string): SpeakingCase => ({
  ...touched,
  name: by,
  queries: [query],
  says: [`No index of posts serves the query in queries.sql:1: each call reads all of it. ${by} would.`],
});

testRule(missing, {
  silent: [
    { ...touched, name: 'a pattern without three letters in a row', queries: ["SELECT id FROM posts WHERE title ILIKE '%a%';"] },
    { ...touched, name: 'one of several texts', queries: ["SELECT id FROM posts WHERE title ILIKE $1 OR slug ILIKE $1 OR body @> '{}';"] },
    {
      ...touched,
      name: 'all that is not there',
      queries: ["SELECT id FROM posts WHERE NOT (body @> '{}');", "SELECT id FROM posts WHERE title NOT LIKE '%abc%';"],
    },
    {
      name: 'GIN stands',
      given: `${posts} CREATE INDEX g ON posts USING gin (body);`,
      queries: ['SELECT id FROM posts WHERE body @> $1;', 'SELECT id FROM posts WHERE body ? $1;'],
      sql: touched.sql,
    },
    {
      name: 'trigrams stand',
      given: `CREATE EXTENSION pg_trgm; ${posts} CREATE INDEX g ON posts USING gin (title gin_trgm_ops);`,
      queries: ["SELECT id FROM posts WHERE title ILIKE '%' || $1 || '%';"],
      sql: touched.sql,
    },
    {
      name: 'the first rows in an order that stands',
      given: `${posts} CREATE INDEX newest ON posts (at DESC);`,
      queries: ['SELECT id FROM posts WHERE labels && $1 ORDER BY at DESC LIMIT 10;'],
      sql: touched.sql,
    },
    {
      name: 'the nearest by GiST',
      given: `${posts} CREATE INDEX g ON posts USING gist (place);`,
      queries: ['SELECT id FROM posts ORDER BY place <-> $1 LIMIT 5;'],
      sql: touched.sql,
    },
    {
      name: 'more dimensions than an index can have',
      given: 'CREATE EXTENSION vector; CREATE TABLE v (id int PRIMARY KEY, e vector(3072), f vector);',
      queries: ['SELECT id FROM v ORDER BY e <=> $1 LIMIT 5;', 'SELECT id FROM v ORDER BY f <=> $1 LIMIT 5;'],
      sql: 'ALTER TABLE v ADD COLUMN note text;',
    },
    {
      ...touched,
      name: 'a date in the time zone of the session',
      queries: ['SELECT id FROM posts WHERE at::date = $1;', 'SELECT id FROM posts WHERE date(at) = $1;'],
    },
    {
      ...touched,
      name: 'words in a configuration that a setting names',
      queries: ['SELECT id FROM posts WHERE to_tsvector(title) @@ to_tsquery($1);'],
    },
    {
      name: 'MariaDB has no indexes of expressions',
      dialect: 'mariadb',
      version: '10.11',
      given: 'CREATE TABLE posts (id int PRIMARY KEY, title varchar(50));',
      queries: ['SELECT id FROM posts WHERE lower(title) = ?;'],
      sql: touched.sql,
    },
  ],
  speaks: [
    served('SELECT id FROM posts WHERE body @> $1;', 'GIN (body jsonb_path_ops)'),
    served("SELECT id FROM posts WHERE body -> 'tags' ? $1;", "GIN (body -> 'tags')"),
    served('SELECT id FROM posts WHERE labels && $1;', 'GIN (labels)'),
    served('SELECT id FROM posts WHERE $1 <@ labels;', 'GIN (labels)'),
    served('SELECT id FROM posts WHERE shown && tstzrange($1, $2);', 'GiST (shown)'),
    served("SELECT id FROM posts WHERE seen_from << '10.0.0.0/8';", 'GiST (seen_from inet_ops)'),
    served('SELECT id FROM posts, websearch_to_tsquery($1) q WHERE words @@ q;', 'GIN (words)'),
    served("SELECT id FROM posts WHERE to_tsvector('english', title) @@ to_tsquery($1);", "GIN (to_tsvector('english', title))"),
    served("SELECT id FROM posts WHERE title ILIKE '%' || $1 || '%' AND live;", 'GIN (title gin_trgm_ops) WHERE live'),
    served("SELECT id FROM posts WHERE lower(slug) ~ 'abc';", 'GIN (lower(slug) gin_trgm_ops)'),
    served('SELECT id FROM posts ORDER BY place <-> $1 LIMIT 5;', 'GiST (place)'),
    served('SELECT id, place <-> $1 AS far FROM posts ORDER BY far LIMIT 5;', 'GiST (place)'),
    served('SELECT id FROM posts WHERE body @> $1 AND slug = $2;', '(slug)'),
    served("SELECT id FROM posts WHERE (body ->> 'n')::int = $1;", "((body ->> 'n')::integer)"),
    served('SELECT id FROM posts WHERE slug = $1 AND at::date = $2;', '(slug)'),
    {
      ...touched,
      name: 'one index for what a document contains and which keys it has',
      queries: ['SELECT id FROM posts WHERE body @> $1;', 'SELECT id FROM posts WHERE body ? $1;'],
      says: ['No index of posts serves the query in queries.sql:1 and 1 more: each call reads all of it. GIN (body) would.'],
    },
    {
      name: 'the nearest vectors',
      given: 'CREATE EXTENSION vector; CREATE TABLE v (id int PRIMARY KEY, e vector(1536));',
      queries: ['SELECT id FROM v ORDER BY e <=> $1 LIMIT 5;'],
      sql: 'ALTER TABLE v ADD COLUMN note text;',
      says: ['No index of v serves the query in queries.sql:1: each call reads all of it. HNSW (e vector_cosine_ops) would.'],
    },
  ],
});

testRule(vain, {
  silent: [
    { ...touched, name: 'another condition is served', queries: ['SELECT id FROM posts WHERE id = $1 AND $2 = ANY (labels);'] },
    { ...touched, name: 'another condition could be served', queries: ['SELECT id FROM posts WHERE slug = $1 AND at::date = $2;'] },
    { ...touched, name: 'it may choose by something else', queries: ['SELECT id FROM posts WHERE at::date = $1 OR id = $2;'] },
    { ...touched, name: 'an index of the expression could be', queries: ['SELECT id FROM posts WHERE lower(title) = $1;'] },
    { ...touched, name: 'a list of values', queries: ['SELECT id FROM posts WHERE slug = ANY ($1);'] },
    {
      name: 'a date without a time zone',
      given: 'CREATE TABLE a (id int, at timestamp);',
      queries: ['SELECT id FROM a WHERE at::date = $1;'],
      sql: 'ALTER TABLE a ADD COLUMN b int;',
    },
    {
      name: 'MySQL finds NULL as a key',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE a (id int PRIMARY KEY, b int, KEY (b));',
      queries: ['SELECT id FROM a WHERE b <=> ?;'],
      sql: 'ALTER TABLE a ADD COLUMN c int;',
    },
    {
      name: 'the beginning of a text, on MySQL',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE a (id int PRIMARY KEY, b varchar(20));',
      queries: ['SELECT id FROM a WHERE b LIKE ?;'],
      sql: 'ALTER TABLE a ADD COLUMN c int;',
    },
  ],
  speaks: [
    {
      ...touched,
      name: 'an element',
      queries: ['SELECT id FROM posts WHERE $1 = ANY (labels);', "SELECT 1 FROM posts WHERE 'new' = ANY (labels);"],
      says: [
        'No index can serve the query in queries.sql:1 and 1 more: = ANY (labels) goes through the elements row by row, and each call reads all of posts. GIN finds labels @> ARRAY[…], which asks the same.',
      ],
    },
    {
      ...touched,
      name: 'a value that may be NULL',
      queries: ['SELECT id FROM posts WHERE slug IS NOT DISTINCT FROM $1;'],
      says: [
        'No index can serve the query in queries.sql:1: IS NOT DISTINCT FROM uses none, and each call reads all of posts. Ask for slug = … where the value is known, else for slug IS NULL.',
      ],
    },
    {
      ...touched,
      name: 'words in a configuration that a setting names',
      queries: ['SELECT id FROM posts WHERE to_tsvector(title) @@ to_tsquery($1);'],
      says: [
        'No index can serve the query in queries.sql:1: to_tsvector(title) may come out differently in another session, so that none is built of it, and each call reads all of posts.',
      ],
    },
    {
      name: 'MariaDB',
      dialect: 'mariadb',
      version: '10.11',
      given: 'CREATE TABLE posts (id int PRIMARY KEY, title varchar(50));',
      queries: ['SELECT id FROM posts WHERE lower(title) = ?;', "SELECT id FROM posts WHERE title LIKE '%abc%';"],
      sql: touched.sql,
      says: [
        'No index can serve the query in queries.sql:1: MariaDB builds none of expressions such as lower(title), and each call reads all of posts.',
        'No index can serve the query in queries.sql:2: LIKE finds what stands within title by none, and each call reads all of posts. A FULLTEXT index finds words by MATCH … AGAINST.',
      ],
    },
    {
      name: 'a document on MySQL',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE posts (id int PRIMARY KEY, body json);',
      queries: ["SELECT id FROM posts WHERE body->>'$.email' = ?;"],
      sql: touched.sql,
      says: ["No index can serve the query in queries.sql:1: none can be built of body->>'$.email' as it is, and each call reads all of posts."],
    },
  ],
});

testRule(unused, {
  silent: [
    { name: 'what it contains', given: posts, queries: ['SELECT id FROM posts WHERE body @> $1;'], sql: 'CREATE INDEX i ON posts USING gin (body);' },
    {
      name: 'a function may',
      given: posts,
      queries: ['SELECT id FROM posts WHERE json_has(body);'],
      sql: 'CREATE INDEX i ON posts USING gin (body);',
    },
    {
      name: 'of what it finds nothing is known',
      given: posts,
      queries: ['SELECT id FROM posts WHERE slug = $1;'],
      sql: 'CREATE INDEX i ON posts USING bloom (slug);',
    },
  ],
  speaks: [
    {
      name: 'GIN on a document of which one text is compared',
      given: posts,
      queries: ["SELECT id FROM posts WHERE body ->> 'email' = $1;"],
      sql: 'CREATE INDEX i ON posts USING gin (body);',
      says: ['i on posts (body) serves none of the 1 known queries that read posts.'],
    },
    {
      name: 'a hash, where ranges are asked for',
      given: posts,
      queries: ['SELECT id FROM posts WHERE at > $1;'],
      sql: 'CREATE INDEX i ON posts USING hash (at);',
      says: ['i on posts (at) serves none of the 1 known queries that read posts.'],
    },
  ],
});

testRule(dropped, {
  silent: [
    {
      name: 'another method finds the same',
      given: `${posts} CREATE INDEX g ON posts USING gist (words);`,
      queries: ['SELECT id FROM posts WHERE words @@ $1;'],
      sql: 'CREATE INDEX h ON posts USING gin (words); DROP INDEX g;',
    },
  ],
  speaks: [
    {
      name: 'GIN',
      given: `${posts} CREATE INDEX g ON posts USING gin (body);`,
      queries: ['SELECT id FROM posts WHERE body @> $1;'],
      sql: 'CREATE INDEX h ON posts (body); DROP INDEX g;',
      says: ['Without g (body) the query in queries.sql:1 reads all of posts: no other index finds its rows.'],
    },
  ],
});
