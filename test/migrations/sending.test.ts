import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/migrations/layouts/index.ts';
import type { Framework } from '../../src/model/migration.ts';
import { readOne, sentText, take } from './file-set.ts';

const bom = '\ufeff';

describe('the tools that send a file as it is', () => {
  it.each<[Framework, string, string]>([
    ['prisma', 'prisma/migrations/20240101000000_add_users/migration.sql', 'up one-string: select 1;'],
    ['golang-migrate', 'migrations/000001_add_users.up.sql', 'up one-string: select 1;'],
    ['golang-migrate', 'migrations/000001_add_users.down.sql', 'down one-string: select 1;'],
    ['supabase', 'supabase/migrations/20240101000000_add_users.sql', 'up one-string: select 1;'],
    ['sqitch', 'deploy/add_users.sql', 'up each: select 1;'],
    ['sqitch', 'db/revert/add_users.sql', 'down each: select 1;'],
    ['plain', '001_add_users.sql', 'up each: select 1;'],
    ['plain', '001_add_users_down.sql', 'down each: select 1;'],
    ['plain', '001_add_users.rollback.sql', 'down each: select 1;'],
    ['plain', 'db/rollback/001_add_users.sql', 'down each: select 1;'],
    ['plain', '0001.undo.add_users.sql', 'down each: select 1;'],
    ['plain', '001_add_rollback_reason.sql', 'up each: select 1;'],
    ['rails-structure', 'db/structure.sql', 'up each: select 1;'],
  ])('%s: %s', (framework, path, expected) => {
    for (const text of ['select 1;', 'select 1;\r\n', `${bom}select 1;\n`])
      expect(take(framework, path, text)).toEqual({ sections: [expected], complaints: [] });
    expect(take(framework, path, '').sections).toEqual([expected.replace(' select 1;', ' ')]);
    expect(readOne(framework, path, 'select 1;').role).toBe(framework === 'rails-structure' ? 'schema' : 'versioned');
  });
  it('golang-migrate wraps migrations of SQLite alone', () => {
    const sendings = (['sqlite', 'postgres', 'mysql', undefined] as const).map((dialect) => {
      const [layout] = layouts.filter(({ framework }) => framework === 'golang-migrate');
      return layout?.read({ path: '1_a.up.sql', text: 'select 1;', dialect }, new Map()).sections.map(({ sending }) => sending);
    });
    expect(sendings).toEqual([['wrapped'], ['one-string'], ['one-string'], ['one-string']]);
  });
  it('golang-migrate leaves it to a file of SQLite that opens a transaction itself', () => {
    const sending = (text: string): unknown =>
      layouts.find(({ framework }) => framework === 'golang-migrate')?.read({ path: '1_a.up.sql', text, dialect: 'sqlite' }, new Map()).sections[0]
        ?.sending;
    expect(sending('create trigger t after insert on a\nbegin\n  select 1;\nend;')).toBe('wrapped');
    expect(sending('BEGIN TRANSACTION;\nselect 1;\nCOMMIT;')).toBe('one-string');
  });
  it('complains of what the tool passes over', () => {
    expect(take('golang-migrate', '99999999999999999999_a.up.sql', 'select 1;').complaints).toEqual([
      'golang-migrate ignores this file: its version 99999999999999999999 is larger than 18446744073709551615.',
    ]);
    expect(
      take('sqitch', 'deploy/b.sql', 'select 1;', { 'sqitch.plan': '%project=a\n\na 2024-01-01T00:00:00Z A <a@example.org>\n' }).complaints,
    ).toEqual(['Sqitch does not run this script: sqitch.plan has no change `b`. Add it with `sqitch add`.']);
    expect(take('supabase', 'supabase/migrations/20210101000000_init.sql', 'select 1;').complaints).toHaveLength(1);
  });
});

describe('plain files for psql', () => {
  it('takes psql commands and COPY data out of what is sent', () => {
    const text =
      "\\restrict abc\nSET x = 1;\n\\connect other\nCOPY public.a (id, t) FROM stdin;\n1\tit's; a \"row\n2\t$$\n\\.\n\nselect 'a\\b';\n\\unrestrict abc\n";
    const file = readOne('rails-structure', 'db/structure.sql', text);
    expect(sentText(file, file.sections[0])).toBe("SET x = 1;\nCOPY public.a (id, t) FROM stdin;\nselect 'a\\b';");
  });
  it('says of another file that it is not followed', () => {
    expect(take('plain', '001_a.sql', 'begin;\n\\i other.sql\ncommit;\n').complaints).toEqual([
      '`\\i` runs another file: what it does is not known here, so write the statements in this file.',
    ]);
    expect(take('plain', '001_a.sql', '\\set ON_ERROR_STOP on\n').complaints).toEqual([]);
  });
  it('parts a file only where both ways are marked', () => {
    expect(take('plain', '001_a.sql', '-- Up\nselect 1;\n-- Down\nselect 2;\n').sections).toEqual(['up each: select 1;', 'down each: select 2;']);
    expect(take('plain', '001_a.sql', '-- +migrate Up\nselect 1;\n-- +migrate Down\nselect 2;\n').sections).toEqual([
      'up each: select 1;',
      'down each: select 2;',
    ]);
    expect(take('plain', '001_a.sql', 'select 1;\n-- down\nselect 2;\n').sections).toEqual(['up each: select 1;\nselect 2;']);
  });
});
