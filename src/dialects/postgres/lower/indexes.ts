import type { IndexStmt, ReindexStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { Index } from '../../../model/objects.ts';
import { all, relationName } from '../tree.ts';
import type { Context, Lowerings } from './context.ts';
import { readExpression } from './expressions.ts';
import { readIndexPart } from './index-parts.ts';
import { isOn, readOptions } from './options.ts';
import { indexOf, namePlace, relationPlace } from './places.ts';

export const indexLowerings: Lowerings = { IndexStmt: createIndex, ReindexStmt: reindex };

function createIndex(statement: IndexStmt, context: Context): readonly SchemaChange[] {
  const only = statement.relation?.inh !== true;
  const index: Index = {
    name: statement.idxname ?? '',
    method: statement.accessMethod ?? 'btree',
    parts: all(statement.indexParams, 'IndexElem').map((element) => readIndexPart(element, context)),
    include: all(statement.indexIncludingParams, 'IndexElem').flatMap(({ name }) => (name === undefined ? [] : [name])),
    ...(statement.whereClause !== undefined && { predicate: readExpression(statement.whereClause, context) }),
    unique: statement.unique === true,
    nullsNotDistinct: statement.nulls_not_distinct === true,
    valid: true,
    visible: true,
    clustered: false,
    replicaIdentity: false,
    ...(statement.options !== undefined && { options: readOptions(statement.options) }),
    origin: { kind: 'unknown' },
  };
  const table = relationName(statement.relation);
  const online = statement.concurrent === true;
  return [{ kind: 'create-index', table, index, online, ifNotExists: statement.if_not_exists === true, only, span: indexPlace(statement, context) }];
}

/** The index's name; an unnamed one is placed by its first words, up to the table. */
function indexPlace({ idxname, relation }: IndexStmt, context: Context) {
  const head = /^create\s+(unique\s+)?index/i.exec(context.source.text)?.[0].length ?? 0;
  if (idxname !== undefined) return namePlace(context, idxname, { start: head, end: indexOf(context, relation?.location) });
  const table = relationPlace(context, relation);
  return context.exact ? { ...table, start: context.whole.start } : table;
}

const reindexTargets = {
  REINDEX_OBJECT_INDEX: 'index',
  REINDEX_OBJECT_TABLE: 'table',
  REINDEX_OBJECT_SCHEMA: 'schema',
  REINDEX_OBJECT_SYSTEM: 'system',
  REINDEX_OBJECT_DATABASE: 'database',
} as const;

function reindex(statement: ReindexStmt, context: Context): readonly SchemaChange[] {
  const target = reindexTargets[statement.kind ?? 'REINDEX_OBJECT_INDEX'];
  const named = statement.name === undefined ? undefined : { name: statement.name };
  const name = statement.relation === undefined ? named : relationName(statement.relation);
  const span = statement.relation === undefined ? context.whole : relationPlace(context, statement.relation);
  return [{ kind: 'reindex', target, ...(name !== undefined && { name }), online: isOn(statement.params, 'concurrently'), span }];
}
