import { describe, expect, test } from 'vitest';
import { postgresTraits } from '../../../src/dialects/postgres/traits.ts';

const free = (): boolean => false;

describe('the names that PostgreSQL chooses', () => {
  test.each([
    ['primary-key', 't', ['id'], 't_pkey'],
    ['unique', 't', ['a', 'b'], 't_a_b_key'],
    ['foreign-key', 't', ['a', 'b'], 't_a_b_fkey'],
    ['check', 't', ['a'], 't_a_check'],
    ['check', 't', [], 't_check'],
    ['exclude', 't', ['a'], 't_a_excl'],
    ['not-null', 't', ['a'], 't_a_not_null'],
    ['index', 't', ['expr', 'expr1'], 't_expr_expr1_idx'],
    ['sequence', 't', ['id'], 't_id_seq'],
  ] as const)('%s on %s (%s) is %s', (what, table, columns, name) => {
    expect(postgresTraits.nameFor(what, table, columns, free)).toBe(name);
  });

  test('a taken name is numbered behind its label', () => {
    const taken = new Set(['t_a_idx', 't_a_idx1']);
    expect(postgresTraits.nameFor('index', 't', ['a'], (name) => taken.has(name))).toBe('t_a_idx2');
  });
});

describe('names are cut to 63 bytes as the server cuts them', () => {
  const table = 'a'.repeat(60);

  test.each([
    ['primary-key', table, [], `${'a'.repeat(58)}_pkey`],
    ['unique', table, ['b'.repeat(63)], `${'a'.repeat(29)}_${'b'.repeat(29)}_key`],
    ['index', table, ['b'.repeat(63), 'id'], `${'a'.repeat(29)}_${'b'.repeat(29)}_idx`],
    ['sequence', table, ['id'], `${'a'.repeat(56)}_id_seq`],
    ['unique', table, ['äöü'.repeat(10)], `${'a'.repeat(29)}_äöüäöüäöüäöüäö_key`],
    ['check', table, ['äöü'.repeat(10)], `${'a'.repeat(28)}_äöüäöüäöüäöüäö_check`],
    ['unique', 'ä'.repeat(30), ['ö'.repeat(30)], `${'ä'.repeat(14)}_${'ö'.repeat(14)}_key`],
  ] as const)('%s on %s (%s)', (what, name, columns, chosen) => {
    expect(postgresTraits.nameFor(what, name, columns, free)).toBe(chosen);
    expect(Buffer.byteLength(chosen)).toBeLessThanOrEqual(63);
  });

  test('a number on a full name takes its place from table and columns', () => {
    const full = postgresTraits.nameFor('unique', table, ['b'.repeat(63)], free);
    const next = postgresTraits.nameFor('unique', table, ['b'.repeat(63)], (name) => name === full);
    expect(next).toBe(`${'a'.repeat(29)}_${'b'.repeat(28)}_key1`);
  });
});
