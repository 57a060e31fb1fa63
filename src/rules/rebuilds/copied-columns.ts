import { findTable } from '../../model/catalog.ts';
import type { CopiedValue } from '../../model/changes/rows.ts';
import type { Table } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import type { Rebuild } from './find-rebuilds.ts';

/** What a column of the new table is filled with, in words of the old one. */
type Filling =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'expression'; readonly reads: readonly string[]; readonly fillsNull: boolean };

/** Columns of the new table that are filled, by their lower-case names; the others get their default. */
export type Fillings = ReadonlyMap<string, Filling>;

/** A copy whose parts do not fit together, as far as that can be told. */
type Pairs = readonly (readonly [target: string, value: CopiedValue])[];

const fold = (name: string): string => name.toLowerCase();
const written = (table: Table): readonly string[] => table.columns.filter(({ generated }) => generated === undefined).map(({ name }) => name);

/** What each column of the new table is filled with, through all copies; undefined where a copy could not be followed. */
export function fillingsOf({ old, steps }: Rebuild): Fillings | undefined {
  let current: Fillings = new Map(old.columns.map(({ name }) => [fold(name), { kind: 'column', column: name }]));
  for (const step of steps) {
    const { change } = step;
    if (change.kind === 'create-table' && change.spec.asQuery !== undefined && change.spec.asQuery.columns !== undefined) return undefined;
    if (change.kind !== 'write-rows') continue;
    const pairs = pairsOf(step);
    if (pairs === undefined) return undefined;
    current = new Map(pairs.flatMap(([target, value]) => fillingFrom(current, value).map((filling) => [fold(target), filling] as const)));
  }
  return current;
}

/** The columns that a copy writes, each with what goes into it; undefined where it reads more than one table. */
export function pairsOf(step: Step): Pairs | undefined {
  const { change, before } = step;
  if (change.kind !== 'write-rows' || change.copies === undefined) return undefined;
  const target = findTable(before, change.table);
  const source = findTable(before, change.copies.from);
  if (target === undefined || source === undefined) return undefined;
  const targets = change.columns.length > 0 ? change.columns : written(target);
  const values = change.copies.values.flatMap((value): readonly CopiedValue[] =>
    value.kind === 'star' ? source.columns.map(({ name }) => ({ kind: 'column', column: name, quoted: false })) : [value],
  );
  return targets.flatMap((name, at) => {
    const value = values[at];
    return value === undefined ? [] : [[name, value] as const];
  });
}

function fillingFrom(source: Fillings, value: CopiedValue): readonly Filling[] {
  switch (value.kind) {
    case 'column': {
      const filling = source.get(fold(value.column));
      return [filling ?? { kind: 'expression', reads: [], fillsNull: value.quoted }];
    }
    case 'expression': {
      const reads = value.reads.flatMap((name): readonly string[] => {
        const filling = source.get(fold(name));
        return filling === undefined ? [] : filling.kind === 'column' ? [filling.column] : filling.reads;
      });
      return [{ kind: 'expression', reads, fillsNull: value.fillsNull }];
    }
    case 'star':
      return [];
  }
}

/** The columns of the old table whose values go into the new one. */
export function columnsCopied(fillings: Fillings): ReadonlySet<string> {
  return new Set([...fillings.values()].flatMap((filling) => (filling.kind === 'column' ? [fold(filling.column)] : filling.reads.map(fold))));
}
