import { findType, qualify } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import { keyOf, type ObjectName } from '../../../model/names.ts';
import { systemColumns } from './knowledge.ts';
import { quote, refuse, relationAt, type Situation } from './situation.ts';

/** A relation brings a type of its own name, so that a type of that name stands in its way. Source: heap_create_with_catalog, tried on 15 and 18. */
function refuseTypesName(at: Situation, name: ObjectName | undefined): readonly Refusal[] {
  if (name === undefined) return [];
  const found = at.before.catalog.types.get(keyOf(qualify(at.before, name)));
  if (found === undefined || found.origin.kind === 'unknown') return [];
  if (found.kind === 'composite') return [refuse('name-taken', `relation ${quote(name)} already exists: it is a composite type`, '42P07')];
  return [refuse('name-taken', `type ${quote(name)} already exists, and a relation brings a type of its own name`, '42710')];
}

function madeRelation(change: SchemaChange, at: Situation): ObjectName | undefined {
  switch (change.kind) {
    case 'create-table':
      return change.ifNotExists || change.spec.persistence === 'temporary' ? undefined : change.table;
    case 'create-view':
      return change.orReplace || change.ifNotExists || change.temporary ? undefined : change.view;
    case 'create-sequence':
      return change.ifNotExists || change.temporary ? undefined : change.sequence;
    case 'rename-table': {
      const { name, table, view } = relationAt(at, change.table);
      return table === undefined && view === undefined ? undefined : { schema: name.schema, name: change.to.name };
    }
    case 'rename-view': {
      const { name, view } = relationAt(at, change.view);
      return view === undefined ? undefined : { schema: name.schema, name: change.to };
    }
    default:
      return undefined;
  }
}

const conflict = (name: string): readonly Refusal[] =>
  systemColumns.has(name) ? [refuse('name-taken', `column name ${quote(name)} conflicts with a system column name`, '42701')] : [];

const firstTwice = (names: readonly string[]): string | undefined => names.find((name, place) => names.indexOf(name) !== place);
const refuseTwice = (names: readonly string[]): readonly Refusal[] => {
  const twice = firstTwice(names);
  return twice === undefined ? [] : [refuse('duplicate-column', `column ${quote(twice)} specified more than once`, '42701')];
};

function refuseColumnNames(change: SchemaChange, at: Situation): readonly Refusal[] {
  switch (change.kind) {
    case 'add-column':
      return conflict(change.column.name);
    case 'rename-column':
      return conflict(change.to);
    case 'create-composite':
      return refuseTwice(change.spec.attributes.map(({ name }) => name));
    case 'create-view':
      return refuseTwice((change.spec.columns ?? []).map(({ name }) => name).filter((name) => !name.endsWith('*')));
    case 'create-table': {
      const liked = change.spec.like.flatMap(({ table }) => {
        const found = relationAt(at, table).table;
        return found?.knowledge === 'full' ? found.columns.map(({ name }) => name) : [];
      });
      return refuseTwice([...change.spec.columns.map(({ name }) => name), ...liked]);
    }
    case 'alter-composite':
      return refuseAttribute(change, at);
    default:
      return [];
  }
}

/** Attributes of a composite type that are not there, or already are. Source: ALTER TYPE, tried on 15 and 18. */
function refuseAttribute(change: Extract<SchemaChange, { kind: 'alter-composite' }>, at: Situation): readonly Refusal[] {
  const type = findType(at.before, change.type);
  if (type?.kind !== 'composite' || type.origin.kind === 'unknown' || at.before.catalog.unfollowed === true) return [];
  const stands = (wanted: string | undefined): boolean => type.attributes.some(({ name }) => name === wanted);
  const added = change.verb === 'add' ? change.attribute : change.verb === 'rename' ? change.to : undefined;
  if (change.verb !== 'add' && !stands(change.attribute) && change.mayMiss !== true)
    return [refuse('unknown-column', `attribute ${quote(change.attribute)} of type ${quote(change.type)} does not exist`, '42703')];
  return added !== undefined && stands(added)
    ? [refuse('duplicate-column', `attribute ${quote(added)} of type ${quote(change.type)} already exists`, '42701')]
    : [];
}

/** The refusals of names that are taken by something of another kind, or given twice in one statement. */
export const refuseTakenNames = (change: SchemaChange, at: Situation): readonly Refusal[] => [
  ...refuseTypesName(at, madeRelation(change, at)),
  ...refuseColumnNames(change, at),
];
