import { diffCatalogs } from '../catalog/diff.ts';
import { initialState } from '../catalog/initial.ts';
import type { Catalog, DatabaseState } from '../model/catalog.ts';
import type { MigrationFile } from '../model/migration.ts';
import { keyOf } from '../model/names.ts';
import type { Origin, Relation } from '../model/objects.ts';
import type { JudgedFile } from '../model/rule.ts';
import { newStatementsOf, type Standing } from './new-statements.ts';
import { replaySections } from './replay.ts';
import { readSections } from './sections.ts';

/** What was made of the schema dumps of a pull request. */
export interface ReadDumps {
  readonly files: readonly JudgedFile[];
  readonly after: DatabaseState;
}

/**
 * A schema dump states what stands, not how it came to stand: it is replayed and none of its statements is judged. What
 * the dump of the base branch did not have is the change's; the dumps that are left alone still stand.
 */
export function readDumps(dumps: readonly MigrationFile[], before: DatabaseState, standing: Standing): ReadDumps {
  const { dialect, target, history, changed } = standing;
  const empty = initialState(dialect.traits, dialect.initialSession(target), true);
  const touched = new Set(changed.flatMap(({ path, previousPath }) => [path, ...(previousPath === undefined ? [] : [previousPath])]));
  const files: JudgedFile[] = [];
  let state = empty;
  for (const file of history) {
    if (file.role !== 'schema' || touched.has(file.path)) continue;
    state = replaySections(readSections(file, dialect, target, 'history'), state, dialect, target, () => ({ kind: 'base' }));
  }
  for (const file of dumps) {
    const sections = readSections(file, dialect, target, 'history');
    const isNew = newStatementsOf(file, standing)(sections.flatMap(({ statements }) => statements));
    const from = state;
    state = replaySections(sections, from, dialect, target, (statement): Origin =>
      isNew.has(statement) ? { kind: 'change', span: statement.span } : { kind: 'base' },
    );
    const statements = sections.flatMap(({ section, statements: read }) =>
      read.filter((statement) => isNew.has(statement)).map((statement) => ({ statement, file, section, steps: [] })),
    );
    files.push({ file, statements, steps: [], before: from, after: state });
  }
  return { files, after: { ...state, catalog: keepOrigins(before.catalog, state.catalog) } };
}

/** A statement of a dump that differs in one column tells of the whole table anew: what stood before is not the change's. */
function keepOrigins(before: Catalog, after: Catalog): Catalog {
  const differing = new Set(
    diffCatalogs(before, after).flatMap(({ what, name, of, how }) => (how === 'removed' ? [] : [partKey(what, of === undefined ? '' : keyOf(of), name)])),
  );
  const relations = after.relations.map((relation, key) => {
    const stood = before.relations.get(key);
    return stood === undefined || stood.kind !== relation.kind ? relation : keepOriginsOf(relation, (what, name) => differing.has(partKey(what, key, name)));
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
      };
  }
}
