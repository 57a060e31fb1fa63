import { initialState } from '../catalog/initial.ts';
import { replay } from '../engine/replay.ts';
import { discoverMigrations } from '../migrations/discover.ts';
import type { Catalog, DatabaseState } from '../model/catalog.ts';
import type { Dialect } from '../model/dialect.ts';
import { defaultPolicyPath, type Policy } from '../model/policy.ts';
import type { Tree } from '../model/ports.ts';
import type { Target } from '../model/target.ts';
import { UserError } from '../model/user-error.ts';
import { loadPolicy } from '../policy/load.ts';
import { presets } from '../policy/presets.ts';
import { rules } from '../rules/index.ts';
import { readSource, type SourceFlags } from './source.ts';

/** The schema that a folder's migrations leave. */
export interface ReplayedSchema {
  readonly folder: string;
  readonly target: Target;
  readonly catalog: Catalog;
  /** The schema as SQL that an empty database takes. */
  readonly sql: string;
}

/** A tree's migrations as they have run, and by what they are read. */
export interface ReplayedTree {
  readonly folder: string;
  readonly dialect: Dialect;
  readonly target: Target;
  readonly state: DatabaseState;
  readonly policy: Policy;
}

/** Replays every migration of a tree, and tells the schema that stands after the last. Throws `UserError` for what a person must mend. */
export async function replaySchema(tree: Tree, flags: SourceFlags): Promise<ReplayedSchema> {
  const { folder, dialect, target, state } = await replayTree(tree, flags);
  return { folder, target, catalog: state.catalog, sql: dialect.renderSchema(state.catalog) };
}

/** Replays every migration of a tree. Throws `UserError` for what a person must mend. */
export async function replayTree(tree: Tree, flags: SourceFlags): Promise<ReplayedTree> {
  const policy = await policyOf(tree);
  const paths = await tree.list();
  const { folders } = await discoverMigrations({
    paths,
    sources: policy.migrations,
    read: (wanted) => tree.read(wanted),
    ...(flags.framework !== undefined && { framework: flags.framework }),
    ...(flags.only !== undefined && { only: flags.only }),
  });
  const [folder, ...others] = folders;
  if (folder === undefined) throw new UserError({ message: `no migrations were found in ${tree.title}`, hint: 'name the folder that holds them' });
  if (others.length > 0) {
    throw new UserError({
      message: `${tree.title} holds ${folders.length} folders of migrations, each with a schema of its own`,
      hint: `name one of ${folders.map((each) => each.folder || '.').join(', ')}`,
    });
  }
  const source = await readSource(folder, { base: tree, head: tree, changed: [], complete: true }, { ...flags, all: true });
  const { dialect, target } = source;
  const files = source.replayed.filter(({ path }) => source.wanted.has(path));
  const before = initialState(dialect.traits, dialect.initialSession(target), folder.unread.length === 0);
  return { folder: folder.folder, dialect, target, state: replay(files, before, dialect, target).after, policy };
}

/** Where a policy says which folders hold what, that holds here too. */
async function policyOf(tree: Tree): Promise<Policy> {
  const reader = { read: async (path: string): Promise<string | undefined> => (await tree.read([path])).get(path) };
  const text = await reader.read(defaultPolicyPath);
  const { policy } = await loadPolicy({ ...(text !== undefined && { path: defaultPolicyPath, text }), reader, rules, presets });
  return policy;
}
