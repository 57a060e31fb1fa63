import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/statement-is-refused.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, made timestamptz);';

const moods = "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE people (id int PRIMARY KEY, m mood, v text);";
const boxes = `CREATE TABLE boxes (id int PRIMARY KEY, w int NOT NULL, area int GENERATED ALWAYS AS (w * 2) STORED, name text);
  CREATE UNIQUE INDEX boxes_w ON boxes (w) WHERE name IS NOT NULL;
  CREATE UNIQUE INDEX boxes_name ON boxes (lower(name));`;
const numbered = 'CREATE TABLE numbered (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int, b int UNIQUE DEFERRABLE);';

testRule(rule, {
  silent: [
    {
      name: 'values that the enum has, or that are no values of it',
      given: moods,
      sql: `ALTER TYPE mood ADD VALUE 'new'; ALTER TABLE people ALTER COLUMN m SET DEFAULT 'new';
        ALTER TABLE people ADD COLUMN n mood[] DEFAULT '{ok}', ADD CONSTRAINT c CHECK (m::text <> 'other' AND v <> 'other') NOT VALID;`,
    },
    {
      name: 'a child like its parent',
      given: `CREATE TABLE par (a int, b int NOT NULL, CONSTRAINT pos CHECK (a > 0));
        CREATE TABLE chi (b int NOT NULL, a int, c int, CONSTRAINT pos CHECK (a > 0));`,
      sql: 'ALTER TABLE chi INHERIT par;',
    },
    { name: 'a DEFAULT that is worked out', given: users, sql: 'ALTER TABLE users ALTER COLUMN made SET DEFAULT CURRENT_TIMESTAMP;' },
    {
      name: 'DEFAULT for a generated column',
      given: boxes,
      sql: `INSERT INTO boxes (id, w, area) VALUES (1, 2, DEFAULT), (2, 3, DEFAULT); INSERT INTO boxes SELECT 3, 4;
        UPDATE boxes SET (w, area) = (5, DEFAULT) WHERE id = 1;`,
    },
    { name: 'a star hides how many columns a query gives', given: boxes, sql: 'INSERT INTO boxes (id, w) SELECT * FROM other.pairs;' },
    {
      name: 'ON CONFLICT by the key, a partial index with its WHERE, an expression',
      given: boxes,
      sql: `INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET w = excluded.w;
        INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (w) WHERE name IS NOT NULL DO NOTHING;
        INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (LOWER(name)) DO NOTHING;
        INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT ON CONSTRAINT boxes_pkey DO NOTHING;
        INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT DO NOTHING;`,
    },
    {
      name: 'an index that a block may have made',
      given: `${boxes} DO $$ BEGIN EXECUTE (SELECT ddl FROM scripts); END $$;`,
      sql: 'INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (w, id) DO NOTHING;',
    },
    {
      name: 'an identity that is overridden, or left to itself',
      given: numbered,
      sql: `INSERT INTO numbered (id, a) OVERRIDING SYSTEM VALUE VALUES (10, 2); INSERT INTO numbered DEFAULT VALUES;
        INSERT INTO numbered (id, a) VALUES (DEFAULT, 2);`,
    },
    {
      name: 'a key in the place of a key',
      given: users,
      sql: 'ALTER TABLE users DROP CONSTRAINT users_pkey; ALTER TABLE users ADD PRIMARY KEY (id);',
    },
    { name: 'an immutable expression', given: users, sql: "CREATE INDEX CONCURRENTLY i ON users ((made AT TIME ZONE 'UTC'));" },
  ],
  speaks: [
    {
      name: 'a value that the enum does not have',
      given: moods,
      sql: `ALTER TABLE people ALTER COLUMN m SET DEFAULT 'happy';
ALTER TABLE people ADD COLUMN n mood DEFAULT 'happy';
ALTER TABLE people ADD CONSTRAINT c CHECK (m IN ('ok', 'happy')) NOT VALID;
INSERT INTO people (id, m) VALUES (1, 'happy');
UPDATE people SET m = 'happy' WHERE id = 1;
CREATE INDEX CONCURRENTLY i ON people (v) WHERE m = 'happy';
CREATE POLICY p ON people USING (m = 'happy');`,
      says: Array.from({ length: 7 }, () => `The deploy stops here: 'happy' is not a value of the enum "mood".`),
      lines: [1, 2, 3, 4, 5, 6, 7],
    },
    {
      name: 'a child unlike its parent',
      given: `CREATE TABLE par (a int, b int NOT NULL, CONSTRAINT pos CHECK (a > 0));
        CREATE TABLE one (a bigint, b int, CONSTRAINT pos CHECK (a > 0)); CREATE TABLE two (a int, b int NOT NULL);`,
      sql: 'ALTER TABLE one INHERIT par; ALTER TABLE two INHERIT par;',
      says: [
        'The deploy stops here: column "a" of child table "one" is bigint, and integer in "par".',
        'The deploy stops here: column "b" in child table "one" must be marked NOT NULL.',
        'The deploy stops here: child table "two" is missing constraint "pos".',
      ],
    },
    {
      name: 'a DEFAULT that names a column',
      given: users,
      sql: 'ALTER TABLE users ALTER COLUMN id SET DEFAULT made;',
      says: ['The deploy stops here: a DEFAULT cannot name a column, and "made" is read as one.'],
    },
    {
      name: 'values for a generated column',
      given: boxes,
      sql: `INSERT INTO boxes (id, w, area) VALUES (1, 2, 4);
INSERT INTO boxes VALUES (1, 2, DEFAULT), (2, 3, 4);
UPDATE boxes SET area = 4 WHERE id = 1;
INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET area = 4;
COPY boxes (id, w, area) FROM stdin;
\\.
`,
      says: [
        'The deploy stops here: cannot insert a value into column "area" of "boxes", which is a generated column.',
        'The deploy stops here: cannot insert a value into column "area" of "boxes", which is a generated column.',
        'The deploy stops here: column "area" of "boxes" is a generated column, and can only be updated to DEFAULT.',
        'The deploy stops here: column "area" of "boxes" is a generated column, and can only be updated to DEFAULT.',
        'The deploy stops here: column "area" of "boxes" is a generated column, which COPY cannot fill.',
      ],
      lines: [1, 2, 3, 4, 5],
    },
    {
      name: 'a value for an identity that is GENERATED ALWAYS',
      given: numbered,
      sql: 'INSERT INTO numbered (id, a) VALUES (1, 2);',
      says: [
        'The deploy stops here: cannot insert a value into column "id" of "numbered", which is an identity column GENERATED ALWAYS; OVERRIDING SYSTEM VALUE would take it.',
      ],
    },
    {
      name: 'more or fewer values than columns, and a column twice',
      given: numbered,
      sql: `INSERT INTO numbered (a, b) VALUES (1);
INSERT INTO numbered (a) SELECT 1, 2;
INSERT INTO numbered VALUES (DEFAULT, 1, 2, 3);
INSERT INTO numbered (a, a) VALUES (1, 2);`,
      says: [
        'The deploy stops here: INSERT into "numbered" names 2 columns, and gives values for 1 of them.',
        'The deploy stops here: INSERT into "numbered" gives 2 values, and there are columns for 1 of them.',
        'The deploy stops here: INSERT into "numbered" gives 4 values, and there are columns for 3 of them.',
        'The deploy stops here: column "a" is specified more than once.',
      ],
    },
    {
      name: 'NULL for a column that holds none',
      given: boxes,
      sql: 'INSERT INTO boxes (id, w) VALUES (1, NULL); INSERT INTO boxes VALUES (2);',
      says: Array.from({ length: 2 }, () => 'The deploy stops here: null value in column "w" of relation "boxes" violates its NOT NULL.'),
    },
    {
      name: 'ON CONFLICT that nothing answers',
      given: boxes + numbered,
      sql: `INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (w) DO NOTHING;
INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (id, w) DO NOTHING;
INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT (upper(name)) DO NOTHING;
INSERT INTO numbered (a) VALUES (1) ON CONFLICT (b) DO NOTHING;
INSERT INTO boxes (id, w) VALUES (1, 2) ON CONFLICT DO UPDATE SET w = 3;`,
      says: [
        'The deploy stops here: no unique index or constraint of "boxes" is on (w), which ON CONFLICT needs; the index "boxes_w" is partial, and asks for its WHERE behind them.',
        'The deploy stops here: no unique index or constraint of "boxes" is on (id, w), which ON CONFLICT needs.',
        'The deploy stops here: no unique index or constraint of "boxes" is on (upper(name)), which ON CONFLICT needs.',
        'The deploy stops here: ON CONFLICT does not go by a deferrable constraint, and "numbered_b_key" of "numbered" is one.',
        'The deploy stops here: ON CONFLICT DO UPDATE must say by which columns or constraint.',
      ],
    },
    {
      name: 'a second primary key',
      given: users,
      sql: 'ALTER TABLE users ADD PRIMARY KEY (made);',
      says: ['The deploy stops here: multiple primary keys for table "users" are not allowed.'],
    },
    {
      name: 'an index on now()',
      given: users,
      sql: '\nCREATE INDEX CONCURRENTLY i ON users ((made > now()));',
      says: [expect.stringMatching(/^The deploy stops here: functions in an index must be IMMUTABLE.*\.$/)],
      lines: [2],
    },
  ],
});
