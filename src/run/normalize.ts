import { advance } from '../catalog/advance.ts';
import { dependenciesOf } from '../engine/configure.ts';
import { findRelation, tablesOf, type DatabaseState } from '../model/catalog.ts';
import { showName } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Table } from '../model/objects.ts';
import type { Tree } from '../model/ports.ts';
import type { ProposedStep } from '../model/rule.ts';
import { UserError } from '../model/user-error.ts';
import { nameForExtract } from '../remedies/split-plan.ts';
import { dropSteps, extractSteps, faultOfSplit, referenceSteps, type Split } from '../remedies/split-table.ts';
import { decompose } from '../theory/boyce-codd.ts';
import { columnsBesideIds, copiedColumns } from '../theory/copied-columns.ts';
import { grouped, minimalCover } from '../theory/minimal-cover.ts';
import { standingOf } from '../theory/normal-form.ts';
import type { Normalization, WrittenStep } from '../theory/normalization.ts';
import { partsOf } from '../theory/parts.ts';
import { generatedDependencies, redundanciesOf, schemeOf } from '../theory/table-scheme.ts';
import { checkDependencies } from './declared.ts';
import { replayTree, type ReplayedTree } from './schema.ts';
import type { SourceFlags } from './source.ts';

/** Words of what a thing with an id has once. */
const facts = ['name', 'email', 'title', 'slug', 'username', 'phone'];

/** Tells of a table which dependencies hold, which form it is in, and how it is split. Throws `UserError` for what a person must mend. */
export async function normalizeTable(tree: Tree, name: string, flags: SourceFlags): Promise<Normalization> {
  const replayed = await replayTree(tree, flags);
  const { state, target, policy } = replayed;
  const table = tableCalled(state, name);
  checkDependencies(policy, [state]);
  const declared = dependenciesOf(policy, showName(table));
  const certain = schemeOf(table, declared);
  const scheme = schemeOf(table, declared, copiedColumns(table, state));
  const { home, others, copies } = partsOf(scheme);
  const taken = new Set<string>();
  const split: Split = {
    table,
    extracts: others.map(({ attributes, keys: [key = [], ...otherKeys] }) => {
      const named = nameForExtract(table, key, (one) => taken.has(one.name) || findRelation(state, one) !== undefined);
      taken.add(named.name);
      return { name: named, columns: attributes, key, otherKeys };
    }),
    dropped: scheme.attributes.filter((attribute) => !home.includes(attribute)),
    span: { file: '', start: 0, end: 0 },
  };
  return {
    table,
    target,
    keys: scheme.tableKeys,
    candidates: scheme.candidates,
    dependencies: [...scheme.dependencies, ...generatedDependencies(table)],
    cover: grouped(minimalCover(scheme.dependencies)),
    certain: standingOf(certain, certain.candidates),
    standing: standingOf(scheme, scheme.candidates),
    redundancies: redundanciesOf(scheme),
    copies,
    home: { name: showName(table), columns: table.columns.map(({ name: column }) => column).filter((column) => !split.dropped.includes(column)) },
    extracts: split.extracts.map((extract) => ({ name: showName(extract.name), columns: extract.columns, key: extract.key })),
    boyceCodd: decompose({ attributes: scheme.attributes, dependencies: certain.dependencies }),
    guesses: columnsBesideIds(table, facts),
    ...writeOut(split, replayed),
  };
}

function tableCalled({ catalog }: DatabaseState, name: string): Table {
  const tables = tablesOf(catalog);
  const found = [name, name.toLowerCase()].flatMap(
    (one) => tables.find((table) => showName(table) === one || `${table.schema}.${table.name}` === one) ?? [],
  )[0];
  if (found !== undefined) return found;
  const near = nearest(name, tables.map(showName));
  throw new UserError({
    message: `there is no table \`${name}\` in the schema that the migrations leave`,
    hint: near === undefined ? 'lockkeeper schema prints those that there are' : `did you mean \`${near}\`?`,
  });
}

/** The steps as SQL, tried on the replayed schema, and what they leave; or why they cannot be written. */
function writeOut(split: Split, { state, dialect, target }: ReplayedTree): Pick<Normalization, 'steps' | 'after' | 'fault'> {
  const fault = faultOfSplit(split, dialect.id);
  if (fault !== undefined) return { steps: [], after: state.catalog, fault };
  const steps: WrittenStep[] = [];
  let after = state;
  for (const step of stepsOf(split, dialect.id)) {
    const sql: string[] = step.sql === undefined ? [] : [step.sql];
    for (const change of step.changes ?? []) {
      const effects = dialect.effects(change, after, target);
      const text = dialect.render(change);
      const refusal = effects.refusals.find(({ onlyWithRows }) => onlyWithRows !== true);
      if (refusal !== undefined || text === undefined) {
        return { steps: [], after: state.catalog, fault: refusal?.message ?? `${dialect.title} has no statement for a part of it` };
      }
      sql.push(text);
      after = advance(after, change, effects, { traits: dialect.traits, origin: { kind: 'base' }, target });
    }
    steps.push({ title: step.title, sql });
  }
  return { steps, after: after.catalog };
}

const stepsOf = (split: Split, dialect: ReplayedTree['dialect']['id']): readonly ProposedStep[] => [
  ...extractSteps(split, dialect),
  ...referenceSteps(split, dialect),
  ...dropSteps(split, dialect),
];
