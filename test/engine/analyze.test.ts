import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { verdictOf } from '../../src/engine/verdict.ts';
import { counts } from '../../src/model/finding.ts';
import { statement } from '../catalog/random-ddl.ts';
import { analyzeChange, migration, rulesIn } from './migrations.ts';

beforeAll(() => postgres.load());

const file = fc.array(statement, { minLength: 1, maxLength: 12 }).map((statements) => `${statements.join(';\n')};\n`);

test('the same input gives the same analysis', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      const run = (): unknown => {
        const { findings, opaque, timeline, statements } = analyzeChange({
          history: [migration('1.sql', before)],
          files: [migration('2.sql', after)],
        });
        return { findings, opaque, timeline, statements };
      };
      expect(run()).toEqual(run());
    }),
    { numRuns: 40 },
  );
});

test('whatever comes, nothing throws, every place lies in its file, and fingerprints are unique', () => {
  fc.assert(
    fc.property(file, fc.oneof({ weight: 3, arbitrary: file }, fc.string({ unit: 'binary' })), (before, after) => {
      const { findings, texts } = analyzeChange({ history: [migration('1.sql', before)], files: [migration('2.sql', after)] });
      for (const { span, place } of findings) {
        const text = texts.get(span.file) ?? '';
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(place.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
      }
      const prints = findings.map(({ fingerprint }) => fingerprint);
      expect(new Set(prints).size).toBe(prints.length);
    }),
    { numRuns: 60 },
  );
});

test('what is subsumed never gates, and a finding that subsumes it stands', () => {
  fc.assert(
    fc.property(file, file, (before, after) => {
      const { findings } = analyzeChange({ history: [migration('1.sql', before)], files: [migration('2.sql', after)] });
      const subsumed = findings.filter((finding) => !counts(finding));
      expect(verdictOf(subsumed, [], { failOn: 'notice', opaque: 'off' })).toBe('pass');
      for (const { subsumedBy } of subsumed) expect(findings.map(({ rule }) => rule)).toContain(subsumedBy);
    }),
    { numRuns: 40 },
  );
});

describe('files of one change', () => {
  const history = [
    migration(
      '1.sql',
      'CREATE TABLE a (id bigint PRIMARY KEY, x int); CREATE TABLE b (id bigint PRIMARY KEY, x int); CREATE TABLE c (id bigint PRIMARY KEY, x int);',
    ),
  ];
  const parts = [
    'CREATE INDEX ON a (x);',
    'ALTER TABLE b DROP COLUMN x;',
    'ALTER TABLE c ALTER COLUMN x TYPE bigint;',
    'CREATE TABLE d (name text);',
    "COMMENT ON TABLE a IS 'é';",
  ];

  test('the order of those that have nothing to do with each other changes no finding', () => {
    const told = (order: readonly number[]): readonly string[] =>
      analyzeChange({ history, files: order.map((part) => migration(`2_${part}.sql`, parts[part] ?? '')) })
        .findings.map(({ rule, message, fingerprint, span }) => [rule, message, fingerprint, span.file].join(' | '))
        .toSorted();
    const first = told([0, 1, 2, 3, 4]);
    expect(first.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        expect(told(order)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  test("a table that one makes is nobody else's to the next", () => {
    const files = [
      migration('2.sql', 'CREATE TABLE d (id bigint PRIMARY KEY, x int);'),
      migration('3.sql', 'CREATE INDEX ON d (x); ALTER TABLE d DROP COLUMN x;'),
    ];
    expect(rulesIn(analyzeChange({ history, files }))).toEqual([]);
  });

  test('history raises nothing, whatever it holds', () => {
    fc.assert(
      fc.property(file, (text) => {
        expect(analyzeChange({ history: [migration('1.sql', text)], files: [migration('2.sql', 'SELECT 1;\n')] }).findings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('an unreadable statement is data: the rest is judged, and its place is told', () => {
  const text = "CREATE TABEL é ();\r\nSELECT 1;\r\nDROP TABLE a;\r\nSELECT 'open";
  const { findings, opaque, statements } = analyzeChange({
    history: [migration('1.sql', 'CREATE TABLE a (id bigint PRIMARY KEY);')],
    files: [migration('2.sql', text)],
  });
  expect(findings.map(({ rule, place }) => [rule, place.line])).toContainEqual(['breaking-change/drop-table-loses-data', 3]);
  expect(opaque.map(({ line, why }) => [line, why])).toEqual([
    [1, expect.stringContaining('Syntax error')],
    [4, expect.stringContaining('Unterminated')],
  ]);
  expect(statements).toBe(4);
});
