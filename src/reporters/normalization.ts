import { showName } from '../model/names.ts';
import { grouped } from '../theory/minimal-cover.ts';
import { isSubset, showDependency, type Dependency } from '../theory/dependency.ts';
import type { Standing } from '../theory/normal-form.ts';
import type { Normalization } from '../theory/normalization.ts';
import type { DependencySource, SourcedDependency } from '../theory/table-scheme.ts';
import { keyOf } from '../model/names.ts';
import { renderSchemaMermaid } from './schema-mermaid.ts';

/** What a dependency rests on, for people. */
function sourceWords(source: DependencySource): string {
  switch (source.kind) {
    case 'key':
      return source.key.name === '' ? (source.key.isPrimary ? 'the primary key' : 'a unique key') : source.key.name;
    case 'declared': {
      const { from, reason, denormalised } = source.declared;
      const why = [reason, denormalised === undefined ? undefined : `stored many times on purpose: ${denormalised}`].filter(
        (part) => part !== undefined,
      );
      return [from, ...why].join(': ');
    }
    case 'generated':
      return 'worked out by the engine';
    case 'copy':
      return source.isReverse
        ? `assumed: ${source.original} is a key of ${showName(source.parent)}`
        : `assumed: it is called and typed as ${source.original} of ${showName(source.parent)}, which is referenced`;
    case 'names':
      return 'by the names alone';
  }
}

const breaking = {
  '2NF': 'which is only part of a key',
  '3NF': 'which is no key',
  BCNF: 'which is no key, though it determines a part of one',
} as const;

function standingWords({ form, witness }: Standing): string {
  return witness === undefined
    ? `${form}.`
    : `${form}, and not ${witness.breaks}: ${showDependency(witness.dependency)}, by ${witness.dependency.determinant.join(', ')}, ${breaking[witness.breaks]}.`;
}

const listed = (lines: readonly string[], none: string): readonly string[] => (lines.length === 0 ? [`  ${none}`] : lines.map((line) => `  ${line}`));

const withSource = (dependency: SourcedDependency): string => `${showDependency(dependency)}    (${sourceWords(dependency.source)})`;

const part = (name: string, columns: readonly string[], key?: readonly string[]): string =>
  `${name} (${columns.map((column) => (key?.includes(column) === true ? `${column}*` : column)).join(', ')})`;

/** The table's keys, dependencies, form and parts, for people who read. */
export function renderNormalization(one: Normalization): string {
  const { candidates, certain, standing, extracts, copies, guesses } = one;
  const isSplit = extracts.length > 0 || copies.length > 0;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      'Candidate keys',
      listed(
        [
          ...candidates.keys
            .filter((key) => key.length > 0)
            .map((key) => `${key.join(', ')}${isKept(one, key) ? '' : '    (nothing keeps it unique)'}`),
          ...(candidates.complete ? [] : [`and more: no more than ${candidates.keys.length} are looked for`]),
        ],
        'none',
      ),
    ],
    [
      'Unique, but no key, as it may be NULL',
      one.keys.filter(({ nullable }) => nullable).map(({ columns, name }) => `  ${columns.join(', ')}${name === '' ? '' : `    (${name})`}`),
    ],
    ['Dependencies', listed(one.dependencies.map(withSource), 'none is known')],
    ['Minimal cover', listed(one.cover.map(showDependency), 'none')],
    ['Normal form', normalFormLines(certain, standing)],
    [
      'In parts (third normal form; their join is the table again, and each dependency can be told from one of them)',
      isSplit
        ? [part(one.home.name, one.home.columns), ...extracts.map(({ name, columns, key }) => part(name, columns, key))].map((line) => `  ${line}`)
        : [],
    ],
    ['Copies that are read from the referenced row instead', copies.map((column) => `  ${column}`)],
    ['Boyce-Codd normal form', boyceCoddLines(one)],
    [
      'As SQL',
      isSplit
        ? [
            `  ${one.fault === undefined ? `lockkeeper normalize ${/^[\w.]+$/.test(one.home.name) ? one.home.name : `'${one.home.name}'`} --format sql` : `not written: ${one.fault}`}`,
          ]
        : [],
    ],
    ['Perhaps, by names alone (declare under `dependencies` what holds)', guesses.map((guess) => `  ${showDependency(guess)}`)],
  ];
  const body = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => [title, ...lines].join('\n'));
  return `${[one.home.name, ...body].join('\n\n')}\n`;
}

