import { findType, qualify } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Loss, Refusal } from '../../../model/effects.ts';
import { isSameName, keyOf, showName, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { partsCastingTo } from '../../../model/casts.ts';
import { isAtLeast } from '../../../model/target.ts';
import { typeName, type SqlType } from '../../../model/types.ts';
import { routinesOfType } from './bound-objects.ts';
import { builtinTypes } from './builtin-types.ts';
import { merge, type Part } from './compose.ts';
import { dropViews, tablesWithType, viewsAbove, viewsUsingColumn } from './dependents.ts';
import { knowsAbsence, refuseMissingSchema, refuseMissingType } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { lockOn, quote, refuse, workOn, type Situation } from './situation.ts';
import { stated, told } from './stated.ts';

const written = (name: ObjectName): SqlType => ({ ...name, modifiers: [], dimensions: 0, text: showName(name) });

/** A type's name is taken by another type, or by a table or view, which has a type of its own. */
function refuseTakenType(at: Situation, name: ObjectName): readonly Refusal[] {
  if (at.conditional) return [];
  const key = keyOf(qualify(at.before, name));
  const relation = at.before.catalog.relations.get(key);
  const taken =
    at.before.catalog.types.has(key) ||
    (relation !== undefined &&
      (relation.kind === 'table' || relation.kind === 'view' || relation.kind === 'materialized-view') &&
      relation.origin.kind !== 'unknown');
  return taken ? [refuse('name-taken', `type ${quote(name)} already exists`, '42710')] : [];
}

const newType = (at: Situation, name: ObjectName, page: string, ...types: readonly SqlType[]): Effects =>
  told(at, page, {
    refusals: [...refuseMissingSchema(at, name), ...refuseTakenType(at, name), ...types.flatMap((type) => refuseMissingType(at, type))],
  });

export const createEnum = (change: ChangeOf<'create-enum'>, at: Situation): Effects => newType(at, change.type, 'sql-createtype.html');

export const createDomain = (change: ChangeOf<'create-domain'>, at: Situation): Effects =>
  newType(at, change.type, 'sql-createdomain.html', change.spec.base);

export const createComposite = (change: ChangeOf<'create-composite'>, at: Situation): Effects =>
  newType(at, change.type, 'sql-createtype.html', ...change.spec.attributes.map((attribute) => attribute.type));

/** CREATE TYPE … (INPUT = …) may fill a shell of the same name, so a taken name says nothing. */
export const createType = (change: ChangeOf<'create-type'>, at: Situation): Effects =>
  told(at, 'sql-createtype.html', {
    refusals: [...refuseMissingSchema(at, change.type), ...(change.what === 'range' ? refuseTakenType(at, change.type) : [])],
  });

function refuseEnumValue(at: Situation, change: ChangeOf<'add-enum-value' | 'rename-enum-value'>): readonly Refusal[] {
  const type = findType(at.before, change.type);
  if (type === undefined) return refuseMissingType(at, written(change.type));
  if (at.conditional || type.origin.kind === 'unknown') return [];
  if (type.kind !== 'enum') return [refuse('wrong-kind', `${quote(change.type)} is not an enum`, '42809')];
  const unknown = (value: string): readonly Refusal[] =>
    type.values.includes(value) ? [] : [refuse('unknown-object', `'${value}' is not an existing enum label of ${quote(change.type)}`, '22023')];
  const taken = (value: string): readonly Refusal[] =>
    type.values.includes(value) ? [refuse('enum-value-exists', `enum label '${value}' of ${quote(change.type)} already exists`, '42710')] : [];
  if (change.kind === 'rename-enum-value') return [...unknown(change.value), ...taken(change.to)];
  if (change.ifNotExists && type.values.includes(change.value)) return [];
  return [...taken(change.value), ...(change.position === undefined ? [] : unknown(change.position.value))];
}

/** ALTER TYPE … ADD VALUE runs in a transaction block since 12, or where the block made the type. Source: manual, ALTER TYPE, Notes. */
export function addEnumValue(change: ChangeOf<'add-enum-value'>, at: Situation): Effects {
  const type = findType(at.before, change.type);
  const isNew = type !== undefined && at.before.transaction?.created.includes(keyOf(type)) === true;
  return told(at, 'sql-altertype.html', { forbidsTransaction: !isAtLeast(at.target, 12) && !isNew, refusals: refuseEnumValue(at, change) });
}

export const renameEnumValue = (change: ChangeOf<'rename-enum-value'>, at: Situation): Effects =>
  told(at, 'sql-altertype.html', { refusals: refuseEnumValue(at, change) });

/** A domain and the domains over it. */
function domainsOver(at: Situation, domain: QualifiedName): readonly QualifiedName[] {
  const found: QualifiedName[] = [];
  const visit = (name: QualifiedName): void => {
    if (found.some((it) => isSameName(it, name))) return;
    found.push(name);
    for (const type of at.before.catalog.types.values()) {
      if (type.kind === 'domain' && !builtinTypes.has(type.base.name) && findType(at.before, typeName(type.base))?.name === name.name) visit(type);
    }
  };
  visit(domain);
  return found;
}

interface Holder {
  readonly table: Table;
  readonly column: string;
  /** It holds an array of them, or composite values with one in them. */
  readonly within: boolean;
}

/** The columns that hold values of a domain, by themselves or within others. */
function columnsHolding(at: Situation, domain: QualifiedName): readonly Holder[] {
  const composites = [...at.before.catalog.types.values()].filter(
    (type) =>
      type.kind === 'composite' && type.attributes.some(({ type: of }) => of.name === domain.name && (of.schema ?? domain.schema) === domain.schema),
  );
  const inComposites = composites.flatMap((type) => tablesWithType(at, type)).map(({ table, column }) => ({ table, column, within: true }));
  const direct = tablesWithType(at, domain).map(({ table, column }) => {
    const within = table.columns.some(({ name, type }) => name === column && type.dimensions > 0);
    return { table, column, within };
  });
  return [...direct, ...inComposites];
}

/** What holds a domain within a value is not looked through. Source: find_composite_type_dependencies; tried on 15 and 18. */
function refuseWithin(domain: ObjectName, columns: readonly Holder[]): readonly Refusal[] {
  const holder = columns.find(({ within }) => within);
  if (holder === undefined) return [];
  return [
    refuse(
      'others-depend',
      `cannot alter type ${quote(domain)} because column ${quote(`${showName(holder.table)}.${holder.column}`)} uses it`,
      '0A000',
    ),
  ];
}

const checking = new Set(['add-constraint', 'validate-constraint', 'set-not-null']);

/** Every table with a column of the domain is read through and may not be written to. Source: manual, ALTER DOMAIN, Notes. */
export function alterDomain(change: ChangeOf<'alter-domain'>, at: Situation): Effects {
  const found = findType(at.before, change.type);
  const name = found ?? qualify(at.before, change.type);
  const isQuiet = !checking.has(change.verb) || (change.verb === 'add-constraint' && change.check?.valid === false);
  const alreadySo = change.verb === 'set-not-null' && found?.kind === 'domain' && found.notNull;
  const mode = modeOf('alter-domain', at.target);
  const columns = isQuiet || alreadySo ? [] : domainsOver(at, name).flatMap((domain) => columnsHolding(at, domain));
  const users = columns.filter(({ table }) => table.partitioning === undefined);
  return stated(at, 'alter-domain', {
    locks: users.map(({ table }) => lockOn(table, mode, 'dependent')),
    work: users.map(({ table, column }) => workOn(table, 'scan', 'verify-domain', mode, column)),
    refusals: [...refuseMissingType(at, written(change.type)), ...refuseWithin(change.type, columns)],
    assumed: at.before.catalog.complete || isQuiet ? undefined : 'nothing says which tables have columns of the domain',
  });
}

export function alterComposite(change: ChangeOf<'alter-composite'>, at: Situation): Effects {
  const name = findType(at.before, change.type) ?? qualify(at.before, change.type);
  const users = change.verb === 'change' ? tablesWithType(at, name) : [];
  return told(at, 'sql-altertype.html', {
    refusals: [
      ...refuseMissingType(at, written(change.type)),
      ...users.map(({ table, column }) =>
        refuse('others-depend', `cannot alter type ${quote(change.type)}: column ${quote(`${showName(table)}.${column}`)} uses it`, '0A000'),
      ),
    ],
  });
}

/** What stops the drop of types, or goes with them under CASCADE. */
export function dropTypesPart(at: Situation, types: readonly QualifiedName[], cascade: boolean): Part {
  const mode = modeOf('drop-type', at.target);
  const users = types.flatMap((type) => tablesWithType(at, type));
  const above = [...at.before.catalog.types.values()].filter(
    (type) =>
      type.kind === 'domain' &&
      !types.some((it) => isSameName(it, type)) &&
      types.some((it) => it.name === type.base.name && (type.base.schema ?? it.schema) === it.schema),
  );
  const routines = routinesOfType(at, types);
  const casting = [...at.before.catalog.relations.values()].flatMap((table) =>
    table.kind === 'table' ? types.flatMap((type) => partsCastingTo(table, type).map((part) => ({ ...part, table }))) : [],
  );
  const name = types[0] === undefined ? '' : quote(types[0]);
  if (!cascade) {
    return {
      refusals: [
        ...users.map(({ table, column }) =>
          refuse('others-depend', `cannot drop type ${name}: column ${quote(column)} of table ${quote(table)} depends on it`, '2BP01'),
        ),
        ...casting.map(({ kind, name: part, table }) =>
          refuse(
            'others-depend',
            `cannot drop type ${name}: ${kind} ${kind === 'default' ? 'of ' : ''}${quote(part)} of table ${quote(table)} depends on it`,
            '2BP01',
          ),
        ),
        ...routines.map((routine) => refuse('others-depend', `cannot drop type ${name}: ${routine.kind} ${quote(routine)} depends on it`, '2BP01')),
        ...above.map((domain) => refuse('others-depend', `cannot drop type ${name}: domain ${quote(domain)} depends on it`, '2BP01')),
      ],
    };
  }
  const views = users.flatMap(({ table, column }) => viewsUsingColumn(at, table, column));
  return merge(dropViews([...views, ...viewsAbove(at, views)]), {
    locks: [...users, ...casting].map(({ table }) => lockOn(table, mode, 'dependent')),
    collateral: [
      ...users.map(({ table, column }): Collateral => ({ what: 'column', name: column, table, how: 'dropped' })),
      ...casting.map(({ kind: what, name: part, table }): Collateral => ({ what, name: part, table, how: 'dropped' })),
      ...routines.map((routine): Collateral => ({ what: 'routine', name: showName(routine), how: 'dropped' })),
      ...above.map((domain): Collateral => ({ what: 'type', name: showName(domain), how: 'dropped' })),
    ],
    losses: users.map(({ table, column }): Loss => ({ what: 'column', name: `${showName(table)}.${column}` })),
  });
}

export function dropType(change: ChangeOf<'drop-type'>, at: Situation): Effects {
  const found = findType(at.before, change.type);
  const refusals = change.ifExists ? [] : refuseMissingType(at, written(change.type));
  if (found === undefined) {
    const isAbsent = knowsAbsence(at) && refuseMissingType(at, written(change.type)).length > 0;
    return stated(at, 'drop-type', {
      refusals,
      losses: isAbsent ? [] : [{ what: 'type', name: showName(change.type) }],
      assumed: isAbsent ? undefined : 'nothing says what uses the type',
    });
  }
  return stated(at, 'drop-type', { refusals, losses: [{ what: 'type', name: showName(change.type) }] }, dropTypesPart(at, [found], change.cascade));
}

export const renameType = (change: ChangeOf<'rename-type'>, at: Situation): Effects =>
  told(at, 'sql-altertype.html', {
    refusals: [...refuseMissingType(at, written(change.type)), ...refuseTakenType(at, { ...change.type, name: change.to })],
  });
