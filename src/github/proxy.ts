type Environment = Readonly<Record<string, string | undefined>>;

const either = (environment: Environment, name: string): string => environment[name] || environment[name.toUpperCase()] || '';

/** The port of an address, which goes without saying for its protocol. */
export const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** Whether an entry of `no_proxy` names a host: `*`, `example.com` with all below it, `.example.com`, `host:port`. */
function names(entry: string, target: URL): boolean {
  const { hostname } = target;
  const wanted = entry
    .trim()
    .toLowerCase()
    .replace(/^\*?\./u, '');
  if (wanted === '') return false;
  return wanted === '*' || wanted === hostname || wanted === `${hostname}:${portOf(target)}` || hostname.endsWith(`.${wanted}`);
}

/** The proxy that the environment names for an address, the way that curl and most tools read it. */
export function readProxy(target: URL, environment: Environment): URL | undefined {
  if (
    either(environment, 'no_proxy')
      .split(',')
      .some((entry) => names(entry, target))
  )
    return undefined;
  const text = either(environment, target.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  if (text === '') return undefined;
  const address = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}
