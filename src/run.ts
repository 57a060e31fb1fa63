import { dialects } from './dialects/index.ts';
import { discoverMigrations, type Discovery } from './migrations/discover.ts';
import type { MigrationFolder } from './migrations/migration-folder.ts';
import { defaultPolicyPath, type FailOn, type Policy } from './model/policy.ts';
import type { HistoryStore, RepositoryChange } from './model/ports.ts';
import type { Report } from './model/report.ts';
import type { DialectId } from './model/target.ts';
import { UserError } from './model/user-error.ts';
import { loadPolicy, type LoadedPolicy, type PolicyReader } from './policy/load.ts';
import { presets } from './policy/presets.ts';
import { rules as registry } from './rules/index.ts';
import { assess, assessEach, type Assessed, type Code } from './run/assess.ts';
import { readNamedQueries, type NamedQueries } from './run/query-files.ts';
import { readSamples } from './run/kept-samples.ts';
import { makeReport } from './run/report.ts';
import { changedIn, isPlain, readSource, readTold, remarkOnDialect, type Source, type SourceFlags } from './run/source.ts';

/** What the command line or the Action asks for, beside what the policy says. */
export interface JudgeFlags extends SourceFlags {
  readonly failOn?: FailOn;
  /** Judge every migration, file by file, as if each were a pull request of its own. */
  readonly all?: boolean;
  /** Fingerprints of findings that were accepted when the gate was adopted. */
  readonly baseline?: ReadonlySet<string>;
}

export interface JudgeInput {
  readonly change: RepositoryChange;
  readonly policy: { readonly from: Report['policy']['from']; readonly path?: string; readonly reader: PolicyReader };
  readonly flags: JudgeFlags;
  /** The day on which exceptions are held to their dates: `2026-11-20`. */
  readonly today: string;
  /** Where the history of the base is kept from run to run. */
  readonly store?: HistoryStore;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** Told what is being done, for people who wait. */
  readonly log?: (line: string) => void;
}

/** Judges a change of a repository. Throws `UserError` for what a person must mend; never passes what it could not see. */
export async function judge(input: JudgeInput): Promise<Report> {
  const { change, flags, today, clock, log = () => undefined } = input;
  const started = clock();
  if (!change.complete) {
    throw new UserError({
      message: 'the list of changed files is not whole, so nothing can be said about this change',
      hint: 'run the gate in a checkout with its history (fetch-depth: 0)',
    });
  }

  const [{ policy, custom }] = await Promise.all([
    loadPolicyOf(input),
    change.head.list(),
    change.base.list(),
    flags.dialect && dialects[flags.dialect].load(),
  ]);
  const rules = [...registry, ...custom];
  const [{ folders, remarks }] = await Promise.all([discover(input, policy), dialects[likelyDialect(flags, policy)].load()]);
  const told = flags.history === 'told' ? await readTold(folders, change.base) : undefined;
  const passedOver = flags.history === undefined ? await notPlain(change, folders) : notClaimed(change, folders);
  const judged = folders.filter((folder) => flags.all || changedIn(folder, change.changed, flags.only).length > 0);
  const sources: Source[] = [];
  for (const folder of judged) {
    log(`reading ${folder.paths.length} migrations of ${folder.folder || '.'} from ${change.base.title}`);
    sources.push(await readSource(folder, change, flags, { ...(told && { told }), ...(input.store && { store: input.store }) }));
  }
  let named: Promise<NamedQueries> | undefined;
  const code: Code = {
    change,
    scope: policy.codeSearch ?? 'all',
    migrationFolders: folders.map(({ folder }) => folder),
    named: () => (named ??= readNamedQueries(change, policy.queries)),
  };
  const assessed: Assessed[] = [];
  for (const source of sources) {
    log(`judging ${source.files.length} migrations of ${source.folder.folder || '.'}`);
    assessed.push(...(flags.all ? assessEach(source, rules, policy) : [await assess(source, rules, policy, code)]));
  }
  return makeReport({
    policy,
    policyFrom: input.policy.from,
    rules,
    assessed,
    remarks: [...remarks, ...sources.flatMap((source) => remarkOnDialect(source) ?? []), ...passedOver],
    today,
    durationMs: Math.round(clock() - started),
    ...(flags.baseline && { baseline: flags.baseline }),
  });
}

