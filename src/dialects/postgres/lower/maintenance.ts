import type { VacuumStmt } from 'libpg-query';
import { lockModes } from '../../../model/effects.ts';
import type { SchemaChange } from '../../../model/change.ts';
import { all, relationName } from '../tree.ts';
import type { Context, Lowerings } from './context.ts';
import { isOn } from './options.ts';
import { relationPlace } from './places.ts';

export const maintenanceLowerings: Lowerings = {
  VacuumStmt: vacuum,
  ClusterStmt: ({ relation, indexname }, context) => [
    {
      kind: 'cluster',
      ...(relation !== undefined && { table: relationName(relation) }),
      ...(indexname !== undefined && { index: indexname }),
      markOnly: false,
      span: relation === undefined ? context.whole : relationPlace(context, relation),
    },
  ],
  LockStmt: ({ relations, mode }, context) =>
    all(relations, 'RangeVar').map((relation) => ({
      kind: 'lock-table',
      table: relationName(relation),
      mode: lockModes[(mode ?? 8) - 1] ?? 'ACCESS EXCLUSIVE',
      span: relationPlace(context, relation),
    })),
};

function vacuum(statement: VacuumStmt, context: Context): readonly SchemaChange[] {
  const relations = all(statement.rels, 'VacuumRelation').flatMap(({ relation }) => (relation === undefined ? [] : [relation]));
  const tables = relations.map(relationName);
  const span = relations[0] === undefined ? context.whole : relationPlace(context, relations[0]);
  if (statement.is_vacuumcmd !== true) return [{ kind: 'analyze', tables, span }];
  const { options } = statement;
  return [{ kind: 'vacuum', tables, full: isOn(options, 'full'), analyze: isOn(options, 'analyze'), span }];
}
