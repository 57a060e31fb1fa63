import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockFacts } from '../../src/dialects/postgres/effects/lock-facts.ts';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import facts from '../dialects/postgres/effects/facts.json' with { type: 'json' };
import { base, comparable, given, otherwise, sampleGiven, sayOf, type Seen, type Shape } from '../dialects/postgres/effects/said.ts';
import { runFrom } from '../dialects/postgres/effects/support.ts';
import { startEngine, type Engine } from './engine.ts';
import { observe } from './observe.ts';
import { emptyServer } from './server-catalog.ts';

let engine: Engine;
let state: DatabaseState;

/** An engine in which the base schema stands, and nothing of what a sample needed beyond it. */
async function layBase(): Promise<void> {
  await emptyServer(engine);
  const failed = (await engine.run(facts.baseSchema)).find(({ ok }) => !ok);
  if (failed !== undefined) throw new Error(`the base schema does not stand: ${failed.message}`);
}

beforeAll(async () => {
  await loadPostgresReader();
  state = base();
  engine = await startEngine();
  await layBase();
});
afterAll(() => engine.stop());

/** What cannot be seen on an empty database, and why. */
const unseen: Readonly<Record<string, string>> = {
  reindex_index: 'that REINDEX builds indexes is what it is for; the facts tell of indexes that are built along the way',
  reindex_table: 'that REINDEX builds indexes is what it is for; the facts tell of indexes that are built along the way',
  update_where_pk: 'on a table without rows the planner reads it through rather than by its index',
  delete_parent: 'on a table without rows the planner reads it through rather than by its index',
  select_for_update: 'on a table without rows the planner reads it through rather than by its index',
};

/** What differed where the facts were gathered, on tables with rows, and does not differ here. */
const agrees = new Set(['drop_column_generated_expr', 'add_fk', 'validate_fk']);

const reasonFor = (name: string): string | undefined => unseen[name] ?? (agrees.has(name) ? undefined : otherwise[name]);

/** Runs a sample after what it needs, and leaves the base schema as it was. */
async function observeAfter(needs: string, sql: string): Promise<Seen> {
  if (needs === '') return observe(engine, sql);
  await engine.run([needs]);
  const seen = await observe(engine, sql);
  await layBase();
  return seen;
}

describe('every statement of the facts does on a server what the effects say', () => {
  test.each(facts.shapes as readonly Shape[])('$name: $sql', async ({ name, sql }) => {
    const needs = given[name] ?? '';
    const observed = await observeAfter(needs, sql);
    const { said, pick } = sayOf(runFrom(state, needs).state, sql, observed.outside);
    const seen = comparable(said, { ...observed, locks: pick(observed.locks) });
    if (reasonFor(name) === undefined) expect(said).toEqual(seen);
    else expect(said, 'the reason is no longer needed').not.toEqual(seen);
  });
});

describe('every sample of the table of locks takes its lock on a server', () => {
  test.each(Object.entries(lockFacts))('%s', async (id, { mode, sample }) => {
    const needs = sampleGiven[id] ?? '';
    const seen = await observeAfter(needs, sample);
    expect(sayOf(runFrom(state, needs).state, sample, seen.outside).said.outside).toBe(seen.outside);
    if (seen.outside) return;
    expect(seen.errors).toEqual([]);
    expect(Object.values(seen.locks)).toContain(mode);
  });
});
