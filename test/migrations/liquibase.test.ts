import { describe, expect, it } from 'vitest';
import { readOne, take } from './file-set.ts';

const bom = '\ufeff';

describe('liquibase', () => {
  const path = 'db/changelog/001.sql';
  const head = '--liquibase formatted sql\n';
  it.each([
    [
      'wraps each changeset',
      `${head}--changeset ann:1\nselect 1;\n--changeset ann:2 runInTransaction:false\nselect 2;\n`,
      ['up wrapped: select 1;', 'up each: select 2;'],
      [],
    ],
    [
      'CRLF and spaces',
      '-- liquibase formatted sql\r\n\r\n-- changeset ann:1 runInTransaction:false context:"a b" labels:x\r\nselect 1;\r\n',
      ['up each: select 1;'],
      [],
    ],
    ['rollback', `${head}--changeset ann:1\nselect 1;\n--rollback select 2;\n`, ['up wrapped: select 1;', 'down wrapped: select 2;'], []],
    [
      'rollback over lines',
      `${head}--changeset ann:1\nselect 1;\n--rollback alter table a\n--rollback   drop column b;\n`,
      ['up wrapped: select 1;', 'down wrapped: alter table a  drop column b;'],
      [],
    ],
    [
      'rollback in a block',
      `${head}--changeset ann:1\nselect 1;\n/* liquibase rollback\nselect 2;\n*/\n`,
      ['up wrapped: select 1;\n/* liquibase rollback\nselect 2;\n*/', 'down wrapped: select 2;'],
      [],
    ],
    ['an empty rollback', `${head}--changeset ann:1\nselect 1;\n--rollback empty\n`, ['up wrapped: select 1;'], []],
    ['ignore', `${head}--changeset ann:1 ignore:true\nselect 1;\n`, [], []],
    [
      'splitStatements:false outside a transaction',
      `${head}--changeset ann:1 splitStatements:false runInTransaction:false\nselect 1; select 2;\n`,
      ['up one-string: select 1; select 2;'],
      [],
    ],
    [
      'a delimiter of its own',
      `${head}--changeset ann:1 endDelimiter:/\nselect 1 / 2;\n/\nselect 3;\n/\n`,
      ['up wrapped: select 1 / 2;\nselect 3;'],
      [],
    ],
    [
      'ignored lines',
      `${head}--changeset ann:1\nselect 1;\n--ignoreLines:start\nselect 2;\n--ignoreLines:end\nselect 3;\n--ignoreLines:1\nselect 4;\n`,
      ['up wrapped: select 1;\nselect 3;'],
      [],
    ],
    [
      'runInTransaction=false',
      `${head}--changeset ann:1 runInTransaction=false\nselect 1;\n`,
      ['up wrapped: select 1;'],
      ['Liquibase does not understand `runInTransaction=false` and passes over it: write `runInTransaction:false`.'],
    ],
    [
      'a space after the colon',
      `${head}--changeset ann:1 runInTransaction: false\nselect 1;\n`,
      ['up wrapped: select 1;'],
      ['Liquibase does not understand `runInTransaction: false` and passes over it: write `runInTransaction:false`.'],
    ],
    [
      'a misspelt attribute',
      `${head}--changeset ann:1 runInTransactions:false\nselect 1;\n`,
      ['up wrapped: select 1;'],
      ['Liquibase does not understand `runInTransactions:false` and passes over it: write `runInTransaction:false`.'],
    ],
    ['one dash', `${head}-changeset ann:1\nselect 1;\n`, [], ['Liquibase refuses the file: this line needs two dashes, `--changeset`.']],
    [
      'no author',
      `${head}--changeset 1\nselect 1;\n`,
      [],
      ['Liquibase refuses this line: write `--changeset author:id`, without a space around the colon.'],
    ],
    [
      'no header',
      '--changeset ann:1\nselect 1;\n',
      ['up wrapped: select 1;'],
      ['Liquibase takes this for plain SQL: write `--liquibase formatted sql` in the first line to have its changesets read.'],
    ],
    ['an empty file', '', [], []],
  ])('%s', (_name, text, sections, complaints) => {
    expect(take('liquibase', path, text)).toEqual({ sections, complaints });
    expect(take('liquibase', path, bom + text)).toEqual({ sections, complaints });
  });
  it.each([
    ['dbms:postgresql', ['postgres']],
    ['dbms:mysql,mariadb', ['mysql', 'mariadb']],
    ['dbms:!mysql', ['postgres', 'mariadb', 'sqlite']],
    ['dbms:oracle', []],
    ['dbms:all', undefined],
  ])('%s', (setting, dialects) => {
    expect(readOne('liquibase', path, `${head}--changeset ann:1 ${setting}\nselect 1;\n`).sections[0]?.dialects).toEqual(dialects);
  });
  it('sends what lies between its own delimiters whole', () => {
    const text = `${head}--changeset ann:1 endDelimiter:/\ncreate function f() returns int as 'select 1;' language sql;\n/\nselect 3;\n/\n`;
    const [section] = readOne('liquibase', path, text).sections;
    expect(section?.whole?.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      "create function f() returns int as 'select 1;' language sql;",
      'select 3;',
    ]);
  });
});
