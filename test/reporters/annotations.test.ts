import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/model/finding.ts';
import { renderAnnotations, renderWorkflowCommands } from '../../src/reporters/annotations.ts';
import { escapeCommandData, escapeCommandProperty } from '../../src/reporters/escape.ts';
import { emptyReport, shopReport } from '../support/sample-report.ts';

function findings(counts: Readonly<Record<Severity, number>>): readonly Finding[] {
  const [sample] = shopReport().findings;
  if (sample === undefined) throw new Error('the sample has no finding');
  const of = (severity: Severity): readonly Finding[] =>
    Array.from({ length: counts[severity] }, (_, index) => ({
      ...sample,
      severity,
      fingerprint: `${severity}${index}`,
      message: `${severity} ${index} happens.`,
    }));
  return [...of('notice'), ...of('warning'), ...of('error')];
}

describe('C2: annotations', () => {
  test('come weightiest first, and the remainder is counted', () => {
    const { shown, hidden } = renderAnnotations(emptyReport({ verdict: 'fail', findings: findings({ error: 14, warning: 12, notice: 3 }) }));
    expect(shown.map(({ level }) => level)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(3).fill('notice')]);
    expect(hidden).toBe(6);
  });

  test('leave out what does not count', () => {
    const { shown } = renderAnnotations(shopReport({ opaque: [] }));
    expect(shown.map(({ title }) => title)).not.toContain('Adding orders.currency needs a moment alone with orders.');
    expect(shown).toHaveLength(5);
  });

  test('name columns only on one line', () => {
    const [finding] = shopReport().findings;
    const across = { ...finding!, place: { line: 1, column: 3, endLine: 4, endColumn: 2 } };
    const { shown } = renderAnnotations(emptyReport({ findings: [across] }));
    expect(shown[0]).toMatchObject({ startLine: 1, endLine: 4 });
    expect(shown[0]).not.toHaveProperty('startColumn');
  });

  test('of a file stand on its first line', () => {
    const [finding] = shopReport().findings;
    expect(renderAnnotations(emptyReport({ findings: [{ ...finding!, fileLevel: true }] })).shown[0]).toMatchObject({ startLine: 1, endLine: 1 });
  });

  test('unread statements weigh what the policy says', () => {
    const { opaque } = shopReport();
    expect(renderAnnotations(emptyReport({ opaque, opaqueSeverity: 'error' })).shown).toMatchObject([{ level: 'error', startLine: 12 }]);
    expect(renderAnnotations(emptyReport({ opaque, opaqueSeverity: 'off' })).shown).toEqual([]);
  });
});

describe('workflow commands', () => {
  test('of a failing report', () => {
    expect(renderWorkflowCommands(shopReport())).toMatchSnapshot();
  });

  test('say how many more there are than GitHub shows', () => {
    expect(renderWorkflowCommands(emptyReport({ findings: findings({ error: 13, warning: 0, notice: 0 }) }))).toContain(
      '\nand 3 findings more than GitHub shows for one step\n',
    );
  });

  test('are escaped as the runner reads them', () => {
    expect(escapeCommandData('50%\nof :a,b')).toBe('50%25%0Aof :a,b');
    expect(escapeCommandProperty('50%\nof :a,b')).toBe('50%25%0Aof %3Aa%2Cb');
  });
});
