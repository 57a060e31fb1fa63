import { nearest } from '../model/nearest.ts';
import type { Mistake } from '../model/user-error.ts';
import { quote } from './quote.ts';

/** Where a policy comes from. */
export type PolicyOrigin =
  | { readonly kind: 'preset'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'remote'; readonly owner: string; readonly repo: string; readonly path: string; readonly sha: string };

type Fault = Pick<Mistake, 'message' | 'hint'>;

const forms = 'Write a preset, ./file.yml of this repository, or owner/repo/path@commit with all 40 digits.';

/** What an entry of `extends` (or a policy's path) means, as seen from the file that says it. */
export function readOrigin(written: string, from: PolicyOrigin, presets: readonly string[]): PolicyOrigin | Fault {
  const text = written.trim();
  if (presets.includes(text)) return { kind: 'preset', name: text };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return { message: `A policy cannot extend the address ${quote(text)}.`, hint: forms };
  if (/[\p{Cc}\\]/u.test(text))
    return { message: 'The path of a policy holds a backslash or a control character.', hint: 'Write `/` between folders.' };
  if (text.includes('@')) return readRemote(text);
  const meant = nearest(text, presets);
  if (/\/|\.ya?ml$/i.test(text)) return readFile(text, from);
  return { message: `There is no preset ${quote(text)}.`, hint: meant === undefined ? forms : `Did you mean \`${meant}\`?` };
}

/** How a policy is called in messages. */
export function titleOf(origin: PolicyOrigin): string {
  switch (origin.kind) {
    case 'preset':
      return `policies/${origin.name}.yml`;
    case 'file':
      return origin.path;
    case 'remote':
      return `${origin.owner}/${origin.repo}/${origin.path}@${origin.sha.slice(0, 7)}`;
  }
}

function readRemote(text: string): PolicyOrigin | Fault {
  const [, owner = '', repo = '', path = '', sha = ''] = /^([\w-]+)\/([\w.-]+)\/([^@]+)@([^@]*)$/.exec(text) ?? [];
  if (owner === '' || repo === '.' || repo === '..') return { message: `${quote(text)} is no policy of another repository.`, hint: forms };
  if (!/^[0-9a-f]{40}$/i.test(sha)) {
    return { message: `${quote(text)} names a branch or tag, which can be moved.`, hint: 'Pin it: put all 40 digits of the commit after the `@`.' };
  }
  const clean = normalise(path);
  return clean === undefined
    ? { message: `${quote(text)} leads out of its repository.` }
    : { kind: 'remote', owner, repo, path: clean, sha: sha.toLowerCase() };
}

/** Paths are relative to the file that names them, and stay in its repository. */
function readFile(text: string, from: PolicyOrigin): PolicyOrigin | Fault {
  if (from.kind === 'preset') return { message: `A preset cannot extend the file ${quote(text)}.` };
  const folder = from.path.includes('/') ? from.path.slice(0, from.path.lastIndexOf('/')) : '';
  const path = text.startsWith('/') ? undefined : normalise(`${folder}/${text}`);
  if (path === undefined)
    return { message: `${quote(text)} leads out of the repository.`, hint: 'A policy can extend files of its own repository, relative to itself.' };
  return from.kind === 'remote' ? { ...from, path } : { kind: 'file', path };
}

/** A path without `.` and `..`; undefined where it climbs over the root. */
function normalise(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.join('/');
}
