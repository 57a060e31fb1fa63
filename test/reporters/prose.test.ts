import { describe, expect, test } from 'vitest';
import { markdownProse } from '../../src/reporters/prose.ts';

describe('names within sentences', () => {
  test.each([
    ['fails from the moment it is called accounts.', ['accounts'], 'fails from the moment it is called `accounts`.'],
    [
      'the schema is not what it was: column invoices.memo is still there.',
      [],
      'the schema is not what it was: column `invoices.memo` is still there.',
    ],
    ['drops the column feelings.m with every value.', ['feelings'], 'drops the column `feelings.m` with every value.'],
    ['comes before migrations/00003_later.sql, which is there.', [], 'comes before `migrations/00003_later.sql`, which is there.'],
    ['cannot drop column "h" of table "boxes".', ['boxes'], 'cannot drop column `h` of table `boxes`.'],
    ["still writes 'sent' to it; the table's rows", ['sent'], "still writes `'sent'` to it; the table's rows"],
    ['Run `pg_repack` on it.', [], 'Run `pg_repack` on it.'],
  ])('%s', (text, names, expected) => {
    expect(markdownProse(text, names)).toBe(expected);
  });

  test.each(['reads and/or writes', 'since version 1.5 of it', 'a well-known name'])('%s has none', (text) => {
    expect(markdownProse(text, [])).toBe(text);
  });
});
