import { expect, test } from 'vitest';
import { refusalOwners } from '../../src/rules/refusals.ts';
import { rules } from '../../src/rules/index.ts';

test.each(Object.entries(refusalOwners))('the refusal %s is told by %s, which stands in the registry', (_, owner) => {
  expect(rules.filter(({ id }) => id === owner).length).toBe(1);
});

test('every deploy rule owns a refusal', () => {
  const owners = new Set<string>(Object.values(refusalOwners));
  expect(
    rules
      .filter(({ family }) => family === 'deploy')
      .filter(({ id }) => !owners.has(id))
      .map(({ id }) => id),
  ).toEqual([]);
});
