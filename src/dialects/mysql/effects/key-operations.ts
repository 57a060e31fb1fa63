import type { ChangeOf, SchemaChange } from '../../../model/change.ts';
import type { Index, Table } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { isAtLeast } from '../../../model/target.ts';
import { coveringIndex } from './foreign-key-index.ts';
import type { Altering, Operation } from './altering.ts';
import { checksForeignKeys, columnsIn, constraintOf, includesMember, indexOf, isMariadb, isSameMember, primaryKeyOf } from './situation.ts';

export const dropsPrimaryKey = (change: SchemaChange): boolean => change.kind === 'drop-constraint' && isSameMember(change.constraint, 'PRIMARY');

const addsPrimaryKey = (change: SchemaChange): boolean =>
  (change.kind === 'add-constraint' && change.constraint.kind === 'primary-key') ||
  (change.kind === 'add-column' && change.constraints.some(({ kind }) => kind === 'primary-key'));

/** Columns that the same statement adds, and that take up no room in the row. */
const newVirtualColumns = (clauses: readonly SchemaChange[]): readonly string[] =>
  clauses.flatMap((clause) => (clause.kind === 'add-column' && clause.column.generated?.stored === false ? [clause.column.name] : []));

const hasFulltext = (table: Table | undefined): boolean => table?.indexes.some(({ method }) => method === 'fulltext') === true;

/** An InnoDB table that has a FULLTEXT key, or a column FTS_DOC_ID of its own, is not written anew for another. */
function fulltextWay(index: Index, { table, clauses }: Altering): Operation['id'] {
  const isFirst = clauses.find((clause) => clause.kind === 'create-index' && clause.index.method === 'fulltext');
  const first = isFirst?.kind === 'create-index' ? isFirst.index : index;
  const hasDocId = table?.columns.some(({ name }) => name === 'FTS_DOC_ID') === true;
  return hasFulltext(table) || hasDocId || first.name !== index.name ? 'add-fulltext' : 'add-first-fulltext';
}

export function createIndex(change: ChangeOf<'create-index'>, altering: Altering): readonly Operation[] {
  const { index } = change;
  if (change.ifNotExists && indexOf(altering.table, index.name) !== undefined) return [];
  const object = index.name;
  if (index.method === 'fulltext') return [{ id: fulltextWay(index, altering), object }];
  if (index.method === 'spatial' || index.method === 'rtree') return [{ id: 'add-spatial', object }];
  const onNew = columnsIn(index).some((name) => includesMember(newVirtualColumns(altering.clauses), name));
  if (onNew) return [{ id: 'add-index-on-new-virtual', object }];
  return [{ id: index.unique ? 'add-unique' : 'add-index', object }];
}

export function dropIndex(change: ChangeOf<'drop-index'>, { table, clauses }: Altering): readonly Operation[] {
  if (isSameMember(change.index.name, 'PRIMARY')) return dropPrimaryKey(clauses);
  if (change.ifExists && table !== undefined && indexOf(table, change.index.name) === undefined) return [];
  return [{ id: 'drop-index', object: change.index.name }];
}

const dropPrimaryKey = (clauses: readonly SchemaChange[]): readonly Operation[] => [
  { id: clauses.some(addsPrimaryKey) ? 'replace-primary-key' : 'drop-primary-key', object: 'PRIMARY' },
];

/** Whether checks are checked at all: MySQL reads and forgets them before 8.0.16. Source: manual, 13.1.20.6 CHECK Constraints. */
export const knowsChecks = ({ at }: Pick<Altering, 'at'>): boolean => isMariadb(at) || isAtLeast(at.target, 8);

function addForeignKey(constraint: Extract<Constraint, { kind: 'foreign-key' }>, { at, table, clauses }: Altering): readonly Operation[] {
  const object = constraint.name || constraint.columns.join();
  if (checksForeignKeys(at)) return [{ id: 'add-foreign-key', object }];
  const made = clauses.flatMap((clause) => (clause.kind === 'create-index' ? [clause.index] : []));
  const isCovered = table === undefined || coveringIndex([...table.indexes, ...made], constraint.columns) !== undefined;
  const build: readonly Operation[] = isCovered ? [] : [{ id: 'add-index', object }];
  return [{ id: 'add-foreign-key-unchecked', object }, ...build];
}

/** MariaDB holds no row against a CHECK that MODIFY writes behind the column. Tried on 10.11. */
const isOfRedefined = ({ column }: Extract<Constraint, { kind: 'check' }>, { clauses }: Altering): boolean =>
  column !== undefined && clauses.some((clause) => clause.kind === 'redefine-column' && clause.to.name === column);

export function addConstraint(constraint: Constraint, altering: Altering): readonly Operation[] {
  const object = constraint.name === '' ? undefined : constraint.name;
  switch (constraint.kind) {
    case 'primary-key': {
      const replaces = primaryKeyOf(altering.table) !== undefined && altering.clauses.some(dropsPrimaryKey);
      return [{ id: replaces ? 'replace-primary-key' : 'add-primary-key', object: 'PRIMARY' }];
    }
    case 'unique':
      return [{ id: 'add-unique', object: object ?? constraint.columns.join() }];
    case 'foreign-key':
      return addForeignKey(constraint, altering);
    case 'check': {
      const isVerified = constraint.enforced && knowsChecks(altering) && !isOfRedefined(constraint, altering);
      return [{ id: isVerified ? 'add-check' : 'add-check-unverified', ...(object !== undefined && { object }) }];
    }
    case 'exclude':
    case 'not-null':
      return [];
  }
}

export function dropConstraint(change: ChangeOf<'drop-constraint'>, { table, clauses }: Altering): readonly Operation[] {
  const object = change.constraint;
  if (isSameMember(object, 'PRIMARY')) return dropPrimaryKey(clauses);
  const constraint = constraintOf(table, object);
  if (constraint === undefined) return table !== undefined && change.ifExists ? [] : [{ id: 'drop-foreign-key', object }];
  if (constraint.kind === 'primary-key') return dropPrimaryKey(clauses);
  if (constraint.kind === 'unique') return [{ id: 'drop-index', object }];
  return [{ id: constraint.kind === 'check' ? 'drop-check' : 'drop-foreign-key', object }];
}

/** ALTER CHECK … [NOT] ENFORCED: rows are checked where it comes into force. */
export const alterConstraint = ({ constraint, enforced }: ChangeOf<'alter-constraint'>): readonly Operation[] => [
  { id: enforced === true ? 'add-check' : 'add-check-unverified', object: constraint },
];
