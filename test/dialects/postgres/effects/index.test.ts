import { beforeAll, describe, expect, test } from 'vitest';
import { postgresEffects } from '../../../../src/dialects/postgres/effects/index.ts';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { lockModes } from '../../../../src/model/effects.ts';
import type { Version } from '../../../../src/model/target.ts';
import facts from './facts.json' with { type: 'json' };
import { changesOf, emptyState, runFrom, stateAfter, targetOf, within } from './support.ts';

beforeAll(loadPostgresReader);

describe('postgresEffects', () => {
  const versions: readonly Version[] = [
    [10, 0],
    [13, 0],
    [15, 0],
    [18, 0],
  ];

  test('answers for every statement of the facts, in any state and version, and never throws', () => {
    const full = stateAfter(facts.baseSchema.join(';'));
    const states = [emptyState(true), emptyState(false), full, within(full, 'tool')];
    const changes = facts.shapes.flatMap(({ sql }) => changesOf(sql));
    expect(changes.length).toBeGreaterThan(220);
    for (const version of versions) {
      for (const state of states) {
        for (const change of changes) {
          const effects = postgresEffects(change, state, targetOf(version));
          expect(effects.source.manual).toMatch(/^https:\/\/www\.postgresql\.org\/docs\/\d+\/[\w-]+\.html$/);
          expect(effects.locks.every(({ mode }) => lockModes.some((known) => known === mode))).toBe(true);
          for (const { message } of effects.refusals) expect(message).not.toMatch(/undefined|\[object/);
        }
      }
    }
  });

  test('refuses nothing of the base schema itself', () => {
    const { steps } = runFrom(emptyState(), facts.baseSchema.join(';'));
    expect(steps.flatMap(({ change, effects }) => effects.refusals.map(({ message }) => `${change.kind}: ${message}`))).toEqual([]);
  });
});
