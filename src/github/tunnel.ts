import { request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { portOf } from './proxy.ts';

/** Asks the proxy for a connection to the target. */
function openTunnel(proxy: URL, target: URL, signal: AbortSignal | undefined): Promise<Socket> {
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const authority = `${target.hostname}:${portOf(target)}`;
  const request = (proxy.protocol === 'https:' ? secureRequest : plainRequest)({
    method: 'CONNECT',
    host: proxy.hostname,
    port: portOf(proxy),
    path: authority,
    headers: { host: authority, ...(proxy.username !== '' && { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }) },
    agent: false,
    ...(signal && { signal }),
  });
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', ({ statusCode }) => reject(new Error(`the proxy answers ${statusCode ?? 'nothing'}`)));
    request.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) resolve(socket);
      else reject(new Error(`the proxy answers ${statusCode ?? 'nothing'}`));
    });
    request.end();
  });
}

async function readAnswer(request: ClientRequest): Promise<Response> {
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => request.on('response', resolve).on('error', reject));
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const { statusCode: status = 502, headersDistinct } = incoming;
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]));
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers });
}

type Fetched = Parameters<typeof globalThis.fetch>;

/** A tunnel through a proxy, and one request in it, as `fetch` makes them. */
export async function fetchInTunnel(
  proxy: URL,
  input: Fetched[0],
  { method = 'GET', headers, body, signal }: NonNullable<Fetched[1]> = {},
): Promise<Response> {
  const target = new URL(input instanceof Request ? input.url : input);
  const socket = await openTunnel(proxy, target, signal ?? undefined);
  const connection = target.protocol === 'https:' ? secure({ socket, servername: target.hostname, ALPNProtocols: ['http/1.1'] }) : socket;
  const request = plainRequest({
    createConnection: () => connection,
    method,
    path: `${target.pathname}${target.search}`,
    headers: { ...Object.fromEntries(new Headers(headers)), host: target.host, connection: 'close' },
    ...(signal && { signal }),
  });
  request.end(typeof body === 'string' ? body : undefined);
  const response = await readAnswer(request);
  Object.defineProperty(response, 'url', { value: target.href });
  return response;
}
