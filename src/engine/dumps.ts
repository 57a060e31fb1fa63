import { diffCatalogs } from '../catalog/diff.ts';
import { initialState } from '../catalog/initial.ts';
import { findTable, type Catalog, type DatabaseState } from '../model/catalog.ts';
import { tableOf } from '../model/change.ts';
import { noEffects } from '../model/effects.ts';
import type { MigrationFile } from '../model/migration.ts';
import { keyOf } from '../model/names.ts';
import type { Origin, Relation } from '../model/objects.ts';
import type { JudgedFile, JudgedStatement, Step } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import { goneFromDump, type Gone } from './gone-from-dump.ts';
import { newStatementsOf, type Standing } from './new-statements.ts';
import { replaySections } from './replay.ts';
import { readSections } from './sections.ts';

/** What was made of the schema dumps of a pull request. */
export interface ReadDumps {
  readonly files: readonly JudgedFile[];
  readonly after: DatabaseState;
}

/**
 * A schema dump states what stands, not how it came to stand: it is replayed, and what is new in it is judged as a part
 * of the schema, never as a statement that runs. What it no longer has is gone, whatever took it away. The dumps that are left alone still stand.
 */
export function readDumps(dumps: readonly MigrationFile[], before: DatabaseState, standing: Standing): ReadDumps {
  const { dialect, target, history, changed } = standing;
  const empty = initialState(dialect.traits, dialect.initialSession(target), true);
  const touched = new Set(changed.flatMap(({ path, previousPath }) => [path, ...(previousPath === undefined ? [] : [previousPath])]));
  let state = empty;
  for (const file of history) {
    if (file.role !== 'schema' || touched.has(file.path)) continue;
    state = replaySections(readSections(file, dialect, target, 'history'), state, dialect, target, () => ({ kind: 'base' }));
  }
  const read: { readonly file: MigrationFile; readonly statements: readonly JudgedStatement[] }[] = [];
  for (const file of dumps) {
    const sections = readSections(file, dialect, target, 'history');
    const isNew = newStatementsOf(file, standing)(sections.flatMap(({ statements }) => statements));
    state = replaySections(sections, state, dialect, target, (statement): Origin =>
      isNew.has(statement) ? { kind: 'change', span: statement.span } : { kind: 'base' },
    );
    const statements = sections.flatMap(({ section, statements: all }) =>
      all.filter((statement) => isNew.has(statement)).map((statement) => ({ statement, file, section, steps: [] })),
    );
    read.push({ file, statements });
  }
  const after = { ...state, catalog: keepOrigins(before.catalog, state.catalog) };
  const isWhole = history.every(({ role }) => role === 'schema');
  const gone = isWhole
    ? goneFromDump(
        read.flatMap(({ statements }) => statements),
        before,
        after,
      )
    : [];
  const files = read.map(({ file, statements }) => ({
    file,
    statements,
    steps: [
      ...statements.flatMap((one) => stepsOf(one, before, after, target)),
      ...gone.filter(({ shownBy }) => shownBy.file === file).map((one) => stepOfGone(one, before, after, target)),
    ],
    before,
    after,
  }));
  return { files, after };
}

function stepOfGone({ change, shownBy, table }: Gone<JudgedStatement>, before: DatabaseState, after: DatabaseState, target: Target): Step {
  const { statement, file, section } = shownBy;
  return { change, statement, file, section, before, after, effects: noEffects, target, transaction: 0, table, gone: true };
}

/** What a new statement of a dump says of the schema: it takes no locks and stands between the two schemas as a whole. */
function stepsOf({ statement, file, section }: JudgedStatement, before: DatabaseState, after: DatabaseState, target: Target): readonly Step[] {
  return statement.changes.map((change) => {
    const name = tableOf(change);
    const table = name && findTable(after, name);
    return { change, statement, file, section, before, after, effects: noEffects, target, transaction: 0, ...(table && { table }) };
  });
}

/** A statement of a dump that differs in one column tells of the whole table anew: what stood before is not the change's. */
function keepOrigins(before: Catalog, after: Catalog): Catalog {
  const differing = new Set(
    diffCatalogs(before, after).flatMap(({ what, name, of, how }) =>
      how === 'removed' ? [] : [partKey(what, of === undefined ? '' : keyOf(of), name)],
    ),
  );
  const relations = after.relations.map((relation, key) => {
    const stood = before.relations.get(key);
    return stood === undefined || stood.kind !== relation.kind
      ? relation
      : keepOriginsOf(relation, (what, name) => differing.has(partKey(what, key, name)));
  });
  return { ...after, relations };
}

const partKey = (what: string, of: string, name: string): string => `${what}\0${of}\0${name}`;

function keepOriginsOf(relation: Relation, differs: (what: string, name: string) => boolean): Relation {
  const kept = <T extends { readonly name: string; readonly origin: Origin }>(what: string, parts: readonly T[]): readonly T[] =>
    parts.map((part) => (differs(what, part.name) ? part : { ...part, origin: { kind: 'base' } }));
  switch (relation.kind) {
    case 'index':
      return relation;
    case 'sequence':
      return { ...relation, origin: { kind: 'base' } };
    case 'view':
    case 'materialized-view':
      return { ...relation, origin: { kind: 'base' }, indexes: kept('index', relation.indexes) };
    case 'table':
      return {
        ...relation,
        origin: { kind: 'base' },
        columns: kept('column', relation.columns),
        constraints: kept('constraint', relation.constraints),
        indexes: kept('index', relation.indexes),
        triggers: kept('trigger', relation.triggers),
        policies: kept('policy', relation.policies),
        ...(relation.rules && { rules: kept('rule', relation.rules) }),
      };
  }
}
