import { describe, expect, test } from 'vitest';
import { mistakesIn, readerOf, saidOf } from './support.ts';

/** Each is the second line and what follows; the first is `version: 1`. */
const cases: readonly (readonly [name: string, yaml: string, said: readonly string[]])[] = [
  ['unknown key', 'extneds: strict', ['2:1 A policy has no key `extneds`. Did you mean `extends`?']],
  [
    'unknown rule',
    'rules:\n  locking/create-index-block-writes: error',
    ['3:3 There is no rule `locking/create-index-block-writes`. Did you mean `locking/create-index-blocks-writes`?'],
  ],
  [
    'rule without its family',
    'rules: {create-index-blocks-writes: off}',
    ['2:9 There is no rule `create-index-blocks-writes`. Did you mean `locking/create-index-blocks-writes`?'],
  ],
  [
    'unknown option',
    'rules:\n  schema/rationed-columns: {severity: error, limits: 3}',
    ['3:46 `schema/rationed-columns` has no option `limits`. Did you mean `limit`?'],
  ],
  [
    'option that is no such word',
    'rules:\n  schema/rationed-columns:\n    style: fanc',
    ['4:12 `style` must be plain or fancy, not the text `fanc`. Did you mean `fancy`?'],
  ],
  ['option out of range', 'rules: {schema/rationed-columns: {limit: 0}}', ['2:42 `limit` must be at least 1, not `0`.']],
  [
    'pattern that is none',
    "rules: {schema/rationed-columns: {pattern: '(a'}}",
    ['2:44 `(a` is not a regular expression of RE2: missing closing ): `(a`.'],
  ],
  [
    'pattern that only backtracking could try',
    "rules: {schema/rationed-columns: {pattern: '(a)\\1'}}",
    ['2:44 `(a)\\1` is not a regular expression of RE2: invalid escape sequence: `\\1`.'],
  ],
  [
    'unknown severity',
    'rules:\n  locking/missing-lock-timeout: warn',
    ['3:33 `locking/missing-lock-timeout` must be error, warning, notice or off or a map, not the text `warn`.'],
  ],
  [
    'severity inside a map',
    'families:\n  locking: {severity: warnin}',
    ['3:23 `severity` must be error, warning, notice or off, not the text `warnin`. Did you mean `warning`?'],
  ],
  ['false for off', 'opaque: false', ['2:9 `opaque` must be error, warning, notice or off, not `false`. Did you mean `off`?']],
  ['unknown family', 'families: {lockin: error}', ['2:12 `families` has no key `lockin`. Did you mean `locking`?']],
  ['unknown consequence', 'consequences: {block-traffic: error}', ['2:16 `consequences` has no key `block-traffic`. Did you mean `blocks-traffic`?']],
  ['empty map', 'tables:', ['2:1 `tables` must be a map, not empty.']],
  ['text for a number', 'tables:\n  orders: {rows: many}', ['3:18 `rows` must be a whole number, not the text `many`.']],
  ['queries that are no paths', 'queries: {paths: db}', ['2:10 `queries` must be a text or a list, not a map.']],
  ['a number among the paths of queries', 'queries: [db/queries, 7]', ['2:23 Entry 2 of `queries` must be a text, not `7`.']],
  ['negative number', 'small-table-rows: -1', ['2:19 `small-table-rows` must be at least 0, not `-1`.']],
  [
    'maps for kinds of change',
    'custom: [{id: a, on: [{}, {}], when: "true", message: x}]',
    ['2:23 Entry 1 of `on` must be one of the known words, not a map.', '2:27 Entry 2 of `on` must be one of the known words, not a map.'],
  ],
  [
    'more transactions than anyone names',
    `transactions: {${Array.from({ length: 201 }, (_, index) => `t${index}: [reads a]`).join(', ')}}`,
    ['2:15 `transactions` has more than 200 entries.'],
  ],
  ['number without end', 'tables: {orders: {rows: .inf}}', ['2:25 `rows` must be a whole number, not `Infinity`.']],
  ['no number', 'small-table-rows: .nan', ['2:19 `small-table-rows` must be a whole number, not `NaN`.']],
  ['list for a map', 'rules: [x]', ['2:8 `rules` must be a map, not a list.']],
  ['bad glob as a key', 'tables:\n  "a[": {ignore: true}', ['3:3 The glob `a[` cannot be used: a `[` is not closed.']],
  [
    'bad glob in a list',
    "overrides:\n  - files: [db/**, '{a,b']\n    families: {schema: off}",
    ['3:20 The glob `{a,b` cannot be used: a `{` is not closed.'],
  ],
  ['glob that leaves', 'migrations: [{paths: ../x/**}]', ['2:22 The glob `../x/**` cannot be used: it cannot leave the repository with `..`.']],
  [
    'slow glob',
    "tables: {'*a*a*a*a*': {ignore: true}}",
    ['2:10 The glob `*a*a*a*a*` cannot be used: it has more than three `*` between two slashes, or more than six in all.'],
  ],
  [
    'date that is none',
    'exceptions: [{rule: locking/*, reason: x, expires: tomorrow}]',
    ['2:52 `tomorrow` is not a date: write the day as YYYY-MM-DD.'],
  ],
  [
    'day that is none',
    'exceptions: [{rule: locking/*, reason: x, expires: 2026-02-30}]',
    ['2:52 `2026-02-30` is not a date: the calendar has no such day.'],
  ],
  ['exception without reason', 'exceptions:\n  - rule: locking/*', ['3:5 Entry 1 of `exceptions` needs `reason`, which is missing.']],
  ['exception with an empty reason', "exceptions: [{rule: locking/*, reason: ' '}]", ['2:40 `reason` may not be empty.']],
  [
    'exception for no rule',
    'exceptions: [{rule: locking/missing-lock-timeouts, reason: x}]',
    ['2:21 There is no rule `locking/missing-lock-timeouts`. Did you mean `locking/missing-lock-timeout`?'],
  ],
  ['exception for no rules', 'exceptions: [{rule: nothing/*, reason: x}]', ['2:21 No rule is called like `nothing/*`.']],
  [
    'version of an engine',
    'migrations: [{paths: db/**, version: latest}]',
    ['2:38 `version` cannot be the text `latest`: it is written like 15, "8.4" or "10.6.12".'],
  ],
  [
    'unknown engine',
    'migrations: [{paths: db/**, dialect: postgresql}]',
    ['2:38 `dialect` must be postgres, mysql, mariadb or sqlite, not the text `postgresql`. Did you mean `postgres`?'],
  ],
  ['no paths', 'migrations: [{paths: []}]', ['2:22 `paths` may not be an empty list.']],
  [
    'override for everything',
    'overrides:\n  - families: {schema: off}',
    ['3:5 An override needs `files` or `tables`: without them it would hold everywhere.'],
  ],
  [
    'override of nothing',
    'overrides:\n  - files: db/**',
    ['3:5 An override needs `rules`, `families` or `consequences`: without them it sets nothing.'],
  ],
  ['key stated twice', 'fail-on: error\nfail-on: error', ['3:1 `fail-on` is stated twice in the same map. Keep one of them.']],
  ['syntax', 'rules: {a: 1', ['3:1 This cannot be read as YAML: Flow map in block collection must be sufficiently indented and end with a }.']],
  ['indentation', 'rules:\n  a: 1\n b: 2', ['4:1 This cannot be read as YAML: All mapping items must start at the same column.']],
  ['unknown tag', 'fail-on: !word error', ['2:10 This cannot be read as YAML: Unresolved tag: !word.']],
  ['alias without anchor', 'rules: *those', ['2:8 Nothing is named `&those`, which `*those` asks for.']],
  ['two documents', '---\nversion: 1', ['2:1 A policy is one YAML document; here a second one begins. Remove the `---`.']],
  ['list as a key', '? [a]\n: b', ['2:3 A key is a plain word, not a list, map or alias.']],
  ['setting of no custom rule', 'rules: {custom/tenant: off}', ['2:9 There is no rule `custom/tenant` under `custom`.']],
];