/** The engine that is most likely asked about, to be loaded while the migrations are looked for. */
function likelyDialect({ dialect }: JudgeFlags, { migrations }: Policy): DialectId {
  return dialect ?? migrations[0]?.dialect ?? 'postgres';
}

/** Named files that no tool would run by their name: some may be passed over, but not all. */
function notClaimed({ changed }: RepositoryChange, folders: readonly MigrationFolder[]): readonly string[] {
  const claimed = new Set(folders.flatMap(({ paths }) => paths));
  const left = changed.filter(({ path }) => !claimed.has(path));
  const titles = [...new Set(folders.map(({ layout }) => layout.title))].join(' and ');
  const why = titles === '' ? 'it is not named as a migration' : `it is not named as ${titles} names its migrations`;
  const [first] = left;
  if (first !== undefined && left.length === changed.length) {
    throw new UserError({ message: `no tool would run this file: ${why}`, place: first.path, hint: '--framework plain judges it as it is' });
  }
  return left.map(({ path }) => `${path} is left out: ${why}`);
}

/** Changed paths that look like migrations and have no text of their own. */
async function notPlain({ head, changed }: RepositoryChange, folders: readonly MigrationFolder[]): Promise<readonly string[]> {
  const looksRun = (path: string): boolean =>
    folders.some(({ folder, layout }) => path.startsWith(folder === '' ? '' : `${folder}/`) && layout.claims(path));
  const suspects = changed.filter(({ path, status }) => status !== 'deleted' && /\.sql$/i.test(path) && looksRun(path));
  if (suspects.length === 0) return [];
  const plain = new Set(await head.list());
  return suspects.filter(({ path }) => !plain.has(path)).map(({ path }) => `${path} is left out: it is a symbolic link, and no file of its own`);
}

async function loadPolicyOf({ policy, flags }: JudgeInput): Promise<LoadedPolicy> {
  const path = policy.path ?? defaultPolicyPath;
  const isRemote = path.includes('@');
  const text = isRemote ? undefined : await policy.reader.read(path);
  if (text === undefined && policy.path !== undefined && !isRemote) {
    throw new UserError({ message: 'there is no such policy', place: policy.path, hint: 'lockkeeper init writes one' });
  }
  const loaded = await loadPolicy({
    ...((text !== undefined || isRemote) && { path }),
    ...(text !== undefined && { text }),
    reader: policy.reader,
    rules: registry,
    presets,
  });
  return flags.failOn === undefined ? loaded : { ...loaded, policy: { ...loaded.policy, failOn: flags.failOn } };
}

/** Finds the folders of migrations in both trees, so that a deleted file belongs to one too. */
async function discover({ change, flags, store }: JudgeInput, policy: Policy): Promise<Discovery> {
  const { base, head, changed } = change;
  const paths = [...new Set([...(await head.list()), ...(await base.list())])];
  const touched = new Set(changed.map(({ path }) => path));
  return discoverMigrations({
    paths,
    sources: policy.migrations,
    async read(wanted) {
      const isKept = store !== undefined && isPlain(flags);
      const texts = await head.read(isKept ? wanted.filter((path) => touched.has(path)) : wanted);
      const rest = wanted.filter((path) => !texts.has(path));
      if (rest.length === 0) return texts;
      return new Map([...(await (isKept ? readSamples(store, base, rest) : base.read(rest))), ...texts]);
    },
    ...(flags.framework !== undefined && { framework: flags.framework }),
    ...(flags.only !== undefined && { only: flags.only }),
  });
}
