import type { Layout, SourceFile } from '../model/migration.ts';
import { UserError } from '../model/user-error.ts';
import { layouts } from './layouts/index.ts';
import { readMigrations } from './order.ts';
import type { MigrationRoot } from './migration-roots.ts';

/** What is known of a root when its tool is looked for. */
export interface RootFacts {
  readonly root: MigrationRoot;
  /** All paths under the root's folder, SQL or not. */
  readonly inside: readonly string[];
  readonly sample: readonly SourceFile[];
  readonly repositoryPaths: readonly string[];
}

/** The tool that a root's files are for. Where two are equally sure and would run the files differently, the user must say. */
export function chooseLayout(facts: RootFacts): Layout {
  const { root, inside, sample, repositoryPaths } = facts;
  const sureness = layouts
    .map((layout) => ({
      layout,
      sure: root.paths.some((path) => layout.claims(path)) ? layout.recognise(root.folder, inside, sample, repositoryPaths) : 0,
    }))
    .filter(({ sure }) => sure > 0);
  const best = Math.max(0, ...sureness.map(({ sure }) => sure));
  const candidates = sureness.filter(({ sure }) => sure === best).map(({ layout }) => layout);
  const fallback = layoutOf('plain');
  const first = candidates[0];
  if (best < 2 || first === undefined) return fallback;
  const differing = candidates.filter((layout) => behaviour(layout, facts) !== behaviour(first, facts));
  if (differing.length > 0) throw ambiguous(root.folder, [first, ...differing]);
  return first;
}

/** The layout of a framework. */
export function layoutOf(framework: Layout['framework']): Layout {
  const layout = layouts.find((one) => one.framework === framework);
  if (layout === undefined) throw new Error(`no layout for ${framework}`);
  return layout;
}

/** The order and the sections that a layout gives to the sample: what differs between two tools, if anything. */
function behaviour(layout: Layout, { root, sample }: RootFacts): string {
  const texts = new Map(sample.map(({ path, text }) => [path, text]));
  const paths = root.paths.filter((path) => texts.has(path) && layout.claims(path));
  const files = readMigrations({ folder: root.folder, layout, paths, companions: [], unread: [] }, texts);
  return JSON.stringify(
    files.map(({ path, sections }) => [
      path,
      sections.map(({ direction, start, end, sending, sharedByRun }) => [direction, start, end, sending, sharedByRun ?? false]),
    ]),
  );
}

function ambiguous(folder: string, candidates: readonly Layout[]): UserError {
  const titles = candidates.map(({ title }) => title).join(' and ');
  const names = candidates.map(({ framework }) => `framework: ${framework}`).join(' or ');
  return new UserError({
    message: `the migrations in ${folder || 'the root of the repository'} look like ${titles} alike, and they do not run them in the same way`,
    place: folder,
    hint: `say which it is in .github/lockkeeper.yml, under \`migrations:\` write \`- paths: ["${folder === '' ? '*.sql' : `${folder}/**`}"]\` and \`${names}\``,
  });
}