describe('mistakes', () => {
  test.each(cases)('%s', async (_, yaml, said) => {
    expect(await saidOf(`version: 1\n${yaml}\n`)).toEqual(said);
  });

  test('all of them at once, from top to bottom', async () => {
    const said = await saidOf(`version: 2
extends: stricct
fail-on: eror
rules:
  locking/nothing: error
  locking/missing-lock-timeout: {nothing: 3}
exceptions:
  - {rule: nothing, expires: soon}
custom:
  - {id: a, on: create-tabel, when: "true", message: x}
  - {id: b, on: create-table, when: tabel.name == "x", message: "{tble}"}
`);
    expect(said.map((line) => line.split(' ')[0])).toEqual(['1:10', '2:10', '3:10', '5:3', '6:34', '8:5', '8:12', '8:30', '10:17', '11:37', '11:66']);
  });

  test('what is missing or no map is said of the policy itself', async () => {
    expect(await saidOf('fail-on: error')).toEqual(['1:1 A policy needs `version`, which is missing. Begin the policy with `version: 1`.']);
    expect(await saidOf('')).toEqual(['1:1 A policy must be a map, not empty.']);
    expect(await saidOf('- version: 1')).toEqual(['1:1 A policy must be a map, not a list.']);
    expect(await saidOf('version: 2')).toEqual(['1:10 `version` must be 1, not `2`.']);
  });

  test('places count CRLF as one line end and columns in UTF-16 units', async () => {
    expect(await saidOf('version: 1\r\n# é 𝄞\r\nrules: {"é𝄞": off}\r\n')).toEqual(['3:9 There is no rule `é𝄞`.']);
  });

  test('__proto__ and constructor are keys like any other', async () => {
    expect(await saidOf('version: 1\n__proto__: {x: 1}\nconstructor: 1\nrules: {__proto__: off}')).toEqual(
      ['2:1 A policy has no key `__proto__`.', '3:1 A policy has no key `constructor`.', '4:9 There is no rule `__proto__`.'].map((line) =>
        expect.stringContaining(line),
      ),
    );
  });
});

