import { decodeText } from '../host/decode.ts';
import { isRefusal, readingFailed, type GitHub } from './client.ts';

/** Reads a file of another repository at a commit, for policies that many repositories share; undefined where there is none. */
export function remoteReader(github: GitHub): (owner: string, repo: string, path: string, sha: string) => Promise<string | undefined> {
  const read = new Map<string, Promise<string | undefined>>();
  const load = async (owner: string, repo: string, path: string, sha: string): Promise<string | undefined> => {
    try {
      const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref: sha });
      return !Array.isArray(data) && data.type === 'file' && 'content' in data ? decodeText(Buffer.from(data.content, 'base64')) : undefined;
    } catch (error) {
      if (isRefusal(error) && error.status === 404) return undefined;
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
