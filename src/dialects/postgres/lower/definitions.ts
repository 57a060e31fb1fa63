import type { DefineStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import { all, as, itemsOf, nameOf, stringsOf } from '../tree.ts';
import { otherChange } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { writtenGroup, writtenGroups } from './expressions.ts';
import { argumentType } from './objects.ts';
import { pathPlace } from './places.ts';

export const definitionLowerings: Lowerings = { DefineStmt: define };

/** CREATE AGGREGATE, TYPE, OPERATOR, COLLATION and the parts of text search share one node. */
function define(statement: DefineStmt, context: Context): readonly SchemaChange[] {
  const path = stringsOf(statement.defnames);
  const name = nameOf(path);
  const span = pathPlace(context, path);
  if (statement.kind === 'OBJECT_TYPE') {
    const definition = writtenGroup(context, 0);
    return [{ kind: 'create-type', type: name, what: 'base', ...(definition !== undefined && { definition }), span }];
  }
  if (statement.kind !== 'OBJECT_AGGREGATE')
    return otherChange('DefineStmt', context, { object: name, span }).map((change) =>
      asCreation(change, statement.kind === 'OBJECT_OPERATOR' ? 'define' : 'create'),
    );
  const parameters = all(
    statement.args?.flatMap((list) => itemsOf(list)),
    'FunctionParameter',
  );
  return [
    {
      kind: 'create-routine',
      routine: name,
      orReplace: statement.replace === true,
      routineKind: 'aggregate',
      spec: {
        arguments: parameters.map(({ argType }) => argumentType(argType)),
        language: 'internal',
        volatility: 'unknown',
        securityDefiner: false,
        settings: [],
        ...(statement.oldstyle !== true && { signature: writtenGroups(context).at(-1) ?? '' }),
        uses: [],
        body: stringsOf(as(all(statement.definition, 'DefElem').find(({ defname }) => defname === 'sfunc')?.arg, 'TypeName')?.names).join('.'),
      },
      span,
    },
  ];
}

/** `define`: an operator, which decides what types go together. */
const asCreation = (change: SchemaChange, what: 'create' | 'define'): SchemaChange =>
  change.kind === 'other' ? { ...change, what, verb: 'create' } : change;
