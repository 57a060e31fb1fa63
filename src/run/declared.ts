import { dependenciesOf } from '../engine/configure.ts';
import { tablesOf, type DatabaseState } from '../model/catalog.ts';
import { keyOf, showName } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Table } from '../model/objects.ts';
import type { DeclaredDependency, Policy } from '../model/policy.ts';
import { UserError, type Mistake } from '../model/user-error.ts';
import { bindDeclared } from '../theory/table-scheme.ts';

/**
 * Holds the dependencies of a policy to the schema: a column that a table does not have, before or after the change, is a mistake. A glob
 * means those of its tables that have the columns, as long as there is one. Throws one `UserError` with every mistake.
 */
export function checkDependencies(policy: Policy, states: readonly DatabaseState[]): void {
  if (policy.dependencies === undefined || policy.dependencies.length === 0) return;
  const tables = new Map<string, Table>();
  for (const { catalog } of states) {
    if (!catalog.complete) return;
    for (const table of tablesOf(catalog)) tables.set(keyOf(table), withColumns(table, tables.get(keyOf(table))));
  }
  const mistakes = policy.dependencies.flatMap((declared) => mistakesIn(declared, policy, [...tables.values()]));
  const [first, ...rest] = mistakes;
  if (first !== undefined) throw new UserError(first, ...rest);
}

const withColumns = (table: Table, earlier: Table | undefined): Table =>
  earlier === undefined ? table : { ...table, columns: [...table.columns, ...earlier.columns] };

function mistakesIn(declared: DeclaredDependency, policy: Policy, all: readonly Table[]): readonly Mistake[] {
  const meant = all.filter((table) => table.knowledge === 'full' && dependenciesOf(policy, showName(table)).includes(declared));
  const unknown = meant.flatMap((table) => {
    const found = bindDeclared(table.columns, declared);
    return 'unknown' in found ? [{ table, columns: found.unknown }] : [];
  });
  const [first] = unknown;
  if (first === undefined || unknown.length < meant.length) return [];
  return first.columns.map((column) => {
    const near = nearest(
      column,
      first.table.columns.map(({ name }) => name),
    );
    return {
      place: declared.place,
      message: `${showName(first.table)} has no column \`${column}\`.`,
      ...(near !== undefined && { hint: `Did you mean \`${near}\`?` }),
    };
  });
}
