import type { Lock, Refusal } from '../../../model/effects.ts';
import type { Usage } from '../../../model/objects.ts';
import { refuseMissingColumns, refuseMissingTable } from './knowledge.ts';
import { lockOn, relationAt, type Situation } from './situation.ts';

const isSystem = (schema: string | undefined): boolean =>
  schema !== undefined && ['mysql', 'information_schema', 'performance_schema', 'sys'].includes(schema.toLowerCase());

const ours = (uses: readonly Usage[]): readonly Usage[] => uses.filter(({ relation }) => !isSystem(relation.schema));

/** The relations that a query reads, and below views the tables that those read. */
export function sourceLocks(at: Situation, uses: readonly Usage[], seen: ReadonlySet<string> = new Set()): readonly Lock[] {
  return ours(uses).flatMap(({ relation }) => {
    const { name, view } = relationAt(at.before, relation);
    if (seen.has(name.name)) return [];
    const below = view === undefined ? [] : sourceLocks(at, view.uses, new Set([...seen, name.name]));
    return [lockOn(name, 'MDL SHARED READ', 'source'), ...below];
  });
}

/** A statement that reads what does not stand is refused. */
export const refuseSources = (at: Situation, uses: readonly Usage[]): readonly Refusal[] =>
  ours(uses).flatMap(({ relation, columns }) => {
    const found = relationAt(at.before, relation);
    const named = (columns ?? []).filter((column) => column !== '*');
    return [...refuseMissingTable(at, relation), ...refuseMissingColumns(at, found.table ?? found.view, named)];
  });
