import { findType } from '../../../model/catalog.ts';
import type { DomainType, UserType } from '../../../model/user-types.ts';
import { isAtLeast } from '../../../model/target.ts';
import { typeName, type SqlType } from '../../../model/types.ts';
import { builtinTypes } from './builtin-types.ts';
import { assignmentCasts, binaryCasts, losingCasts, operatorClassOf, overflowingCasts, stringTypes, zeroOffsetZones } from './casts.ts';
import type { Situation } from './situation.ts';

/** What becomes of a table and of the indexes on a column whose type changes. */
export interface TypeVerdict {
  readonly table: 'keep' | 'rewrite';
  readonly indexes: 'keep' | 'rebuild';
  /** No one can do it: there is no cast, and none is given. */
  readonly cannotCast?: boolean;
  /** Some values are rounded or cut. */
  readonly loses?: boolean;
  /** Some values make it fail. */
  readonly mayFail?: string;
  readonly assumed?: string;
}

const keep: TypeVerdict = { table: 'keep', indexes: 'keep' };
const rebuild: TypeVerdict = { table: 'keep', indexes: 'rebuild' };
const rewrite: TypeVerdict = { table: 'rewrite', indexes: 'rebuild' };

const isBuiltin = (type: SqlType): boolean => (type.schema === undefined || type.schema === 'pg_catalog') && builtinTypes.has(type.name);

const userTypeOf = (at: Situation, type: SqlType): UserType | undefined => (isBuiltin(type) ? undefined : findType(at.before, typeName(type)));

const domainOf = (at: Situation, type: SqlType): DomainType | undefined => {
  const found = type.dimensions > 0 ? undefined : userTypeOf(at, type);
  return found?.kind === 'domain' ? found : undefined;
};

/** The domains that a type goes through, outermost first. */
export function domainsOf(at: Situation, type: SqlType): readonly DomainType[] {
  const found: DomainType[] = [];
  for (let domain = domainOf(at, type); domain !== undefined && !found.includes(domain); domain = domainOf(at, domain.base)) found.push(domain);
  return found;
}

/** Whether values of the type are checked against a domain's NOT NULL or CHECK. */
export const isConstrained = (at: Situation, type: SqlType): boolean =>
  domainsOf(at, type).some((domain) => domain.notNull || domain.checks.length > 0);

const baseOf = (at: Situation, type: SqlType): SqlType => domainsOf(at, type).at(-1)?.base ?? type;

const sameModifiers = (a: SqlType, b: SqlType): boolean => a.modifiers.join() === b.modifiers.join();
const isSameType = (a: SqlType, b: SqlType): boolean =>
  a.name === b.name && (a.schema ?? b.schema) === (b.schema ?? a.schema) && a.dimensions > 0 === b.dimensions > 0;

/** The session's time zone, where it is known and has no offset. */
function isUtc(at: Situation): boolean | undefined {
  const zone = at.before.session.settings['timezone'];
  return zone === undefined ? undefined : zeroOffsetZones.has(zone.trim().replaceAll(/^'|'$/g, '').toLowerCase());
}

const isTimestampPair = (from: SqlType, to: SqlType): boolean =>
  (from.name === 'timestamp' && to.name === 'timestamptz') || (from.name === 'timestamptz' && to.name === 'timestamp');

const zoneUnknown =
  'the time zone of the session is not set in the migrations; with TimeZone set to UTC the table would be kept, and only the indexes on the column rebuilt';

/** Between timestamp and timestamptz. Source: manual, Release 12, E.*; ALTER TABLE, Notes; tried on 15 and 18. */
function timestampVerdict(at: Situation, from: SqlType, to: SqlType): TypeVerdict {
  const narrows = (to.modifiers[0] ?? 6) < (from.modifiers[0] ?? 6);
  if (!isAtLeast(at.target, 12) || to.modifiers.length > 0) return { ...rewrite, loses: narrows };
  const utc = isUtc(at);
  return utc === undefined ? { ...rewrite, assumed: zoneUnknown } : utc ? rebuild : rewrite;
}

const precisionTypes = new Set(['timestamp', 'timestamptz', 'time', 'timetz', 'interval']);

