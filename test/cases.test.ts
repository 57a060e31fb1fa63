import { describe, expect, test } from 'vitest';
import { counts } from '../src/model/finding.ts';
import { missed } from './cases/missed.ts';
import { caseNames, expectationOf, isRight, judgeCase, type Group } from './support/labelled-cases.ts';

describe('labelled pull requests', () => {
  const answers = new Map<string, boolean>();

  test.each(caseNames)('%s', async (name) => {
    const expectation = expectationOf(name);
    const report = await judgeCase(name, expectation);
    const right = isRight(expectation, report);
    answers.set(name, right);
    const shown = report.findings
      .filter(counts)
      .map(({ span, place, severity, rule, message }) => `${span.file}:${place.line} ${severity} ${rule}: ${message}`);
    expect(right, `${expectation.why}\n${shown.join('\n')}`).toBe(!missed.has(name));
  });

  test('the share of right answers in each group', () => {
    const share = (group: Group): number => {
      const ofGroup = [...answers].filter(([name]) => expectationOf(name).group === group);
      expect(ofGroup.length).toBeGreaterThan(20);
      return ofGroup.filter(([, right]) => right).length / ofGroup.length;
    };
    const shares = { H: share('H'), S: share('S'), T: share('T') };
    console.log(
      `labelled cases: hazards ${percent(shares.H)}, those that need the schema ${percent(shares.S)}, false alarms ${percent(1 - shares.T)}`,
    );
    expect(shares.H).toBeGreaterThanOrEqual(0.95);
    expect(shares.S).toBeGreaterThanOrEqual(0.7);
    expect(1 - shares.T).toBeLessThanOrEqual(0.04);
  });
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
