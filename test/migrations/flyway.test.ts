import { describe, expect, it } from 'vitest';
import { readOne, take } from './file-set.ts';

describe('flyway', () => {
  const cic = 'create index concurrently i on a (b);';
  it.each([
    ['wraps', 'V1_2__a_b.sql', 'select 1;', {}, ['up wrapped: select 1;'], []],
    ['a lone CONCURRENTLY', 'V1__a.sql', `-- words\n${cic}`, {}, [`up each: ${cic}`], []],
    [
      'DROP INDEX CONCURRENTLY and VACUUM',
      'V1__a.sql',
      'drop index concurrently i; vacuum a;',
      {},
      ['up each: drop index concurrently i; vacuum a;'],
      [],
    ],
    [
      'the word in a string',
      'V1__a.sql',
      "insert into a values ('create index concurrently');",
      {},
      ["up wrapped: insert into a values ('create index concurrently');"],
      [],
    ],
    [
      'REINDEX TABLE CONCURRENTLY, which it does not know',
      'V1__a.sql',
      'reindex table concurrently a;',
      {},
      ['up wrapped: reindex table concurrently a;'],
      [],
    ],
    [
      'a mix',
      'V1__a.sql',
      `set lock_timeout = '1s';\n${cic}`,
      {},
      [`up each: set lock_timeout = '1s';\n${cic}`],
      [
        'Flyway refuses a file that mixes statements which cannot run in a transaction with others: move this one into a file of its own, or put `executeInTransaction=false` into `V1__a.sql.conf`.',
      ],
    ],
    ['a mix that is allowed', 'V1__a.sql', `select 1;\n${cic}`, { 'flyway.conf': 'flyway.mixed=true' }, [`up each: select 1;\n${cic}`], []],
    ['executeInTransaction=false', 'V1__a.sql', 'select 1;', { 'V1__a.sql.conf': 'executeInTransaction=false\r\n' }, ['up each: select 1;'], []],
    ['executeInTransaction=true', 'V1__a.sql', cic, { 'V1__a.sql.conf': 'executeInTransaction=true' }, [`up wrapped: ${cic}`], []],
    [
      'a misspelt setting',
      'V1__a.sql',
      'select 1;',
      { 'V1__a.sql.conf': 'executeInTransactions=false' },
      ['up wrapped: select 1;'],
      ['Flyway does not know the setting `executeInTransactions` and refuses the file: write `executeInTransaction`.'],
    ],
    [
      'one underscore',
      'V5_add_b.sql',
      'select 1;',
      {},
      ['up wrapped: select 1;'],
      ['Flyway passes over this file: two underscores must stand between version and description, as in `V5__add_b.sql`.'],
    ],
    [
      'a small letter',
      'v5__b.sql',
      'select 1;',
      {},
      ['up wrapped: select 1;'],
      ['Flyway passes over this file: the prefix must be a capital letter, `V5__b.sql`.'],
    ],
    ['undo', 'U1__a.sql', 'select 1;', {}, ['down wrapped: select 1;'], []],
    ['an empty file', 'V1__a.sql', '', {}, ['up wrapped: '], []],
  ])('%s', (_name, path, text, companions, sections, complaints) => {
    expect(take('flyway', path, text, companions)).toEqual({ sections, complaints });
  });
  it.each([
    ['V1_2_3__add_users.sql', { version: '1.2.3', description: 'add users', role: 'versioned' }],
    ['V007.sql', { version: '007', description: '', role: 'versioned' }],
    ['R__refresh_views.sql', { description: 'refresh views', role: 'repeatable' }],
    ['U2__a.sql', { version: '2', role: 'undo' }],
    ['B3__a.sql', { version: '3', role: 'baseline' }],
  ])('reads %s', (path, expected) => {
    expect(readOne('flyway', path, 'select 1;')).toMatchObject(expected);
    if (path.startsWith('R')) expect(readOne('flyway', path, 'select 1;').version).toBeUndefined();
  });
});
