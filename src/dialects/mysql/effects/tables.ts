import { viewsUsing } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Refusal } from '../../../model/effects.ts';
import { isSameName, type ObjectName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { alterClause, newParentLocks, parentsOf, standingParentLocks } from './alter.ts';
import { convertCharset as inCharset } from '../charsets.ts';
import { compose } from './compose.ts';
import { refuseUnknownLetters } from './definitions.ts';
import { errorOf, lacksRelation, nameOf, refuseLongName, refuseMissingTable, refuseTakenRelation, refuseWrongKind } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { keysTo } from './refuse-foreign-keys.ts';
import { checksForeignKeys, isMariadb, lockOn, othersDepend, quote, relationAt, unsupported, type Found, type Situation } from './situation.ts';
import { refuseKeyedType } from './redefine-column.ts';
import { refuseStandingKeys } from './refuse-whole.ts';
import { refuseRowSize } from './row-size.ts';
import { engineOf } from './table-operations.ts';
import { isVersioned } from './versioned.ts';

/** Foreign keys of tables that the statement does not drop as well. */
const outerKeys = (at: Situation, { table }: Found, along: readonly ObjectName[] = []): ReturnType<typeof keysTo> => {
  // MariaDB drops them one by one, in the order in which they are named: tried on 10.11.
  const beside = (isMariadb(at) ? [] : along).map((name) => relationAt(at.before, name).name);
  return table === undefined
    ? []
    : keysTo(at, table).filter(({ child }) => !isSameName(child, table) && !beside.some((name) => isSameName(name, child)));
};

/** Views are left behind, and fail when they are next read. Source: manual, DROP TABLE; CREATE VIEW. */
const brokenViews = (at: Situation, { table }: Found): readonly Collateral[] =>
  table === undefined ? [] : viewsUsing(at.before.catalog, table).map((view) => ({ what: 'view', name: nameOf(view), how: 'broken' }));

const triggersOf = ({ table }: Found): readonly Collateral[] =>
  (table?.triggers ?? []).map(({ name }) => ({
    what: 'trigger',
    name,
    ...(table && { table: { schema: table.schema, name: table.name } }),
    how: 'dropped',
  }));

export function dropTable(change: ChangeOf<'drop-table'>, at: Situation): Effects {
  const found = relationAt(at.before, change.table);
  const temporary = found.table?.persistence === 'temporary';
  const absent = found.table === undefined && (lacksRelation(at, change.table) || found.view !== undefined);
  const keys = checksForeignKeys(at) && !at.conditional ? outerKeys(at, found, change.along) : [];
  const wrong = change.ifExists ? [] : refuseWrongKind(at, change.table, 'table', errorOf(at, 1051, 1965));
  const missing = change.ifExists || wrong.length > 0 ? [] : refuseMissingTable(at, change.table, 1051);
  return compose(sourceOf(at.target, 'drop-table'), {
    locks: absent ? [] : [lockOn(found.name, 'MDL EXCLUSIVE'), ...newParentLocks(at, found, parentsOf(found))],
    losses: absent ? [] : [{ what: 'table', name: nameOf(change.table) }],
    collateral: [...triggersOf(found), ...brokenViews(at, found)],
    commitsImplicitly: !temporary,
    refusals: [
      ...wrong,
      ...missing,
      ...keys.map(({ key, child }) =>
        othersDepend(
          `foreign key ${quote(key.name)} of table ${quote(child)} references ${quote(change.table)}`,
          errorOf(at, isAtLeast(at.target, 8) ? 3730 : 1217, 1451),
        ),
      ),
    ],
    assumed: found.table === undefined && !absent ? 'nothing says what refers to the table' : undefined,
  });
}

/** Foreign keys follow the new name; views do not. Source: manual, RENAME TABLE. */
export function renameTable(change: ChangeOf<'rename-table'>, at: Situation): Effects {
  const found = relationAt(at.before, change.table);
  const own = (): { collateral: readonly Collateral[]; refusals: readonly Refusal[] } => ({
    collateral: brokenViews(at, found),
    refusals: [
      ...refuseLongName('table', change.to.name),
      ...(isSameName(found.name, relationAt(at.before, change.to).name) ? [] : refuseTakenRelation(at, change.to)),
    ],
  });
  if (change.alter !== undefined) return alterClause(change, at, own);
  return compose(
    sourceOf(at.target, 'rename-table'),
    {
      locks: lacksRelation(at, change.table) ? [] : [lockOn(found.name, 'MDL EXCLUSIVE'), ...newParentLocks(at, found, parentsOf(found))],
      commitsImplicitly: true,
      refusals: change.ifExists ? [] : refuseMissingTable(at, change.table),
    },
    own(),
  );
}

/** TRUNCATE drops the table and makes it anew. Source: manual, TRUNCATE TABLE. */
export function truncate(change: ChangeOf<'truncate'>, at: Situation): Effects {
  const found = relationAt(at.before, change.table);
  const keys = checksForeignKeys(at) && !at.conditional ? outerKeys(at, found) : [];
  const [first] = keys;
  return compose(sourceOf(at.target, 'truncate'), {
    locks: lacksRelation(at, change.table) ? [] : [lockOn(found.name, 'MDL EXCLUSIVE'), ...standingParentLocks(at, found)],
    losses: [{ what: 'rows', name: nameOf(change.table) }],
    commitsImplicitly: true,
    refusals: [
      ...refuseMissingTable(at, change.table),
      ...(isVersioned(found) && !at.conditional ? [unsupported(`${quote(found.name)} is versioned, and cannot be truncated`, 4137)] : []),
      ...(first ? [othersDepend(`foreign key ${quote(first.key.name)} of table ${quote(first.child)} references ${quote(change.table)}`, 1701)] : []),
    ],
  });
}

/** Another engine has no foreign keys, and none can be left that refers to the table. */
export function setTableOptions(change: ChangeOf<'set-table-options'>, at: Situation): Effects {
  return alterClause(change, at, ({ found }) => {
    const engine = change.options['engine']?.toLowerCase();
    const leaves = engine !== undefined && engine !== 'innodb' && engineOf(found.table?.options) === 'innodb';
    const [first] = leaves && checksForeignKeys(at) ? outerKeys(at, found) : [];
    const error = errorOf(at, 3776, 1217);
    return {
      losses: change.options['system_versioning'] === 'no' ? [{ what: 'rows', name: nameOf(change.table) }] : [],
      refusals: [
        ...refuseUnknownLetters(at, 'the table', change.options['charset'], change.options['collate']),
        ...(first
          ? [othersDepend(`foreign key ${quote(first.key.name)} of table ${quote(first.child)} references ${quote(found.name)}`, error)]
          : []),
      ],
    };
  });
}

/** OPTIMIZE TABLE and ALTER TABLE … FORCE. */
export function rebuildTable(change: ChangeOf<'rebuild-table'>, at: Situation): Effects {
  if (change.table === undefined)
    return compose(sourceOf(at.target, 'optimize-table'), { refusals: [unsupported('OPTIMIZE TABLE needs a table', 1064)] });
  return alterClause(change, at, () => undefined);
}

/** CONVERT TO defines each column of text anew: keys, foreign keys and the row must bear it. Tried on MariaDB 10.11. */
function refuseConverted(at: Situation, table: Table, { charset, collation }: ChangeOf<'convert-charset'>): readonly Refusal[] {
  const columns = table.columns.map((column) => inCharset(column, charset, collation, at.target));
  return [
    ...refuseRowSize(at, columns, table),
    ...table.columns.flatMap((from, i) => refuseKeyedType(at, table, from, columns[i] ?? from)),
    ...refuseStandingKeys(at, table, columns),
  ];
}

export const convertCharset = (change: ChangeOf<'convert-charset'>, at: Situation): Effects =>
  alterClause(change, at, ({ plan, found: { table } }) => ({
    refusals: [...refuseUnknownLetters(at, 'the conversion', change.charset, change.collation), ...(table ? refuseConverted(at, table, change) : [])],
    // A set that is no part of Unicode cannot hold all that the columns may have.
    losses: plan.way === 'copy' && !/^(?:utf|ucs2|gb18030|binary)/i.test(change.charset) ? [{ what: 'precision', name: nameOf(change.table) }] : [],
  }));

/** DISABLE KEYS does nothing in InnoDB; DISCARD TABLESPACE deletes the rows. Source: manual, ALTER TABLE; InnoDB, Importing Tables. */
export function setStorageState(change: ChangeOf<'set-storage-state'>, at: Situation): Effects {
  const found = relationAt(at.before, change.table);
  const discards = change.to === 'discard-tablespace';
  return compose(sourceOf(at.target, 'alter-table'), {
    locks: lacksRelation(at, change.table) ? [] : [lockOn(found.name, 'MDL EXCLUSIVE')],
    losses: discards ? [{ what: 'rows', name: nameOf(change.table) }] : [],
    commitsImplicitly: true,
    algorithm: isMariadb(at) ? 'instant' : 'inplace',
    refusals: refuseMissingTable(at, change.table),
  });
}
