import type { ChangeOf } from '../../../model/change.ts';
import { fillQuery } from '../../../model/fill-query.ts';
import { spellName, spellString } from '../names.ts';
import type { Renderers } from './columns.ts';
import { renderBound, renderColumn, renderConstraint } from './parts.ts';
import { alterTable, spellObject, spellOptions, words } from './spelling.ts';

const rowSecurityWords = { enable: 'ENABLE', disable: 'DISABLE', force: 'FORCE', 'no-force': 'NO FORCE' } as const;

/** A constraint's DEFERRABLE and ENFORCED; with neither there is nothing to write. */
function renderAlterConstraint(change: ChangeOf<'alter-constraint'>): string | undefined {
  if (change.deferrable === undefined && change.enforced === undefined) return undefined;
  return words(
    alterTable(change),
    `ALTER CONSTRAINT ${spellName(change.constraint)}`,
    change.deferrable === true && 'DEFERRABLE',
    change.deferrable === false && 'NOT DEFERRABLE',
    change.initiallyDeferred === true && 'INITIALLY DEFERRED',
    change.enforced === true && 'ENFORCED',
    change.enforced === false && 'NOT ENFORCED',
  );
}

const persistenceWords = { permanent: '', unlogged: 'UNLOGGED', temporary: 'TEMPORARY' } as const;

/** A table with columns and constraints of its own; undefined where it takes more than these from elsewhere. */
function renderCreateTable({ table, ifNotExists, spec }: ChangeOf<'create-table'>): string | undefined {
  const { inherits, like, partitioning, partitionOf, asQuery, foreign } = spec;
  if (inherits.length > 0 || like.length > 0 || foreign || [partitioning, partitionOf, asQuery].some((part) => part !== undefined)) return undefined;
  const elements = [...spec.columns.map((column) => renderColumn(column, [])), ...spec.constraints.map((constraint) => renderConstraint(constraint))];
  return words(
    'CREATE',
    persistenceWords[spec.persistence],
    'TABLE',
    ifNotExists && 'IF NOT EXISTS',
    `${spellObject(table)} (\n  ${elements.join(',\n  ')}\n)`,
    Object.keys(spec.options).length > 0 && `WITH ${spellOptions(spec.options)}`,
  );
}

/** Changes of a table, its constraints and partitions. */
export const tableRenderers: Renderers<
  | 'create-table'
  | 'drop-table'
  | 'rename-table'
  | 'truncate'
  | 'set-logged'
  | 'set-row-security'
  | 'attach-partition'
  | 'detach-partition'
  | 'add-constraint'
  | 'validate-constraint'
  | 'drop-constraint'
  | 'rename-constraint'
  | 'alter-constraint'
  | 'vacuum'
  | 'analyze'
  | 'comment'
  | 'write-rows'
> = {
  'create-table': renderCreateTable,
  'write-rows': (change) => fillQuery(change, { column: spellName, table: spellObject }),
  'drop-table': (change) => words('DROP TABLE', change.ifExists && 'IF EXISTS', spellObject(change.table), change.cascade && 'CASCADE'),
  'rename-table': (change) =>
    change.to.schema !== undefined && change.to.schema !== change.table.schema
      ? undefined
      : words('ALTER TABLE', change.ifExists && 'IF EXISTS', spellObject(change.table), `RENAME TO ${spellName(change.to.name)}`),
  truncate: (change) => words('TRUNCATE', spellObject(change.table), change.restartIdentity && 'RESTART IDENTITY', change.cascade && 'CASCADE'),
  'set-logged': (change) => `${alterTable(change)} SET ${change.logged ? 'LOGGED' : 'UNLOGGED'}`,
  'set-row-security': (change) => `${alterTable(change)} ${rowSecurityWords[change.to]} ROW LEVEL SECURITY`,
  'attach-partition': (change) => `${alterTable(change)} ATTACH PARTITION ${spellObject(change.partition)} ${renderBound(change.bound)}`,
  'detach-partition': (change) =>
    words(
      alterTable(change),
      `DETACH PARTITION ${spellObject(change.partition)}`,
      change.finalize ? 'FINALIZE' : change.concurrently && 'CONCURRENTLY',
    ),
  'add-constraint': (change) => `${alterTable(change)} ADD ${renderConstraint(change.constraint)}`,
  'validate-constraint': (change) => `${alterTable(change)} VALIDATE CONSTRAINT ${spellName(change.constraint)}`,
  'drop-constraint': (change) =>
    words(alterTable(change), 'DROP CONSTRAINT', change.ifExists && 'IF EXISTS', spellName(change.constraint), change.cascade && 'CASCADE'),
  'rename-constraint': (change) => `${alterTable(change)} RENAME CONSTRAINT ${spellName(change.constraint)} TO ${spellName(change.to)}`,
  'alter-constraint': renderAlterConstraint,
  vacuum: (change) => {
    const options = [...(change.full ? ['FULL'] : []), ...(change.analyze ? ['ANALYZE'] : [])];
    return words('VACUUM', options.length > 0 && `(${options.join(', ')})`, change.tables.map(spellObject).join(', '));
  },
  analyze: (change) => words('ANALYZE', change.tables.map(spellObject).join(', ')),
  comment: (change) => {
    const text = change.comment === undefined ? 'NULL' : spellString(change.comment);
    if (change.object === 'column' && change.member !== undefined)
      return `COMMENT ON COLUMN ${spellObject(change.name)}.${spellName(change.member)} IS ${text}`;
    return change.object === 'table' ? `COMMENT ON TABLE ${spellObject(change.name)} IS ${text}` : undefined;
  },
};
