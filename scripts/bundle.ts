import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

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
    loader: { '.yml': 'text' },
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'none',
    minifySyntax: true,
    metafile: true,
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nimport { dirname as __pathDirname } from 'node:path';\nimport { fileURLToPath as __toPath } from 'node:url';\nconst require = __createRequire(import.meta.url);\nconst __filename = __toPath(import.meta.url);\nconst __dirname = __pathDirname(__filename);",
    },
  });
  await placeWasm(root, outdir);
  await cp(path.join(root, 'examples'), path.join(outdir, 'examples'), { recursive: true });
  await writeFile(path.join(outdir, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`);
  await writeFile(path.join(outdir, 'LICENSES.txt'), await licences(root, Object.keys(result.metafile.inputs)));
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
