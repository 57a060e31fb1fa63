import { findView } from '../../../model/catalog.ts';
import type { Refusal } from '../../../model/effects.ts';
import { isSameName, type QualifiedName } from '../../../model/names.ts';
import type { Column, Table } from '../../../model/objects.ts';
import type { ForeignKey } from '../../../model/constraints.ts';
import { isAtLeast } from '../../../model/target.ts';
import { refuseMissingColumns, refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { isKey, referencedColumns } from './dependents.ts';
import { familyOf, isFullyKnown, lockFamily, quote, refuse, workOnFamily, type Family, type Situation } from './situation.ts';
import type { Part } from './compose.ts';

/** Types whose values can be compared with one another by a foreign key. Source: manual, 36.16 Operator Families; pg_amop. */
const comparable: Readonly<Record<string, string>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'numeric',
  float4: 'float',
  float8: 'float',
  oid: 'oid',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  uuid: 'uuid',
  bool: 'bool',
  date: 'time',
  timestamp: 'time',
  timestamptz: 'time',
  bytea: 'bytea',
};

/** Kinds of types that may refer to another kind: they turn into it by themselves, but not back. Source: pg_cast; tried on 15. */
const mayReferTo: Readonly<Record<string, readonly string[]>> = {
  integer: ['numeric', 'float', 'oid'],
  numeric: ['float'],
};

type KeyColumn = Pick<Column, 'name' | 'type'>;

const groupOf = (column: KeyColumn | undefined): string | undefined =>
  column === undefined || column.type.schema !== undefined ? undefined : column.type.dimensions > 0 ? 'array' : comparable[column.type.name];

/** Columns of a foreign key whose types do not compare with those of the columns that it refers to. */
export function refuseTypes(key: ForeignKey, child: readonly KeyColumn[], parent: Table): readonly Refusal[] {
  const referenced = referencedColumns(key, parent);
  return key.columns.flatMap((name, i) => {
    const [own, other] = [child.find((it) => it.name === name), parent.columns.find((it) => it.name === referenced[i])];
    const [a, b] = [groupOf(own), groupOf(other)];
    if (own === undefined || other === undefined || a === undefined || b === undefined) return [];
    if (a === b || mayReferTo[a]?.includes(b) === true) return [];
    const types = `${own.type.text} and ${other.type.text}`;
    return [refuse('type-mismatch', `foreign key from ${quote(name)} to ${quote(parent)}: key columns are of incompatible types: ${types}`, '42804')];
  });
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name) => b.includes(name));

/** Whether a unique key stands on exactly these columns. Source: manual, CREATE TABLE, REFERENCES. */
function isUniqueKey(parent: Table, columns: readonly string[]): boolean {
  const keys = parent.constraints.filter(isKey);
  if (keys.some((key) => !key.deferrable && sameSet(key.columns, columns))) return true;
  return parent.indexes.some(
    (index) =>
      index.unique &&
      index.predicate === undefined &&
      index.constraint === undefined &&
      sameSet(
        index.parts.flatMap((part) => (part.column === undefined ? [''] : [part.column])),
        columns,
      ),
  );
}

function refuseReferenced(at: Situation, key: ForeignKey, parent: Table): readonly Refusal[] {
  const columns = referencedColumns(key, parent);
  const missing = refuseMissingColumns(at, parent, columns);
  if (missing.length > 0 || !isFullyKnown(parent) || at.conditional) return missing;
  if (columns.length === 0) return [refuse('references-not-unique', `there is no primary key for referenced table ${quote(parent)}`, '42704')];
  if (columns.length !== key.columns.length) {
    return [refuse('column-count-mismatch', `number of referencing and referenced columns for foreign key of ${quote(parent)} disagree`, '42830')];
  }
  if (isUniqueKey(parent, columns)) return [];
  if (parent.constraints.some((it) => isKey(it) && it.deferrable && sameSet(it.columns, columns))) {
    return [refuse('references-not-unique', `cannot use a deferrable unique constraint for referenced table ${quote(parent)}`, '55000')];
  }
  return [
    refuse(
      'references-not-unique',
      `there is no unique constraint matching the given keys (${columns.join(', ')}) for referenced table ${quote(parent)}`,
      '42830',
    ),
  ];
}

