import { tablesReferencing } from '../../../model/catalog.ts';
import type { Refusal } from '../../../model/effects.ts';
import { isSameName, type QualifiedName } from '../../../model/names.ts';
import type { Column, Index, Table } from '../../../model/objects.ts';
import type { ForeignKey } from '../../../model/constraints.ts';
import { isText, lettersOf, mayBeAlike } from './letters.ts';
import { beginsWith, type Keyed } from './foreign-key-index.ts';
import { errorOf, knowsAbsence, lacksRelation } from './knowledge.ts';
import {
  checksForeignKeys,
  columnOf,
  foreignKeysOf,
  invalid,
  isFullyKnown,
  isMariadb,
  isSameMember,
  nameTaken,
  primaryKeyOf,
  quote,
  refuse,
  relationAt,
  unknownColumn,
  unsupported,
  type Situation,
} from './situation.ts';
import { engineOf } from './table-operations.ts';

/** The referencing side, as it will be: its columns and options. */
export interface Child extends QualifiedName {
  readonly columns: readonly Pick<Column, 'name' | 'type' | 'collation' | 'attributes' | 'notNull' | 'generated'>[];
  readonly options: Readonly<Record<string, string>>;
  readonly isWhole: boolean;
  readonly isPartitioned: boolean;
}

const malformed = 1005;

/** Without foreign_key_checks MariaDB does not copy, and InnoDB says what is wrong. Tried on 10.11. */
const unfit = (at: Situation, errno: number): number => (checksForeignKeys(at) ? malformed : errno);

/** The columns that a foreign key names on the other side: those of the primary key where it names none. */
export function referencedColumns(key: ForeignKey, parent: Table | undefined): readonly string[] {
  if (key.referencedColumns.length > 0) return key.referencedColumns;
  const primary = primaryKeyOf(parent);
  return primary?.kind === 'primary-key' ? primary.columns : [];
}

const integers = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint']);

/** Source: manual, 13.1.20.5 FOREIGN KEY Constraints: the same type, size and sign of integers; the same set and collation of text. */
function isCompatible(at: Situation, child: Child, mine: Child['columns'][number], parent: Table, theirs: Column): boolean {
  if (mine.type.name !== theirs.type.name) return areAlike(mine.type.name, theirs.type.name);
  if (integers.has(mine.type.name)) return (mine.type.unsigned ?? false) === (theirs.type.unsigned ?? false);
  if (mine.type.name === 'decimal') return mine.type.modifiers.join() === theirs.type.modifiers.join();
  if (!isText(mine) || mine.type.name === 'enum' || mine.type.name === 'set') return true;
  const [a, b] = [lettersOf(at, mine, child), lettersOf(at, theirs, parent)];
  return mayBeAlike(at, a, b, relationAt(at.before, child).table === undefined);
}

const areAlike = (a: string, b: string): boolean => [a, b].toSorted().join() === 'char,varchar' || [a, b].toSorted().join() === 'binary,varbinary';

function refuseParent(at: Situation, key: ForeignKey, child: Child, parent: Table, parentIndexes: readonly Keyed[]): readonly Refusal[] {
  const names = referencedColumns(key, parent);
  if (names.length !== key.columns.length) {
    return [refuse('column-count-mismatch', `foreign key ${quote(key.name)} has ${key.columns.length} columns and references ${names.length}`, 1239)];
  }
  const missing = names.find((name) => columnOf(parent, name) === undefined);
  if (missing !== undefined) {
    const error = errorOf(at, 3734, malformed);
    return isFullyKnown(parent)
      ? [unknownColumn(`foreign key ${quote(key.name)} references column ${quote(missing)}, which ${quote(parent)} does not have`, error)]
      : [];
  }
  const hasIndex = !isFullyKnown(parent) || parentIndexes.some((index) => beginsWith(index, names, 'same'));
  const noIndex = refuse(
    'references-not-unique',
    `${quote(parent)} has no key that begins with the referenced columns`,
    errorOf(at, 1822, unfit(at, 1822)),
  );
  if (!checksForeignKeys(at) && !hasIndex) return [noIndex];
  const pairs = key.columns.map((name, i) => [child.columns.find((it) => isSameMember(it.name, name)), columnOf(parent, names[i] ?? '')] as const);
  const odd = pairs.find(([mine, theirs]) => mine !== undefined && theirs !== undefined && !isCompatible(at, child, mine, parent, theirs));
  if (odd !== undefined) {
    const [mine, theirs] = odd;
    const of = (column: typeof mine, table: Pick<Table, 'options'>): string => {
      if (column === undefined || !isText(column) || mine?.type.text !== theirs?.type.text) return column?.type.text ?? '';
      const { charset, collation } = lettersOf(at, column, table);
      return `${column.type.text} in ${collation ?? charset}`;
    };
    const what = `column ${quote(mine?.name ?? '')} (${of(mine, child)}) and the column ${quote(theirs?.name ?? '')} (${of(theirs, parent)}) of ${quote(parent)}`;
    return [
      refuse(
        'type-mismatch',
        `a foreign key cannot join ${what}: type, sign, character set and collation must be the same`,
        errorOf(at, 3780, unfit(at, 1825)),
      ),
    ];
  }
  return hasIndex ? [] : [noIndex];
}

