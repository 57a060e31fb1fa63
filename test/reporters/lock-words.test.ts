import { describe, expect, test } from 'vitest';
import type { LockMode, Work } from '../../src/model/effects.ts';
import type { Finding } from '../../src/model/finding.ts';
import { effectWords } from '../../src/reporters/words.ts';

const relation = { schema: '', name: 'orders' };

const line = (mode: LockMode, work: readonly Work[]): string =>
  effectWords({ locks: [{ relation, mode, blocks: 'reads-and-writes', role: 'target' }], work } as unknown as Finding);

const work = (kind: Work['kind'], because: Work['because'], blocks: Work['blocks']): readonly Work[] => [{ kind, relation, because, blocks }];

describe('the line under a finding', () => {
  test('MySQL: a copy holds off writers', () =>
    expect(line('MDL EXCLUSIVE', work('rewrite', 'type-change', 'writes'))).toBe(
      'exclusive metadata lock on orders · blocks writes · rewrites orders to convert a column · takes longer the bigger the table is',
    ));
  test('MySQL: an index is built while others write', () =>
    expect(line('MDL EXCLUSIVE', work('index-build', 'build-index', 'schema-changes'))).toBe(
      'exclusive metadata lock on orders · blocks other schema changes only · builds an index on orders · takes longer the bigger the table is',
    ));
  test('MySQL: an instant change waits for everyone, and everyone for it', () =>
    expect(line('MDL EXCLUSIVE', [])).toBe('exclusive metadata lock on orders · blocks reads and writes · an instant once it has the lock'));
  test('SQLite has one lock for the whole file', () =>
    expect(line('DATABASE WRITE', [])).toBe('write lock of the database file · blocks reads and writes · an instant once it has the lock'));
  test('PostgreSQL: the lock is held while it works', () =>
    expect(line('ACCESS EXCLUSIVE', work('scan', 'verify-check', 'writes'))).toBe(
      'ACCESS EXCLUSIVE on orders · blocks reads and writes · reads the whole of orders to check every row against a constraint · takes longer the bigger the table is',
    ));
});
