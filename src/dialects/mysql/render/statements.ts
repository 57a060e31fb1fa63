import type { ChangeKind, ChangeOf } from '../../../model/change.ts';
import { fillQuery } from '../../../model/fill-query.ts';
import { spellName } from '../names.ts';
import { spellString } from '../strings.ts';
import { renderComment, type Renderers } from './alter.ts';
import { renderColumn } from './columns.ts';
import { renderConstraint, renderKey, type Visibility } from './keys.ts';
import { spellObject, words } from './spelling.ts';
import { renderOptions, renderPartitioning, renderPeriods } from './tables.ts';

function renderCreateTable({ table, ifNotExists, orReplace, spec }: ChangeOf<'create-table'>, visibility: Visibility): string | undefined {
  const head = words(
    'CREATE',
    orReplace && 'OR REPLACE',
    spec.persistence === 'temporary' && 'TEMPORARY',
    'TABLE',
    ifNotExists && 'IF NOT EXISTS',
    spellObject(table),
  );
  const [like] = spec.like;
  if (like !== undefined) return `${head} LIKE ${spellObject(like.table)}`;
  if (spec.asQuery !== undefined) return undefined;
  const constraints = spec.constraints.map(renderConstraint);
  const elements = [
    ...spec.columns.map(renderColumn),
    ...constraints,
    ...spec.indexes.map((index) => renderKey(index, visibility)),
    ...renderPeriods(spec.options),
  ];
  return words(
    `${head} (\n  ${elements.filter((element) => element !== undefined).join(',\n  ')}\n)`,
    renderOptions(spec.options),
    spec.comment !== undefined && `COMMENT=${spellString(spec.comment)}`,
    spec.partitioning && renderPartitioning(spec.partitioning),
  );
}

/** Settings that are a name of a database, or several words. */
function renderSetSession({ name, value, global }: ChangeOf<'set-session'>): string | undefined {
  if (name === 'schema') return value === undefined ? undefined : `USE ${spellName(value)}`;
  const written = value === undefined ? 'DEFAULT' : /^-?[\d.]+$|^(?:on|off|true|false)$/i.test(value) ? value : spellString(value);
  return `SET ${global ? 'GLOBAL ' : 'SESSION '}${name} = ${written}`;
}

function renderTransaction({ verb, name, isolation, chain }: ChangeOf<'transaction'>): string | undefined {
  const chained = chain === true && 'AND CHAIN';
  switch (verb) {
    case 'begin':
      return 'START TRANSACTION';
    case 'commit':
      return words('COMMIT', chained);
    case 'rollback':
      return words('ROLLBACK', chained);
    case 'savepoint':
      return name && `SAVEPOINT ${spellName(name)}`;
    case 'release':
      return name && `RELEASE SAVEPOINT ${spellName(name)}`;
    case 'rollback-to':
      return name && `ROLLBACK TO SAVEPOINT ${spellName(name)}`;
    case 'set-isolation':
      return isolation && `SET TRANSACTION ISOLATION LEVEL ${isolation.toUpperCase()}`;
    case 'prepare':
      return undefined;
  }
}

type StatementKind = Extract<
  ChangeKind,
  | 'create-table'
  | 'drop-table'
  | 'rename-table'
  | 'truncate'
  | 'analyze'
  | 'comment'
  | 'create-view'
  | 'drop-view'
  | 'set-session'
  | 'transaction'
  | 'write-rows'
>;

/** Statements of their own. */
export const statementRenderers: Renderers<StatementKind> = {
  'create-table': renderCreateTable,
  'drop-table': (change) => words('DROP TABLE', change.ifExists && 'IF EXISTS', spellObject(change.table)),
  'rename-table': (change) => `RENAME TABLE ${spellObject(change.table)} TO ${spellObject(change.to)}`,
  truncate: (change) => `TRUNCATE TABLE ${spellObject(change.table)}`,
  analyze: (change) => (change.tables.length === 0 ? undefined : `ANALYZE TABLE ${change.tables.map(spellObject).join(', ')}`),
  comment: renderComment,
  'create-view': (change) =>
    words(
      'CREATE',
      change.orReplace && 'OR REPLACE',
      'VIEW',
      change.ifNotExists && 'IF NOT EXISTS',
      `${spellObject(change.view)} AS ${change.spec.definition}`,
    ),
  'drop-view': (change) => words('DROP VIEW', change.ifExists && 'IF EXISTS', spellObject(change.view)),
  'set-session': renderSetSession,
  transaction: renderTransaction,
  'write-rows': (change) => fillQuery(change, { column: spellName, table: spellObject }),
};
