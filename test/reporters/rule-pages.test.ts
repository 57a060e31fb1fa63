import { Parser } from 'commonmark';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule.ts';
import { renderExplanation, renderRuleList } from '../../src/reporters/explain.ts';
import { renderRuleIndex, renderRulePage } from '../../src/reporters/rule-page.ts';
import { sampleRule } from '../support/sample-rule.ts';

const rule: Rule = {
  ...sampleRule,
  id: 'schema/sample-with-options',
  family: 'schema',
  severity: 'off',
  subsumes: ['locking/create-index-blocks-writes'],
  docs: { ...sampleRule.docs, when: 'A table of `orders|items` has *no* key.' },
  options: {
    schema: {
      type: 'object',
      properties: {
        minimum: { type: 'integer', minimum: 1, description: 'How many rows are many.' },
        style: { enum: ['snake', 'camel'] },
        except: { type: 'array', items: { type: 'string' }, description: 'Tables that are left alone.' },
      },
    },
    defaults: { minimum: 10, style: 'snake', except: [] },
  },
};

describe('the page of a rule', () => {
  test('with an example', () => {
    expect(renderRulePage(sampleRule)).toMatchSnapshot();
  });

  test('with options, and rules that it folds in', () => {
    const page = renderRulePage(rule);
    expect(page).toContain('| `minimum` | integer, at least 1 | `10` | How many rows are many. |');
    expect(page).toContain('| `style` | "snake" or "camel" | `"snake"` |  |');
    expect(page).toContain('| `except` | list of string | `[]` | Tables that are left alone. |');
    expect(page).toContain('- [locking/create-index-blocks-writes](../locking/create-index-blocks-writes.md)');
    expect(page).toContain('A table of `orders|items` has \\*no\\* key.');
    const walker = new Parser().parse(page).walker();
    for (let event = walker.next(); event !== null; event = walker.next()) expect(event.node.type).not.toMatch(/^html/u);
  });

  test('is listed in the index', () => {
    const index = renderRuleIndex([sampleRule, rule]);
    expect(index).toContain('2 rules, in 2 families.');
    expect(index).toContain(`| [create-index-blocks-writes](locking/create-index-blocks-writes.md) | ${sampleRule.summary} | error | postgres |`);
  });
});

describe('lockkeeper explain', () => {
  test('tells a rule', () => {
    expect(renderExplanation(sampleRule, { colour: false, width: 80 })).toMatchSnapshot();
  });

  test('tells its options and that it is off', () => {
    const text = renderExplanation(rule, { colour: false, width: 80 });
    expect(text).toContain('off unless a policy asks for it');
    expect(text).toContain('  minimum (integer, at least 1, 10 by default) How many rows are many.');
  });

  test('lists every rule by family', () => {
    const text = renderRuleList([sampleRule, rule], { colour: false, width: 80 });
    expect(text).toContain('locking\n  locking/create-index-blocks-writes\n');
    expect(text).toContain('  schema/sample-with-options (off by default)');
  });
});
