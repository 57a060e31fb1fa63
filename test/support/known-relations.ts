import { describe, expect, test } from 'vitest';
import { decompose } from '../../src/theory/boyce-codd.ts';
import { candidateKeys } from '../../src/theory/candidate-keys.ts';
import { isLossless, lostDependencies } from '../../src/theory/chase.ts';
import { showDependency, type Scheme } from '../../src/theory/dependency.ts';
import { standingOf, type NormalForm } from '../../src/theory/normal-form.ts';
import { synthesize } from '../../src/theory/synthesis.ts';
import { sets, words } from './dependencies.ts';

/** A relation of a textbook, with its answers; `source` says where they are stated. */
export interface KnownRelation {
  readonly name: string;
  readonly source: string;
  readonly of: Scheme;
  readonly keys: readonly string[];
  readonly form: NormalForm;
  /** The first dependency that keeps it out of the next form. */
  readonly witness?: string;
  /** Its parts in third normal form. */
  readonly third: readonly string[];
  /** What its Boyce-Codd normal form loses. */
  readonly lost?: readonly string[];
}

/** Holds the theory to relations whose answers are known. */
export function testRelations(relations: readonly KnownRelation[]): void {
  describe.each(relations)('$name', ({ of, keys, form, witness, third, lost }) => {
    test('its candidate keys', () => {
      const found = candidateKeys(of);
      expect(found.complete).toBe(true);
      expect(sets(found.keys)).toEqual(sets(keys.map(words)));
    });

    test('the form that it is in, and what keeps it out of the next', () => {
      const standing = standingOf(of);
      expect(standing.form).toBe(form);
      expect(standing.witness && showDependency(standing.witness.dependency)).toBe(witness);
    });

    test('its synthesis', () => {
      const parts = synthesize(of).map(({ attributes }) => attributes);
      expect(sets(parts)).toEqual(sets(third.map(words)));
      expect(isLossless(of.attributes, parts, of.dependencies)).toBe(true);
      expect(lostDependencies(of.dependencies, parts)).toEqual([]);
    });

    test('what its Boyce-Codd normal form loses', () => {
      const found = decompose(of);
      expect(found.complete).toBe(true);
      if (lost !== undefined) expect(found.lost.map(showDependency)).toEqual(lost);
      const parts = found.parts.map(({ attributes }) => attributes);
      expect(isLossless(of.attributes, parts, of.dependencies)).toBe(true);
    });
  });
}
