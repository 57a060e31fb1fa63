import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateKeys, type CandidateKeys } from '../../src/theory/candidate-keys.ts';
import { closureOf, implies, isSuperkey } from '../../src/theory/closure.ts';
import { decompose } from '../../src/theory/boyce-codd.ts';
import { isLossless, lostDependencies } from '../../src/theory/chase.ts';
import type { Dependency, Scheme } from '../../src/theory/dependency.ts';
import { minimalCover } from '../../src/theory/minimal-cover.ts';
import { standingOf, type NormalForm } from '../../src/theory/normal-form.ts';
import { project } from '../../src/theory/projection.ts';
import { synthesize } from '../../src/theory/synthesis.ts';
import { sets } from '../support/dependencies.ts';

const attributes = ['a', 'b', 'c', 'd', 'e'];
const some = (least: number): fc.Arbitrary<string[]> => fc.subarray(attributes, { minLength: least });
const dependency: fc.Arbitrary<Dependency> = fc.record({ determinant: some(1), dependent: some(1) });
const given = fc.array(dependency, { maxLength: 6 });
const schemes: fc.Arbitrary<Scheme> = given.map((dependencies) => ({ attributes, dependencies }));

const subsets = (of: readonly string[]): readonly (readonly string[])[] =>
  of.reduce<(readonly string[])[]>((all, one) => [...all, ...all.map((subset) => [...subset, one])], [[]]);
const holds = (part: Iterable<string>, whole: ReadonlySet<string>): boolean => [...part].every((one) => whole.has(one));

/** By trying every set of attributes. */
function keysByForce(scheme: Scheme): readonly (readonly string[])[] {
  const superkeys = subsets(scheme.attributes).filter((subset) => isSuperkey(subset, scheme));
  return superkeys.filter((key) => !superkeys.some((other) => other.length < key.length && holds(other, new Set(key))));
}

/** By the definitions, over every dependency that follows. */
function formByForce(scheme: Scheme): NormalForm {
  const keys = keysByForce(scheme);
  const prime = new Set(keys.flat());
  let form: NormalForm = 'BCNF';
  for (const determinant of subsets(scheme.attributes)) {
    if (isSuperkey(determinant, scheme)) continue;
    const dependent = [...closureOf(determinant, scheme.dependencies)].filter((one) => !determinant.includes(one));
    const isPartial = keys.some((key) => key.length > determinant.length && holds(determinant, new Set(key)));
    if (dependent.some((one) => !prime.has(one)) && isPartial) return '1NF';
    if (dependent.some((one) => !prime.has(one))) form = '2NF';
    else if (dependent.length > 0 && form === 'BCNF') form = '3NF';
  }
  return form;
}

/** The dependencies of a part, by trying every set of its attributes. */
const projectedByForce = (part: readonly string[], dependencies: readonly Dependency[]): readonly Dependency[] =>
  subsets(part).map((determinant) => {
    const closure = closureOf(determinant, dependencies);
    return { determinant, dependent: part.filter((one) => closure.has(one)) };
  });

describe('closure', () => {
  test('is extensive, monotone and idempotent', () => {
    fc.assert(
      fc.property(given, some(0), some(0), (dependencies, a, b) => {
        const closure = closureOf(a, dependencies);
        expect(holds(a, closure)).toBe(true);
        expect(holds(closure, closureOf([...a, ...b], dependencies))).toBe(true);
        expect(closureOf(closure, dependencies)).toEqual(closure);
      }),
    );
  });

  test('is what going round the dependencies gives', () => {
    fc.assert(
      fc.property(given, some(0), (dependencies, start) => {
        const found = new Set(start);
        for (let size = -1; size !== found.size;) {
          size = found.size;
          for (const { determinant, dependent } of dependencies) if (holds(determinant, found)) for (const one of dependent) found.add(one);
        }
        expect(closureOf(start, dependencies)).toEqual(found);
      }),
    );
  });
});