/** The same type with other modifiers. */
function modifierVerdict(from: SqlType, to: SqlType): TypeVerdict {
  if (sameModifiers(from, to) && from.text === to.text) return keep;
  if (sameModifiers(from, to) && to.name !== 'interval') return keep;
  const [old = Infinity, oldScale = 0] = from.modifiers;
  const [wanted = Infinity, scale = 0] = to.modifiers;
  if (from.dimensions > 0) return { ...rewrite, ...(wanted < old && { mayFail: 'a value is too long' }) };
  switch (to.name) {
    case 'varchar':
    case 'varbit':
      return wanted >= old ? keep : { ...rewrite, mayFail: `a value is longer than ${wanted}` };
    case 'bpchar':
      return wanted === old || to.modifiers.length === 0
        ? from.modifiers.length === 0
          ? keep
          : rewrite
        : { ...rewrite, ...(wanted < old && { mayFail: `a value is longer than ${wanted}` }) };
    case 'numeric':
      if (to.modifiers.length === 0) return keep;
      if (from.modifiers.length > 0 && wanted >= old && scale === oldScale) return keep;
      return {
        ...rewrite,
        ...((from.modifiers.length === 0 || scale < oldScale) && { loses: true }),
        ...(wanted - scale < old - oldScale && { mayFail: `a value has more than ${wanted - scale} digits before the point` }),
      };
    default:
      if (!precisionTypes.has(to.name)) return rewrite;
      return wanted >= Math.min(old, 6) ? keep : { ...rewrite, loses: true };
  }
}

/**
 * Whether an assignment of one type to another is possible without a USING; undefined where it is not known. One array is assigned
 * to another where its elements are; source: find_coercion_pathway in parse_coerce.c, tried on 15.
 */
export function canAssign(at: Situation, from: SqlType, to: SqlType): boolean | undefined {
  const [source, target] = [baseOf(at, from), baseOf(at, to)];
  if (isSameType(source, target)) return true;
  const isArray = source.dimensions > 0;
  const isToArray = target.dimensions > 0;
  if ((isArray || !isToArray) && isBuiltin(target) && stringTypes.has(target.name)) return true;
  if (isArray !== isToArray) return isBuiltin(target) && isBuiltin(source) ? false : undefined;
  const kinds = [userTypeOf(at, source)?.kind, userTypeOf(at, target)?.kind];
  if (isBuiltin(source) && isBuiltin(target)) return assignmentCasts.get(source.name)?.has(target.name) ?? false;
  if (kinds.includes('enum') && kinds.every((kind, i) => kind === 'enum' || isBuiltin(i === 0 ? source : target))) return false;
  return undefined;
}

/** Between two different types. */
function castVerdict(at: Situation, from: SqlType, to: SqlType): TypeVerdict {
  if (isTimestampPair(from, to) && from.dimensions === 0 && to.dimensions === 0) return timestampVerdict(at, from, to);
  const isBinary = from.dimensions === 0 && to.dimensions === 0 && binaryCasts.get(from.name)?.has(to.name) === true;
  if (isBinary && to.modifiers.length === 0) {
    const [oldClass, newClass] = [operatorClassOf[from.name], operatorClassOf[to.name]];
    return oldClass !== undefined && oldClass === newClass ? keep : rebuild;
  }
  if (isBinary && from.modifiers.length > 0 && to.name === 'varchar' && from.name === 'varchar') return modifierVerdict(from, to);
  const fits = to.modifiers.length === 0 || (from.modifiers[0] ?? Infinity) <= (to.modifiers[0] ?? Infinity);
  return {
    ...rewrite,
    ...(losingCasts.get(from.name)?.has(to.name) === true && { loses: true }),
    ...(overflowingCasts.get(from.name)?.has(to.name) === true && { mayFail: `a value is out of the range of ${to.text}` }),
    ...(stringTypes.has(to.name) && stringTypes.has(from.name) && !fits && { mayFail: `a value is longer than ${to.modifiers[0] ?? 0}` }),
  };
}

/**
 * What ALTER COLUMN TYPE does for a pair of types, without its USING.
 * Source: manual, ALTER TABLE, Notes; each row tried on PostgreSQL 15 and 18.
 */
export function verdictFor(at: Situation, from: SqlType, to: SqlType): TypeVerdict {
  const toDomains = domainsOf(at, to);
  if (isSameType(from, to) && toDomains.length > 0) return keep;
  const [source, target] = [baseOf(at, from), baseOf(at, to)];
  const verdict = isSameType(source, target) ? modifierVerdict(source, target) : castVerdict(at, source, target);
  const constrained = toDomains.some((domain) => domain.notNull || domain.checks.length > 0);
  const isUnknown = !isBuiltin(target) && userTypeOf(at, target) === undefined && !isSameType(source, target);
  return {
    ...(constrained ? { ...verdict, ...rewrite } : verdict),
    ...(canAssign(at, from, to) === false && { cannotCast: true }),
    ...(isUnknown && { assumed: `nothing says what the type ${to.text} is` }),
  };
}
