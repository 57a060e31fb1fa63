import { tablesOf } from '../model/catalog.ts';
import type { Column, Table } from '../model/objects.ts';
import type { ChangeSet } from '../model/rule.ts';
import { pluralOf } from './inflection.ts';
import { oncePerChangeSet } from './once-per-change-set.ts';

/** The tables x and xs of which a column x_id without a foreign key names rows, each with its primary key of one column. */
export function rowsNamedBy(changeSet: ChangeSet, table: Table, column: Column): readonly { readonly parent: Table; readonly key: Column }[] {
  const [, base] = /^(.+?)(?:_id|Id)$/.exec(column.name) ?? [];
  if (base === undefined || isHeld(table, column.name, base)) return [];
  const word = base.toLowerCase();
  return [word, pluralOf(word)].flatMap((name) => {
    const parent = tablesByName(changeSet).get(`${table.schema}\0${name}`);
    const primary = parent?.constraints.find((each) => each.kind === 'primary-key');
    const names = primary?.kind === 'primary-key' ? primary.columns : [];
    const key = names.length === 1 ? parent?.columns.find((each) => each.name === names[0]) : undefined;
    return parent === undefined || key === undefined || parent === table ? [] : [{ parent, key }];
  });
}

const tablesByName = oncePerChangeSet(
  ({ after }): ReadonlyMap<string, Table> => new Map(tablesOf(after.catalog).map((table) => [`${table.schema}\0${table.name.toLowerCase()}`, table])),
);

function isHeld({ columns, constraints }: Table, column: string, base: string): boolean {
  const isPolymorphic = columns.some(({ name }) => name === `${base}_type` || name === `${base}Type`);
  return isPolymorphic || constraints.some((each) => each.kind === 'foreign-key' && each.columns.includes(column));
}
