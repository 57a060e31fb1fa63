import { describe, expect, test } from 'vitest';
import { counts } from '../../src/model/finding.ts';
import { missed } from '../cases/missed.ts';
import { caseNames, expectationOf, isRight, judgeCase, type Group } from './labelled-cases.ts';

/** Tests the labelled cases of a group, and that at least such a share of them is judged as labelled. */
export function testGroup(group: Group, title: string, least: number): void {
  describe(title, () => {
    const names = caseNames.filter((name) => expectationOf(name).group === group);
    const answers: boolean[] = [];

    test.each(names)('%s', async (name) => {
      const expectation = expectationOf(name);
      const report = await judgeCase(name, expectation);
      const right = isRight(expectation, report);
      answers.push(right);
      const shown = report.findings
        .filter(counts)
        .map(({ span, place, severity, rule, message }) => `${span.file}:${place.line} ${severity} ${rule}: ${message}`);
      expect(right, `${expectation.why}\n${shown.join('\n')}`).toBe(!missed.has(name));
    });

    test('the share of right answers', () => {
      expect(answers.length).toBeGreaterThan(20);
      const share = answers.filter(Boolean).length / answers.length;
      console.log(`${title}: ${(share * 100).toFixed(1)} % of ${answers.length} judged as labelled`);
      expect(share).toBeGreaterThanOrEqual(least);
    });
  });
}
