import type { Column, Table } from '../model/objects.ts';
import type { DeclaredDependency } from '../model/policy.ts';
import { columnsOf } from '../model/types.ts';
import { candidateKeys, type CandidateKeys } from './candidate-keys.ts';
import { isSubset, without, type Dependency, type Scheme } from './dependency.ts';
import { violationsOf, type Violation } from './normal-form.ts';
import { tableKeys, type TableKey } from './table-keys.ts';

/** What a dependency rests on. Copies and names are assumed, all else is certain. */
export type DependencySource =
  | { readonly kind: 'key'; readonly key: TableKey }
  | { readonly kind: 'declared'; readonly declared: DeclaredDependency }
  /** The engine works the dependent out from the determinant, and keeps it so. */
  | { readonly kind: 'generated'; readonly column: string }
  /** A referenced row has a column of that name and type. */
  | { readonly kind: 'copy'; readonly parent: Table; readonly original: string; readonly isReverse: boolean }
  /** Only the names go together. */
  | { readonly kind: 'names' };

export interface SourcedDependency extends Dependency {
  readonly source: DependencySource;
}

/** A table as a relation: its stored columns, what determines what, and its candidate keys. */
export interface TableScheme extends Scheme<SourcedDependency> {
  readonly table: Table;
  readonly tableKeys: readonly TableKey[];
  readonly candidates: CandidateKeys;
}

/** A declared dependency under the names that the table has; `unknown` are columns that it does not have. */
export function bindDeclared(
  columns: readonly Pick<Column, 'name'>[],
  declared: DeclaredDependency,
): { readonly bound: Dependency } | { readonly unknown: readonly string[] } {
  const nameOf = (written: string): string | undefined =>
    (columns.find(({ name }) => name === written) ?? columns.find(({ name }) => name.toLowerCase() === written.toLowerCase()))?.name;
  const unknown = [...declared.determinant, ...declared.dependent].filter((written) => nameOf(written) === undefined);
  if (unknown.length > 0) return { unknown };
  return {
    bound: {
      determinant: declared.determinant.flatMap((one) => nameOf(one) ?? []),
      dependent: declared.dependent.flatMap((one) => nameOf(one) ?? []),
    },
  };
}

/** Reads a table's dependencies from its keys, its generated columns, what is declared, and what is assumed. */
export function schemeOf(table: Table, declared: readonly DeclaredDependency[], assumed: readonly SourcedDependency[] = []): TableScheme {
  const keys = tableKeys(table);
  const names = table.columns.map(({ name }) => name);
  const ofKeys = keys
    .filter(({ nullable }) => !nullable)
    .map((key): SourcedDependency => ({ determinant: key.columns, dependent: without(names, key.columns), source: { kind: 'key', key } }));
  const stated = declared.flatMap((one): readonly SourcedDependency[] => {
    const found = bindDeclared(table.columns, one);
    return 'bound' in found ? [{ ...found.bound, source: { kind: 'declared', declared: one } }] : [];
  });
  const generated = generatedDependencies(table);
  const isGenerated = new Set(generated.flatMap(({ dependent }) => dependent));
  const attributes = names.filter((name) => !isGenerated.has(name));
  const dependencies = [...ofKeys, ...stated, ...assumed].flatMap((one) => withInputs(one, generated));
  const candidates = candidateKeys({ attributes, dependencies });
  return { table, attributes, dependencies, tableKeys: keys, candidates };
}

/** What the engine works out: it can never come to differ, so it breaks no form. */
export function generatedDependencies({ columns }: Table): readonly SourcedDependency[] {
  return columns.flatMap(({ name, generated }) => {
    const inputs = generated === undefined ? [] : columnsOf(generated.expression).filter((input) => columns.some((column) => column.name === input));
    return inputs.length === 0 ? [] : [{ determinant: inputs, dependent: [name], source: { kind: 'generated', column: name } } as const];
  });
}

/** The dependency between stored columns: what is generated stands for its inputs on the left, and goes without saying on the right. */
function withInputs(dependency: SourcedDependency, generated: readonly SourcedDependency[]): readonly SourcedDependency[] {
  const inputsOf = (attribute: string): readonly string[] =>
    generated.find(({ dependent }) => dependent.includes(attribute))?.determinant ?? [attribute];
  const determinant = [...new Set(dependency.determinant.flatMap(inputsOf))];
  const dependent = without(
    dependency.dependent.filter((attribute) => generated.every((one) => !one.dependent.includes(attribute))),
    determinant,
  );
  return dependent.length === 0 ? [] : [{ ...dependency, determinant, dependent }];
}

/** Several violations of one dependency and one form, told together. */
export interface Redundancy extends Pick<Violation<SourcedDependency>, 'breaks' | 'given' | 'key'> {
  readonly determinant: readonly string[];
  readonly dependent: readonly string[];
}

/**
 * The values that a table stores again and again, by dependency. Where the determinant is unique each of its values stands once, though it
 * may be NULL and so no key: nothing is stored twice then. What is declared as meant is left out.
 */
export function redundanciesOf(scheme: TableScheme): readonly Redundancy[] {
  const meant = scheme.dependencies.filter(({ source }) => source.kind === 'declared' && source.declared.denormalised !== undefined);
  const found: Redundancy[] = [];
  for (const { breaks, given, key, dependency } of violationsOf(scheme, scheme.candidates)) {
    const isUnique = scheme.tableKeys.some(({ columns }) => isSubset(columns, dependency.determinant));
    const isMeant = meant.some(
      ({ determinant, dependent }) => isSubset(determinant, dependency.determinant) && isSubset(dependency.dependent, dependent),
    );
    if (isUnique || isMeant) continue;
    const known = found.findIndex(
      (one) => one.given === given && one.breaks === breaks && one.determinant.join('\0') === dependency.determinant.join('\0'),
    );
    const same = found[known];
    if (same === undefined) found.push({ breaks, given, determinant: dependency.determinant, dependent: dependency.dependent, ...(key && { key }) });
    else found[known] = { ...same, dependent: [...same.dependent, ...dependency.dependent] };
  }
  return found;
}
