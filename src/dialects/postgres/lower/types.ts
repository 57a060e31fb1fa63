import type { AlterDomainStmt, AlterEnumStmt, CreateDomainStmt } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';
import type { DomainType } from '../../../model/user-types.ts';
import { readType } from '../types.ts';
import { all, as, nameOf, stringsOf } from '../tree.ts';
import { otherChange } from './changes.ts';
import type { Context, Lowerings } from './context.ts';
import { readExpression, writtenGroup } from './expressions.ts';
import { itemPlace, namePlace, pathPlace } from './places.ts';

export const typeLowerings: Lowerings = {
  CreateEnumStmt: ({ typeName, vals }, context) => {
    const path = stringsOf(typeName);
    return [{ kind: 'create-enum', type: nameOf(path), values: stringsOf(vals), span: pathPlace(context, path) }];
  },
  AlterEnumStmt: alterEnum,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain,
  CreateRangeStmt: ({ typeName }, context) => {
    const path = stringsOf(typeName);
    return [{ kind: 'create-type', type: nameOf(path), what: 'range', definition: writtenOptions(context), span: pathPlace(context, path) }];
  },
};

/** The list of parentheses of a CREATE TYPE. */
const writtenOptions = (context: Context): string => writtenGroup(context, 0) ?? '';

function alterEnum(statement: AlterEnumStmt, context: Context): readonly SchemaChange[] {
  const { newVal = '', oldVal, newValNeighbor } = statement;
  const type = nameOf(stringsOf(statement.typeName));
  const span = valuePlace(oldVal ?? newVal, context);
  if (oldVal !== undefined) return [{ kind: 'rename-enum-value', type, value: oldVal, to: newVal, span }];
  const where = statement.newValIsAfter === true ? 'after' : 'before';
  const position = newValNeighbor === undefined ? {} : { position: { where, value: newValNeighbor } as const };
  return [{ kind: 'add-enum-value', type, value: newVal, ifNotExists: statement.skipIfNewValExists === true, ...position, span }];
}

/** Where a value stands as a literal. */
function valuePlace(value: string, context: Context) {
  if (!context.exact) return context.whole;
  const { text } = context.source;
  const literal = `'${value.replaceAll("'", "''")}'`;
  const token = context.tokens().find(({ start, end }) => text.slice(start, end) === literal);
  return token === undefined ? context.whole : context.source.span(token.start, token.end);
}

function createDomain(statement: CreateDomainStmt, context: Context): readonly SchemaChange[] {
  const path = stringsOf(statement.domainname);
  const items = all(statement.constraints, 'Constraint');
  const preset = items.find(({ contype }) => contype === 'CONSTR_DEFAULT');
  const spec = {
    base: readType(statement.typeName),
    ...(statement.collClause !== undefined && { collation: nameOf(stringsOf(statement.collClause.collname)) }),
    notNull: items.some(({ contype }) => contype === 'CONSTR_NOTNULL'),
    ...(preset !== undefined && { default: readExpression(preset.raw_expr, context) }),
    checks: items
      .filter(({ contype }) => contype === 'CONSTR_CHECK')
      .map((item): Check => ({ name: item.conname ?? '', expression: readExpression(item.raw_expr, context), valid: true })),
  };
  return [{ kind: 'create-domain', type: nameOf(path), spec, span: pathPlace(context, path) }];
}

type Check = DomainType['checks'][number];

/** The letter tells what is altered. Source: `AlterDomainStmt` in nodes/parsenodes.h. */
function alterDomain(statement: AlterDomainStmt, context: Context): readonly SchemaChange[] {
  const path = stringsOf(statement.typeName);
  const type = nameOf(path);
  const constraint = statement.name ?? '';
  const span = statement.name === undefined ? pathPlace(context, path) : namePlace(context, constraint);
  switch (statement.subtype) {
    case 'T':
      return statement.def === undefined
        ? [{ kind: 'alter-domain', type, verb: 'drop-default', span }]
        : [{ kind: 'alter-domain', type, verb: 'set-default', default: readExpression(statement.def, context), span }];
    case 'N':
      return [{ kind: 'alter-domain', type, verb: 'drop-not-null', span }];
    case 'O':
      return [{ kind: 'alter-domain', type, verb: 'set-not-null', span }];
    case 'C':
      return addDomainConstraint(statement, context);
    case 'X':
      return [{ kind: 'alter-domain', type, verb: 'drop-constraint', constraint, span }];
    case 'V':
      return [{ kind: 'alter-domain', type, verb: 'validate-constraint', constraint, span }];
    default:
      return otherChange('AlterDomainStmt', context, { object: type, span });
  }
}

function addDomainConstraint(statement: AlterDomainStmt, context: Context): readonly SchemaChange[] {
  const type = nameOf(stringsOf(statement.typeName));
  const added = as(statement.def, 'Constraint');
  const span = itemPlace(context, added?.location);
  if (added?.contype === 'CONSTR_NOTNULL') return [{ kind: 'alter-domain', type, verb: 'set-not-null', span }];
  const check: Check = { name: added?.conname ?? '', expression: readExpression(added?.raw_expr, context), valid: added?.skip_validation !== true };
  return [{ kind: 'alter-domain', type, verb: 'add-constraint', check, constraint: check.name, span }];
}