/** Indexes that a table has, its primary key among them. */
function allIndexes(table: Table): readonly Keyed[] {
  const keys = table.constraints.flatMap((it) => (it.kind === 'primary-key' || it.kind === 'unique' ? [it] : []));
  const parts = (columns: readonly string[]): Index['parts'] => columns.map((column) => ({ column, order: 'asc', nulls: 'first' }));
  return [...table.indexes, ...keys.map((it) => ({ name: it.name, method: 'btree', parts: parts(it.columns) }))];
}

/** What the engine holds against a new foreign key; without foreign_key_checks the parent may be missing or of another shape. */
export function refuseForeignKey(at: Situation, key: ForeignKey, child: Child): readonly Refusal[] {
  if (at.conditional || engineOf(child.options) !== 'innodb') return [];
  const own = key.columns.filter((name) => child.isWhole && !child.columns.some((column) => isSameMember(column.name, name)));
  if (own.length > 0) return own.map((name) => unknownColumn(`key column ${quote(name)} does not exist in ${quote(child)}`, 1072));
  if (child.isPartitioned) return [unsupported('a partitioned table can have no foreign keys', 1506)];
  const nulled = key.onDelete === 'set-null' || key.onUpdate === 'set-null';
  const fixed = nulled ? key.columns.find((name) => child.columns.some((column) => isSameMember(column.name, name) && column.notNull)) : undefined;
  if (fixed !== undefined) {
    return [invalid(`column ${quote(fixed)} is NOT NULL, and foreign key ${quote(key.name)} would SET NULL`, errorOf(at, 1830, malformed))];
  }
  const { table: parent, view } = relationAt(at.before, key.references);
  if (parent === undefined) {
    const isOwn = key.references.name === child.name;
    const lacks = checksForeignKeys(at) && !isOwn && (view !== undefined || lacksRelation(at, key.references));
    return lacks
      ? [
          refuse(
            'unknown-relation',
            `foreign key ${quote(key.name)} references table ${quote(key.references)}, which does not exist`,
            errorOf(at, 1824, malformed),
          ),
        ]
      : [];
  }
  if (isSameName(parent, child)) return [];
  return refuseParent(at, key, child, parent, allIndexes(parent));
}

/** Names of foreign keys are unique in the database. Source: manual, 13.1.20.5. */
export function refuseTakenKeyName(at: Situation, key: ForeignKey, schema: string): readonly Refusal[] {
  if (!key.named || key.name === '' || !knowsAbsence(at)) return [];
  // MariaDB drops a key and makes one of its name in one statement only if it had another before: tried on 10.11.
  const { catalog } = isMariadb(at) ? at.met : at.before;
  const taken = catalog.relations.some(
    (relation) => relation.kind === 'table' && relation.schema === schema && foreignKeysOf(relation).some(({ name }) => isSameMember(name, key.name)),
  );
  if (!taken) return [];
  return [nameTaken(`a foreign key named ${quote(key.name)} already exists in the database`, errorOf(at, 1826, 1005))];
}

/** Foreign keys of other tables that reference this one, with the tables that have them. */
export const keysTo = (at: Situation, table: Table): readonly { readonly key: ForeignKey; readonly child: Table }[] =>
  tablesReferencing(at.before.catalog, table).flatMap((child) =>
    foreignKeysOf(child)
      .filter((key) => isSameName(relationAt(at.before, key.references).name, table))
      .map((key) => ({ key, child })),
  );

/** An index cannot go while a foreign key, of this table or to it, has no other to use. */
export function refuseNeededIndex(at: Situation, table: Table, dropped: readonly string[], object: string): readonly Refusal[] {
  if (at.conditional || !checksForeignKeys(at)) return [];
  const isDropped = ({ name }: { readonly name: string }): boolean => dropped.some((it) => isSameMember(it, name));
  const left = allIndexes(table).filter((index) => !isDropped(index));
  const gone = allIndexes(table).filter(isDropped);
  const needs = (columns: readonly string[], order: 'any' | 'same'): boolean =>
    gone.some((index) => beginsWith(index, columns, order)) && !left.some((index) => beginsWith(index, columns, order));
  const mine = foreignKeysOf(table).find((key) => needs(key.columns, 'same'));
  const theirs = keysTo(at, table).find(({ key }) => needs(referencedColumns(key, table), 'same'));
  const key = mine ?? theirs?.key;
  if (key === undefined) return [];
  const whose = mine === undefined ? ` of table ${quote(theirs?.child ?? '')}` : '';
  return [
    refuse(
      'index-needed-by-foreign-key',
      `index ${quote(object)} cannot be dropped: foreign key ${quote(key.name)}${whose} needs it`,
      object === 'PRIMARY' ? errorOf(at, 1553, 1025) : 1553,
    ),
  ];
}
