import { describe, expect, it } from 'vitest';
import { inShort, readOne, take } from './file-set.ts';

const bom = '\ufeff';

describe('goose', () => {
  const path = 'migrations/00001_a.sql';
  it.each([
    ['wraps', '-- +goose Up\nselect 1;\n-- +goose Down\nselect 2;\n', ['up wrapped: select 1;', 'down wrapped: select 2;']],
    ['CRLF', '-- +goose Up\r\nselect 1;\r\n-- +goose Down\r\nselect 2;\r\n', ['up wrapped: select 1;', 'down wrapped: select 2;']],
    ['NO TRANSACTION anywhere, in any case', '-- +goose no transaction\n-- +goose up\nselect 1;\n', ['up each: select 1;']],
    ['ENVSUB', '-- +goose Up\n-- +goose ENVSUB ON\nselect 1;\n-- +goose ENVSUB OFF\n', ['up wrapped: select 1;']],
    ['a license above', '/* a */\n-- words\n-- +goose Up\nselect 1;', ['up wrapped: select 1;']],
  ])('%s', (_name, text, sections) => {
    expect(take('goose', path, text)).toEqual({ sections, complaints: [] });
    expect(take('goose', path, bom + text)).toEqual({ sections, complaints: [] });
  });
  it('sends StatementBegin … StatementEnd whole', () => {
    const text =
      '-- +goose Up\nselect 1;\n-- +goose StatementBegin\ncreate function f() returns int as $$\nbegin return 1; end;\n$$ language plpgsql;\n-- +goose StatementEnd\nselect 2;\n-- +goose Down\n';
    const file = readOne('goose', path, text);
    expect(file.complaints).toEqual([]);
    expect(file.sections[0]?.whole?.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'create function f() returns int as $$\nbegin return 1; end;\n$$ language plpgsql;',
    ]);
  });
  it.each([
    [
      '-- +goose NOTRANSACTION\n-- +goose Up\nselect 1;',
      'goose does not know `-- +goose NOTRANSACTION` and refuses the file: write `-- +goose NO TRANSACTION`.',
    ],
    [
      '-- +goose Up\n  -- +goose StatementBegin\nselect 1;\n-- +goose StatementEnd\n',
      'goose refuses an annotation that is indented: write `-- +goose StatementBegin` at the start of the line.',
    ],
    [
      '-- +goose Up\n-- +goose StatementBegin\nselect 1;\n',
      'This `-- +goose StatementBegin` has no `-- +goose StatementEnd`: goose refuses the file.',
    ],
    [
      '-- +goose Up\nselect 1;\n-- +goose StatementEnd\n',
      '`-- +goose StatementEnd` stands without a `-- +goose StatementBegin` before it: goose refuses the file.',
    ],
    ['select 1;\n', 'goose refuses a file without `-- +goose Up`: write it above the first statement.'],
    ['', 'goose refuses a file without `-- +goose Up`: write it above the first statement.'],
    [
      '-- +goose Up\nselect 1;\n-- +goose Up\nselect 2;',
      'goose takes one `-- +goose Up` a file, as the first annotation: put this part into a file of its own.',
    ],
    ['-- +goose Up\nselect 1\n', 'goose refuses a statement without a `;` at its end.'],
    [
      '-- +goose Up\ndo $$\nbegin\n  perform 1;\nend $$;\n',
      'goose would cut this statement at the first line that ends with `;`: put `-- +goose StatementBegin` and `-- +goose StatementEnd` around it.',
    ],
  ])('complains of %j', (text, message) => {
    expect(take('goose', path, text).complaints).toContain(message);
  });
  it('points at the directive', () => {
    const text = '-- +goose Up\n-- +goose NOTRANSACTION\nselect 1;';
    const [complaint] = readOne('goose', path, text).complaints;
    expect(text.slice(complaint?.span.start, complaint?.span.end)).toBe('-- +goose NOTRANSACTION');
  });
  it('never takes the way down for the way up', () => {
    expect(take('goose', path, '-- +goose Down\ndrop table a;\n').sections).toEqual(['down wrapped: drop table a;']);
  });
});

