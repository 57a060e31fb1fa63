import type { ChangeOf } from '../../../model/change.ts';
import { spellName, spellString } from '../names.ts';
import type { Renderers } from './columns.ts';
import { renderIndexPart } from './parts.ts';
import { spellList, spellObject, spellOptions, words } from './spelling.ts';

function renderCreateIndex({ table, index, online, ifNotExists, only }: ChangeOf<'create-index'>): string | undefined {
  if (ifNotExists && index.name === '') return undefined;
  return words(
    'CREATE',
    index.unique && 'UNIQUE',
    'INDEX',
    online && 'CONCURRENTLY',
    ifNotExists && 'IF NOT EXISTS',
    index.name !== '' && spellName(index.name),
    'ON',
    only && 'ONLY',
    spellObject(table),
    index.method !== 'btree' && `USING ${spellName(index.method)}`,
    `(${index.parts.map(renderIndexPart).join(', ')})`,
    index.include.length > 0 && `INCLUDE ${spellList(index.include)}`,
    index.nullsNotDistinct && 'NULLS NOT DISTINCT',
    index.options && Object.keys(index.options).length > 0 && `WITH ${spellOptions(index.options)}`,
    index.predicate && `WHERE ${index.predicate.text}`,
  );
}

function renderReindex({ target, name, online }: ChangeOf<'reindex'>): string | undefined {
  if (name === undefined && (target === 'index' || target === 'table' || target === 'schema')) return undefined;
  return words('REINDEX', target.toUpperCase(), online && 'CONCURRENTLY', name && spellObject(name));
}

function renderCreateView({ view, orReplace, ifNotExists, materialized, withData, temporary, spec }: ChangeOf<'create-view'>): string {
  return words(
    'CREATE',
    orReplace && !materialized && 'OR REPLACE',
    temporary && 'TEMPORARY',
    materialized && 'MATERIALIZED',
    'VIEW',
    ifNotExists && materialized && 'IF NOT EXISTS',
    spellObject(view),
    Object.keys(spec.options).length > 0 && `WITH ${spellOptions(spec.options)}`,
    `AS ${spec.definition}`,
    materialized && !withData && 'WITH NO DATA',
  );
}

function renderAddEnumValue({ type, value, ifNotExists, position }: ChangeOf<'add-enum-value'>): string {
  return words(
    `ALTER TYPE ${spellObject(type)} ADD VALUE`,
    ifNotExists && 'IF NOT EXISTS',
    spellString(value),
    position && `${position.where.toUpperCase()} ${spellString(position.value)}`,
  );
}

/** Changes of indexes, views and types. */
export const indexAndViewRenderers: Renderers<
  | 'create-index'
  | 'drop-index'
  | 'rename-index'
  | 'attach-index'
  | 'reindex'
  | 'create-view'
  | 'drop-view'
  | 'rename-view'
  | 'refresh-view'
  | 'add-enum-value'
  | 'rename-enum-value'
  | 'rename-type'
  | 'rename-sequence'
> = {
  'create-index': renderCreateIndex,
  'drop-index': (change) =>
    words('DROP INDEX', change.online && 'CONCURRENTLY', change.ifExists && 'IF EXISTS', spellObject(change.index), change.cascade && 'CASCADE'),
  'rename-index': (change) => `ALTER INDEX ${spellObject(change.index)} RENAME TO ${spellName(change.to)}`,
  'attach-index': (change) => `ALTER INDEX ${spellObject(change.index)} ATTACH PARTITION ${spellObject(change.child)}`,
  reindex: renderReindex,
  'create-view': renderCreateView,
  'drop-view': (change) =>
    words(
      'DROP',
      change.materialized && 'MATERIALIZED',
      'VIEW',
      change.ifExists && 'IF EXISTS',
      spellObject(change.view),
      change.cascade && 'CASCADE',
    ),
  'rename-view': (change) => `ALTER VIEW ${spellObject(change.view)} RENAME TO ${spellName(change.to)}`,
  'refresh-view': (change) =>
    words('REFRESH MATERIALIZED VIEW', change.online && 'CONCURRENTLY', spellObject(change.view), !change.withData && 'WITH NO DATA'),
  'add-enum-value': renderAddEnumValue,
  'rename-enum-value': (change) => `ALTER TYPE ${spellObject(change.type)} RENAME VALUE ${spellString(change.value)} TO ${spellString(change.to)}`,
  'rename-type': (change) => `ALTER TYPE ${spellObject(change.type)} RENAME TO ${spellName(change.to)}`,
  'rename-sequence': (change) => `ALTER SEQUENCE ${spellObject(change.sequence)} RENAME TO ${spellName(change.to)}`,
};
