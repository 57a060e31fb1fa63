import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import { judgeFolder, told } from './support.ts';

const addresses = 'create table addresses (id bigint primary key, zip text, city text);\n';

const judged = (dependencies: string, sql = addresses): Promise<readonly string[]> =>
  judgeFolder({ 'migrations/001.sql': sql, '.github/lockkeeper.yml': `version: 1\ndependencies:\n${dependencies}` }, { flags: { all: true } }).then(
    told,
  );

async function mistakesOf(dependencies: string, sql = addresses): Promise<readonly string[]> {
  try {
    await judged(dependencies, sql);
  } catch (error) {
    if (error instanceof UserError) return error.mistakes.map(({ place, message, hint }) => [place, message, hint].filter(Boolean).join(' | '));
    throw error;
  }
  return [];
}

describe('dependencies that the policy declares', () => {
  test('are held to by the gate, with nothing else said', async () => {
    expect(await judged('  addresses: [zip -> city]\n')).toContain('migrations/001.sql: normal-form/column-determines-column');
  });

  test('that are meant to be stored many times are no finding', async () => {
    expect(await judged('  addresses:\n    - holds: zip -> city\n      denormalised: as printed on the letter\n')).not.toContain(
      'migrations/001.sql: normal-form/column-determines-column',
    );
  });

  test('of a column that the table does not have are a mistake, at its place', async () => {
    expect(await mistakesOf('  addresses:\n    - zip -> citty\n    - holds: zipp -> city\n')).toEqual([
      '.github/lockkeeper.yml:4:7 | addresses has no column `citty`. | Did you mean `city`?',
      '.github/lockkeeper.yml:5:14 | addresses has no column `zipp`. | Did you mean `zip`?',
    ]);
  });

  test('of a glob mean the tables that have the columns, and one must', async () => {
    const two = `${addresses}create table towns (id bigint primary key, city text);\n`;
    expect(await mistakesOf('  "*": [zip -> city]\n', two)).toEqual([]);
    expect(await mistakesOf('  "*": [zap -> city]\n', two)).toHaveLength(1);
    expect(await mistakesOf('  elsewhere: [zap -> city]\n', two)).toEqual([]);
  });

  test.each([
    ['zip', 'write the columns that determine others, an arrow, and those others: zip -> city, state'],
    ['zip -> city -> state', 'write the columns that determine others, an arrow, and those others: zip -> city, state'],
    ['zip ->', 'a column is missing on one side of the arrow'],
    ['zip, -> city', 'a column is missing on one side of the arrow'],
    ['zip -> zip', 'zip stands on both sides'],
  ])('%s is no dependency', async (text, fault) => {
    expect(await mistakesOf(`  addresses:\n    - ${text}\n`)).toEqual([`.github/lockkeeper.yml:4:7 | \`${text}\` is not a dependency: ${fault}.`]);
  });

  test('may be written with quotes and the other arrow', async () => {
    const odd = 'create table addresses (id bigint primary key, "zip, old" text, city text);\n';
    expect(await judged(`  addresses:\n    - '"zip, old" → city'\n`, odd)).toContain('migrations/001.sql: normal-form/column-determines-column');
  });
});
