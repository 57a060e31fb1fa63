import type { SchemaChange } from '../../../model/change.ts';
import type { Collateral } from '../../../model/effects.ts';
import type { Column, Table } from '../../../model/objects.ts';
import { areSameLetters, isText, lettersOf } from './letters.ts';
import { includesMember, primaryKeyOf, type Situation } from './situation.ts';

type Stated = Pick<Column, 'name' | 'type' | 'collation' | 'attributes' | 'notNull' | 'default' | 'comment' | 'identity' | 'generated'>;

export const isAutoIncrement = (column: Pick<Column, 'attributes' | 'identity'>): boolean =>
  column.attributes?.['auto-increment'] !== undefined || column.identity !== undefined;

const hasDefault = ({ default: value }: Stated): boolean => value !== undefined && !(value.term.kind === 'literal' && value.term.type === 'null');

/** What a column can have, and MODIFY and CHANGE take away where they do not repeat it. Source: manual, ALTER TABLE, Renaming, Redefining, and Reordering Columns. */
const attributes: readonly { readonly name: string; readonly has: (column: Stated) => boolean }[] = [
  { name: 'AUTO_INCREMENT', has: isAutoIncrement },
  { name: 'NOT NULL', has: ({ notNull }) => notNull },
  { name: 'DEFAULT', has: hasDefault },
  { name: 'GENERATED ALWAYS AS', has: ({ generated }) => generated !== undefined },
  { name: 'ON UPDATE', has: ({ attributes: own }) => own?.['on-update'] !== undefined },
  { name: 'COMMENT', has: ({ comment }) => comment !== undefined && comment !== '' },
  { name: 'INVISIBLE', has: ({ attributes: own }) => own?.['invisible'] !== undefined },
];

/** MariaDB: whether an ALTER writes a CHECK behind the column. */
const restatesCheck = (clauses: readonly SchemaChange[], column: string): boolean =>
  clauses.some((it) => it.kind === 'add-constraint' && it.constraint.kind === 'check' && it.constraint.column === column);

/** What the column had and does not have any more. */
export function attributesLost(at: Situation, from: Column, to: Stated, table: Table, clauses: readonly SchemaChange[]): readonly Collateral[] {
  const key = primaryKeyOf(table);
  const isKey = key?.kind === 'primary-key' && includesMember(key.columns, from.name);
  const lost = attributes.filter(({ name, has }) => has(from) && !has(to) && !(isKey && name === 'NOT NULL')).map(({ name }) => name);
  const lettersStated = to.attributes?.['charset'] !== undefined || to.collation !== undefined;
  const lettersLost = isText(from) && isText(to) && !lettersStated && !areSameLetters(at, lettersOf(at, from, table), lettersOf(at, to, table));
  const checkLost = table.constraints.some((it) => it.kind === 'check' && it.column === from.name) && !restatesCheck(clauses, to.name);
  return [...lost, ...(lettersLost ? ['CHARACTER SET'] : []), ...(checkLost ? ['CHECK'] : [])].map((name) => ({
    what: 'attribute',
    name,
    table: { schema: table.schema, name: table.name },
    column: from.name,
    how: 'dropped',
  }));
}