/** A table that a foreign key is put on; a new one has no rows to look at. */
interface Referencing {
  readonly name: QualifiedName;
  readonly persistence: Table['persistence'] | undefined;
  readonly family: Family | undefined;
  /** Those of the standing table, or with the ones that the statement makes. */
  readonly columns: readonly KeyColumn[];
  /** The rows that stand are checked. */
  readonly validates: boolean;
}

/** A table that loses its rows in a crash, or is of one session, and one that does not. Source: ATAddForeignKeyConstraint in tablecmds.c; tried on 15 and 18. */
function refusePersistence(own: Table['persistence'] | undefined, parent: Table): readonly Refusal[] {
  if (own === undefined || !isFullyKnown(parent)) return [];
  const may: readonly Table['persistence'][] = own === 'unlogged' ? ['unlogged', 'permanent'] : [own];
  if (may.includes(parent.persistence)) return [];
  return [
    refuse(
      'wrong-kind',
      `constraints on ${own} tables may reference only ${may.join(' or ')} tables, and ${quote(parent)} is ${parent.persistence}`,
      '42P16',
    ),
  ];
}

/** What a new foreign key does to the table that it refers to, and to its own. Source: manual, ALTER TABLE, ADD table_constraint. */
export function newForeignKey(at: Situation, key: ForeignKey, from: Referencing): Part {
  const mode = modeOf('add-foreign-key', at.target);
  const parent = familyOf(at, key.references);
  const isSelf =
    isSameName(parent.name, from.name) || (from.family === undefined && parent.table === undefined && key.references.name === from.name.name);
  const isMade = from.columns !== from.family?.table?.columns;
  const partitionedBefore12 = parent.table?.partitioning !== undefined && !isAtLeast(at.target, 12);
  const notValidBefore18 = from.family?.table?.partitioning !== undefined && !key.valid && !isAtLeast(at.target, 18);
  const own = (refusal: Refusal): Refusal => (key.span === undefined ? refusal : { ...refusal, span: key.span });
  const refusals: readonly Refusal[] = [
    ...(key.onDeleteColumns ?? [])
      .filter((name) => !key.columns.includes(name))
      .map((name) => refuse('invalid-definition', `column ${quote(name)} of ON DELETE SET is not part of the foreign key`, '42P10')),
    ...(isSelf ? [] : refuseMissingRelation(at, key.references)),
    ...(findView(at.before, key.references) === undefined
      ? []
      : [refuse('references-not-unique', `referenced relation ${quote(key.references)} is not a table`, '42809')]),
    ...(parent.table === undefined || (isSelf && isMade)
      ? []
      : [
          ...refusePersistence(from.persistence, parent.table),
          ...refuseReferenced(at, key, parent.table),
          ...refuseTypes(key, from.columns, parent.table),
        ]),
    ...(partitionedBefore12
      ? [refuse('unsupported', `cannot reference partitioned table ${quote(key.references)} before PostgreSQL 12`, '42809')]
      : []),
    ...(notValidBefore18
      ? [
          refuse(
            'not-valid-on-partitioned',
            `cannot add a NOT VALID foreign key on partitioned table ${quote(from.name)} before PostgreSQL 18`,
            '42809',
          ),
        ]
      : []),
  ];
  return {
    locks: isSelf ? [] : lockFamily(parent, mode, 'parent'),
    work:
      from.family !== undefined && from.validates
        ? workOnFamily(from.family, 'scan', 'verify-foreign-key', mode, key.name === '' ? undefined : key.name)
        : [],
    refusals: refusals.map(own),
  };
}
