import type { ColumnDef, Constraint as ParsedConstraint } from 'libpg-query';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { isAtLeast } from '../../../model/target.ts';
import { plainType, readType, serialBase } from '../types.ts';
import { all, nameOf, stringsOf } from '../tree.ts';
import { readConstraint } from './constraints.ts';
import type { Context } from './context.ts';
import { readExpression } from './expressions.ts';
import { indexOf, itemPlace } from './places.ts';
import { sequenceSettings } from './sequences.ts';

export interface ReadColumn {
  readonly column: ColumnSpec;
  readonly constraints: readonly Constraint[];
}

/** Reads a column of CREATE TABLE or ADD COLUMN, with the constraints written behind it. */
export function readColumn(def: ColumnDef, newTable: boolean, context: Context): ReadColumn {
  const name = def.colname ?? '';
  const items = all(def.constraints, 'Constraint');
  const base = serialBase(def.typeName);
  const identity = items.find(({ contype }) => contype === 'CONSTR_IDENTITY');
  const generated = items.find(({ contype }) => contype === 'CONSTR_GENERATED');
  const preset = items.find(({ contype }) => contype === 'CONSTR_DEFAULT');
  const required = items.some(({ contype }) => contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_PRIMARY');
  const column: ColumnSpec = {
    name,
    type: base === undefined ? readType(def.typeName) : plainType(base),
    notNull: required || base !== undefined || identity !== undefined,
    serial: base !== undefined,
    span: itemPlace(context, def.location),
    ...(def.collClause !== undefined && { collation: nameOf(stringsOf(def.collClause.collname)) }),
    ...(preset !== undefined && { default: readExpression(preset.raw_expr, context) }),
    ...(identity !== undefined && { identity: identity.generated_when === 'd' ? 'by-default' : 'always' }),
    ...(identity?.options !== undefined && { sequenceOptions: sequenceSettings(identity.options) }),
    ...(generated !== undefined && {
      generated: { expression: readExpression(generated.raw_expr, context), stored: generated.generated_kind !== 'v' },
    }),
  };
  return { column, constraints: columnConstraints(name, items, newTable, context) };
}

/** DEFERRABLE and its like follow the constraint that they are about. */
function columnConstraints(column: string, items: readonly ParsedConstraint[], newTable: boolean, context: Context): readonly Constraint[] {
  return items.flatMap((item, index) => {
    if (item.contype === 'CONSTR_NOTNULL' && (item.conname === undefined || !isAtLeast(context.target, 18))) return [];
    const following = items.slice(index + 1);
    const stop = following.findIndex(({ contype }) => contype?.startsWith('CONSTR_ATTR_') !== true);
    const attributes = stop < 0 ? following : following.slice(0, stop);
    const next = stop < 0 ? undefined : following[stop]?.location;
    const before = next === undefined ? {} : { before: indexOf(context, next) };
    const constraint = readConstraint(item, { column, newTable, attributes, ...before }, context);
    return constraint === undefined ? [] : [constraint];
  });
}
