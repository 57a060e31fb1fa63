import { beforeAll, describe, expect, test } from 'vitest';
import { readInlineExceptions, suppress } from '../../../src/engine/suppress.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Example, Rule } from '../../../src/model/rule.ts';
import { loadPolicy } from '../../../src/policy/load.ts';
import { presets } from '../../../src/policy/presets.ts';
import createIndex from '../../../src/rules/locking/create-index-blocks-writes.ts';
import cannotBeRead from '../../../src/rules/policy/exception-cannot-be-read.ts';
import expired from '../../../src/rules/policy/exception-expired.ts';
import noEffect from '../../../src/rules/policy/exception-has-no-effect.ts';
import unknownRule from '../../../src/rules/policy/exception-names-unknown-rule.ts';
import withoutEnd from '../../../src/rules/policy/exception-without-end.ts';
import withoutReason from '../../../src/rules/policy/exception-without-reason.ts';
import areOff from '../../../src/rules/policy/inline-exceptions-are-off.ts';
import { analyzeCase, loadDialects } from '../../support/rule-tester.ts';

const own: readonly Rule[] = [noEffect, expired, withoutReason, withoutEnd, unknownRule, cannotBeRead, areOff];
const rules = [createIndex, ...own];

async function judge({ given, bad }: Pick<Example, 'given' | 'bad'>, settings = ''): Promise<readonly Finding[]> {
  const { policy } = await loadPolicy({ text: `version: 1\n${settings}`, reader: { read: async () => undefined }, rules, presets });
  const { findings, files } = analyzeCase([createIndex], { name: 'example', sql: bad, ...(given !== undefined && { given }) });
  const inline = readInlineExceptions(
    files.map(({ file, statements }) => ({ path: file.path, text: file.text, statements: statements.map(({ statement }) => statement) })),
  );
  const judged = suppress(findings, { policy, inline, today: '2026-11-20', rules });
  return [...judged.findings.filter(({ suppression }) => suppression === undefined), ...judged.complaints];
}

describe('rules about exceptions', () => {
  beforeAll(loadDialects);

  const examples = own.flatMap((rule) => rule.examples.map((example) => [rule.id, example] as const));

  test.each(examples)('%s speaks of its bad example, and nothing does of its good one', async (id, { given, bad, good }) => {
    expect((await judge({ bad, ...(given !== undefined && { given }) })).map(({ rule }) => rule)).toContain(id);
    expect(await judge({ bad: good ?? '', ...(given !== undefined && { given }) })).toEqual([]);
  });

  const given = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);';
  const bad = '-- lockkeeper: allow locking/create-index-blocks-writes -- at night\nCREATE INDEX i ON orders (placed_at);';

  test.each([
    [withoutEnd.id, 'inline-exceptions: {require-until: true}'],
    [areOff.id, 'inline-exceptions: {allowed: false}'],
  ])('%s speaks where the policy asks for it', async (id, settings) => {
    expect(await judge({ given, bad })).toEqual([]);
    expect((await judge({ given, bad }, settings)).map(({ rule }) => rule)).toEqual([createIndex.id, id]);
  });
});
