import { expect, test } from 'vitest';
import { connect } from '../../src/github/client.ts';
import { remoteReader } from '../../src/github/remote-policy.ts';
import { loadContract, type ContractRequest } from '../support/github-contract.ts';

const contract = loadContract();
const sha = 'a'.repeat(40);

/** A server that knows one policy. */
function serverOf(text: string, seen: ContractRequest[]) {
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { status, data } = await contract.answer(
      (request) => {
        seen.push(request);
        if (!decodeURIComponent(request.path).endsWith('/contents/policies/db.yml')) return { status: 404, data: { message: 'Not Found' } };
        const file = { ...contract.example('GET', request.route), type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64') };
        return { status: 200, data: file };
      },
      init.method ?? 'GET',
      new URL(String(url)),
      undefined,
      '',
    );
    return new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
  };
  return connect({ token: 'ghs_test', apiUrl: 'https://api.github.com', graphqlUrl: 'https://api.github.com/graphql', fetch });
}

test('a policy of another repository is read at its commit, once a run', async () => {
  const seen: ContractRequest[] = [];
  const read = remoteReader(serverOf('fail-on: error # ü\n', seen));
  expect(await read('octo', 'policies', 'policies/db.yml', sha)).toBe('fail-on: error # ü\n');
  expect(await read('octo', 'policies', 'policies/db.yml', sha)).toBe('fail-on: error # ü\n');
  expect(seen).toHaveLength(1);
  expect(seen[0]?.query.get('ref')).toBe(sha);
  expect(seen[0]?.path.startsWith('/repos/octo/policies/contents/')).toBe(true);
});

test('one that is not there is undefined', async () => {
  expect(await remoteReader(serverOf('', []))('octo', 'policies', 'none.yml', sha)).toBeUndefined();
});
