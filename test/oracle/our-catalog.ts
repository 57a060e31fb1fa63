import { builtinTypes } from '../../src/dialects/postgres/effects/builtin-types.ts';
import { spellName, spellPath } from '../../src/dialects/postgres/names.ts';
import { temporarySchema, type Catalog } from '../../src/model/catalog.ts';
import type { ObjectName, QualifiedName } from '../../src/model/names.ts';
import type { Index, Relation, Table, Usage, View } from '../../src/model/objects.ts';
import type { Constraint } from '../../src/model/constraints.ts';
import type { SqlType } from '../../src/model/types.ts';
import type { Picture } from './server-catalog.ts';

type Facts = Readonly<Record<string, unknown>>;
type Entry = readonly [key: string, facts: Facts];

const spell = (name: ObjectName): string => spellPath([name.schema ?? 'public', name.name]);

/** How `format_type` writes the types that the catalog keeps under a shorter name. */
const spoken: Readonly<Record<string, string>> = {
  varchar: 'character varying',
  char: 'character',
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  timetz: 'time with time zone',
  time: 'time without time zone',
  varbit: 'bit varying',
};

/** A type as the server writes it; one that no statement made is an extension's, in the schema `public`. Sources: `format_type_extended` in utils/adt/format_type.c, and manual 8.1. */
function formatType(type: SqlType): string {
  const brackets = type.dimensions > 0 ? '[]' : '';
  const modifiers = /\(([^()]*)\)(?:\[\])*$/.exec(type.text)?.[1]?.replaceAll("'", '');
  const written = modifiers === undefined ? '' : `(${modifiers})`;
  if (type.schema !== undefined) return `${spellPath([type.schema, type.name])}${written}${brackets}`;
  const bare = type.text.replace(/(\([^()]*\))?(\[\])*$/, '').replace(/^"(.*)"$/, type.name === 'char' ? '"$1"' : '$1');
  const base = bare === 'bpchar' ? 'character' : bare;
  const said = spoken[base];
  if (base === 'char' || base === 'bit') return `${said ?? base}${written === '' ? '(1)' : written}${brackets}`;
  if (base === 'numeric' && /^\(\d+\)$/.test(written)) return `numeric${written.replace(')', ',0)')}${brackets}`;
  if (!builtinTypes.has(type.name)) return `public.${base}${written}${brackets}`;
  const [first = '', ...rest] = (said ?? base).split(' ');
  if (base.startsWith('time')) return `${[`${first}${written}`, ...rest].join(' ')}${brackets}`;
  return `${said ?? base}${written}${brackets}`;
}

const letters = { permanent: 'p', unlogged: 'u', temporary: 't' } as const;
const identities = { always: 'a', 'by-default': 'd' } as const;
const replicas = { default: 'd', full: 'f', nothing: 'n', index: 'i' } as const;

function tableEntries(table: Table): readonly Entry[] {
  const name = spell(table);
  const parents = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])].map(spell);
  const facts: Facts = {
    persistence: letters[table.persistence],
    rowSecurity: table.rowSecurity !== 'off',
    forced: table.rowSecurity === 'forced' || table.forcedOnceEnabled === true,
    replicaIdentity: replicas[table.replicaIdentity],
    parents: parents.length === 0 ? null : parents,
    columns: table.columns.map((column) => column.name),
    comment: table.comment ?? null,
  };
  return [
    [`table ${name}`, facts],
    ...table.columns.map((column): Entry => [
      `column ${name} ${spellName(column.name)}`,
      {
        type: formatType(column.type),
        notNull: column.notNull,
        notNullValid: column.notNullValid,
        hasDefault: column.default !== undefined,
        isGenerated: column.generated !== undefined,
        identity: column.identity ? identities[column.identity] : null,
        inherited: column.inherited,
        comment: column.comment ?? null,
      },
    ]),
    ...table.constraints.flatMap((constraint) => constraintEntries(name, constraint)),
    ...triggerEntries(table),
    ...table.policies.map((policy): Entry => [`policy ${name} ${spellName(policy.name)}`, { permissive: policy.permissive }]),
    ...indexEntries(table),
  ];
}

function constraintEntries(table: string, constraint: Constraint): readonly Entry[] {
  if (constraint.kind === 'not-null') return [];
  return [
    [
      `constraint ${table} ${spellName(constraint.name)}`,
      {
        valid: constraint.valid,
        deferrable: constraint.deferrable,
        deferred: constraint.initiallyDeferred,
        inherited: constraint.inherited === true,
        comment: constraint.comment ?? null,
        ...columnsOf(constraint),
      },
    ],
  ];
}

