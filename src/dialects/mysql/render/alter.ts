import type { Alteration, ChangeKind, ChangeOf } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import { spellName } from '../names.ts';
import { spellString } from '../strings.ts';
import { renderColumn, renderDefault } from './columns.ts';
import { kindOfIndex, renderConstraint, renderIndexOptions, renderKey, renderParts, type Visibility } from './keys.ts';
import { spellObject, words } from './spelling.ts';
import { renderOptions, renderPartition, renderPartitioning } from './tables.ts';

export type Renderers<K extends ChangeKind> = { readonly [Kind in K]: (change: ChangeOf<Kind>, visibility: Visibility) => string | undefined };

interface OfTable {
  readonly table: ObjectName;
  readonly relationMayMiss?: boolean;
  readonly alter?: Alteration;
}

/** What a statement asks of the engine. */
const asked = (alter: Alteration | undefined): readonly string[] => [
  ...(alter?.algorithm === undefined ? [] : [`ALGORITHM=${alter.algorithm.toUpperCase()}`]),
  ...(alter?.lock === undefined ? [] : [`LOCK=${alter.lock.toUpperCase()}`]),
];

/** One clause as an ALTER TABLE of its own. */
function alterTable({ table, relationMayMiss, alter }: OfTable, ...clauses: readonly (string | undefined)[]): string | undefined {
  const written = clauses.flatMap((clause) => (clause === undefined || clause === '' ? [] : [clause]));
  if (written.length === 0) return undefined;
  return `ALTER TABLE ${relationMayMiss === true ? 'IF EXISTS ' : ''}${spellObject(table)} ${[...written, ...asked(alter)].join(', ')}`;
}

const renderPosition = (position: ChangeOf<'add-column'>['position']): string | undefined =>
  position === undefined ? undefined : position === 'first' ? 'FIRST' : `AFTER ${spellName(position.after)}`;

function renderAlterPartitions(change: ChangeOf<'alter-partitions'>): string | undefined {
  const names = change.partitions === 'all' ? 'ALL' : change.partitions.map(spellName).join(', ');
  const made = `(${change.made.map(renderPartition).join(', ')})`;
  switch (change.verb) {
    case 'add':
      return change.made.length === 0 ? undefined : alterTable(change, `ADD PARTITION ${made}`);
    case 'reorganize':
      return alterTable(change, words('REORGANIZE PARTITION', change.partitions !== 'all' && names, change.made.length > 0 && `INTO ${made}`));
    case 'partition-by':
      return alterTable(change, change.partitioning && renderPartitioning(change.partitioning));
    case 'remove-partitioning':
      return alterTable(change, 'REMOVE PARTITIONING');
    case 'exchange':
      return (
        change.other &&
        alterTable(
          change,
          words(`EXCHANGE PARTITION ${names} WITH TABLE ${spellObject(change.other)}`, change.validation === false && 'WITHOUT VALIDATION'),
        )
      );
    case 'coalesce':
    case 'convert':
      return undefined;
    case 'discard':
    case 'import':
      return alterTable(change, `${change.verb.toUpperCase()} PARTITION ${names} TABLESPACE`);
    default:
      return alterTable(change, `${change.verb.toUpperCase()} PARTITION ${names}`);
  }
}

type AlterKind = Extract<
  ChangeKind,
  | 'add-column'
  | 'drop-column'
  | 'rename-column'
  | 'redefine-column'
  | 'set-default'
  | 'drop-default'
  | 'add-constraint'
  | 'drop-constraint'
  | 'alter-constraint'
  | 'create-index'
  | 'drop-index'
  | 'rename-index'
  | 'alter-index'
  | 'set-table-options'
  | 'convert-charset'
  | 'rebuild-table'
  | 'set-storage-state'
  | 'alter-partitions'
>;

