import { readFile } from 'node:fs/promises';

/** A hook of Node's loader: a `.yml` file is a module whose default is its text. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.yml')) return nextLoad(url, context);
  return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(await readFile(new URL(url), 'utf8'))};` };
}
