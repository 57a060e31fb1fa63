import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { applyChange } from '../../src/catalog/apply.ts';
import { diffCatalogs, isSameSchema } from '../../src/catalog/diff.ts';
import { columnsOfConstraint, columnsOfIndex } from '../../src/catalog/expressions.ts';
import { settle } from '../../src/catalog/settle.ts';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { postgresTraits } from '../../src/dialects/postgres/traits.ts';
import type { Catalog, DatabaseState } from '../../src/model/catalog.ts';
import { keyOf } from '../../src/model/names.ts';
import type { Relation, Table } from '../../src/model/objects.ts';
import { history } from './random-ddl.ts';
import { base, emptyState, readChanges, run, targetOf } from './replay.ts';

beforeAll(loadPostgresReader);

const context = { traits: postgresTraits, origin: base, target: targetOf([15, 0]) };

const isTable = (relation: Relation): relation is Table => relation.kind === 'table';
const tablesOf = (catalog: Catalog): readonly Table[] => [...catalog.relations.values()].filter(isTable);

/** A map of sets as plain data, for comparing. */
function plain(sets: Catalog['referencedBy']): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...sets].map(([key, keys]) => [key, [...keys].toSorted()] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function gather(pairs: readonly (readonly [to: string, from: string])[]): Readonly<Record<string, readonly string[]>> {
  const sets = new Map<string, Set<string>>();
  for (const [to, from] of pairs) sets.set(to, (sets.get(to) ?? new Set()).add(from));
  return Object.fromEntries([...sets].map(([key, keys]) => [key, [...keys].toSorted()] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function qualified(name: { readonly schema?: string; readonly name: string }): string {
  return keyOf({ schema: name.schema ?? '', name: name.name });
}

/** What is derived from relations says exactly what the relations say. */
function expectConsistent({ catalog }: DatabaseState): void {
  const tables = tablesOf(catalog);
  const relations = [...catalog.relations.values()];
  for (const [key, relation] of catalog.relations) expect(keyOf(relation)).toBe(key);
  const entries = relations.filter(({ kind }) => kind === 'index').map(keyOf);
  const indexes = relations.flatMap((owner) => ('indexes' in owner ? owner.indexes.map(({ name }) => keyOf({ schema: owner.schema, name })) : []));
  expect(entries.toSorted()).toEqual(indexes.toSorted());
  expect(plain(catalog.referencedBy)).toEqual(
    gather(
      tables.flatMap((table) =>
        table.constraints.flatMap((constraint) =>
          constraint.kind === 'foreign-key' ? [[qualified(constraint.references), keyOf(table)] as const] : [],
        ),
      ),
    ),
  );
  expect(plain(catalog.children)).toEqual(
    gather(
      tables.flatMap((table) =>
        [...(table.partitionOf ? [table.partitionOf.parent] : []), ...table.inherits].map((parent) => [keyOf(parent), keyOf(table)] as const),
      ),
    ),
  );
  expect(plain(catalog.usedByViews)).toEqual(
    gather(
      relations.flatMap((user) => {
        const own = 'uses' in user ? user.uses : [];
        const bound = user.kind === 'table' ? [...(user.rules ?? []), ...user.policies].flatMap(({ uses }) => uses ?? []) : [];
        return [...own, ...bound].map((use) => [qualified(use.relation), keyOf(user)] as const);
      }),
    ),
  );
  expect(plain(catalog.ownedSequences)).toEqual(
    gather(
      relations.flatMap((sequence) =>
        sequence.kind === 'sequence' && sequence.ownedBy ? [[keyOf(sequence.ownedBy.table), keyOf(sequence)] as const] : [],
      ),
    ),
  );
  const names = new Map<string, number>();
  for (const table of tables) {
    for (const { name } of table.constraints)
      names.set(keyOf({ schema: table.schema, name }), (names.get(keyOf({ schema: table.schema, name })) ?? 0) + 1);
  }
  expect(Object.fromEntries(catalog.constraintNames)).toEqual(Object.fromEntries(names));
}

/** Nothing names what is not there. */
function expectWhole({ catalog }: DatabaseState): void {
  for (const table of tablesOf(catalog)) {
    const columns = new Set(table.columns.map(({ name }) => name));
    expect(columns.size).toBe(table.columns.length);
    for (const index of table.indexes) {
      expect(columnsOfIndex(index).filter((column) => !columns.has(column))).toEqual([]);
      if (index.constraint !== undefined) expect(table.constraints.some(({ name }) => name === index.constraint)).toBe(true);
    }
    for (const constraint of table.constraints) {
      expect(constraint.name).not.toBe('');
      expect(columnsOfConstraint(constraint).filter((column) => !columns.has(column))).toEqual([]);
      if (constraint.kind === 'foreign-key') {
        const parent = catalog.relations.get(qualified(constraint.references));
        expect(parent?.kind).toBe('table');
        if (parent?.kind === 'table')
          expect(constraint.referencedColumns.filter((name) => !parent.columns.some((column) => column.name === name))).toEqual([]);
      }
    }
    for (const { sequence } of table.columns) if (sequence !== undefined) expect(catalog.relations.get(keyOf(sequence))?.kind).toBe('sequence');
    for (const parent of [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])])
      expect(catalog.relations.get(keyOf(parent))?.kind).toBe('table');
    for (const trigger of table.triggers) expect(trigger.columns.filter((column) => !columns.has(column))).toEqual([]);
  }
  for (const relation of catalog.relations.values()) {
    if (relation.kind === 'sequence' && relation.ownedBy) {
      const owner = catalog.relations.get(keyOf(relation.ownedBy.table));
      expect(owner?.kind === 'table' && owner.columns.some(({ name }) => name === relation.ownedBy?.column)).toBe(true);
    }
    if ('uses' in relation) for (const use of relation.uses) expect(catalog.relations.has(qualified(use.relation))).toBe(true);
  }
}

test('after any history, what is derived agrees with what stands, and nothing names what is gone', () => {
  fc.assert(
    fc.property(history, (statements) => {
      let state = emptyState();
      for (const sql of statements) {
        state = run(sql, state);
        expectConsistent(state);
      }
      expectWhole(state);
    }),
    { numRuns: 150 },
  );
});

test('a change leaves the state that it was applied to as it was', () => {
  fc.assert(
    fc.property(history, (statements) => {
      let state = emptyState();
      for (const change of statements.flatMap((sql) => readChanges(sql))) {
        const snapshot = JSON.stringify(state);
        const next = applyChange(state, change, context);
        expect(JSON.stringify(state)).toBe(snapshot);
        state = next;
      }
    }),
    { numRuns: 40 },
  );
});

test('without a history no change throws, and what is derived still agrees', () => {
  fc.assert(
    fc.property(history, (statements) => {
      expectConsistent(statements.reduce((state, sql) => run(sql, state), emptyState(false)));
    }),
    { numRuns: 100 },
  );
});

test('a catalog differs from itself in nothing, however it is settled, and from another in what the other differs from it', () => {
  fc.assert(
    fc.property(history, history, (one, other) => {
      const [a, b] = [run(one.join(';\n')), run(other.join(';\n'))];
      expect(diffCatalogs(a.catalog, settle(a).catalog)).toEqual([]);
      expect(isSameSchema(a.catalog, run(one.join(';\n')).catalog)).toBe(true);
      expect(isSameSchema(a.catalog, b.catalog)).toBe(isSameSchema(b.catalog, a.catalog));
    }),
    { numRuns: 40 },
  );
});

test('a rolled back transaction leaves nothing behind', () => {
  fc.assert(
    fc.property(history, history, (before, within) => {
      const from = run(before.join(';\n'));
      const after = run(`begin;\n${within.join(';\n')};\nrollback`, from);
      expect(after.catalog).toBe(from.catalog);
      expect(after.session).toEqual(from.session);
    }),
    { numRuns: 40 },
  );
});
