import type { AlterTableCmd, AlterTableMoveAllStmt, AlterTableStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import { all, relationName } from '../tree.ts';
import { inRunningOrder } from './alter-passes.ts';
import { columnCommands } from './alter-columns.ts';
import { constraintCommands } from './alter-constraints.ts';
import { movedKind, relationCommands } from './alter-relations.ts';
import { roleNames } from './changes.ts';
import { openCommand, readStretches, type Command, type Commands } from './alter-command.ts';
import type { Context, Lowerings } from './context.ts';
import { lowerCompositeChange } from './composite-types.ts';
import { namePlace } from './places.ts';
import { withStatedKind } from './stated-kind.ts';

export const alterTableLowerings: Lowerings = { AlterTableStmt: alterTable, AlterTableMoveAllStmt: moveAll };

const commands: Commands = { ...columnCommands, ...constraintCommands, ...relationCommands };

function alterTable(statement: AlterTableStmt, context: Context): readonly SchemaChange[] {
  const parsed = all(statement.cmds, 'AlterTableCmd');
  const stretches = context.exact ? readStretches(statement.relation, parsed.length, context) : undefined;
  const parts = parsed.map((command, index) => ({ command, stretch: stretches?.[index] }));
  const changes = inRunningOrder(parts).flatMap(({ command, stretch }) => lowerCommand(openCommand(statement, command, stretch, context)));
  return withStatedKind(withReach(changes, statement), statement.objtype);
}

function moveAll(statement: AlterTableMoveAllStmt, context: Context): readonly SchemaChange[] {
  const { orig_tablespacename: from = '', new_tablespacename: tablespace = '', objtype, roles } = statement;
  return [{ kind: 'move-tablespace', object: movedKind(objtype), from, tablespace, owners: roleNames(roles), span: namePlace(context, from) }];
}

/** `IF EXISTS` and `ONLY` hold for every part of the statement. */
function withReach(changes: readonly SchemaChange[], { missing_ok, relation }: AlterTableStmt): readonly SchemaChange[] {
  const only = relation?.inh !== true;
  if (missing_ok !== true && !only) return changes;
  return changes.map((change) => ({ ...change, ...(missing_ok === true && { relationMayMiss: true }), ...(only && { only: true }) }));
}

function lowerCommand(command: Command): readonly SchemaChange[] {
  if (command.objectType === 'OBJECT_TYPE') return lowerCompositeChange(command);
  const lower = command.node.subtype && commands[command.node.subtype];
  return lower === undefined ? [unknownCommand(command)] : lower(command);
}

/** A part that no rule asks about: rules of the rewrite system, typed tables, foreign options. */
function unknownCommand({ node, relation, span }: Command): SchemaChange {
  return { kind: 'other', what: wordsOf(node), object: relationName(relation), verb: 'alter', span };
}

const wordsOf = ({ subtype }: AlterTableCmd): string =>
  (subtype ?? '')
    .replace(/^AT_/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
