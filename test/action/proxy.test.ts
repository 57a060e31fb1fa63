import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { pullRequests } from '../support/pull-request.ts';
import { scriptedAction } from '../support/run-action.ts';

const open = pullRequests();
const { run } = scriptedAction();

/** A proxy on this machine that takes every tunnel to one server, and remembers where it was to lead. */
async function startProxy(to: URL) {
  const tunnels: string[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', ({ url = '' }: IncomingMessage, client: Socket) => {
    tunnels.push(url);
    const target = connect(Number(to.port), to.hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const)
      one.on('close', () => other.destroy()).on('error', () => other.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels, close: () => server.close() };
}

test('K6 requests go through the proxy that the environment names, unless it is told not to', async () => {
  const { fake } = open({}, { '1.sql': '-- BAD one\n' });
  const server = await fake.listen();
  const proxy = await startProxy(new URL(server.url));
  const done = await run(fake, {
    env: { http_proxy: proxy.url, GITHUB_API_URL: 'http://api.example.test', GITHUB_GRAPHQL_URL: 'http://api.example.test/graphql' },
  });
  expect(done.code).toBe(1);
  expect([...new Set(proxy.tunnels)]).toEqual(['api.example.test:80']);
  const tunnels = proxy.tunnels.length;
  expect((await run(fake, { env: { http_proxy: proxy.url, no_proxy: '127.0.0.1' } })).code).toBe(1);
  expect(proxy.tunnels.length).toBe(tunnels);
  proxy.close();
  await server.close();
});
