import { findTable, findView } from '../model/catalog.ts';
import type { ChangeOf } from '../model/change.ts';
import type { Step } from '../model/rule.ts';

/** The change with the name that the engine gives its index, where the statement gives none. */
export function withIndexName({ change, before, after }: Pick<Step<'create-index'>, 'change' | 'before' | 'after'>): ChangeOf<'create-index'> {
  if (change.index.name !== '') return change;
  const stood = new Set((findTable(before, change.table) ?? findView(before, change.table))?.indexes.map(({ name }) => name));
  const made = (findTable(after, change.table) ?? findView(after, change.table))?.indexes.find(({ name }) => !stood.has(name));
  return { ...change, index: { ...change.index, name: made?.name ?? 'the index' } };
}
