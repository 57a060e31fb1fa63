import { initialState } from '../catalog/initial.ts';
import { analyze, type Analysis } from '../engine/analyze.ts';
import { replay } from '../engine/replay.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { MigrationFile } from '../model/migration.ts';
import type { Policy } from '../model/policy.ts';
import type { JudgedSource } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Source } from './source.ts';

/** A folder that has been judged: what the report says of it, and what was found. */
export interface Assessed {
  readonly source: JudgedSource;
  readonly analysis: Analysis;
}

/** Judges a folder's changed files upon its history. Without any, what stands beside them is not known. */
export function assess(source: Source, rules: readonly Rule[], policy: Policy): Assessed {
  const { dialect, target, replayed } = source;
  const before = replay(replayed, emptyDatabase(source, replayed.length > 0), dialect, target).after;
  return assessFrom(source, before, source.files, rules, policy);
}

/** Judges every file of a folder as a change of its own upon the files before it. */
export function assessEach(source: Source, rules: readonly Rule[], policy: Policy): readonly Assessed[] {
  const whole = replay(source.files, emptyDatabase(source, true), source.dialect, source.target).after;
  let before = emptyDatabase(source, whole.catalog.complete);
  return source.files.flatMap((file, index) => {
    const alone = {
      ...source,
      beside: [],
      history: source.files.slice(0, index),
      changed: [{ path: file.path, status: 'added' as const, after: file.text }],
    };
    const assessed = source.wanted.has(file.path) ? [assessFrom(alone, before, [file], rules, policy, source.files)] : [];
    const isStoodFor = file.role === 'baseline' && before.catalog.relations.size > 0;
    if (!isStoodFor) before = replay([file], before, source.dialect, source.target).after;
    return assessed;
  });
}

function emptyDatabase({ dialect, target, folder }: Source, complete: boolean): DatabaseState {
  return initialState(dialect.traits, dialect.initialSession(target), complete && folder.unread.length === 0);
}

function assessFrom(
  source: Source,
  before: DatabaseState,
  files: readonly MigrationFile[],
  rules: readonly Rule[],
  policy: Policy,
  all: readonly MigrationFile[] = [...source.files, ...source.history],
): Assessed {
  const { dialect, target, folder, history, changed, beside, versionFrom, compare } = source;
  const { framework, ordered } = folder.layout;
  const analysis = analyze({ dialect, target, layout: { framework, ordered, compare }, before, history, files, changed, beside, all, rules, policy });
  return {
    analysis,
    source: {
      target,
      versionFrom,
      framework,
      folder: folder.folder,
      historyFiles: history.length,
      files: files.map(({ path }) => path),
      before: before.catalog,
      after: analysis.after.catalog,
      timeline: analysis.timeline,
    },
  };
}
