import { decodeText } from '../host/decode.ts';
import { UserError } from '../model/user-error.ts';
import { isRefusal, readingFailed, type GitHub } from './client.ts';

/** Reads a file of another repository at a commit, for policies that many repositories share; undefined where there is none. */
export function remoteReader(github: GitHub): (owner: string, repo: string, path: string, sha: string) => Promise<string | undefined> {
  const read = new Map<string, Promise<string | undefined>>();
  const load = async (owner: string, repo: string, path: string, sha: string): Promise<string | undefined> => {
    try {
      const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref: sha });
      if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return undefined;
      // Of a file over 1 MB GitHub gives an empty text: an empty policy would be another one.
      if (data.encoding !== 'base64')
        throw new UserError({ message: 'The policy is larger than a policy can be', place: `${owner}/${repo}/${path}` });
      return decodeText(Buffer.from(data.content, 'base64'));
    } catch (error) {
      if (isRefusal(error) && error.status === 404) return undefined;
      if (error instanceof UserError) throw error;
      throw readingFailed(`The policy ${owner}/${repo}/${path}@${sha}`, error);
    }
  };
  return (owner, repo, path, sha) => {
    const key = [owner, repo, path, sha].join(' ');
    const known = read.get(key) ?? load(owner, repo, path, sha);
    read.set(key, known);
    return known;
  };
}
