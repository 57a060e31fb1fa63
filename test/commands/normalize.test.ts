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

const normalize = (...args: readonly string[]): Ran => built.run(repository.root, ['normalize', ...args]);

function lay(files: Readonly<Record<string, string>>): void {
  repository = makeRepository();
  repository.write(files);
  repository.commit('history');
}

const addresses = 'create table addresses (id bigint primary key, street text, zip text not null, city text, mail text unique);\n';
const policy = 'version: 1\ndependencies:\n  addresses:\n    - holds: zip -> city\n      reason: the post says so\n';

test('tells keys, dependencies with their sources, the form and the parts', () => {
  lay({ 'migrations/001.sql': addresses, '.github/lockkeeper.yml': policy });
  expect(normalize('addresses')).toEqual({
    code: 0,
    stderr: '',
    stdout: `addresses

Candidate keys
  id

Unique, but no key, as it may be NULL
  mail    (addresses_mail_key)

Dependencies
  id → street, zip, city, mail    (addresses_pkey)
  zip → city    (.github/lockkeeper.yml:4: the post says so)

Minimal cover
  id → street, zip, mail
  zip → city

Normal form
  2NF, and not 3NF: zip → city, by zip, which is no key.

In parts (third normal form; their join is the table again, and each dependency can be told from one of them)
  addresses (id, street, zip, mail)
  zips (zip*, city)

As SQL
  lockkeeper normalize addresses --format sql
`,
  });
});

test('--format sql prints the split for the engine, and --format mermaid draws it', () => {
  lay({ 'migrations/001.sql': addresses, '.github/lockkeeper.yml': policy });
  expect(normalize('addresses', '--format', 'sql').stdout).toBe(`-- addresses in parts for postgres: addresses, zips.
-- The statements that drop come when no running release asks for what they drop.

-- 1. Make zips for what zip determines.
CREATE TABLE zips (
  zip text NOT NULL,
  city text,
  PRIMARY KEY (zip)
);

-- 2. Fill it from addresses; two rows with one zip and other values are refused and have to be mended first.
INSERT INTO zips (zip, city)
SELECT DISTINCT s.zip, s.city FROM addresses AS s
WHERE NOT EXISTS (SELECT 1 FROM zips AS t WHERE t.zip = s.zip);

-- 3. New rows are held to it from now on.
ALTER TABLE addresses ADD CONSTRAINT addresses_zip_fkey FOREIGN KEY (zip) REFERENCES zips (zip) NOT VALID;

-- 4. Check the rows that are there later, without blocking anyone.
ALTER TABLE addresses VALIDATE CONSTRAINT addresses_zip_fkey;

-- 5. Drop city from addresses.
ALTER TABLE addresses DROP COLUMN city;
`);
  expect(normalize('addresses', '--format', 'mermaid').stdout).toContain('t2 ||--o{ t1 : "zip"');
});

test('--at tells of a table as it stood, and --format json as data', () => {
  lay({ 'migrations/001.sql': addresses, '.github/lockkeeper.yml': policy });
  repository.git('tag', 'v1');
  repository.write({ 'migrations/002.sql': 'alter table addresses drop column city;\n', '.github/lockkeeper.yml': 'version: 1\n' });
  repository.commit('without city');
  const form = (...args: readonly string[]): unknown =>
    (JSON.parse(normalize('addresses', '--format', 'json', ...args).stdout) as { certain: unknown }).certain;
  expect(form()).toEqual({ form: 'BCNF' });
  expect(form('--at', 'v1')).toEqual({ form: '2NF', breaks: '3NF', witness: { determinant: ['zip'], dependent: ['city'] } });
});