/** CREATE INDEX where it can be said so; ADD INDEX for an index that the engine is to name. */
function renderCreateIndex(change: ChangeOf<'create-index'>, visibility: Visibility): string | undefined {
  const { index, table, alter } = change;
  if (index.name === '') return alterTable(change, `ADD ${renderKey(index, visibility)}`);
  return words(
    'CREATE',
    kindOfIndex(index),
    'INDEX',
    change.ifNotExists && 'IF NOT EXISTS',
    `${spellName(index.name)} ON ${spellObject(table)} ${renderParts(index.parts)}`,
    renderIndexOptions(index, visibility),
    ...asked(alter),
  );
}

/** What ALTER TABLE and CREATE INDEX do to a table. */
export const alterRenderers: Renderers<AlterKind> = {
  'add-column': (change) =>
    alterTable(
      change,
      words('ADD COLUMN', change.ifNotExists && 'IF NOT EXISTS', renderColumn(change.column), renderPosition(change.position)),
      ...change.constraints.map((constraint) => `ADD ${renderConstraint(constraint) ?? ''}`),
    ),
  'drop-column': (change) => alterTable(change, words('DROP COLUMN', change.ifExists && 'IF EXISTS', spellName(change.column))),
  'rename-column': (change) => alterTable(change, `RENAME COLUMN ${spellName(change.column)} TO ${spellName(change.to)}`),
  'redefine-column': (change) =>
    alterTable(
      change,
      words(
        change.column === change.to.name ? 'MODIFY COLUMN' : `CHANGE COLUMN ${spellName(change.column)}`,
        renderColumn(change.to),
        renderPosition(change.position),
      ),
    ),
  'set-default': (change) => alterTable(change, `ALTER COLUMN ${spellName(change.column)} SET DEFAULT ${renderDefault(change.default)}`),
  'drop-default': (change) => alterTable(change, `ALTER COLUMN ${spellName(change.column)} DROP DEFAULT`),
  'add-constraint': (change) => {
    const constraint = renderConstraint(change.constraint);
    return constraint && alterTable(change, `ADD ${constraint}`);
  },
  'drop-constraint': (change) =>
    alterTable(
      change,
      change.constraint.toUpperCase() === 'PRIMARY'
        ? 'DROP PRIMARY KEY'
        : words('DROP CONSTRAINT', change.ifExists && 'IF EXISTS', spellName(change.constraint)),
    ),
  'alter-constraint': (change) =>
    change.enforced === undefined
      ? undefined
      : alterTable(change, `ALTER CONSTRAINT ${spellName(change.constraint)} ${change.enforced ? 'ENFORCED' : 'NOT ENFORCED'}`),
  'create-index': renderCreateIndex,
  'drop-index': (change) =>
    change.table &&
    words('DROP INDEX', change.ifExists && 'IF EXISTS', `${spellName(change.index.name)} ON ${spellObject(change.table)}`, ...asked(change.alter)),
  'rename-index': ({ table, ...change }) =>
    table && alterTable({ ...change, table }, `RENAME INDEX ${spellName(change.index.name)} TO ${spellName(change.to)}`),
  'alter-index': ({ table, ...change }, { shown, hidden }) =>
    table && change.visible !== undefined
      ? alterTable({ ...change, table }, `ALTER INDEX ${spellName(change.index.name)} ${change.visible ? shown : hidden}`)
      : undefined,
  'set-table-options': (change) => alterTable(change, renderOptions(change.options)),
  'convert-charset': (change) =>
    alterTable(change, words(`CONVERT TO CHARACTER SET ${change.charset}`, change.collation !== undefined && `COLLATE ${change.collation}`)),
  'rebuild-table': ({ table, ...change }) => table && alterTable({ ...change, table }, 'FORCE'),
  'set-storage-state': (change) => alterTable(change, change.to.toUpperCase().replace('-', ' ')),
  'alter-partitions': renderAlterPartitions,
};

/** The comment of a table; others stand in the column or index. */
export const renderComment = ({ object, name, comment }: ChangeOf<'comment'>): string | undefined =>
  object === 'table' ? `ALTER TABLE ${spellObject(name)} COMMENT=${spellString(comment ?? '')}` : undefined;
