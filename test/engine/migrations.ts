import { initialState } from '../../src/catalog/initial.ts';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { analyze, type Analysis } from '../../src/engine/analyze.ts';
import { replay } from '../../src/engine/replay.ts';
import { layoutOf } from '../../src/migrations/choose-layout.ts';
import type { DatabaseState } from '../../src/model/catalog.ts';
import type { ChangedFile, Framework, MigrationFile } from '../../src/model/migration.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Target } from '../../src/model/target.ts';
import { rules as registry } from '../../src/rules/index.ts';

export const target: Target = { dialect: 'postgres', version: [15, 0] };

/** A policy that says nothing of its own. */
export const plainPolicy: Policy = {
  failOn: 'error',
  opaque: 'warning',
  migrations: [],
  layers: [],
  tables: [],
  smallTableRows: 0,
  exceptions: [],
  inlineExceptions: { allowed: true, requireReason: true, requireUntil: false },
  sources: [],
};

export const emptyDatabase = (complete = true): DatabaseState => initialState(postgres.traits, postgres.initialSession(target), complete);

/** A file as its tool reads it. */
export function migration(path: string, text: string, framework: Framework = 'plain'): MigrationFile {
  return layoutOf(framework).read({ path, text }, new Map());
}

export interface Change {
  /** What is on the base branch, in order. */
  readonly history?: readonly MigrationFile[];
  /** What is judged. */
  readonly files: readonly MigrationFile[];
  readonly changed?: readonly ChangedFile[];
  readonly rules?: readonly Rule[];
  readonly policy?: Policy;
  readonly framework?: Framework;
}

/** Judges files upon a history: files of a path that stood are edited, the others are added. */
export function analyzeChange({ history = [], files, changed, rules = registry, policy = plainPolicy, framework = 'plain' }: Change): Analysis {
  const told = files.map(({ path, text }): ChangedFile => {
    const stood = history.find((file) => file.path === path);
    return { path, status: stood === undefined ? 'added' : 'modified', ...(stood && { before: stood.text }), after: text };
  });
  return analyze({
    dialect: postgres,
    target,
    layout: layoutOf(framework),
    before: replay(history, emptyDatabase(), postgres, target).after,
    history,
    files,
    changed: changed ?? told,
    rules,
    policy,
  });
}

/** The ids of the rules that found something, sorted. */
export const rulesIn = ({ findings }: Pick<Analysis, 'findings'>): readonly string[] => findings.map(({ rule }) => rule).toSorted();
