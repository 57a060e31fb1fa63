import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, TextEdit } from '../../src/model/finding.ts';
import { renderComment, suggestionFor, type Suggestion } from '../../src/reporters/review.ts';
import { counts } from '../../src/model/finding.ts';
import { sampleFinding, shopReport } from '../support/sample-report.ts';

const report = shopReport();
const shown = report.findings.filter(counts);

function findingWith(text: string, edits: readonly TextEdit[]): Finding {
  return sampleFinding('m/1.sql', text, text, text, {
    rule: 'locking/create-index-blocks-writes',
    consequence: 'blocks-traffic',
    message: 'This happens.',
    subject: 'orders',
    remedies: [{ kind: 'edit', title: 'Do that', confidence: 'same-schema', edits }],
  });
}

/** What GitHub does when a suggestion is taken: the lines go, its lines come. */
function take(text: string, { startLine, endLine, text: lines }: Suggestion): string {
  const own = text.split('\n');
  const fresh = lines === '' ? [] : lines.slice(0, -1).split('\n');
  return [...own.slice(0, startLine - 1), ...fresh, ...own.slice(endLine)].join('\n');
}

describe('a comment', () => {
  test.each(shown.map((finding) => [finding.rule, finding] as const))('of %s', (_, finding) => {
    expect(renderComment(finding, report)).toMatchSnapshot();
  });

  test('shows the SQL where the suggestion cannot stand', () => {
    const [finding] = shown.filter(({ remedies }) => remedies.some(({ kind }) => kind === 'edit'));
    if (finding === undefined) throw new Error('the sample has no edit');
    const text = renderComment(finding, report, { suggestion: false });
    expect(text).not.toContain('```suggestion');
    expect(text).toContain('```sql\nCREATE INDEX CONCURRENTLY orders_placed_at_idx ON orders (placed_at);\n```');
  });

  test('says what to do once: the recipe where there is one, and the general advice folded', () => {
    for (const finding of shown) {
      const text = renderComment(finding, report);
      const [open = '', folded = ''] = text.split('<details>');
      const hasRecipe = finding.remedies.some(({ kind }) => kind !== 'advice');
      const advice = finding.advice.split(' ').slice(0, 4).join(' ');
      expect(text.match(/\*\*Instead:\*\*/gu)).toHaveLength(1);
      expect(open.includes(advice)).toBe(!hasRecipe);
      expect(folded.includes(advice)).toBe(hasRecipe);
    }
  });

  test('has no line of locks where the statement fails before it holds them long', () => {
    const [finding] = shown;
    if (finding === undefined) throw new Error('the sample has no finding');
    expect(renderComment(finding, report)).toContain('<sub>');
    expect(renderComment({ ...finding, consequence: 'fails-to-deploy' }, report)).not.toContain('<sub>');
  });

  test('links the rule where the pages are known', () => {
    const [finding] = shown;
    if (finding === undefined) throw new Error('the sample has no finding');
    const link = `[its page](https://example.org/x/blob/main/docs/rules/${finding.rule}.md)`;
    expect(renderComment(finding, report, { pages: 'https://example.org/x/blob/main' })).toContain(link);
  });
});

describe('P14: a suggestion', () => {
  test('covers whole lines around a part', () => {
    const text = 'BEGIN;\nCREATE INDEX i ON t (a);\nCOMMIT;\n';
    const at = text.indexOf(' INDEX') + ' INDEX'.length;
    const finding = findingWith(text, [{ span: { file: 'm/1.sql', start: at, end: at }, text: ' CONCURRENTLY' }]);
    expect(suggestionFor(finding, text)).toEqual({ startLine: 2, endLine: 2, text: 'CREATE INDEX CONCURRENTLY i ON t (a);\n' });
  });

  test('keeps a CRLF file as it is around it', () => {
    const text = 'A;\r\nDROP TABLE t;\r\nB;\r\n';
    const start = text.indexOf('DROP');
    const finding = findingWith(text, [{ span: { file: 'm/1.sql', start, end: start + 'DROP TABLE t;'.length }, text: 'SELECT 1;\r\nSELECT 2;' }]);
    expect(suggestionFor(finding, text)).toEqual({ startLine: 2, endLine: 2, text: 'SELECT 1;\nSELECT 2;\n' });
  });

  test('is none for edits that overlap, change nothing, or lie in another file', () => {
    const text = 'DROP TABLE t;\n';
    const edit = (start: number, end: number, words: string, file = 'm/1.sql'): TextEdit => ({ span: { file, start, end }, text: words });
    expect(suggestionFor(findingWith(text, [edit(0, 6, 'a'), edit(4, 8, 'b')]), text)).toBeUndefined();
    expect(suggestionFor(findingWith(text, [edit(0, 4, 'DROP')]), text)).toBeUndefined();
    expect(suggestionFor(findingWith(text, [edit(0, 4, 'KEEP', 'm/2.sql')]), text)).toBeUndefined();
    expect(suggestionFor(findingWith(text, [edit(0, 4, 'KEEP\u202E')]), text)).toBeUndefined();
  });

  test('taken, gives exactly the file that the edits make', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '`', ' ', ';', 'é'), maxLength: 6 });
    const file = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));
    const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(10), fc.array(line, { maxLength: 3 })), { minLength: 1, maxLength: 3 });
    let suggested = 0;
    fc.assert(
      fc.property(file, edits, (text, parts) => {
        const made: TextEdit[] = [];
        let from = 0;
        for (const [gap, length, lines] of parts) {
          const start = Math.min(text.length, from + gap);
          const end = Math.min(text.length, start + length);
          made.push({ span: { file: 'm/1.sql', start, end }, text: lines.join('\n') });
          from = end;
        }
        const expected = made.toReversed().reduce((whole, { span, text: words }) => whole.slice(0, span.start) + words + whole.slice(span.end), text);
        const suggestion = suggestionFor(findingWith(text, made), text);
        if (suggestion === undefined) expect(expected).toBe(text);
        else {
          suggested++;
          expect(take(text, suggestion)).toBe(expected);
          expect(suggestion.endLine).toBeGreaterThanOrEqual(suggestion.startLine);
        }
      }),
      { numRuns: 1000 },
    );
    expect(suggested).toBeGreaterThan(300);
  });
});
