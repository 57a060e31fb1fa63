import type { Catalog } from '../model/catalog.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import { keyOf } from '../model/names.ts';
import type { Index, IndexPart, Table } from '../model/objects.ts';
import type { Constraint } from '../model/constraints.ts';
import { columnsOf, type Term } from '../model/types.ts';

type Named = Parameters<CatalogTraits['nameFor']>[0];

const poolOf: Readonly<Record<Named, 'relations' | 'constraints' | 'both'>> = {
  'primary-key': 'both',
  unique: 'both',
  exclude: 'both',
  index: 'relations',
  sequence: 'relations',
  'foreign-key': 'constraints',
  check: 'constraints',
  'not-null': 'constraints',
};

/**
 * The engine's own name for what a statement left unnamed. Names of indexes and sequences are unique among the relations of
 * the schema, names of constraints among the constraints of the schema; `table` holds what the statement has made so far.
 */
export function chooseName(
  catalog: Catalog,
  traits: CatalogTraits,
  what: Named,
  table: Pick<Table, 'schema' | 'name' | 'constraints' | 'indexes'>,
  columns: readonly string[],
): string {
  const pool = traits.indexNames === 'per-table' && poolOf[what] === 'both' ? 'relations' : poolOf[what];
  const isTaken = (name: string): boolean => {
    if (pool !== 'constraints' && isRelationNameTaken(catalog, table, name)) return true;
    return pool !== 'relations' && isConstraintNameTaken(catalog, table, name);
  };
  return traits.nameFor(
    what,
    table.name,
    columns,
    isTaken,
    table.constraints.map(({ name }) => name),
  );
}

const isKey = ({ kind }: Constraint): boolean => kind === 'primary-key' || kind === 'unique';

/**
 * Whether a constraint of that kind finds its name in use on the table. Where indexes are named within their table, so are keys,
 * and foreign keys and CHECKs have names of their own. Source: MySQL manual, 15.1.20.5 FOREIGN KEY Constraints, 15.1.20.6 CHECK Constraints.
 */
export function isNamedAlready(catalog: Catalog, table: Pick<Table, 'constraints'>, stated: Constraint): boolean {
  const isApart = catalog.indexNames === 'per-table';
  return table.constraints.some((one) => one.name === stated.name && (!isApart || one.kind === stated.kind || (isKey(one) && isKey(stated))));
}

/** The constraint that a statement means: of two with one name, the one that is no key, since keys are dropped as indexes. */
export function constraintNamed(table: Pick<Table, 'constraints'>, name: string): Constraint | undefined {
  const named = table.constraints.filter((constraint) => constraint.name === name);
  return named.find((constraint) => !isKey(constraint)) ?? named[0];
}

/** Whether a relation of that name stands in the schema or was made by this statement. */
export function isRelationNameTaken(catalog: Catalog, table: Pick<Table, 'schema' | 'name' | 'indexes'>, name: string): boolean {
  if (catalog.indexNames === 'per-table') return table.indexes.some((index) => index.name.toLowerCase() === name.toLowerCase());
  if (table.indexes.some((index) => index.name === name)) return true;
  const key = keyOf({ schema: table.schema, name });
  return table.name === name || catalog.relations.has(key) || catalog.types.get(key)?.kind === 'composite';
}

function isConstraintNameTaken(catalog: Catalog, table: Pick<Table, 'schema' | 'constraints'>, name: string): boolean {
  return table.constraints.some((constraint) => constraint.name === name) || catalog.constraintNames.has(keyOf({ schema: table.schema, name }));
}

/** The name of an index that its statement left unnamed. INCLUDE columns count, as in the server's ChooseIndexColumnNames. */
export function chooseIndexName(catalog: Catalog, traits: CatalogTraits, table: Table, index: Pick<Index, 'parts' | 'include'>): string {
  const [first] = index.parts;
  if (traits.indexNames === 'per-table') return chooseName(catalog, traits, 'index', table, first?.column === undefined ? [] : [first.column]);
  return chooseName(catalog, traits, 'index', table, namesOfParts(index.parts, index.include));
}

/** A word for each part: its column, or what a SELECT would call its expression; a repeated word is numbered. */
function namesOfParts(parts: readonly IndexPart[], include: readonly string[] = []): readonly string[] {
  const names: string[] = [];
  for (const word of [...parts.map((part) => part.column ?? wordFor(part.expression?.term) ?? 'expr'), ...include]) {
    let name = word;
    for (let number = 1; names.includes(name); number++) name = `${word}${number}`;
    names.push(name);
  }
  return names;
}

/** What an unnamed output column of this expression is called: a function's name, a column's name, else nothing. */
function wordFor(term: Term | undefined): string | undefined {
  switch (term?.kind) {
    case 'column':
      return term.name;
    case 'call':
      return term.name.name;
    case 'cast':
      return wordFor(term.term) ?? term.type.name;
    case 'other':
      return /^\s*(coalesce|nullif|greatest|least|case|row|array|exists|grouping)\b/i.exec(term.text)?.[1]?.toLowerCase();
    default:
      return undefined;
  }
}

/** The name of a constraint that its statement left unnamed. */
export function chooseConstraintName(catalog: Catalog, traits: CatalogTraits, table: Table, constraint: Constraint): string {
  switch (constraint.kind) {
    case 'primary-key':
      return chooseName(catalog, traits, 'primary-key', table, constraint.columns);
    case 'unique':
      return chooseName(
        catalog,
        traits,
        'unique',
        table,
        namesOfParts(
          constraint.columns.map((column) => asPart(column, traits)),
          constraint.include,
        ),
      );
    case 'foreign-key':
      return chooseName(catalog, traits, 'foreign-key', table, constraint.columns);
    case 'exclude':
      return chooseName(catalog, traits, 'exclude', table, namesOfParts(constraint.parts));
    case 'not-null':
      return chooseName(catalog, traits, 'not-null', table, [constraint.column]);
    case 'check': {
      const chosen = chooseName(catalog, traits, 'check', table, namingColumns(constraint, table));
      return chosen === '' ? chosen : (constraint.column ?? chosen);
    }
  }
}

/** A CHECK is named after its column only when it names exactly one. */
function namingColumns(check: Extract<Constraint, { kind: 'check' }>, table: Table): readonly string[] {
  const named = columnsOf(check.expression).filter((column) => table.knowledge === 'partial' || table.columns.some(({ name }) => name === column));
  return named.length === 1 ? named : [];
}

/** An ascending part on a plain column. */
export function asPart(column: string, { nullsSort }: Pick<CatalogTraits, 'nullsSort'>): IndexPart {
  return { column, order: 'asc', nulls: nullsSort };
}
