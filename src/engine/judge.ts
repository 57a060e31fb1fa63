import { advance } from '../catalog/advance.ts';
import { asTheEngineDoes } from '../catalog/statement.ts';
import { initialState } from '../catalog/initial.ts';
import { findTable, findView, type Catalog, type DatabaseState } from '../model/catalog.ts';
import { tableOf, type SchemaChange } from '../model/change.ts';
import type { Dialect } from '../model/dialect.ts';
import { noEffects, type Effects, type RefusalCode } from '../model/effects.ts';
import type { MigrationFile, MigrationSection } from '../model/migration.ts';
import type { JudgedFile, JudgedStatement, Step } from '../model/rule.ts';
import type { Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';
import { asMet } from './as-met.ts';
import type { PickNew } from './new-statements.ts';
import { markUnfollowed, startFile } from './replay.ts';
import { markRolledBack } from './rolled-back.ts';
import { visitChanges } from './visit-changes.ts';
import { enterSection, enterStatement, leaveSection, readSections, type ReadSection } from './sections.ts';

/** A file with what tells its new statements; one that was edited has run in its old words. */
export interface FileToRun {
  readonly file: MigrationFile;
  readonly pickNew: PickNew;
  readonly isEdited: boolean;
}

interface Run {
  readonly dialect: Dialect;
  readonly target: Target;
  state: DatabaseState;
  /** Numbers transactions through the whole run. */
  transaction: number;
  isEdited: boolean;
}

/** Runs the migrations of the pull request, keeping what stood before and after each change. */
export function runFiles(
  files: readonly FileToRun[],
  from: DatabaseState,
  dialect: Dialect,
  target: Target,
): { readonly files: readonly JudgedFile[]; readonly after: DatabaseState } {
  const run: Run = { dialect, target, state: from, transaction: 0, isEdited: false };
  const judged = files.map(({ file, pickNew, isEdited }) => {
    run.isEdited = isEdited;
    return file.role === 'baseline' ? runBaseline(run, file, pickNew) : runFile(run, file, pickNew);
  });
  return { files: markRolledBack(judged), after: startFile(run.state, dialect, target) };
}

/** A baseline stands for the versions up to its own: a database runs it on nothing, or not at all. */
function runBaseline(run: Run, file: MigrationFile, pickNew: PickNew): JudgedFile {
  const stood = run.state;
  run.state = initialState(run.dialect.traits, run.dialect.initialSession(run.target), true);
  const judged = runFile(run, file, pickNew);
  if (stood.catalog.relations.size > 0) run.state = stood;
  return judged;
}

function runFile(run: Run, file: MigrationFile, pickNew: PickNew): JudgedFile {
  run.state = startFile(run.state, run.dialect, run.target, file);
  const before = run.state;
  const sections = readSections(file, run.dialect, run.target, 'judged');
  const isNew = pickNew(sections.flatMap((read) => read.statements));
  const statements: JudgedStatement[] = [];
  let after = before;
  for (const read of sections) {
    const entered = enterSection(run.state, read);
    if (entered.transaction !== undefined && run.state.transaction === undefined) run.transaction++;
    run.state = entered;
    for (const statement of read.statements) {
      if (isNew.has(statement)) statements.push(runStatement(run, file, read, statement));
      else passStatement(run, read, statement);
    }
    after = run.state;
    run.state = leaveSection(run.state, read);
  }
  return { file, statements, steps: statements.flatMap(({ steps }) => steps), before, after };
}

/** Runs a text from a given state, as a part of the file would run: how remedies are tried out. Its spans are its own, not the file's. */
export function runText(
  text: string,
  path: string,
  from: DatabaseState,
  section: MigrationSection,
  dialect: Dialect,
  target: Target,
): { readonly file: JudgedFile; readonly after: DatabaseState } {
  const file: MigrationFile = { path, text, framework: 'plain', description: '', role: 'versioned', sections: [], complaints: [] };
  const read: ReadSection = {
    section,
    statements: dialect.read({ file: 'remedy.sql', text, start: 0, end: text.length, whole: [], depth: 'judged', target }),
  };
  const run: Run = { dialect, target, state: from, transaction: 0, isEdited: false };
  const statements = read.statements.map((statement) => runStatement(run, file, read, statement));
  return { file: { file, statements, steps: statements.flatMap(({ steps }) => steps), before: from, after: run.state }, after: run.state };
}

/** A statement that has run already leaves what it opens, closes and sets to those around it, and nothing else. */
function passStatement(run: Run, read: ReadSection, statement: Statement): void {
  if (run.state.transaction === undefined) run.transaction++;
  run.state = enterStatement(run.state, statement, read);
  const context = { traits: run.dialect.traits, origin: { kind: 'base' }, target: run.target } as const;
  for (const change of statement.changes) {
    if (change.kind === 'transaction' || change.kind === 'set-session') run.state = advance(run.state, change, noEffects, context);
  }
}

function runStatement(run: Run, file: MigrationFile, read: ReadSection, statement: Statement): JudgedStatement {
  if (run.state.transaction === undefined) run.transaction++;
  run.state = enterStatement(run.state, statement, read);
  const met = run.state.catalog;
  const steps: Step[] = [];
  visitChanges(asTheEngineDoes(run.state, statement.changes, run.dialect.traits), run, (change) => {
    steps.push(runChange(run, file, read, statement, change, met));
    return run.state;
  });
  run.state = markUnfollowed(run.state, statement);
  return { statement, file, section: read.section, steps };
}

const alreadyThere: ReadonlySet<RefusalCode> = new Set(['name-taken', 'duplicate-column', 'enum-value-exists']);

/** What an edited file says anew meets what its old words have made: no database runs the one upon the other. */
function withoutOwnTraces({ isEdited }: Run, effects: Effects): Effects {
  if (!isEdited || effects.refusals.length === 0) return effects;
  return { ...effects, refusals: effects.refusals.filter(({ code }) => !alreadyThere.has(code)) };
}

function runChange(run: Run, file: MigrationFile, read: ReadSection, statement: Statement, change: SchemaChange, met: Catalog): Step {
  const before = run.state;
  const effects = withoutOwnTraces(run, run.dialect.effects(change, asMet(before, change, met), run.target));
  const origin = { kind: 'change', span: change.span } as const;
  run.state = advance(before, change, effects, { traits: run.dialect.traits, origin, target: run.target });
  const name = tableOf(change);
  const table = name && (findTable(before, name) ?? findTable(run.state, name));
  const view = name && (findView(before, name) ?? findView(run.state, name));
  return {
    change,
    statement,
    file,
    section: read.section,
    before,
    after: run.state,
    effects,
    target: run.target,
    transaction: run.transaction,
    ...(table && { table }),
    ...(view && { view }),
  };
}
