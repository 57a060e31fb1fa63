import type { SchemaChange } from '../../../model/change.ts';
import { tagOf, type Node } from '../tree.ts';
import { alterTableLowerings } from './alter-table.ts';
import { otherChange } from './changes.ts';
import { compositeTypeLowerings } from './composite-types.ts';
import type { Context, Lowerings } from './context.ts';
import { dataLowerings } from './data.ts';
import { databaseObjectLowerings } from './database-objects.ts';
import { definitionLowerings } from './definitions.ts';
import { doBlockLowerings } from './do-blocks.ts';
import { dropLowerings } from './drops.ts';
import { indexLowerings } from './indexes.ts';
import { maintenanceLowerings } from './maintenance.ts';
import { objectPropertyLowerings } from './object-properties.ts';
import { isOn } from './options.ts';
import { privilegeLowerings } from './privileges.ts';
import { renameLowerings } from './renames.ts';
import { routineLowerings } from './routines.ts';
import { sequenceLowerings } from './sequences.ts';
import { sessionLowerings } from './session.ts';
import { tableLowerings } from './tables.ts';
import { triggerAndPolicyLowerings } from './triggers-and-policies.ts';
import { typeLowerings } from './types.ts';
import { viewLowerings } from './views.ts';

type Lower = (inner: unknown, context: Context) => readonly SchemaChange[];

let table: Lowerings | undefined;

/** One table of all groups, by the name of the node; made when first used, as the groups may refer to each other. */
const lowerings = (): Lowerings =>
  (table ??= {
    ...tableLowerings,
    ...alterTableLowerings,
    ...indexLowerings,
    ...viewLowerings,
    ...typeLowerings,
    ...compositeTypeLowerings,
    ...definitionLowerings,
    ...sequenceLowerings,
    ...routineLowerings,
    ...triggerAndPolicyLowerings,
    ...dropLowerings,
    ...renameLowerings,
    ...objectPropertyLowerings,
    ...databaseObjectLowerings,
    ...privilegeLowerings,
    ...maintenanceLowerings,
    ...dataLowerings,
    ...sessionLowerings,
    ...doBlockLowerings,
    ExplainStmt: ({ query, options }, context) =>
      query !== undefined && isOn(options, 'analyze') ? lowerNode(query, context) : otherChange('ExplainStmt', context),
  });

/** What a statement does, in the order in which PostgreSQL does it. */
export function lowerNode(node: Node, context: Context): readonly SchemaChange[] {
  const tag = tagOf(node);
  const lower = lowerings()[tag] as Lower | undefined;
  return lower === undefined ? otherChange(tag, context) : lower((node as Readonly<Record<string, unknown>>)[tag], context);
}
