import type { Family, Finding, RuleId } from '../../src/model/finding.ts';
import type { Rule } from '../../src/model/rule.ts';

/** A rule that finds nothing by itself. */
export function ruleOf(id: RuleId, more: Partial<Rule> = {}): Rule {
  return {
    id,
    family: id.slice(0, id.indexOf('/')) as Family,
    summary: 'A rule.',
    consequence: 'blocks-traffic',
    severity: 'error',
    dialects: ['postgres'],
    docs: { when: 'W.', effect: 'E.', instead: 'I.' },
    messages: {},
    options: { schema: {}, defaults: {} },
    examples: [],
    subsumes: [],
    kinds: [],
    checkStep: () => [],
    ...more,
  };
}

export function findingOf(rule: RuleId, more: Partial<Finding> = {}): Finding {
  const span = { file: 'db/1.sql', start: 0, end: 10 };
  return {
    rule,
    family: rule.slice(0, rule.indexOf('/')) as Family,
    consequence: 'blocks-traffic',
    severity: 'error',
    message: 'M.',
    advice: 'A.',
    span,
    place: { line: 1, column: 1, endLine: 1, endColumn: 11 },
    statement: span,
    subject: 'orders',
    table: 'orders',
    locks: [],
    work: [],
    losesData: false,
    certainty: { kind: 'known' },
    remedies: [],
    fingerprint: `print-${rule}`,
    ...more,
  };
}