describe('dbmate', () => {
  const path = 'db/migrations/20240101000000_a.sql';
  it.each([
    ['wraps', '-- migrate:up\nselect 1;\n-- migrate:down\nselect 2;\n', ['up wrapped: select 1;', 'down wrapped: select 2;'], []],
    ['transaction:false', '-- migrate:up transaction:false\nselect 1;\n-- migrate:down\n', ['up one-string: select 1;', 'down wrapped: '], []],
    [
      'CRLF',
      '-- migrate:up transaction:false\r\nselect 1;\r\n-- migrate:down transaction:false\r\nselect 2;',
      ['up one-string: select 1;', 'down one-string: select 2;'],
      [],
    ],
    [
      'two pairs',
      '-- migrate:up\nselect 1;\n-- migrate:down\n-- migrate:up\nselect 2;\n-- migrate:down\n',
      ['up wrapped: select 1;', 'down wrapped: ', 'up wrapped: select 2;', 'down wrapped: '],
      [],
    ],
    [
      'transaction=false',
      '-- migrate:up transaction=false\nselect 1;\n-- migrate:down\n',
      ['up wrapped: select 1;', 'down wrapped: '],
      ['dbmate does not understand `transaction=false`: so the transaction stays; write `-- migrate:up transaction:false` to run without one.'],
    ],
    [
      'transaction: false',
      '-- migrate:up transaction: false\nselect 1;\n-- migrate:down\n',
      ['up wrapped: select 1;', 'down wrapped: '],
      ['dbmate does not understand `transaction:`: so the transaction stays; write `-- migrate:up transaction:false` to run without one.'],
    ],
    [
      'transaction:False',
      '-- migrate:up transaction:False\nselect 1;\n-- migrate:down\n',
      ['up wrapped: select 1;', 'down wrapped: '],
      ['dbmate does not understand `transaction:False`: so the transaction stays; write `-- migrate:up transaction:false` to run without one.'],
    ],
    [
      'capitals',
      '-- migrate:up\nselect 1;\n-- migrate:Down\nselect 2;',
      ['up wrapped: select 1;\nselect 2;'],
      [
        'dbmate does not see this: write `-- migrate:down` in small letters at the start of the line.',
        'dbmate refuses an up block without `-- migrate:down` after it; the down block may be empty.',
      ],
    ],
    ['no directive', 'select 1;', ['up wrapped: select 1;'], ['dbmate refuses a file without `-- migrate:up`: write it above the first statement.']],
    ['an empty file', '', ['up wrapped: '], ['dbmate refuses a file without `-- migrate:up`: write it above the first statement.']],
    [
      'statements above',
      'select 0;\n-- migrate:up\nselect 1;\n-- migrate:down\n',
      ['up wrapped: select 1;', 'down wrapped: '],
      ['dbmate refuses statements above `-- migrate:up`.'],
    ],
    [
      'down first',
      '-- migrate:down\nselect 2;\n-- migrate:up\nselect 1;\n',
      ['down wrapped: select 2;', 'up wrapped: select 1;'],
      ['dbmate wants `-- migrate:up` before `-- migrate:down`.'],
    ],
  ])('%s', (_name, text, sections, complaints) => {
    expect(take('dbmate', path, text)).toEqual({ sections, complaints });
  });
});

describe('sqlx', () => {
  const complaint =
    'sqlx does not see this: only `-- no-transaction`, written like that as the very first characters of the file, turns its transaction off.';
  it.each([
    ['wraps', '1_a.sql', 'select 1;', ['up wrapped: select 1;'], []],
    ['reversible', '1_a.down.sql', 'select 1;', ['down wrapped: select 1;'], []],
    ['no-transaction', '1_a.up.sql', '-- no-transaction\r\nselect 1;', ['up one-string: select 1;'], []],
    ['no-transaction on the second line', '1_a.sql', '-- words\n-- no-transaction\nselect 1;', ['up wrapped: select 1;'], [complaint]],
    ['no-transaction behind a byte order mark', '1_a.sql', `${bom}-- no-transaction\nselect 1;`, ['up wrapped: select 1;'], [complaint]],
    ['no transaction', '1_a.sql', '-- no transaction\nselect 1;', ['up wrapped: select 1;'], [complaint]],
    ['an empty file', '1_a.sql', '', ['up wrapped: '], []],
  ])('%s', (_name, path, text, sections, complaints) => {
    expect(take('sqlx', path, text)).toEqual({ sections, complaints });
  });
});

