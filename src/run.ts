import { initialState } from './catalog/initial.ts';
import { dialects } from './dialects/index.ts';
import { analyze, type Analysis } from './engine/analyze.ts';
import { replay } from './engine/replay.ts';
import { suppress, readInlineExceptions } from './engine/suppress.ts';
import { sortFindings, verdictOf } from './engine/verdict.ts';
import { discoverMigrations, type MigrationFolder } from './migrations/discover.ts';
import { readMigrations } from './migrations/order.ts';
import type { Dialect } from './model/dialect.ts';
import type { ChangedFile, Framework, MigrationFile } from './model/migration.ts';
import type { FailOn, Policy } from './model/policy.ts';
import type { ChangedPath, RepositoryChange } from './model/ports.ts';
import type { JudgedSource, Report } from './model/report.ts';
import type { Rule } from './model/rule.ts';
import type { DialectId, Target, Version } from './model/target.ts';
import { UserError } from './model/user-error.ts';
import { defaultPolicyPath, loadPolicy, type PolicyReader } from './policy/load.ts';
import { presets } from './policy/presets.ts';
import { rules as registry } from './rules/index.ts';

/** What the command line or the Action asks for, beside what the policy says. */
export interface JudgeFlags {
  readonly dialect?: DialectId;
  readonly version?: Version;
  readonly framework?: Framework;
  readonly failOn?: FailOn;
  /** Only these files, folders or globs. */
  readonly only?: readonly string[];
  /** Judge every migration, file by file, as if each were a pull request of its own. */
  readonly all?: boolean;
  /** Only files that the tool runs before the first judged one are history. */
  readonly historyBefore?: boolean;
  /** False: the history is not there (a lone file), so that what is absent is unknown. */
  readonly completeHistory?: boolean;
  /** Fingerprints that were accepted when the gate was adopted. */
  readonly baseline?: ReadonlySet<string>;
}

export interface JudgeInput {
  readonly change: RepositoryChange;
  readonly policy: { readonly from: Report['policy']['from']; readonly path?: string; readonly reader: PolicyReader };
  readonly flags: JudgeFlags;
  /** The day on which exceptions are held to their dates: `2026-11-20`. */
  readonly today: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** Told what is being done, for people who wait. */
  readonly log?: (line: string) => void;
}

/** One folder of migrations with its texts read and its engine known. */
interface Source {
  readonly folder: MigrationFolder;
  readonly dialect: Dialect;
  readonly target: Target;
  readonly versionFrom: JudgedSource['versionFrom'];
  readonly history: readonly MigrationFile[];
  readonly files: readonly MigrationFile[];
  readonly changed: readonly ChangedFile[];
}

/** Judges a change of a repository. Throws `UserError` for what a person must mend; never passes what it could not see. */
export async function judge(input: JudgeInput): Promise<Report> {
  const { change, flags, clock, log = () => undefined } = input;
  const started = clock();
  if (!change.complete) throw new UserError({ message: 'the list of changed files is not whole, so nothing can be said about this change', hint: 'run the gate in a checkout with its history (fetch-depth: 0)' });

  const { policy, custom } = await loadPolicyOf(input);
  const rules = [...registry, ...custom];
  const { folders, remarks } = await findFolders(input, policy);
  const touched = folders.filter((folder) => flags.all || changedIn(folder, change.changed).length > 0);
  const sources: Source[] = [];
  for (const folder of touched) sources.push(await readSource(folder, input, log));

  const judged = sources.flatMap((source) => (flags.all ? judgeEach(source, rules, policy) : [judgeSource(source, rules, policy, flags)]));
  return makeReport(input, { policy, rules, sources, judged, remarks, durationMs: Math.round(clock() - started) });
}