describe('S3: what `extends` may name', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';

  test.each([
    ['a wrong preset', 'stricct', '2:10 There is no preset `stricct`. Did you mean `strict`?'],
    ['a file outside', '../../etc/passwd', '2:10 `../../etc/passwd` leads out of the repository.'],
    ['a file outside, hidden', './a/../../../x.yml', '2:10 `./a/../../../x.yml` leads out of the repository.'],
    ['an absolute path', '/etc/passwd', '2:10 `/etc/passwd` leads out of the repository.'],
    ['an address', 'https://example.com/policy.yml', '2:10 A policy cannot extend the address `https://example.com/policy.yml`.'],
    ['a file address', 'file:///etc/passwd', '2:10 A policy cannot extend the address `file:///etc/passwd`.'],
    ['a tag', 'acme/policies/db.yml@v1', '2:10 `acme/policies/db.yml@v1` names a branch or tag, which can be moved.'],
    ['a short commit', 'acme/policies/db.yml@0123456', '2:10 `acme/policies/db.yml@0123456` names a branch or tag, which can be moved.'],
    [
      'a way out of the other repository',
      `acme/policies/../../x.yml@${sha}`,
      `2:10 \`acme/policies/../../x.yml@${sha}\` leads out of its repository.`,
    ],
    ['nothing there, or a symbolic link', './team.yml', '2:10 The policy .github/team.yml is not found.'],
    ['nothing there in the other repository', `acme/policies/db.yml@${sha}`, '2:10 The policy acme/policies/db.yml@0123456 is not found.'],
    ['a backslash', "'.\\x.yml'", '2:10 The path of a policy holds a backslash or a control character.'],
  ])('%s', async (_, written, said) => {
    expect(await saidOf(`version: 1\nextends: ${written}`)).toEqual([expect.stringContaining(said)]);
  });

  test('another repository where none can be read', async () => {
    const said = await saidOf(`version: 1\nextends: acme/policies/db.yml@${sha}`, { read: async () => undefined });
    expect(said).toEqual([expect.stringContaining('lies in another repository, which cannot be read from here')]);
  });

  test('a circle', async () => {
    const files = { '.github/a.yml': 'version: 1\nextends: ./b.yml', '.github/b.yml': 'version: 1\nextends: [recommended, ./a.yml]' };
    expect(await mistakesIn('version: 1\nextends: ./a.yml', readerOf(files))).toEqual([
      { place: '.github/b.yml:2:24', message: 'The policies extend each other in a circle: .github/a.yml → .github/b.yml → .github/a.yml.' },
    ]);
  });

  test('itself', async () => {
    expect(await saidOf('version: 1\nextends: ./lockkeeper.yml')).toEqual([
      '2:10 The policies extend each other in a circle: .github/lockkeeper.yml → .github/lockkeeper.yml.',
    ]);
  });

  test('five levels are fine, six are not', async () => {
    const chain = (levels: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: levels }, (_, index) => [
          `.github/${index}.yml`,
          index === levels - 1 ? 'version: 1\nextends: []' : `version: 1\nextends: ./${index + 1}.yml`,
        ]),
      );
    expect(await mistakesIn('version: 1\nextends: ./0.yml', readerOf(chain(5)))).toEqual([]);
    expect(await mistakesIn('version: 1\nextends: ./0.yml', readerOf(chain(6)))).toEqual([
      { place: '.github/4.yml:2:10', message: expect.stringContaining('more than 5 levels deep') },
    ]);
  });

  test('mistakes in what is extended are told with the place there', async () => {
    const remote = { [`acme/policies/db.yml@${sha}`]: 'version: 1\nfail-on: eror' };
    expect(await mistakesIn(`version: 1\nextends: acme/policies/db.yml@${sha}\nopaque: eror`, readerOf({}, remote))).toEqual([
      { place: '.github/lockkeeper.yml:3:9', message: expect.stringContaining('`opaque` must be'), hint: 'Did you mean `error`?' },
      { place: 'acme/policies/db.yml@0123456:2:10', message: expect.stringContaining('`fail-on` must be'), hint: 'Did you mean `error`?' },
    ]);
  });
});