test('a dependency that no part can hold is said to be lost by the Boyce-Codd normal form', () => {
  lay({
    'migrations/001.sql': 'create table streets (city text, street text, zip text not null, primary key (city, street));\n',
    '.github/lockkeeper.yml': 'version: 1\ndependencies:\n  streets: [zip -> city]\n',
  });
  const { stdout } = normalize('streets');
  expect(stdout).toContain('3NF, and not BCNF: zip → city, by zip, which is no key, though it determines a part of one.');
  expect(stdout).toContain('lost, as no part holds all of it: city, street → zip');
  expect(normalize('streets', '--format', 'sql').stdout).toBe('-- streets needs no split: its parts in third normal form are the table itself.\n');
});

test('a copy of a referenced row is assumed, and is read there instead', () => {
  lay({
    'migrations/001.sql':
      'create table products (id bigint primary key, name text);\ncreate table items (id bigint primary key, product_id bigint references products, product_name text);\n',
  });
  const { stdout } = normalize('items');
  expect(stdout).toContain('By what is certain: BCNF.');
  expect(stdout).toContain('With what is assumed: 2NF, and not 3NF: product_id → product_name, by product_id, which is no key.');
  expect(normalize('items', '--format', 'sql').stdout).toContain('ALTER TABLE items DROP COLUMN product_name;');
});

test('a table that there is not, and a column that a declared dependency gets wrong', () => {
  lay({ 'migrations/001.sql': addresses, '.github/lockkeeper.yml': policy });
  expect(normalize('adresses')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: there is no table `adresses` in the schema that the migrations leave\n  hint: did you mean `addresses`?\n',
  });
  repository.write({ '.github/lockkeeper.yml': policy.replace('-> city', '-> citty') });
  expect(normalize('addresses')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: .github/lockkeeper.yml:4:14: addresses has no column `citty`.\n  hint: Did you mean `city`?\n',
  });
});

test('keys that follow from what is declared, and are kept by nothing', () => {
  lay({
    'migrations/001.sql':
      'create table "Old Readings" (sensor bigint, room text, at timestamptz);\ncreate table ring (a int primary key, b int not null, c int not null);\ncreate table nothing ();\n',
    '.github/lockkeeper.yml': 'version: 1\ndependencies:\n  "Old Readings": [sensor -> room]\n  ring: [a -> b, b -> c, c -> a]\n',
  });
  const { stdout } = normalize('Old Readings');
  expect(stdout).toContain('Candidate keys\n  sensor, at    (nothing keeps it unique)\n');
  expect(stdout).toContain("lockkeeper normalize 'Old Readings' --format sql");
  expect(normalize('ring').stdout).toContain('Candidate keys\n  a\n  c    (nothing keeps it unique)\n  b    (nothing keeps it unique)\n');
  expect(normalize('nothing').stdout).toContain('Candidate keys\n  none\n');
});

test('twenty columns with fifteen dependencies, in a row and in a ring', () => {
  const columns = Array.from({ length: 20 }, (_, at) => `c${at}`);
  const ring = columns.slice(0, 15).map((from, at) => `    - ${from} -> ${columns[(at + 1) % 15] ?? ''}\n`);
  const row = columns.slice(0, 15).map((from, at) => `    - ${from} -> ${columns[at + 1] ?? ''}\n`);
  const table = (name: string): string => `create table ${name} (${columns.map((column) => `${column} int`).join(', ')});\n`;
  lay({
    'migrations/001.sql': table('ring') + table('line'),
    '.github/lockkeeper.yml': `version: 1\ndependencies:\n  ring:\n${ring.join('')}  line:\n${row.join('')}`,
  });
  const inRing = normalize('ring').stdout;
  expect(inRing.match(/nothing keeps it unique/g)).toHaveLength(15);
  expect(inRing).toContain('3NF, and not BCNF: c0 → c1');
  const inRow = normalize('line').stdout;
  expect(inRow).toContain('Candidate keys\n  c0, c16, c17, c18, c19    (nothing keeps it unique)\n');
  expect(inRow).toContain('1NF, and not 2NF: c0 → c1');
  expect(inRow).not.toContain('too many determinants');
});