async function loadPolicyOf({ policy, flags }: JudgeInput): Promise<{ policy: Policy; custom: readonly Rule[] }> {
  const path = policy.path ?? defaultPolicyPath;
  const text = await policy.reader.read(path);
  if (text === undefined && policy.path !== undefined) throw new UserError({ message: `there is no policy ${policy.path}`, hint: 'lockkeeper init writes one' });
  const loaded = await loadPolicy({ ...(text !== undefined && { path, text }), reader: policy.reader, rules: registry, presets });
  return flags.failOn === undefined ? loaded : { ...loaded, policy: { ...loaded.policy, failOn: flags.failOn } };
}

async function findFolders({ change, flags }: JudgeInput, policy: Policy): Promise<{ folders: readonly MigrationFolder[]; remarks: readonly string[] }> {
  const paths = [...new Set([...(await change.head.list()), ...(await change.base.list())])];
  const read = async (wanted: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const texts = await change.head.read(wanted);
    const rest = wanted.filter((path) => !texts.has(path));
    return rest.length === 0 ? texts : new Map([...(await change.base.read(rest)), ...texts]);
  };
  return discoverMigrations({
    paths, read, sources: policy.migrations,
    ...(flags.framework !== undefined && { framework: flags.framework }),
    ...(flags.only !== undefined && { only: flags.only }),
  });
}

function changedIn(folder: MigrationFolder, changed: readonly ChangedPath[]): readonly ChangedPath[] {
  const claimed = new Set(folder.paths);
  return changed.filter(({ path, previousPath }) => claimed.has(path) || (previousPath !== undefined && claimed.has(previousPath)));
}

async function readSource(folder: MigrationFolder, input: JudgeInput, log: (line: string) => void): Promise<Source> {
  const { change, flags } = input;
  const { dialect, target, versionFrom } = targetOf(folder, flags);
  await dialect.load();

  const changed = changedIn(folder, change.changed);
  const wanted = [...folder.paths, ...folder.companions];
  log(`reading the history of ${folder.folder || '.'} (${folder.paths.length} files) from ${change.base.title}`);
  const baseTexts = await change.base.read(wanted);
  const headPaths = flags.all ? wanted : [...changed.filter(({ status }) => status !== 'deleted').map(({ path }) => path), ...folder.companions];
  const headTexts = await change.head.read(headPaths);
  for (const { path, status } of changed) checkReadable(path, status === 'deleted' ? undefined : headTexts.get(path), status !== 'deleted');

  const all = readMigrations(folder, baseTexts);
  const files = readMigrations(folder, headTexts).filter(({ path }) => flags.all || changed.some((one) => one.path === path));
  const first = files[0];
  const history = flags.historyBefore && first ? all.filter((file) => folder.layout.compare(file, first) < 0) : all;
  return { folder, dialect, target, versionFrom, history, files, changed: changed.map((one) => withTexts(one, baseTexts, headTexts)) };
}

