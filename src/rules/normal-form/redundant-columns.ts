import { isPrivate } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet, Problem, ProblemPlace, Tools } from '../../model/rule.ts';
import type { DeclaredDependency } from '../../model/policy.ts';
import { splitPlan } from '../../remedies/split-plan.ts';
import { isSubset } from '../../theory/dependency.ts';
import type { NormalForm } from '../../theory/normal-form.ts';
import { bindDeclared, redundanciesOf, schemeOf, type Redundancy, type SourcedDependency } from '../../theory/table-scheme.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { isNewColumn, madeTables, placeOfColumn, type MadeTable } from '../schema/made-tables.ts';
import { touchedTables } from '../schema/touched-tables.ts';
import { keepsWhatWas, type Snapshots } from './snapshots.ts';

/** Values that a table stores again and again, and did not before the pull request. */
export interface NewRedundancy extends Redundancy {
  readonly made: MadeTable;
}

/** What the assumed dependencies of a table are, as it stands in a state. */
type Assume = (table: Table, state: ChangeSet['after']) => readonly SourcedDependency[];

/** The tables that the pull request makes or changes, but for temporary ones, partitions and what is not known whole. */
function judgedTables(changeSet: ChangeSet): readonly MadeTable[] {
  return [...madeTables(changeSet), ...touchedTables(changeSet).filter(({ table }) => table.origin.kind !== 'change')].filter(
    ({ table }) => table.knowledge === 'full' && table.persistence !== 'temporary' && table.partitionOf === undefined && !table.foreign,
  );
}

/** What the pull request makes tables store again and again, by the dependencies of the policy and those that are assumed. */
export function newRedundancies(changeSet: ChangeSet, assume: Assume = () => []): readonly NewRedundancy[] {
  return judgedTables(changeSet).flatMap((made) => {
    const { table } = made;
    const declared = changeSet.dependenciesOf(showName(table));
    const was = changeSet.before.catalog.relations.get(keyOf(table));
    const assumed = assume(table, changeSet.after).filter((one) => !isDeclared(one, table, declared));
    if (declared.length === 0 && assumed.length === 0) return [];
    const stood = was?.kind === 'table' ? redundanciesOf(schemeOf(was, declared, assume(was, changeSet.before))) : [];
    const known = new Set(stood.flatMap((one) => one.dependent.map((attribute) => idOf(one, attribute))));
    return redundanciesOf(schemeOf(table, declared, assumed)).flatMap((one) => {
      const dependent = one.dependent.filter((attribute) => !known.has(idOf(one, attribute)));
      return dependent.length === 0 ? [] : [{ ...one, dependent, made }];
    });
  });
}

/** What the policy says already is not assumed. */
const isDeclared = (one: SourcedDependency, table: Table, declared: readonly DeclaredDependency[]): boolean =>
  declared.some((stated) => {
    const found = bindDeclared(table.columns, stated);
    return 'bound' in found && isSubset(found.bound.determinant, one.determinant) && isSubset(one.dependent, found.bound.dependent);
  });

const idOf = ({ determinant }: Redundancy, attribute: string): string => [...determinant, '', attribute].join('\0');

const ofPolicy = oncePerChangeSet((changeSet) => newRedundancies(changeSet).filter(({ given }) => given.source.kind === 'declared'));

/** Where a redundancy is told: at the first new column that takes part in it. */
export function placeOfRedundancy(changeSet: ChangeSet, { made, determinant, dependent }: NewRedundancy): ProblemPlace {
  const fresh = [...dependent, ...determinant]
    .map((name) => made.table.columns.find((column) => column.name === name))
    .find((column) => column !== undefined && isNewColumn(column));
  const place = fresh === undefined ? made.place : placeOfColumn(changeSet, made, fresh.name);
  return { ...place, subject: `${made.table.name}.${dependent[0] ?? ''}`, table: made.table.name };
}

type Told = { readonly declared: '{table} {determinant} {columns} {key} {declared}' };

/** The problems of one normal form with what the policy declares, each with the way to split the table. */
export function* tellDeclared(
  changeSet: ChangeSet,
  form: Exclude<NormalForm, '1NF'>,
  { options, problem }: Pick<Tools<Snapshots, Told>, 'options' | 'problem'>,
): Generator<Problem> {
  for (const found of ofPolicy(changeSet)) {
    const { made, determinant, dependent, given, breaks, key = [] } = found;
    if (breaks !== form || given.source.kind !== 'declared') continue;
    const { declared } = given.source;
    const { table } = made;
    if (declared.tables !== table.name && keepsWhatWas(table, options.snapshots)) continue;
    const data = {
      table: showName(table),
      determinant: determinant.join(', '),
      columns: dependent.join(', '),
      key: key.join(', '),
      declared: declared.reason === undefined ? declared.from : `${declared.from}: ${declared.reason}`,
    };
    const isEmpty = isPrivate(table) && !changeSet.steps.some(({ change, table: of }) => change.kind === 'write-rows' && of?.name === table.name);
    const plan = splitPlan({ table, determinant, dependent, after: changeSet.after, dialect: changeSet.target.dialect, isEmpty });
    yield problem('declared', data, { ...placeOfRedundancy(changeSet, found), proposals: plan === undefined ? [] : [plan] });
  }
}
