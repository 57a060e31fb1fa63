import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gates, sortFindings, verdictOf } from '../../src/engine/verdict.ts';
import { counts, severities, type Finding, type Severity } from '../../src/model/finding.ts';
import type { FailOn } from '../../src/model/policy.ts';
import type { OpaqueStatement } from '../../src/model/report.ts';
import { findingOf } from './support.ts';

const span = { file: 'db/1.sql', start: 0, end: 1 };
const unread: OpaqueStatement = { file: span.file, line: 1, why: 'W.', span, place: { line: 1, column: 1, endLine: 1, endColumn: 2 } };
const suppression = { by: 'inline', reason: 'R.', from: 'db/1.sql:1' } as const;

const finding: fc.Arbitrary<Finding> = fc
  .record({
    severity: fc.constantFrom(...severities),
    fate: fc.constantFrom('counts', 'suppressed', 'subsumed'),
    file: fc.constantFrom('a.sql', 'b.sql'),
    start: fc.nat(30),
    subject: fc.constantFrom('orders', 'users'),
  })
  .map(({ severity, fate, file, start, subject }) =>
    findingOf('locking/a', {
      severity,
      subject,
      span: { file, start, end: start + 1 },
      ...(fate === 'suppressed' && { suppression }),
      ...(fate === 'subsumed' && { subsumedBy: 'locking/b' as const }),
    }),
  );
const findings = fc.array(finding, { maxLength: 12 });
const opaque = fc.constantFrom<Severity | 'off'>('off', ...severities);

describe('the verdict', () => {
  test.each<[Severity, FailOn, boolean]>([
    ['error', 'error', true],
    ['warning', 'error', false],
    ['warning', 'warning', true],
    ['notice', 'notice', true],
    ['error', 'never', false],
  ])('%s with fail-on %s gates: %s', (severity, failOn, gated) => {
    expect(gates(severity, failOn)).toBe(gated);
  });

  test('a milder fail-on never lets pass what a stricter one stops', () => {
    const strictness: readonly FailOn[] = ['never', 'error', 'warning', 'notice'];
    fc.assert(
      fc.property(findings, opaque, fc.boolean(), (found, opaqueAs, hasOpaque) => {
        const verdicts = strictness.map((failOn) => verdictOf(found, hasOpaque ? [unread] : [], { failOn, opaque: opaqueAs }));
        expect(verdicts[0]).toBe('pass');
        expect(verdicts.lastIndexOf('pass')).toBe(verdicts.findIndex((verdict) => verdict === 'fail') < 0 ? 3 : verdicts.indexOf('fail') - 1);
      }),
    );
  });

  test('what is suppressed or subsumed never gates', () => {
    fc.assert(
      fc.property(findings, fc.constantFrom<FailOn>('error', 'warning', 'notice'), (found, failOn) => {
        const rest = found.filter(counts);
        expect(verdictOf(found, [], { failOn, opaque: 'off' })).toBe(verdictOf(rest, [], { failOn, opaque: 'off' }));
        expect(
          verdictOf(
            found.filter((one) => !counts(one)),
            [],
            { failOn: 'notice', opaque: 'off' },
          ),
        ).toBe('pass');
      }),
    );
  });

  test('one more finding never turns a fail into a pass', () => {
    fc.assert(
      fc.property(findings, finding, fc.constantFrom<FailOn>('error', 'warning', 'notice', 'never'), (found, more, failOn) => {
        if (verdictOf(found, [], { failOn, opaque: 'off' }) === 'fail')
          expect(verdictOf([...found, more], [], { failOn, opaque: 'off' })).toBe('fail');
      }),
    );
  });

  test('an unreadable statement gates as the policy says', () => {
    expect(verdictOf([], [unread], { failOn: 'error', opaque: 'warning' })).toBe('pass');
    expect(verdictOf([], [unread], { failOn: 'error', opaque: 'error' })).toBe('fail');
    expect(verdictOf([], [unread], { failOn: 'warning', opaque: 'warning' })).toBe('fail');
    expect(verdictOf([], [unread], { failOn: 'notice', opaque: 'off' })).toBe('pass');
  });
});

test('findings are sorted as people read: what counts, then the gravest, then by place', () => {
  fc.assert(
    fc.property(findings, (found) => {
      const sorted = sortFindings(found);
      expect(sorted).toHaveLength(found.length);
      expect(sortFindings(found.toReversed()).map(({ span: at, severity, subject }) => [at, severity, subject])).toEqual(
        sorted.map(({ span: at, severity, subject }) => [at, severity, subject]),
      );
      const ranks = sorted.map((one) => Number(!counts(one)) * 10 + severities.indexOf(one.severity));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }),
  );
});

test('what is proved is said before all else of its severity', () => {
  fc.assert(
    fc.property(findings, fc.nat(), (found, pick) => {
      const proved = found[pick % Math.max(1, found.length)];
      if (proved === undefined) return;
      const sorted = sortFindings(found.map((one) => (one === proved ? { ...one, proof: true } : one)));
      const alike = sorted.filter((one) => one.severity === proved.severity && counts(one) === counts(proved));
      expect(alike[0]?.proof).toBe(true);
    }),
  );
});
