import { findRelation, findType } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { UserType } from '../../../model/user-types.ts';
import { typeName, type SqlType } from '../../../model/types.ts';
import { builtinTypes } from './builtin-types.ts';
import { quote, refuse, type Situation } from './situation.ts';

const spoken = { enum: 'an enum', domain: 'a domain', composite: 'a composite type', range: 'a range type', base: 'a base type' } as const;

/** The kind of type that a statement is for. Source: manual, ALTER TYPE, ALTER DOMAIN and DROP DOMAIN; tried on 15 and 18. */
function wanted(change: SchemaChange): { readonly name: ObjectName; readonly kind: UserType['kind'] } | undefined {
  switch (change.kind) {
    case 'alter-domain':
      return { name: change.type, kind: 'domain' };
    case 'drop-type':
      return change.domain === true ? { name: change.type, kind: 'domain' } : undefined;
    case 'alter-composite':
      return change.verb === 'rename' ? undefined : { name: change.type, kind: 'composite' };
    case 'add-enum-value':
    case 'rename-enum-value':
      return { name: change.type, kind: 'enum' };
    default:
      return undefined;
  }
}

/** The refusal of a statement for one kind of type that names another, or the row type of a relation. */
export function refuseTypeKinds(change: SchemaChange, at: Situation): readonly Refusal[] {
  const want = wanted(change);
  if (want === undefined) return [];
  const { name, kind } = want;
  const wrong = (is: string): readonly Refusal[] => [
    refuse('wrong-kind', `${quote(name)} is ${is}, and the statement is for ${spoken[kind]}`, '42809'),
  ];
  const type = findType(at.before, name);
  if (type !== undefined) return type.kind === kind || type.origin.kind === 'unknown' ? [] : wrong(spoken[type.kind]);
  const relation = findRelation(at.before, name);
  if (relation?.kind === 'table' || relation?.kind === 'view' || relation?.kind === 'materialized-view')
    return relation.origin.kind === 'unknown' ? [] : wrong(`the row type of a ${relation.kind.replace('-', ' ')}`);
  return name.schema === undefined && builtinTypes.has(name.name) ? wrong("one of the engine's own types") : [];
}

/** Types of values that no column may hold. Source: manual, 8.21 Pseudo-Types. */
const pseudoTypes = new Set(
  (
    'any anyelement anyarray anynonarray anyenum anyrange anymultirange anycompatible anycompatiblearray anycompatiblenonarray anycompatiblerange ' +
    'anycompatiblemultirange cstring internal language_handler fdw_handler table_am_handler index_am_handler tsm_handler record trigger event_trigger ' +
    'pg_ddl_command void unknown'
  ).split(' '),
);

/** What stands in the parentheses of a type, from and to. Sources: manual, 8.1, 8.3, 8.10; numeric's scale may be negative since 15. */
const modifierBounds: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  varchar: [[1, 10_485_760]],
  bpchar: [[1, 10_485_760]],
  bit: [[1, 83_886_080]],
  varbit: [[1, 83_886_080]],
  numeric: [
    [1, 1000],
    [-1000, 1000],
  ],
};

function refuseModifiers(type: SqlType): readonly Refusal[] {
  const wrong = modifierBounds[type.name]?.flatMap(([low, high], place) => {
    const given = type.modifiers[place];
    return given !== undefined && (given < low || given > high) ? [`${type.text}: ${given} must be between ${low} and ${high}`] : [];
  });
  return (wrong ?? []).map((why) => refuse('invalid-definition', why, '22023'));
}

const isPseudo = (type: SqlType): boolean => (type.schema === undefined || type.schema === 'pg_catalog') && pseudoTypes.has(type.name);

/** Columns, and the types that they are to have. */
function* columnTypes(change: SchemaChange): Generator<{ readonly name: string; readonly type: SqlType; readonly identity?: string }> {
  switch (change.kind) {
    case 'create-table':
      yield* change.spec.columns;
      break;
    case 'add-column':
      yield change.column;
      break;
    case 'change-column-type':
      yield { name: change.column, type: change.to };
      break;
    case 'create-composite':
      yield* change.spec.attributes;
      break;
    case 'alter-composite':
      if (change.attributeType !== undefined) yield { name: change.attribute, type: change.attributeType };
      break;
    default:
  }
}

const integers = new Set(['int2', 'int4', 'int8']);

/** The type below domains. */
function baseOf(at: Situation, type: SqlType, depth = 0): SqlType {
  const found = findType(at.before, typeName(type));
  return found?.kind === 'domain' && depth < 9 ? baseOf(at, found.base, depth + 1) : type;
}

/** The refusals of types that a column, an identity, a domain or a sequence may not have. */
export function refuseTypesOf(change: SchemaChange, at: Situation): readonly Refusal[] {
  const columns = [...columnTypes(change)].flatMap(({ name, type, identity }) => [
    ...(isPseudo(type) ? [refuse('invalid-definition', `column ${quote(name)} cannot have the pseudo-type ${type.text}`, '42P16')] : []),
    ...refuseModifiers(type),
    ...(identity !== undefined && (!integers.has(baseOf(at, type).name) || type.dimensions > 0)
      ? [refuse('invalid-definition', `identity column ${quote(name)} must be smallint, integer, or bigint, and it is ${type.text}`, '22023')]
      : []),
  ]);
  const sequence = change.kind === 'create-sequence' || change.kind === 'alter-sequence' ? change.type : undefined;
  return [
    ...columns,
    ...(sequence !== undefined && (!integers.has(sequence.name) || sequence.dimensions > 0)
      ? [refuse('invalid-definition', `a sequence must be of type smallint, integer, or bigint, and not ${sequence.text}`, '22023')]
      : []),
    ...(change.kind === 'create-domain' ? refuseDomainBase(change.type, change.spec.base) : []),
  ];
}

/** A domain is over a type of single values, an enum, a range, an array, a domain or a composite type. Source: DefineDomain, tried on 15 and 18. */
function refuseDomainBase(name: ObjectName, base: SqlType): readonly Refusal[] {
  if (isPseudo(base)) return [refuse('wrong-kind', `${base.text} is not a type that the domain ${quote(name)} can be over`, '42804')];
  return refuseModifiers(base);
}
