import { createRequire } from 'node:module';

type Payload = Readonly<Record<string, unknown>>;

interface Example {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly Example[];

/** The payloads of one event that GitHub sent to real applications. */
export function realPayloads(name: string): readonly Payload[] {
  return examples.find((one) => one.name === name)?.examples ?? [];
}

export interface PullFacts {
  readonly base: string;
  readonly head: string;
  readonly number: number;
  readonly changedFiles: number;
}

/** A real payload of a pull request, with the commits of a test's repository put in. */
export function eventPayload(name: 'pull_request', { base, head, number, changedFiles }: PullFacts): Payload {
  const [payload] = realPayloads(name);
  if (payload === undefined) throw new Error(`no example of ${name}`);
  const pull = payload['pull_request'] as Payload;
  const side = (key: string, sha: string): Payload => ({ ...(pull[key] as Payload), sha });
  return { ...payload, number, pull_request: { ...pull, number, changed_files: changedFiles, base: side('base', base), head: side('head', head) } };
}
