import { UserError } from '../model/user-error.ts';
import { loadBlobs } from './blobs.ts';
import { isRefusal, readingFailed, type GitHub } from './client.ts';
import { loadEntries } from './entries.ts';
import { limits } from './limits.ts';
import { isFile } from './listing.ts';

/** What stands at a path and is no file, as git writes its mode. */
const others: Readonly<Record<string, string>> = {
  '120000': 'is a symbolic link, and links are not followed',
  '160000': 'is a submodule',
  '040000': 'is a folder',
};

/** Reads a file of another repository at a commit, for policies that many repositories share; undefined where there is none. */
export function remoteReader(github: GitHub): (owner: string, repo: string, path: string, sha: string) => Promise<string | undefined> {
  const read = new Map<string, Promise<string | undefined>>();
  const load = async (owner: string, name: string, path: string, sha: string): Promise<string | undefined> => {
    const title = `${owner}/${name}/${path}@${sha}`;
    const wrong = (what: string): UserError => new UserError({ message: `The policy ${title} ${what}`, hint: 'Name a plain file.' });
    try {
      // Not by the REST API's contents, which follow a symbolic link and do not tell.
      const [entry] = (await loadEntries(github, { owner, name }, [{ commit: sha, path }])).values();
      if (entry === undefined) return undefined;
      if (!isFile(entry)) throw wrong(others[entry.mode] ?? 'is no file');
      if (entry.size > limits.policyBytes) throw wrong('is larger than a policy can be');
      const known = new Map(entry.text === undefined ? [] : [[entry.sha, entry.text]]);
      await loadBlobs(github, { owner, name }, [entry], known);
      return known.get(entry.sha);
    } catch (error) {
      if (isRefusal(error) && error.status === 404) return undefined;
      if (error instanceof UserError) throw error;
      throw readingFailed(`The policy ${title}`, error);
    }
  };
  return (owner, repo, path, sha) => {
    const key = [owner, repo, path, sha].join(' ');
    const known = read.get(key) ?? load(owner, repo, path, sha);
    read.set(key, known);
    return known;
  };
}