describe('diesel', () => {
  const path = 'migrations/2020-01-01-000000_add_users/up.sql';
  const metadata = 'migrations/2020-01-01-000000_add_users/metadata.toml';
  it.each([
    ['wraps', {}, ['up wrapped: select 1;'], 0],
    ['run_in_transaction = true', { [metadata]: 'run_in_transaction = true\n' }, ['up wrapped: select 1;'], 0],
    ['run_in_transaction = false', { [metadata]: '# why\r\nrun_in_transaction = false\r\n' }, ['up one-string: select 1;'], 0],
    ['a misspelt key, which leaves the default of the field', { [metadata]: 'run-in-transaction = true' }, ['up one-string: select 1;'], 1],
  ])('%s', (_name, companions, sections, complaints) => {
    const taken = take('diesel', path, 'select 1;', companions);
    expect(taken.sections).toEqual(sections);
    expect(taken.complaints).toHaveLength(complaints);
  });
  it('knows its version, its name and that an empty file fails', () => {
    expect(readOne('diesel', path, '')).toMatchObject({
      version: '20200101000000',
      description: 'add users',
      complaints: [{ message: 'Diesel refuses to run an empty file: write a statement or a comment into it.' }],
    });
    expect(take('diesel', path.replace('up.sql', 'down.sql'), '')).toEqual({ sections: ['down wrapped: '], complaints: [] });
  });
});

describe('drizzle', () => {
  const journal = JSON.stringify({
    entries: [
      { tag: '0000_a', when: 10 },
      { tag: '0001_b', when: 5 },
    ],
  });
  it('runs all pending files in one transaction', () => {
    const file = readOne('drizzle', 'drizzle/0000_a.sql', 'select 1;\n--> statement-breakpoint\r\nselect 2;', {
      'drizzle/meta/_journal.json': journal,
    });
    expect(inShort(file)).toEqual(['up wrapped: select 1;\nselect 2;']);
    expect(file.sections[0]?.sharedByRun).toBe(true);
    expect(file).toMatchObject({ version: '0000', description: 'a', complaints: [] });
  });
  it('complains of a file that the journal does not list, or lists with an earlier time', () => {
    expect(take('drizzle', 'drizzle/0002_c.sql', 'select 1;', { 'drizzle/meta/_journal.json': journal })).toEqual({
      sections: ['up each: select 1;'],
      complaints: [
        'Drizzle does not run this file: drizzle/meta/_journal.json has no entry `0002_c`. Make the file with `drizzle-kit generate --custom`.',
      ],
    });
    expect(take('drizzle', 'drizzle/0001_b.sql', 'select 1;', { 'drizzle/meta/_journal.json': journal }).complaints).toEqual([
      'Drizzle skips this file where `0000_a` has run: its `when` in meta/_journal.json is not later. Generate the migration again, so that it gets a new time.',
    ]);
  });
});

describe('node-pg-migrate', () => {
  const path = 'migrations/1700000000000_add-users.sql';
  it.each([
    ['both parts', '-- Up Migration\nselect 1;\n-- Down Migration\nselect 2;\n', ['up wrapped: select 1;', 'down wrapped: select 2;'], []],
    [
      'in any case, down first',
      '--down migration\r\nselect 2;\r\n-- ---UP MIGRATION\r\nselect 1;\r\n',
      ['up wrapped: select 1;', 'down wrapped: select 2;'],
      [],
    ],
    ['no mark', 'select 1;', ['up wrapped: select 1;'], []],
    [
      'only a down mark',
      'select 1;\n-- Down Migration\nselect 2;',
      ['up wrapped: select 1;\nselect 2;', 'down wrapped: select 2;'],
      [
        'Without `-- Up Migration` above it node-pg-migrate runs the whole file as the way up, this part included: write `-- Up Migration` above the first statement.',
      ],
    ],
    [
      'a directive that it does not have',
      '-- Up Migration\n-- pgm:no-transaction\nselect 1;',
      ['up wrapped: select 1;'],
      ['node-pg-migrate knows no such directive in SQL files: write this migration in JavaScript or TypeScript and call `pgm.noTransaction()`.'],
    ],
  ])('%s', (_name, text, sections, complaints) => {
    expect(take('node-pg-migrate', path, text)).toEqual({ sections, complaints });
  });
});
