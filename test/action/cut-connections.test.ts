import { createServer, request as forward } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { pullRequests } from '../support/pull-request.ts';
import { scriptedAction } from '../support/run-action.ts';

const open = pullRequests();
const { run } = scriptedAction();

type Cut = (incoming: Socket, answer: { readonly status: number; readonly body: Buffer }) => void;

const cuts: Readonly<Record<string, Cut>> = {
  'before the answer': (socket) => socket.destroy(),
  'within the head of the answer': (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-type: applica'),
  'within the body': (socket, { status, body }) => {
    socket.write(`HTTP/1.1 ${status} OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${body.length}\r\n\r\n`);
    socket.write(body.subarray(0, body.length / 2), () => socket.destroy());
  },
};

/** A server between the Action and GitHub that cuts one of the connections, after GitHub has done what it was asked for. */
async function startCutter(to: URL, at: number, cut: Cut) {
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    const isCut = count++ === at;
    const onward = forward({ host: to.hostname, port: to.port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        if (isCut) return cut(incoming.socket, { status: answer.statusCode ?? 200, body });
        outgoing.writeHead(answer.statusCode ?? 200, { ...answer.headers, 'content-length': body.length });
        return outgoing.end(body);
      });
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, seen: () => count, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) };
}

describe('a connection that is really cut, at each request', () => {
  test.each(Object.entries(cuts))(
    '%s: the verdict stands or the error is said, and nothing stands twice after the next run',
    async (_, cut) => {
      for (let at = 0; ; at++) {
        const { fake } = open({ 'old.sql': 'x\n' }, { '1.sql': '-- BAD one\n' });
        const server = await fake.listen();
        const cutter = await startCutter(new URL(server.url), at, cut);
        const done = await run(fake, { env: { GITHUB_API_URL: cutter.url, GITHUB_GRAPHQL_URL: `${cutter.url}/graphql` } });
        const isOver = cutter.seen() <= at;
        await cutter.close();
        await server.close();
        expect([1, 2], `request ${at}: ${done.stdout}${done.stderr}`).toContain(done.code);
        expect(done.stderr, `request ${at}`).toBe('');
        expect(done.outputs['conclusion'], `request ${at}`).toBe(done.code === 1 ? 'fail' : 'error');
        await run(fake);
        expect([fake.state.threads.length, fake.state.comments.length], `request ${at}`).toEqual([1, 1]);
        if (isOver) break;
      }
    },
    120_000,
  );
});
