import { describe, expect, test } from 'vitest';
import { subsume } from '../../src/engine/subsume.ts';
import type { Finding } from '../../src/model/finding.ts';
import { rules as registry } from '../../src/rules/index.ts';
import { findingOf, ruleOf } from './support.ts';

const rules = [ruleOf('locking/more', { subsumes: ['locking/less'] }), ruleOf('locking/less')];
const more = (given: Partial<Finding> = {}): Finding => findingOf('locking/more', given);
const less = (given: Partial<Finding> = {}): Finding => findingOf('locking/less', given);
const folded = (...findings: readonly Finding[]): readonly (string | undefined)[] => subsume(findings, rules).map(({ subsumedBy }) => subsumedBy);
const at = (start: number, file = 'db/1.sql'): Pick<Finding, 'span' | 'statement'> => ({
  span: { file, start, end: start + 5 },
  statement: { file, start, end: start + 5 },
});

describe('one finding a cause', () => {
  test('what says less of the same statement and subject is folded, in either order', () => {
    expect(folded(more(), less())).toEqual([undefined, 'locking/more']);
    expect(folded(less(), more())).toEqual(['locking/more', undefined]);
  });

  test('one about the whole table is folded into one about its index', () => {
    expect(
      folded(more({ subject: 'orders_at', table: 'orders' }), less({ subject: 'orders', span: { file: 'db/1.sql', start: 4, end: 9 } })),
    ).toEqual([undefined, 'locking/more']);
  });

  test.each([
    ['another statement', at(20)],
    ['another file', at(0, 'db/2.sql')],
    ['another subject at another place', { subject: 'users', span: { file: 'db/1.sql', start: 3, end: 4 } }],
  ])('%s is another cause', (_, place) => {
    expect(folded(more(), less(place))).toEqual([undefined, undefined]);
  });

  test('a milder finding does not hide a graver one', () => {
    expect(folded(more({ severity: 'warning' }), less({ severity: 'error' }))).toEqual([undefined, undefined]);
    expect(folded(more({ severity: 'error' }), less({ severity: 'notice' }))).toEqual([undefined, 'locking/more']);
  });

  test('an exception for the greater holds for the lesser; a small table excuses only the waiting', () => {
    const excused = more({ suppression: { by: 'inline', reason: 'R.', from: 'db/1.sql:1' } });
    const small = more({ suppression: { by: 'small-table', reason: 'R.', from: 'policy:1' } });
    expect(folded(excused, less({ consequence: 'fails-to-deploy' }))).toEqual([undefined, 'locking/more']);
    expect(folded(small, less())).toEqual([undefined, 'locking/more']);
    expect(folded(small, less({ consequence: 'fails-to-deploy' }))).toEqual([undefined, undefined]);
  });

  test('a loss of data is not hidden behind a finding that is itself folded into an accepted one', () => {
    const chain = [ruleOf('locking/top', { subsumes: ['locking/more'] }), ...rules];
    const ends = (top: Partial<Finding>): readonly (string | undefined)[] =>
      subsume([findingOf('locking/top', top), more(), less({ consequence: 'loses-data' })], chain).map(({ subsumedBy }) => subsumedBy);
    expect(ends({})).toEqual([undefined, 'locking/top', 'locking/more']);
    expect(ends({ suppression: { by: 'inline', reason: 'R.', from: 'db/1.sql:1' } })).toEqual([undefined, 'locking/top', undefined]);
  });

  test('folding twice is folding once', () => {
    const once = subsume([more(), less(), less(at(20))], rules);
    expect(subsume(once, rules)).toEqual(once);
  });
});

test('no two rules of the registry fold each other, so that no cause goes unsaid', () => {
  const subsumes = new Map(registry.map((rule) => [rule.id, rule.subsumes]));
  const walk = (id: (typeof registry)[number]['id'], path: readonly string[]): void => {
    expect(path).not.toContain(id);
    for (const next of subsumes.get(id) ?? []) walk(next, [...path, id]);
  };
  for (const { id } of registry) walk(id, []);
});
