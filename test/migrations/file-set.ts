import type { Framework, Layout, MigrationFile, MigrationSection } from '../../src/model/migration.ts';
import { discoverMigrations } from '../../src/migrations/discover.ts';
import type { Discovery, DiscoveryRequest } from '../../src/migrations/discover.ts';
import { layouts } from '../../src/migrations/layouts/index.ts';
import { readMigrations } from '../../src/migrations/order.ts';

export type FileSet = Readonly<Record<string, string>>;

/** Discovers over files that are given by path. */
export async function discover(files: FileSet, more: Partial<DiscoveryRequest> = {}): Promise<Discovery> {
  const texts = new Map(Object.entries(files));
  const read: DiscoveryRequest['read'] = async (paths) => new Map(paths.flatMap((path) => (texts.has(path) ? [[path, texts.get(path) ?? '']] : [])));
  return discoverMigrations({ paths: [...texts.keys()], read, sources: [], ...more });
}

/** Discovers the one folder of a file set and reads it in order. */
export async function readOnly(
  files: FileSet,
  more: Partial<DiscoveryRequest> = {},
): Promise<{ readonly framework: Framework; readonly files: readonly MigrationFile[]; readonly names: readonly string[] }> {
  const { folders } = await discover(files, more);
  const folder = folders[0];
  if (folder === undefined || folders.length !== 1)
    throw new Error(`expected one folder, found ${folders.map(({ folder: name }) => name).join(', ') || 'none'}`);
  const read = readMigrations(folder, new Map(Object.entries(files)));
  return {
    framework: folder.layout.framework,
    files: read,
    names: read.map(({ path }) => path.slice(folder.folder === '' ? 0 : folder.folder.length + 1)),
  };
}

export function layout(framework: Framework): Layout {
  const found = layouts.find((one) => one.framework === framework);
  if (found === undefined) throw new Error(`no layout ${framework}`);
  return found;
}

/** Reads one file with a layout. */
export function readOne(framework: Framework, path: string, text: string, companions: FileSet = {}): MigrationFile {
  return layout(framework).read({ path, text }, new Map(Object.entries(companions)));
}

/** The text that reaches the server: what is skipped is taken out, lines are trimmed. */
export function sentText(file: MigrationFile, section: MigrationSection | undefined): string {
  if (section === undefined) return '';
  const skipped = section.skip ?? [];
  let text = '';
  for (let at = section.start; at < section.end; at++) if (!skipped.some(({ start, end }) => start <= at && at < end)) text += file.text[at] ?? '';
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('--'))
    .join('\n');
}

/** Each section in short: `up wrapped: create table a ();`. */
export function inShort(file: MigrationFile): readonly string[] {
  return file.sections.map((section) => `${section.direction} ${section.sending}: ${sentText(file, section)}`);
}

function complaintsOf(file: MigrationFile): readonly string[] {
  return file.complaints.map(({ span, message }) => {
    if (span.start > span.end || (span.file === file.path && span.end > file.text.length)) throw new Error(`a span out of the file: ${message}`);
    return message;
  });
}

/** How a tool takes a file: its sections in short, and what it complains of. */
export function take(
  framework: Framework,
  path: string,
  text: string,
  companions: Readonly<Record<string, string>> = {},
): { readonly sections: readonly string[]; readonly complaints: readonly string[] } {
  const file = readOne(framework, path, text, companions);
  return { sections: inShort(file), complaints: complaintsOf(file) };
}
