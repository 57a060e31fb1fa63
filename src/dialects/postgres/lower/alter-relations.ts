import type { ObjectType } from 'libpg-query';
import type { ChangeOf, SchemaChange } from '../../../model/change.ts';
import { as, itemsOf, relationName } from '../tree.ts';
import type { Command, Commands } from './alter-command.ts';
import { roleName } from './changes.ts';
import { objectKind } from './objects.ts';
import { readOptions } from './options.ts';
import { readBound } from './partitions.ts';
import { relationPlace } from './places.ts';

/** Parts of ALTER TABLE (and of ALTER INDEX, VIEW and their like) that are about the whole relation. */
export const relationCommands: Commands = {
  AT_ChangeOwner: ({ node, table, objectType, span }) => [
    { kind: 'set-owner', object: objectKind(objectType), name: table, owner: roleName(node.newowner), span },
  ],
  AT_ClusterOn: ({ table, name, nameSpan }) => [{ kind: 'cluster', table, index: name, markOnly: true, span: nameSpan }],
  AT_DropCluster: ({ table, span }) => [{ kind: 'cluster', table, markOnly: true, span }],
  AT_SetLogged: ({ table, span }) => [{ kind: 'set-logged', table, logged: true, span }],
  AT_SetUnLogged: ({ table, span }) => [{ kind: 'set-logged', table, logged: false, span }],
  AT_SetAccessMethod: ({ table, name, span }) => [{ kind: 'set-access-method', table, method: name === '' ? 'default' : name, span }],
  AT_SetTableSpace: ({ table, name, objectType, span }) => [
    { kind: 'set-tablespace', object: movedKind(objectType), name: table, tablespace: name, span },
  ],
  AT_SetRelOptions: (command) => setOptions(command, readOptions(itemsOf(command.node.def))),
  AT_ResetRelOptions: (command) =>
    setOptions(command, Object.fromEntries(Object.keys(readOptions(itemsOf(command.node.def))).map((name) => [name, 'default']))),
  AT_AddInherit: (command) => setInheritance(command, true),
  AT_DropInherit: (command) => setInheritance(command, false),
  AT_ReplicaIdentity: ({ node, table, span }) => {
    const statement = as(node.def, 'ReplicaIdentityStmt');
    const identity = ({ d: 'default', f: 'full', n: 'nothing', i: 'index' } as const)[statement?.identity_type ?? ''] ?? 'default';
    return [{ kind: 'set-replica-identity', table, identity, span, ...(statement?.name !== undefined && { index: statement.name }) }];
  },
  AT_EnableRowSecurity: ({ table, span }) => [{ kind: 'set-row-security', table, to: 'enable', span }],
  AT_DisableRowSecurity: ({ table, span }) => [{ kind: 'set-row-security', table, to: 'disable', span }],
  AT_ForceRowSecurity: ({ table, span }) => [{ kind: 'set-row-security', table, to: 'force', span }],
  AT_NoForceRowSecurity: ({ table, span }) => [{ kind: 'set-row-security', table, to: 'no-force', span }],
  AT_AttachPartition: attach,
  AT_DetachPartition: (command) => detach(command, false),
  AT_DetachPartitionFinalize: (command) => detach(command, true),
  AT_EnableTrig: (command) => enableTrigger(command, true),
  AT_EnableAlwaysTrig: (command) => enableTrigger(command, true),
  AT_EnableReplicaTrig: (command) => enableTrigger(command, true).map((change) => ({ ...change, replica: true })),
  AT_DisableTrig: (command) => enableTrigger(command, false),
  AT_EnableTrigAll: (command) => enableTrigger(command, true, 'all'),
  AT_DisableTrigAll: (command) => enableTrigger(command, false, 'all'),
  AT_EnableTrigUser: (command) => enableTrigger(command, true, 'user'),
  AT_DisableTrigUser: (command) => enableTrigger(command, false, 'user'),
};

/** What a statement moves to another tablespace. */
export function movedKind(objectType: ObjectType | undefined): 'table' | 'index' | 'materialized-view' {
  if (objectType === 'OBJECT_INDEX') return 'index';
  return objectType === 'OBJECT_MATVIEW' ? 'materialized-view' : 'table';
}

function setOptions({ table, objectType, span }: Command, options: Readonly<Record<string, string>>): readonly SchemaChange[] {
  if (objectType === 'OBJECT_INDEX') return [{ kind: 'alter-index', index: table, what: 'options', options, span }];
  return [{ kind: 'set-table-options', table, options, span }];
}

function setInheritance({ node, table, span }: Command, inherit: boolean): readonly SchemaChange[] {
  return [{ kind: 'set-inheritance', table, parent: relationName(as(node.def, 'RangeVar')), inherit, span }];
}

function attach({ node, table, objectType, context }: Command): readonly SchemaChange[] {
  const partition = as(node.def, 'PartitionCmd');
  const child = relationName(partition?.name);
  const span = relationPlace(context, partition?.name);
  if (objectType === 'OBJECT_INDEX') return [{ kind: 'attach-index', index: table, child, span }];
  return [{ kind: 'attach-partition', table, partition: child, bound: readBound(partition?.bound, context), span }];
}

function detach({ node, table, context }: Command, finalize: boolean): readonly SchemaChange[] {
  const partition = as(node.def, 'PartitionCmd');
  const span = relationPlace(context, partition?.name);
  const concurrently = partition?.concurrent === true;
  return [{ kind: 'detach-partition', table, partition: relationName(partition?.name), concurrently, finalize, span }];
}

function enableTrigger({ table, name, nameSpan }: Command, enabled: boolean, all?: 'all' | 'user'): readonly ChangeOf<'enable-trigger'>[] {
  return [{ kind: 'enable-trigger', table, which: all ?? { name }, enabled, span: nameSpan }];
}
