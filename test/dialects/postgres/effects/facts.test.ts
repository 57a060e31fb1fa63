import { beforeAll, describe, expect, test } from 'vitest';
import { lockFacts } from '../../../../src/dialects/postgres/effects/lock-facts.ts';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import type { DatabaseState } from '../../../../src/model/catalog.ts';
import facts from './facts.json' with { type: 'json' };
import { base, comparable, given, otherwise, sampleGiven, sayOf, type Shape } from './said.ts';
import { runFrom } from './support.ts';

describe('the table of locks', () => {
  let state: DatabaseState;
  beforeAll(async () => {
    await loadPostgresReader();
    state = base();
  });

  test.each(Object.entries(lockFacts))('%s', (id, { mode, sample }) => {
    const { effects } = runFrom(runFrom(state, sampleGiven[id] ?? '').state, sample).steps[0] ?? {};
    expect(effects?.locks.map((lock) => lock.mode)).toContain(mode);
    expect(effects?.refusals.filter(({ code }) => code !== 'newer-syntax')).toEqual([]);
  });
});

describe('what was seen on PostgreSQL', () => {
  let state: DatabaseState;
  beforeAll(async () => {
    await loadPostgresReader();
    state = base();
  });

  test.each(facts.shapes as readonly Shape[])('$name: $sql', (shape) => {
    const prepared = runFrom(state, given[shape.name] ?? '').state;
    const { said, pick } = sayOf(prepared, shape.sql, shape.outsideTransaction === true);
    const { locks, rewritten = [], scanned = [], rebuilt = [], outsideTransaction: outside = false, error } = shape;
    const seen = comparable(said, {
      locks: pick(locks),
      rewritten: rewritten.toSorted(),
      read: [...new Set([...rewritten, ...scanned])].toSorted(),
      rebuilt: rewritten.length > 0 ? [] : rebuilt,
      outside,
      errors: error === undefined ? [] : [error],
    });
    if (otherwise[shape.name] === undefined) expect(said).toEqual(seen);
    else expect(said, 'the reason is no longer needed').not.toEqual(seen);
  });
});
