import { connect, type GitHub } from '../../src/github/client.ts';
import { readEvent, type EventSource, type Occasion } from '../../src/github/event.ts';
import { passGate, type Judge, type Outcome } from '../../src/github/gate.ts';
import { readInputs } from '../../src/github/inputs.ts';
import type { LocalObjects } from '../../src/github/blobs.ts';
import type { FakeGitHub } from './fake-github.ts';
import { eventPayload } from './event-payload.ts';
import { scriptedJudge } from './scripted-judge.ts';

/** A connection to the fake that does not wait. */
export function connectTo(fake: FakeGitHub, pauses: number[] = []): GitHub {
  return connect({
    token: 'ghs_test',
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
    fetch: fake.fetch,
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
}

export interface GateOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: Partial<EventSource>;
  readonly judge?: Judge;
  readonly local?: LocalObjects;
  readonly pauses?: number[];
  readonly log?: (line: string) => void;
}

function occasionOf(fake: FakeGitHub, event: Partial<EventSource> = {}): Exclude<Occasion, { kind: 'nothing' }> {
  const { base, head } = fake.shas();
  const payload = eventPayload('pull_request', { base, head, number: fake.number, changedFiles: fake.changedFiles() });
  const occasion = readEvent({ name: 'pull_request', payload, sha: '', repository: 'octo/shop', ...event });
  if (occasion.kind === 'nothing') throw new Error('there is nothing to judge');
  return occasion;
}

/** One pass of the gate over the fake's pull request, in this process. */
export async function runGate(
  fake: FakeGitHub,
  { inputs = {}, event = {}, judge = scriptedJudge(), local, pauses = [], log = () => undefined }: GateOptions = {},
): Promise<Outcome> {
  return passGate({
    inputs: readInputs((name) => inputs[name] ?? (name === 'github-token' ? 'ghs_test' : '')),
    occasion: occasionOf(fake, event),
    github: connectTo(fake, pauses),
    ...(local === undefined ? {} : { local }),
    judge,
    log,
    program: { version: '1.2.3', pages: 'https://github.com/lockkeeper/lockkeeper/blob/v1' },
  });
}
