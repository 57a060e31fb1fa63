import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { remoteReader } from '../../src/github/remote-policy.ts';
import { connectTo, runGate } from '../support/gate.ts';
import type { ContractRequest, Json } from '../support/github-contract.ts';
import { pullRequests, type Scene } from '../support/pull-request.ts';
import { judgeWith } from '../support/real-judge.ts';

const open = pullRequests();
const sha = 'a'.repeat(40);
const hazard = { 'migrations/2_b.sql': 'CREATE INDEX orders_id_idx ON orders (id);\n' };

/** A repository whose policy on the base branch says this. */
const withPolicy = (extend: string, more: Readonly<Record<string, string>> = {}): Scene =>
  open({ 'migrations/1_a.sql': 'CREATE TABLE orders (id bigint);\n', '.github/lockkeeper.yml': `version: 1\nextends: ${extend}\n`, ...more }, hazard);

/** Whether a request is about another repository than the one that is judged. */
const ofSharedPolicies = ({ body }: ContractRequest): boolean => (body['variables'] as Json | undefined)?.['owner'] === 'acme';

const run = ({ fake }: Scene) => runGate(fake, { judge: judgeWith(remoteReader(connectTo(fake))) });

describe('S3: policies that several repositories share', () => {
  test('one pinned to a commit is read with the token, once for the whole run', async () => {
    const scene = withPolicy(`acme/policies/db.yml@${sha}`);
    scene.push({ '.github/lockkeeper.yml': `version: 1\nextends: [acme/policies/db.yml@${sha}]\n` });
    scene.fake.state.shared.set(`acme/policies/db.yml@${sha}`, 'version: 1\nextends: ./team.yml\n');
    scene.fake.state.shared.set(`acme/policies/team.yml@${sha}`, 'version: 1\nfail-on: never\n');
    const { report, jobSummary } = await run(scene);
    expect(report.failOn).toBe('never');
    expect(report.policy.sources).toContain('acme/policies/team.yml@aaaaaaa');
    expect(jobSummary).toContain('By its own policy it would pass');
    expect(scene.fake.requests.filter(ofSharedPolicies)).toHaveLength(2);
  });

  test.each([
    ['a way out of the repository', '../../etc/passwd', /leads out of the repository/u],
    ['a way out of the other repository', `acme/policies/../../../x.yml@${sha}`, /leads out of its repository/u],
    ['an address', 'http://169.254.169.254/policy.yml', /cannot extend the address/u],
    ['a tag', 'acme/policies/db.yml@v1', /names a branch or tag/u],
    ['a branch', 'acme/policies/db.yml@main', /names a branch or tag/u],
    ['a short commit', 'acme/policies/db.yml@aaaaaaa', /names a branch or tag/u],
    ['one that is not there', `acme/policies/none.yml@${sha}`, /is not found/u],
  ])('S3: %s is refused by name, and nothing passes', async (_, extend, says) => {
    const scene = withPolicy(extend);
    await expect(run(scene)).rejects.toThrow(says);
    expect(scene.fake.writes()).toEqual([]);
  });

  test.each([
    ['a symbolic link', 0o120000, 'is a symbolic link, and links are not followed'],
    ['a submodule', 0o160000, 'is a submodule'],
    ['a folder', 0o040000, 'is a folder'],
    ['a file of 2 MB', 'x'.repeat(2_000_000), 'is larger than a policy can be'],
  ])('S3: %s in another repository is refused with its name and commit', async (_, found, says) => {
    const scene = withPolicy(`acme/policies/db.yml@${sha}`);
    scene.fake.state.shared.set(`acme/policies/db.yml@${sha}`, found);
    await expect(run(scene)).rejects.toThrow(`The policy acme/policies/db.yml@${sha} ${says}`);
    expect(scene.fake.writes()).toEqual([]);
  });

  test('S3: a long one, which GraphQL cuts, is read whole, and refused for its size alone', async () => {
    const scene = withPolicy(`acme/policies/db.yml@${sha}`);
    scene.fake.state.graphqlBytes = 20;
    scene.fake.state.shared.set(`acme/policies/db.yml@${sha}`, `version: 1\nfail-on: never\n# ${'x'.repeat(1_000)}\n`);
    expect((await run(scene)).report.failOn).toBe('never');
    scene.fake.state.shared.set(`acme/policies/db.yml@${sha}`, `version: 1\n# ${'x'.repeat(300_000)}\n`);
    await expect(run(scene)).rejects.toThrow(/acme\/policies\/db\.yml@aaaaaaa.*256/u);
  });

  test('S3: a symbolic link on the base branch is not followed', async () => {
    const scene = withPolicy('./team.yml');
    scene.repository.git('checkout', '--quiet', 'main');
    symlinkSync('/etc/passwd', path.join(scene.repository.root, '.github/team.yml'));
    scene.repository.commit('a link');
    await expect(run(scene)).rejects.toThrow(/The policy \.github\/team\.yml is not found.*symbolic links are not followed/u);
  });

  test('S3: a circle over two repositories, and six levels', async () => {
    const circle = withPolicy(`acme/a/x.yml@${sha}`);
    circle.fake.state.shared.set(`acme/a/x.yml@${sha}`, `version: 1\nextends: acme/b/y.yml@${sha}\n`);
    circle.fake.state.shared.set(`acme/b/y.yml@${sha}`, `version: 1\nextends: acme/a/x.yml@${sha}\n`);
    await expect(run(circle)).rejects.toThrow(/extend each other in a circle/u);
    const deep = withPolicy(`acme/a/0.yml@${sha}`);
    for (let level = 0; level < 7; level++)
      deep.fake.state.shared.set(`acme/a/${level}.yml@${sha}`, `version: 1\nextends: ${level === 6 ? '[]' : `./${level + 1}.yml`}\n`);
    await expect(run(deep)).rejects.toThrow(/more than 5 levels deep/u);
  });

  test.each([401, 403, 429, 500])('S3: %i to the question for it is an error with a name, and no pass', async (status) => {
    const scene = withPolicy(`acme/policies/db.yml@${sha}`);
    scene.fake.state.intercept = (request) => (ofSharedPolicies(request) ? { status, data: { message: 'No' } } : undefined);
    await expect(run(scene)).rejects.toThrow(new RegExp(`acme/policies/db\\.yml@${sha} could not be read from GitHub \\(${status}`, 'u'));
  });
});