test('a minimal cover says the same, and nothing of it can be spared', () => {
  fc.assert(
    fc.property(given, (dependencies) => {
      const cover = minimalCover(dependencies);
      expect(dependencies.every((one) => implies(cover, one))).toBe(true);
      expect(cover.every((one) => implies(dependencies, one))).toBe(true);
      for (const one of cover) {
        expect(one.dependent).toHaveLength(1);
        expect(
          implies(
            cover.filter((other) => other !== one),
            one,
          ),
        ).toBe(false);
        for (const left of one.determinant) {
          expect(implies(cover, { ...one, determinant: one.determinant.filter((other) => other !== left) })).toBe(false);
        }
      }
    }),
  );
});

test('candidate keys are those that trying every set finds', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      const found: CandidateKeys = candidateKeys(scheme);
      expect(found.complete).toBe(true);
      expect(sets(found.keys)).toEqual(sets(keysByForce(scheme)));
    }),
  );
});

test('the form of a relation is the one that the definitions give', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      const { form, witness } = standingOf(scheme);
      expect(form).toBe(formByForce(scheme));
      expect(witness === undefined).toBe(form === 'BCNF');
      if (witness === undefined) return;
      expect(implies(scheme.dependencies, witness.dependency)).toBe(true);
      expect(isSuperkey(witness.dependency.determinant, scheme)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('the synthesis is lossless, keeps every dependency and is in third normal form', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      const parts = synthesize(scheme);
      const sides = parts.map((part) => part.attributes);
      expect(isLossless(attributes, sides, scheme.dependencies)).toBe(true);
      expect(lostDependencies(scheme.dependencies, sides)).toEqual([]);
      for (const part of parts) {
        const dependencies = projectedByForce(part.attributes, scheme.dependencies);
        expect(['3NF', 'BCNF']).toContain(formByForce({ attributes: part.attributes, dependencies }));
        for (const key of part.keys) expect(isSuperkey(key, { attributes: part.attributes, dependencies })).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('the parts of the Boyce-Codd decomposition are lossless and in that form, and what they lose is just what is lost', () => {
  fc.assert(
    fc.property(schemes, (scheme) => {
      const { parts, lost, complete } = decompose(scheme);
      expect(complete).toBe(true);
      const sides = parts.map((part) => part.attributes);
      expect(isLossless(attributes, sides, scheme.dependencies)).toBe(true);
      const kept = sides.flatMap((side) => projectedByForce(side, scheme.dependencies));
      for (const side of sides) expect(formByForce({ attributes: side, dependencies: projectedByForce(side, scheme.dependencies) })).toBe('BCNF');
      for (const one of scheme.dependencies) expect(lost.includes(one)).toBe(!implies(kept, one));
    }),
    { numRuns: 300 },
  );
});

test('what is projected follows from the whole, and is all that follows', () => {
  fc.assert(
    fc.property(given, some(1), (dependencies, part) => {
      const projected = project(part, dependencies);
      expect(projected.complete).toBe(true);
      for (const one of projected.dependencies) {
        expect(holds([...one.determinant, ...one.dependent], new Set(part))).toBe(true);
        expect(implies(dependencies, one)).toBe(true);
      }
      for (const one of projectedByForce(part, dependencies)) expect(implies(projected.dependencies, one)).toBe(true);
    }),
  );
});

test('the chase says what relations say: where it finds a join lossless, no relation that keeps the dependencies gains rows', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(given, fc.array(some(1), { minLength: 2, maxLength: 3 }), rows, (dependencies, parts, values) => {
      fc.pre(isLossless(attributes, parts, dependencies));
      const relation = values.map((row) => Object.fromEntries(attributes.map((one, at) => [one, row[at] ?? 0])));
      const agree = (x: Record<string, number>, y: Record<string, number>, on: readonly string[]): boolean => on.every((one) => x[one] === y[one]);
      const keeps = dependencies.every(({ determinant, dependent }) =>
        relation.every((x) => relation.every((y) => !agree(x, y, determinant) || agree(x, y, dependent))),
      );
      fc.pre(keeps);
      const joined = parts.reduce<Record<string, number>[]>(
        (left, part) =>
          left.flatMap((row) =>
            relation
              .filter((other) => part.every((one) => !(one in row) || row[one] === other[one]))
              .map((other) => ({ ...row, ...Object.fromEntries(part.map((one) => [one, other[one] ?? 0])) })),
          ),
        [{}],
      );
      for (const row of joined) expect(relation.some((one) => agree(one, row, attributes))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