/** The list of columns that stands in the definition of a key. */
function columnsOf(constraint: Constraint): Facts {
  if (constraint.kind === 'primary-key' || constraint.kind === 'unique' || constraint.kind === 'foreign-key') {
    return { columns: constraint.columns.map(spellName).join(', ') };
  }
  return {};
}

const triggerEntries = (owner: Table | View): readonly Entry[] =>
  (owner.triggers ?? []).map((trigger): Entry => [
    `trigger ${spell(owner)} ${spellName(trigger.name)}`,
    { enabled: trigger.enabled, inherited: trigger.inherited === true, comment: trigger.comment ?? null },
  ]);

const indexEntries = (owner: Table | View): readonly Entry[] =>
  owner.indexes.map((index): Entry => [`index ${spell({ schema: owner.schema, name: index.name })}`, indexFacts(index)]);

const indexFacts = (index: Index): Facts => ({
  valid: index.valid,
  clustered: index.clustered,
  replicaIdentity: index.replicaIdentity,
  constraint: index.constraint === undefined ? null : spellName(index.constraint),
  attachedTo: index.attachedTo ? spell(index.attachedTo) : null,
  isUnique: index.unique,
  comment: index.comment ?? null,
});

/** The server keeps no dependence on what is its own. Source: manual, 53.18 pg_depend. */
const isRecorded = ({ relation }: Usage): boolean => relation.schema !== 'pg_catalog' && relation.schema !== 'information_schema';

function viewEntries(view: View): readonly Entry[] {
  const uses = view.uses.every(({ columns }) => columns !== undefined)
    ? view.uses
        .filter(isRecorded)
        .flatMap(({ relation, columns = [] }) =>
          columns.length === 0 ? [spell(relation)] : columns.map((column) => `${spell(relation)}.${spellName(column)}`),
        )
    : undefined;
  return [
    [
      `${view.kind === 'view' ? 'view' : 'materialized view'} ${spell(view)}`,
      {
        populated: view.populated,
        columnNames: view.columns?.map(({ name }) => spellName(name)) ?? 'unknown',
        usedColumns: uses?.toSorted() ?? 'unknown',
        comment: view.comment ?? null,
      },
    ],
    ...indexEntries(view),
    ...triggerEntries(view),
  ];
}

function relationEntries(relation: Relation): readonly Entry[] {
  switch (relation.kind) {
    case 'table':
      return relation.foreign ? [] : tableEntries(relation);
    case 'view':
    case 'materialized-view':
      return viewEntries(relation);
    case 'sequence': {
      const { ownedBy } = relation;
      return [[`sequence ${spell(relation)}`, { ownedBy: ownedBy ? `${spell(ownedBy.table)}.${spellName(ownedBy.column)}` : null }]];
    }
    case 'index':
      return [];
  }
}

function typeEntries({ types }: Catalog): readonly Entry[] {
  return [...types.values()].flatMap((type): readonly Entry[] => {
    switch (type.kind) {
      case 'enum':
        return [[`enum ${spell(type)}`, { values: type.values, comment: type.comment ?? null }]];
      case 'domain':
        return [[`domain ${spell(type)}`, { base: formatType(type.base), notNull: type.notNull }]];
      case 'composite':
        return [[`composite ${spell(type)}`, { attributes: type.attributes.map((each) => `${spellName(each.name)} ${formatType(each.type)}`) }]];
      case 'range':
        return [[`range ${spell(type)}`, {}]];
      case 'base':
        return [];
    }
  });
}

/** The simulated catalog in the server's words, as far as it needs no server to say them. */
export function pictureOf(catalog: Catalog): Picture {
  const isLasting = (name: QualifiedName): boolean => name.schema !== temporarySchema;
  return new Map<string, Facts>([
    ...[...catalog.schemas.keys()].filter((name) => name !== temporarySchema).map((name): Entry => [`schema ${name}`, {}]),
    ...[...catalog.extensions.keys()].filter((name) => name !== 'plpgsql').map((name): Entry => [`extension ${name}`, {}]),
    ...[...catalog.relations.values()].filter(isLasting).flatMap(relationEntries),
    ...typeEntries(catalog),
    ...[...catalog.routines.values()]
      .flat()
      .filter(isLasting)
      .map((routine): Entry => [`routine ${spell(routine)}/${routine.arguments.length}`, {}]),
  ]);
}
