import { describe, expect, test } from 'vitest';
import { readEvent, type EventSource } from '../../src/github/event.ts';
import { UserError } from '../../src/model/user-error.ts';
import { realPayloads } from '../support/event-payload.ts';

const sha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';
const zeros = '0'.repeat(40);
const read = (name: string, payload: unknown, more: Partial<EventSource> = {}) => readEvent({ name, payload, sha, repository: 'octo/shop', ...more });

describe('D8 events are read from the payloads that GitHub sends', () => {
  test.each(['pull_request', 'pull_request_target'])('%s', (name) => {
    const payloads = realPayloads('pull_request');
    expect(payloads.length).toBeGreaterThan(20);
    for (const payload of payloads) {
      const occasion = read(name, payload, { repository: 'Codertocat/Hello-World', sha: 'f'.repeat(40) });
      expect(occasion).toMatchObject({ kind: 'pull-request', pull: { number: 2, author: 'Codertocat', fork: false }, changedFiles: 1 });
    }
  });

  test('D9 the head is that of the pull request, not the merge commit that the workflow runs on', () => {
    const [payload] = realPayloads('pull_request');
    const occasion = read('pull_request', payload, { sha: 'f'.repeat(40) });
    expect(occasion).toMatchObject({ head: sha });
  });

  test('a pull request of a fork, and of a fork that was deleted', () => {
    const [payload] = realPayloads('pull_request');
    expect(read('pull_request', payload)).toMatchObject({ pull: { fork: true } });
    const pull = payload?.['pull_request'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const orphan = { ...payload, pull_request: { ...pull, head: { ...pull['head'], repo: null } } };
    expect(read('pull_request', orphan)).toMatchObject({ pull: { fork: true } });
  });

  test('merge_group has two commits and no pull request', () => {
    const [payload] = realPayloads('merge_group');
    expect(read('merge_group', payload)).toEqual({
      kind: 'range',
      repository: { owner: 'octo', name: 'shop' },
      base: '380387fbc80638b734a49e1be1c4dfec1c01b33c',
      head: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d',
    });
    expect(read('merge_group', { ...payload, action: 'destroyed' }).kind).toBe('nothing');
  });

  test('push: real payloads of a new tag, a deleted tag and a first push', () => {
    const kinds = realPayloads('push').map((payload) => read('push', payload).kind);
    expect(kinds).toEqual(['range', 'nothing', 'nothing', 'nothing', 'audit', 'audit', 'nothing']);
  });

  test('push: a normal one, a new branch, a forced one', () => {
    const push = { ref: 'refs/heads/topic', after: sha, deleted: false, repository: { default_branch: 'main' } };
    expect(read('push', { ...push, before: 'a'.repeat(40) })).toMatchObject({ kind: 'range', base: 'a'.repeat(40), head: sha, otherwise: 'main' });
    expect(read('push', { ...push, before: zeros })).toMatchObject({ kind: 'range', base: 'main', head: sha });
    expect(read('push', { ...push, ref: 'refs/heads/main', before: 'a'.repeat(40) })).not.toHaveProperty('otherwise');
  });

  test.each(['workflow_dispatch', 'schedule'])('%s judges all that stands, or the range that the inputs name', (name) => {
    expect(read(name, {})).toEqual({ kind: 'audit', repository: { owner: 'octo', name: 'shop' }, head: sha });
    expect(read(name, {}, { base: 'main', head: 'topic' })).toMatchObject({ kind: 'range', base: 'main', head: 'topic' });
  });

  test('any other event is a mistake of the workflow', () => {
    expect(() => read('issue_comment', {})).toThrow(UserError);
    expect(() => read('constructor', {})).toThrow(/Start the workflow on one of these: pull_request/u);
  });
});

describe('a payload that is not what it should be is refused', () => {
  const [payload] = realPayloads('pull_request');
  const pull = payload?.['pull_request'] as Readonly<Record<string, unknown>>;
  test.each([
    ['empty', {}],
    ['null', null],
    ['a list', []],
    ['a head that is no commit', { ...payload, pull_request: { ...pull, head: { sha: '../../etc' } } }],
    ['a number that is a text', { ...payload, pull_request: { ...pull, number: '7' } }],
    ['a count below zero', { ...payload, pull_request: { ...pull, changed_files: -1 } }],
  ])('%s', (_, broken) => {
    expect(() => read('pull_request', broken)).toThrow(/The payload of the event `pull_request` has no/u);
  });

  test('inputs that do not go with a pull request', () => {
    expect(() => read('pull_request', payload, { base: 'main' })).toThrow(/do not go with a pull request/u);
  });

  test('a repository that is none', () => {
    expect(() => read('pull_request', payload, { repository: 'shop' })).toThrow(UserError);
  });
});
