import { findIndex, findType } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { PartitionBound, Partitioning } from '../../../model/objects.ts';
import { isSameName } from '../../../model/names.ts';
import { isFullyKnown, quote, refuse, relationAt, type Situation } from './situation.ts';

const invalid = (message: string, sqlstate: string): readonly Refusal[] => [refuse('invalid-definition', message, sqlstate)];

/** USING is asked of rows that stand, WITH CHECK of rows that are written. Source: manual, CREATE POLICY; tried on 15 and 18. */
function refusePolicyParts({ policy }: Extract<SchemaChange, { kind: 'create-policy' }>): readonly Refusal[] {
  if (policy.command === 'insert' && policy.using !== undefined) return invalid('a policy for INSERT can have WITH CHECK and no USING', '42601');
  const reads = policy.command === 'select' || policy.command === 'delete';
  return reads && policy.withCheck !== undefined
    ? invalid(`a policy for ${policy.command.toUpperCase()} can have USING and no WITH CHECK`, '42601')
    : [];
}

/** Source: manual, CREATE FUNCTION; interpret_function_parameter_list, tried on 15 and 18. */
function refuseParameters({ spec, routine }: Extract<SchemaChange, { kind: 'create-routine' }>): readonly Refusal[] {
  const parameters = spec.parameters ?? [];
  const names = parameters.flatMap(({ name }) => (name === undefined || name === '' ? [] : [name]));
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) return invalid(`parameter name ${quote(twice)} of ${quote(routine)} is used more than once`, '42P13');
  const first = parameters.findIndex(({ optional }) => optional);
  if (first >= 0 && parameters.slice(first).some(({ optional }) => !optional) && !/\bvariadic\b/i.test(spec.signature ?? ''))
    return invalid(`parameters of ${quote(routine)} after one with a default value must have defaults too`, '42P13');
  const isTrigger = spec.language === 'sql' && /^(?:event_)?trigger$/i.test(spec.returns ?? '');
  return isTrigger ? invalid(`a SQL function cannot return ${spec.returns ?? ''}`, '42P13') : [];
}

const strategies: Readonly<Record<Exclude<PartitionBound['kind'], 'default'>, string>> = { range: 'range', list: 'list', hash: 'hash' };

/** A bound as the partition key needs it. Source: transformPartitionBound, tried on 15 and 18. */
function refuseBound(partitioning: Partitioning | undefined, bound: PartitionBound): readonly Refusal[] {
  if (partitioning === undefined) return [];
  const { strategy, keys } = partitioning;
  if (bound.kind === 'default') return strategy === 'hash' ? invalid('a hash-partitioned table may not have a default partition', '42P16') : [];
  if (strategies[bound.kind] !== strategy)
    return invalid(`a bound of a ${bound.kind} partition is no bound for a table partitioned by ${strategy}`, '42P16');
  if (bound.kind === 'range' && (bound.from.length !== keys.length || bound.to.length !== keys.length))
    return invalid(`FROM and TO must each have one value for each of the ${keys.length} columns of the partition key`, '42P16');
  if (bound.kind === 'hash' && bound.modulus <= 0) return invalid('the modulus of a hash partition must be greater than zero', '42P16');
  if (bound.kind === 'hash' && bound.remainder >= bound.modulus)
    return invalid('the remainder of a hash partition must be less than its modulus', '42P16');
  return [];
}

function refuseBoundOf(change: SchemaChange, at: Situation): readonly Refusal[] {
  if (change.kind === 'attach-partition') {
    const { table } = relationAt(at, change.table);
    return isFullyKnown(table) ? refuseBound(table.partitioning, change.bound) : [];
  }
  if (change.kind !== 'create-table') return [];
  const { partitionOf, partitioning } = change.spec;
  const parent = partitionOf === undefined ? undefined : relationAt(at, partitionOf.parent).table;
  return [
    ...(partitionOf !== undefined && isFullyKnown(parent) ? refuseBound(parent.partitioning, partitionOf.bound) : []),
    ...(partitioning?.strategy === 'list' && partitioning.keys.length > 1
      ? invalid('a table partitioned by list has one column in its partition key', '42P17')
      : []),
  ];
}

/** Constraints of one statement that have the same name. Source: tried on 15 and 18. */
function refuseNamesTwice(change: SchemaChange): readonly Refusal[] {
  const given =
    change.kind === 'create-table'
      ? change.spec.constraints.filter(({ named }) => named)
      : change.kind === 'create-domain'
        ? change.spec.checks.filter(({ name }) => name !== '')
        : [];
  const names = given.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  return twice === undefined ? [] : [refuse('name-taken', `constraint ${quote(twice)} is given twice`, '42710')];
}

function refuseDomainConstraint(change: SchemaChange, at: Situation): readonly Refusal[] {
  if (change.kind !== 'alter-domain') return [];
  const type = findType(at.before, change.type);
  if (type?.kind !== 'domain' || type.origin.kind === 'unknown') return [];
  const stands = (wanted: string | undefined): boolean => wanted !== undefined && wanted !== '' && type.checks.some(({ name }) => name === wanted);
  const added = change.verb === 'add-constraint' ? change.check?.name : change.verb === 'rename-constraint' ? change.to : undefined;
  if (stands(added)) return [refuse('name-taken', `constraint ${quote(added ?? '')} for domain ${quote(type)} already exists`, '42710')];
  const isAsked = change.verb === 'validate-constraint' || change.verb === 'rename-constraint';
  if (!isAsked || stands(change.constraint) || type.notNull) return [];
  return [refuse('unknown-constraint', `constraint ${quote(change.constraint ?? '')} of domain ${quote(type)} does not exist`, '42704')];
}

/** An index that a table is to be known by, or to be ordered by, is its own. Source: tried on 15 and 18. */
function refuseForeignIndex(change: SchemaChange, at: Situation): readonly Refusal[] {
  const wanted = change.kind === 'set-replica-identity' || change.kind === 'cluster' ? change.index : undefined;
  if (wanted === undefined || !('table' in change) || change.table === undefined) return [];
  const { name, table } = relationAt(at, change.table);
  const found = findIndex(at.before, { schema: name.schema, name: wanted });
  if (!isFullyKnown(table) || found === undefined || isSameName(found.owner, table)) return [];
  return [refuse('wrong-kind', `${quote(wanted)} is not an index for table ${quote(table)}`, '42809')];
}

/** A column that is given a value twice. Source: tried on 15 and 18. */
function refuseAssignedTwice(change: SchemaChange): readonly Refusal[] {
  if (change.kind !== 'write-rows' || change.verb !== 'update') return [];
  const twice = change.columns.find((name, place) => change.columns.indexOf(name) !== place);
  return twice === undefined ? [] : invalid(`multiple assignments to same column ${quote(twice)}`, '42601');
}

/** The refusals of parts of a statement that do not go together, or are given twice. */
export const refuseStatedParts = (change: SchemaChange, at: Situation): readonly Refusal[] => [
  ...(change.kind === 'create-policy' ? refusePolicyParts(change) : []),
  ...(change.kind === 'create-routine' ? refuseParameters(change) : []),
  ...refuseBoundOf(change, at),
  ...refuseNamesTwice(change),
  ...refuseDomainConstraint(change, at),
  ...refuseForeignIndex(change, at),
  ...refuseAssignedTwice(change),
];
