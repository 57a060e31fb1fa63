import dropped from '../../../src/rules/index-design/dropped-index-serves-query.ts';
import unused from '../../../src/rules/index-design/index-serves-no-query.ts';
import missing from '../../../src/rules/index-design/query-has-no-index.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const posts = 'CREATE TABLE posts (id bigint PRIMARY KEY, doc json NOT NULL, title varchar(50));';
const tags = (type: string): string => `CREATE INDEX i ON posts ((CAST(doc->'$.tags' AS ${type} ARRAY)));`;
const touched = { ...mysql, given: posts, sql: 'ALTER TABLE posts ADD COLUMN note text;' };
const where = (condition: string): readonly string[] => [`SELECT p.id FROM posts p WHERE ${condition};`];

const quiet = (condition: string): RuleCase => ({ ...touched, name: condition, queries: where(condition) });
const wants = (condition: string): SpeakingCase => ({
  ...quiet(condition),
  says: [`No index of posts serves the query in queries.sql:1: each call reads all of it. (CAST(doc->'$.tags' AS UNSIGNED ARRAY)) would.`],
});

testRule(
  { ...missing, examples: [] },
  {
    silent: [
      quiet("? MEMBER OF (doc->'$.tags')"),
      quiet("'17' MEMBER OF (doc->'$.tags')"),
      quiet("-17 MEMBER OF (doc->'$.tags')"),
      quiet("NOT 17 MEMBER OF (doc->'$.tags')"),
      quiet("JSON_CONTAINS(doc, '17', '$.tags')"),
      quiet("JSON_CONTAINS('[1, 2]', doc->'$.tags')"),
      quiet("JSON_CONTAINS('[1, 2]', doc)"),
      quiet('17 MEMBER OF (doc)'),
      quiet(`JSON_OVERLAPS(doc->'$.tags', '[1, "a"]')`),
      { ...quiet("JSON_CONTAINS(doc, '17')"), name: 'MySQL 5.7', version: '5.7' },
      { ...quiet("JSON_CONTAINS(doc, '17')"), name: 'MariaDB', dialect: 'mariadb', version: '10.11' },
      { ...quiet("17 MEMBER OF (doc->'$.tags')"), name: 'one of another type stands', given: `${posts} ${tags('SIGNED')}` },
    ],
    speaks: [
      wants("17 MEMBER OF (p.doc->'$.tags')"),
      wants("JSON_CONTAINS(p.doc->'$.tags', CAST('[1, 2]' AS JSON))"),
      wants("JSON_OVERLAPS(doc->'$.tags', '[1]')"),
      wants("JSON_OVERLAPS('[1]', doc->'$.tags')"),
    ],
  },
);

testRule(
  { ...unused, examples: [] },
  {
    silent: [
      { ...mysql, name: 'MEMBER OF', given: posts, queries: where("? MEMBER OF (p.doc->'$.tags')"), sql: tags('CHAR(20)') },
      { ...mysql, name: 'JSON_CONTAINS', given: posts, queries: where("JSON_CONTAINS(doc->'$.tags', ?)"), sql: tags('DECIMAL(10, 2)') },
      {
        ...mysql,
        name: 'the document itself',
        given: posts,
        queries: where('? MEMBER OF (doc)'),
        sql: tags('CHAR(20)').replace("doc->'$.tags'", 'doc'),
      },
      {
        ...mysql,
        name: 'behind another column',
        given: posts,
        queries: where("title = ? AND ? MEMBER OF (doc->'$.tags')"),
        sql: "CREATE INDEX i ON posts (title, (CAST(doc->'$.tags' AS UNSIGNED ARRAY)));",
      },
    ],
    speaks: [
      {
        ...mysql,
        name: 'another array',
        given: posts,
        queries: where("? MEMBER OF (doc->'$.others')"),
        sql: tags('UNSIGNED'),
        says: ["i on posts (CAST(doc->'$.tags' AS UNSIGNED ARRAY)) serves none of the 1 known queries that read posts."],
      },
    ],
  },
);

testRule(
  { ...dropped, examples: [] },
  {
    silent: [],
    speaks: [
      {
        ...mysql,
        name: 'the index of the array goes',
        given: `${posts} ${tags('UNSIGNED')}`,
        queries: where("? MEMBER OF (doc->'$.tags')"),
        sql: 'DROP INDEX i ON posts;',
        says: ["Without i (CAST(doc->'$.tags' AS UNSIGNED ARRAY)) the query in queries.sql:1 reads all of posts: no other index finds its rows."],
      },
    ],
  },
);
