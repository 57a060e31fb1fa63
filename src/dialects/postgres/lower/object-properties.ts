import type { AlterObjectSchemaStmt, CommentStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import { relationName } from '../tree.ts';
import { roleName } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { objectKind, readObject } from './objects.ts';
import { pathPlace, relationPlace, tokenAt } from './places.ts';
import { withStatedKind } from './stated-kind.ts';

export const objectPropertyLowerings: Lowerings = {
  CommentStmt: comment,
  AlterObjectSchemaStmt: setSchema,
  AlterOwnerStmt: ({ objectType, relation, object, newowner }, context) => {
    const name = relation === undefined ? readObject(objectType, object).name : relationName(relation);
    return [{ kind: 'set-owner', object: objectKind(objectType), name, owner: roleName(newowner), span: tokenAt(context, newowner?.location) }];
  },
};

function comment(statement: CommentStmt, context: Context): readonly SchemaChange[] {
  const { name, path, member } = readObject(statement.objtype, statement.object);
  const column = statement.objtype === 'OBJECT_COLUMN';
  return [
    {
      kind: 'comment',
      object: objectKind(statement.objtype),
      name,
      span: pathPlace(context, column || member === undefined ? path : [member]),
      ...(member !== undefined && { member }),
      ...(statement.comment !== undefined && { comment: statement.comment }),
    },
  ];
}

function setSchema(statement: AlterObjectSchemaStmt, context: Context): readonly SchemaChange[] {
  const { relation, objectType, newschema = '' } = statement;
  const named = readObject(objectType, statement.object);
  const name = relation === undefined ? named.name : relationName(relation);
  const span = relation === undefined ? pathPlace(context, named.path) : relationPlace(context, relation);
  const mayMiss = statement.missing_ok === true ? { relationMayMiss: true } : {};
  const identity = named.arguments && { arguments: named.arguments };
  return withStatedKind([{ kind: 'set-schema', object: movable(objectType), name, ...identity, to: newschema, span, ...mayMiss }], objectType);
}

function movable(type: AlterObjectSchemaStmt['objectType']): Extract<SchemaChange, { kind: 'set-schema' }>['object'] {
  const kind = objectKind(type);
  if (kind === 'table' || kind === 'view' || kind === 'materialized-view' || kind === 'sequence' || kind === 'routine') return kind;
  return kind === 'type' || kind === 'domain' ? 'type' : 'other';
}
