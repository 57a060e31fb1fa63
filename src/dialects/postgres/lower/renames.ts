import type { RenameStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { SourceSpan } from '../../../model/span.ts';
import type { ObjectName } from '../../../model/names.ts';
import { relationName } from '../tree.ts';
import { otherChange } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { readObject } from './objects.ts';
import { namePlace, pathPlace, relationPlace, indexOf } from './places.ts';
import { withStatedKind } from './stated-kind.ts';

export const renameLowerings: Lowerings = { RenameStmt: rename };

function rename(statement: RenameStmt, context: Context): readonly SchemaChange[] {
  const to = statement.newname ?? '';
  if (statement.relation !== undefined) {
    const isMember = statement.subname !== undefined;
    const changes = isMember ? renameMember(statement, to, context) : withStatedKind(renameRelation(statement, to, context), statement.renameType);
    return statement.missing_ok === true ? changes.map((change) => ({ ...change, relationMayMiss: true })) : changes;
  }
  const object = readObject(statement.renameType === 'OBJECT_DOMCONSTRAINT' ? 'OBJECT_DOMAIN' : statement.renameType, statement.object);
  const span = statement.subname === undefined ? pathPlace(context, object.path) : namePlace(context, statement.subname, afterHead(context));
  switch (statement.renameType) {
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      return [{ kind: 'rename-type', type: object.name, to, span }];
    case 'OBJECT_DOMCONSTRAINT':
      return [{ kind: 'alter-domain', type: object.name, verb: 'rename-constraint', constraint: statement.subname ?? '', to, span }];
    case 'OBJECT_SCHEMA':
      return [{ kind: 'rename-schema', name: statement.subname ?? '', to, span }];
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE':
    case 'OBJECT_ROUTINE':
    case 'OBJECT_AGGREGATE': {
      const identity = object.arguments === undefined ? {} : { arguments: object.arguments };
      return [{ kind: 'alter-routine', routine: object.name, ...identity, renameTo: to, span }];
    }
    case 'OBJECT_PUBLICATION':
      return [{ kind: 'publication', verb: 'alter', name: object.name.name, tables: [], to, span }];
    case 'OBJECT_ROLE':
      return [{ kind: 'role', verb: 'alter', name: statement.subname ?? '', options: ['rename'], hasPassword: false, span }];
    default:
      return otherChange('RenameStmt', context, { object: object.path.length > 0 ? object.name : { name: statement.subname ?? '' }, span });
  }
}

const afterHead = (context: Context): { readonly start: number; readonly end: number } => ({
  start: /^\w+\s+\w+/.exec(context.source.text)?.[0].length ?? 0,
  end: Infinity,
});

/** A column, constraint, trigger or policy: the relation that it belongs to is named too. */
function renameMember(statement: RenameStmt, to: string, context: Context): readonly SchemaChange[] {
  const name = statement.subname ?? '';
  const table = relationName(statement.relation);
  const placed = memberPlace(statement, name, context);
  switch (statement.renameType) {
    case 'OBJECT_COLUMN':
      return [{ kind: 'rename-column', table, column: name, to, ...(statement.relation?.inh !== true && { only: true }), span: placed }];
    case 'OBJECT_ATTRIBUTE':
      return [{ kind: 'alter-composite', type: table, verb: 'rename', attribute: name, to, span: placed }];
    case 'OBJECT_TABCONSTRAINT':
      return [{ kind: 'rename-constraint', table, constraint: name, to, span: placed }];
    case 'OBJECT_TRIGGER':
      return [{ kind: 'rename-trigger', table, trigger: name, to, span: placed }];
    case 'OBJECT_POLICY':
      return [{ kind: 'alter-policy', table, policy: name, renameTo: to, span: placed }];
    default:
      return otherChange('RenameStmt', context, { object: table, span: placed });
  }
}

/** In ALTER TABLE the member stands behind the relation, in ALTER TRIGGER and POLICY before it. */
function memberPlace(statement: RenameStmt, name: string, context: Context): SourceSpan {
  const relation = indexOf(context, statement.relation?.location);
  const behind = statement.renameType !== 'OBJECT_TRIGGER' && statement.renameType !== 'OBJECT_POLICY' && statement.renameType !== 'OBJECT_RULE';
  const head = afterHead(context);
  return namePlace(context, name, behind ? { start: relationEnd(statement, relation), end: Infinity } : { ...head, end: relation });
}

const relationEnd = (statement: RenameStmt, start: number): number => start + (statement.relation?.relname?.length ?? 0);

function renameRelation(statement: RenameStmt, to: string, context: Context): readonly SchemaChange[] {
  const name: ObjectName = relationName(statement.relation);
  const span = relationPlace(context, statement.relation);
  switch (statement.renameType) {
    case 'OBJECT_INDEX':
      return [{ kind: 'rename-index', index: name, to, span }];
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
      return [{ kind: 'rename-view', view: name, to, span }];
    case 'OBJECT_SEQUENCE':
      return [{ kind: 'rename-sequence', sequence: name, to, span }];
    case 'OBJECT_TABLE':
    case 'OBJECT_FOREIGN_TABLE':
      return [{ kind: 'rename-table', table: name, to: { name: to }, ifExists: statement.missing_ok === true, span }];
    default:
      return otherChange('RenameStmt', context, { object: name, span });
  }
}
