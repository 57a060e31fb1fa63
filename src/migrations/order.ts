import type { Layout, MigrationFile } from '../model/migration.ts';
import type { DialectId } from '../model/target.ts';
import { withDelimiterTold } from './delimiter.ts';
import type { MigrationFolder } from './migration-folder.ts';
import { compareNatural } from './natural-order.ts';

type FileAt = Pick<MigrationFile, 'path'>;

/** Reads the texts of a folder's migrations in the order in which the tool runs them; files with the same version stay beside each other. */
export function readMigrations(
  folder: MigrationFolder,
  texts: ReadonlyMap<string, string>,
  dialect: DialectId | undefined = folder.source?.dialect ?? folder.dialectHint,
): readonly MigrationFile[] {
  const { layout } = folder;
  const companions = pick(texts, folder.companions);
  const files = [...pick(texts, folder.paths)].map(([path, text]) => {
    const file = { path, text, ...(dialect && { dialect }) };
    return withDelimiterTold(file, layout.read(file, companions), layout);
  });
  const place = placeIn(layout.orderFrom?.(companions), files);
  return files.toSorted((a, b) => place(a) - place(b) || layout.compare(a, b) || compareNatural(a.path, b.path));
}

function pick(texts: ReadonlyMap<string, string>, paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    paths.flatMap((path) => {
      const text = texts.get(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** How two files of a folder compare: by the tool's own list where it keeps one, else as the tool compares names. */
export function comparisonOf(folder: MigrationFolder, texts: ReadonlyMap<string, string>): Layout['compare'] {
  const { layout } = folder;
  const listed = layout.orderFrom?.(pick(texts, folder.companions));
  if (listed === undefined) return layout.compare;
  const place = placeIn(
    listed,
    folder.paths.map((path) => ({ path })),
  );
  return (a, b) => place(a) - place(b) || layout.compare(a, b);
}

/** Where the tool's own list puts a file; files that it leaves out come last. A list may name paths by their end only. */
function placeIn(order: readonly string[] | undefined, files: readonly FileAt[]): (file: FileAt) => number {
  if (order === undefined) return () => 0;
  const exact = new Map<string, number>();
  order.forEach((path, index) => exact.set(path, exact.get(path) ?? index));
  const places = new Map(
    files.map(({ path }) => {
      const byEnd = (): number => order.findIndex((listed) => path.endsWith(`/${listed}`));
      const index = exact.get(path) ?? byEnd();
      return [path, index < 0 ? order.length : index];
    }),
  );
  return ({ path }) => places.get(path) ?? order.length;
}
