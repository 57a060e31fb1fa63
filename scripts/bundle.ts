import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** Three engines and their parsers have to fit in what an Action may weigh. */
const lean: BuildOptions = {
  minify: true,
  charset: 'utf8',
  /** Where a package brings ES modules, those: of CommonJS the parts that nobody uses cannot be left out. */
  mainFields: ['module', 'main'],
  /** For Node yaml brings CommonJS alone; what it has for browsers is the same code as ES modules. */
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

/** Builds dist/: the command line and the Action in one set of ESM chunks, the parser's .wasm and the examples beside them. */
export async function bundle(root: string, outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts', action: 'src/action.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    ...lean,
    loader: { '.yml': 'text' },
    chunkNames: 'chunks/[hash]',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    write: false,
  });
  for (const { path: file, text } of result.outputFiles) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, withCommonJsNames(text));
  }
  await placeWasm(root, outdir);
  await cp(path.join(root, 'examples'), path.join(outdir, 'examples'), { recursive: true });
  await writeFile(path.join(outdir, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`);
  await writeFile(path.join(outdir, 'LICENSES.txt'), await licences(root, Object.keys(result.metafile.inputs)));
}

/** What CommonJS packages expect to find, in the chunks that ask for it. */
function withCommonJsNames(text: string): string {
  if (!/\btypeof require\b|\brequire\(|\b__(?:dirname|filename)\b/.test(text)) return text;
  const hashbang = /^#!.*\n/.exec(text)?.[0] ?? '';
  const names = [
    "import { createRequire as __createRequire } from 'node:module';",
    "import { dirname as __directoryOf } from 'node:path';",
    "import { fileURLToPath as __pathOf } from 'node:url';",
    'const require = __createRequire(import.meta.url);',
    'const __filename = __pathOf(import.meta.url);',
    'const __dirname = __directoryOf(__filename);\n',
  ];
  return hashbang + names.join('\n') + text.slice(hashbang.length);
}

/** The parser looks for its .wasm beside the chunk that holds it. */
async function placeWasm(root: string, outdir: string): Promise<void> {
  const wasm = path.join(root, 'node_modules/libpg-query/wasm/libpg-query.wasm');
  await mkdir(path.join(outdir, 'chunks'), { recursive: true });
  await cp(wasm, path.join(outdir, 'chunks/libpg-query.wasm'));
}

/** The licence of every package that ended up in the bundle. */
async function licences(root: string, inputs: readonly string[]): Promise<string> {
  const packages = new Set(inputs.flatMap((input) => /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  const texts: string[] = [];
  for (const folder of [...packages].toSorted()) {
    const { name, version, license } = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8')) as Record<string, string>;
    const file = (await readdir(path.join(root, folder))).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file === undefined ? `Licence: ${license}` : await readFile(path.join(root, folder, file), 'utf8');
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