/** Whether the engine keeps rows apart by a candidate key: others follow from what is declared, or are all the columns there are. */
const isKept = ({ keys }: Normalization, key: readonly string[]): boolean =>
  keys.some(({ columns, nullable }) => !nullable && isSubset(columns, new Set(key)));

function normalFormLines(certain: Standing, standing: Standing): readonly string[] {
  const same = certain.form === standing.form;
  return same
    ? [`  ${standingWords(certain)}`]
    : [`  By what is certain: ${standingWords(certain)}`, `  With what is assumed: ${standingWords(standing)}`];
}

/** Only where it is not what the third normal form is already. */
function boyceCoddLines({ boyceCodd: { parts, lost, complete }, certain }: Normalization): readonly string[] {
  if (certain.form !== '3NF') return [];
  return [
    ...parts.map(({ attributes, keys: [key] }) => `  ${part('', attributes, key).trim()}`),
    ...grouped(lost).map((dependency) => `  lost, as no part holds all of it: ${showDependency(dependency)}`),
    ...(complete ? [] : ['  some part had too many determinants to try them all']),
  ];
}

/** The split as statements of the engine, with a comment above each. */
export function renderNormalizationSql({ certain, home, steps, fault, extracts, copies, target }: Normalization): string {
  if (fault !== undefined) return `-- ${home.name} is not split: ${fault}.\n`;
  if (steps.length === 0) {
    const isBoyceCodd = certain.form === 'BCNF';
    return `-- ${home.name} needs no split: ${isBoyceCodd ? 'nothing that is known is stored twice' : 'its parts in third normal form are the table itself'}.\n`;
  }
  const into = [home.name, ...extracts.map(({ name }) => name)].join(', ');
  const head = [
    `-- ${home.name} in parts for ${target.dialect}: ${into}.`,
    ...(copies.length === 0
      ? []
      : [`-- ${copies.join(', ')}: read from the row that is referenced. That they are copies is assumed from names and types.`]),
    '-- The statements that drop come when no running release asks for what they drop.',
  ];
  const blocks = steps.map(({ title, sql }, at) => [`-- ${at + 1}. ${title}.`, ...sql.map((statement) => `${statement};`)].join('\n'));
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** The parts as a Mermaid entity diagram, with the tables that they reference. */
export function renderNormalizationMermaid({ table, extracts, after }: Normalization): string {
  const names = new Set([showName(table), ...extracts.map(({ name }) => name)]);
  const shown = [...after.relations.values()].filter((relation) => relation.kind === 'table').filter((one) => names.has(showName(one)));
  const near = new Set(
    shown.flatMap((one) => [
      keyOf(one),
      ...one.constraints.flatMap((constraint) =>
        constraint.kind === 'foreign-key' ? [keyOf({ schema: constraint.references.schema ?? one.schema, name: constraint.references.name })] : [],
      ),
    ]),
  );
  return renderSchemaMermaid(after, (one) => near.has(keyOf(one)));
}

const dependencyData = ({ determinant, dependent }: Dependency): object => ({ determinant, dependent });
const standingData = ({ form, witness }: Standing): object => ({
  form,
  ...(witness && { breaks: witness.breaks, witness: dependencyData(witness.dependency) }),
});

/** The same as data. */
export function renderNormalizationJson(one: Normalization): string {
  const data = {
    schemaVersion: 1,
    table: one.home.name,
    dialect: one.target.dialect,
    candidateKeys: one.candidates.keys,
    allKeysListed: one.candidates.complete,
    nullableKeys: one.keys.filter(({ nullable }) => nullable).map(({ columns }) => columns),
    dependencies: one.dependencies.map((dependency) => ({
      ...dependencyData(dependency),
      source: dependency.source.kind,
      from: sourceWords(dependency.source),
    })),
    minimalCover: one.cover.map(dependencyData),
    certain: standingData(one.certain),
    withAssumed: standingData(one.standing),
    parts: [{ ...one.home, key: one.candidates.keys[0] ?? [] }, ...one.extracts],
    copies: one.copies,
    boyceCodd: {
      parts: one.boyceCodd.parts.map(({ attributes }) => attributes),
      lost: one.boyceCodd.lost.map(dependencyData),
      complete: one.boyceCodd.complete,
    },
    guesses: one.guesses.map(dependencyData),
    steps: one.steps,
    ...(one.fault !== undefined && { fault: one.fault }),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