function withTexts({ path, status, previousPath }: ChangedPath, base: ReadonlyMap<string, string>, head: ReadonlyMap<string, string>): ChangedFile {
  const before = base.get(previousPath ?? path);
  const after = status === 'deleted' ? undefined : head.get(path);
  return { path, status, ...(previousPath !== undefined && { previousPath }), ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** A changed file that cannot be read is the author's to mend; it is never passed over. */
function checkReadable(path: string, text: string | undefined, expected: boolean): void {
  if (!expected) return;
  if (text === undefined) throw new UserError({ message: 'this migration cannot be read: it is missing, over 32 MiB, or not a plain file', place: path, hint: 'split it, or leave it out with `migrations:` in the policy' });
  const at = text.indexOf('\uFFFD');
  if (at < 0) return;
  const before = text.slice(0, at).split('\n');
  throw new UserError({ message: 'this migration is not valid UTF-8', place: `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, hint: 'save it as UTF-8' });
}

function targetOf(folder: MigrationFolder, flags: JudgeFlags): { dialect: Dialect; target: Target; versionFrom: JudgedSource['versionFrom'] } {
  const id = flags.dialect ?? folder.source?.dialect ?? folder.dialectHint ?? 'postgres';
  const dialect = dialects[id];
  if (dialect === undefined) {
    throw new UserError({
      message: `${folder.folder || '.'} holds ${id} migrations, and this version judges ${Object.values(dialects).map(({ title }) => title).join(' and ')} only`,
      hint: 'list the folders to judge under `migrations:` in the policy, or say `dialect:` there if this is a mistake',
    });
  }
  const told = flags.version ?? folder.source?.version;
  const versionFrom = flags.version ? 'flag' : told ? 'policy' : 'assumed';
  return { dialect, target: { dialect: id, version: told ?? dialect.versions.assumed }, versionFrom };
}

interface Judged {
  readonly source: JudgedSource;
  readonly analysis: Analysis;
}

function judgeSource(source: Source, rules: readonly Rule[], policy: Policy, flags: JudgeFlags): Judged {
  const { dialect, target, history } = source;
  const complete = (flags.completeHistory ?? true) && source.folder.unread.length === 0;
  const before = replay(history, initialState(dialect.traits, dialect.initialSession(target), complete), dialect, target).after;
  return judgeFrom(source, before, source.files, rules, policy);
}

/** Every file as a change of its own upon the files before it. */
function judgeEach(source: Source, rules: readonly Rule[], policy: Policy): readonly Judged[] {
  const { dialect, target } = source;
  let before = initialState(dialect.traits, dialect.initialSession(target), true);
  return source.files.map((file, index) => {
    const alone = { ...source, history: source.files.slice(0, index), changed: [{ path: file.path, status: 'added' as const, after: file.text }] };
    const judged = judgeFrom(alone, before, [file], rules, policy);
    before = replay([file], before, dialect, target).after;
    return judged;
  });
}

function judgeFrom(source: Source, before: ReturnType<typeof initialState>, files: readonly MigrationFile[], rules: readonly Rule[], policy: Policy): Judged {
  const { dialect, target, folder, history, changed } = source;
  const analysis = analyze({ dialect, target, layout: folder.layout, before, history, files, changed, rules, policy });
  const judged: JudgedSource = {
    target, versionFrom: source.versionFrom, framework: folder.layout.framework, folder: folder.folder, historyFiles: history.length,
    files: files.map(({ path }) => path), before: before.catalog, after: analysis.after.catalog, timeline: analysis.timeline,
  };
  return { source: judged, analysis };
}

interface Parts {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
  readonly sources: readonly Source[];
  readonly judged: readonly Judged[];
  readonly remarks: readonly string[];
  readonly durationMs: number;
}

function makeReport(input: JudgeInput, { policy, rules, judged, remarks, durationMs }: Parts): Report {
  const analyses = judged.map(({ analysis }) => analysis);
  const files = analyses.flatMap(({ files: list }) => list);
  const inline = readInlineExceptions(files.map(({ file, statements }) => ({ path: file.path, text: file.text, statements: statements.map(({ statement }) => statement) })));
  const { findings, used } = suppress(analyses.flatMap((analysis) => analysis.findings), {
    policy, inline, today: input.today, rules, ...(input.flags.baseline && { baseline: input.flags.baseline }),
  });
  const opaque = analyses.flatMap((analysis) => analysis.opaque);
  return {
    verdict: verdictOf(findings, opaque, policy), failOn: policy.failOn, findings: sortFindings(findings), opaque, opaqueSeverity: policy.opaque,
    sources: judged.map(({ source }) => source), exceptions: used, remarks: [...remarks, ...remarksOf(judged)],
    policy: { sources: policy.sources, from: policy.sources.length === 0 ? 'default' : input.policy.from },
    files: judged.reduce((sum, { source }) => sum + source.files.length, 0),
    statements: analyses.reduce((sum, { statements }) => sum + statements, 0),
    durationMs, texts: new Map(files.map(({ file }) => [file.path, file.text])), complete: true,
  };
}

function remarksOf(judged: readonly Judged[]): readonly string[] {
  const assumed = new Set(judged.filter(({ source }) => source.versionFrom === 'assumed').map(({ source }) => `${source.target.version[0]}`));
  return [...assumed].map((version) => `No policy says which PostgreSQL this runs on; version ${version} is assumed.`);
}
