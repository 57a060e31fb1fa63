import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/reporters/excerpt.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { emptyReport, sampleFinding, sampleSource, shopReport } from '../support/sample-report.ts';

const plain = { colour: false, width: 100 };

/** The line that holds `part`, and what the pointer under it marks. */
function pointed(text: string, part: string): { readonly before: number; readonly marked: number } {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes('│') && line.includes(part));
  const [, lead = '', marks = ''] = /^([^^]*)(\^+)$/u.exec(lines[at + 1] ?? '') ?? [];
  expect(cellsOf(lead), lines.slice(at, at + 2).join('\n')).toBe(cellsOf((lines[at] ?? '').slice(0, (lines[at] ?? '').indexOf(part))));
  return { before: cellsOf(lead), marked: marks.length };
}

function report(statement: string, part: string, before = '') {
  const text = `${before}${statement};\n`;
  const finding = sampleFinding('m/1.sql', text, statement, part, {
    rule: 'locking/create-index-blocks-writes',
    consequence: 'blocks-traffic',
    message: 'This happens to orders.',
    subject: 'orders',
  });
  return shopReport({ findings: [finding], opaque: [], exceptions: [], remarks: [], texts: new Map([['m/1.sql', text]]) });
}

describe('the terminal', () => {
  test('shows a failing report', () => {
    expect(renderTerminal(shopReport(), plain)).toMatchSnapshot();
  });

  test('says calmly what was judged where it passes', () => {
    const passing = emptyReport({ files: 2, statements: 5, sources: [sampleSource()] });
    expect(renderTerminal(passing, plain)).toBe(
      '✓ Passed: nothing found that blocks, breaks or loses anything\n' +
        '  Judged: 2 migrations, 5 statements, on PostgreSQL 15, dbmate, after a history of 41 files.\n',
    );
  });

  test('says that nothing was judged where there is nothing', () => {
    expect(renderTerminal(emptyReport(), plain)).toContain('Passed: no migrations to judge');
  });

  test('never passes quietly where the change was not seen whole', () => {
    expect(renderTerminal(emptyReport({ verdict: 'fail', complete: false }), plain)).toContain('✗ Failed: the change could not be seen whole');
  });

  test('holds no colour codes where none are wanted, and some where they are', () => {
    expect(renderTerminal(shopReport(), plain)).not.toContain('\u001B[');
    expect(renderTerminal(shopReport(), { colour: true, width: 100 })).toContain('\u001B[31m');
  });

  test('says the same with and without colour', () => {
    const coloured = renderTerminal(shopReport(), { colour: true, width: 100 })
      .split(/\p{Cc}\[\d+m/u)
      .join('');
    expect(coloured).toBe(renderTerminal(shopReport(), plain));
  });

  test.each([60, 80, 100])('keeps to a width of %i', (width) => {
    const lines = renderTerminal(shopReport(), { colour: false, width }).split('\n');
    const long = lines.filter((line) => cellsOf(line) > width && line.trim().split(' ').length > 4 && !/^ {6,}[A-Z]/u.test(line));
    expect(long).toEqual([]);
  });

  test.each([
    ['a tab', "ALTER TABLE a\tADD COLUMN\tb int DEFAULT 'x'", 'b int', 5],
    ['wide characters', 'ALTER TABLE "注文" ADD COLUMN b int', 'b int', 5],
    ['an emoji', 'ALTER TABLE "🛒" ADD COLUMN b int', 'b int', 5],
    ['combining marks', 'ALTER TABLE "e\u0301te\u0301" ADD COLUMN b int', 'b int', 5],
    ['wide characters that are pointed at', 'ALTER TABLE orders ADD COLUMN "通貨" int', '"通貨"', 6],
  ])('points at the place behind %s', (_, statement, part, width) => {
    expect(pointed(renderTerminal(report(statement, part), plain), part).marked).toBe(width);
  });

  test('cuts a long line around the place', () => {
    const statement = `INSERT INTO a VALUES (${'1, '.repeat(4000)}2) ON CONFLICT DO the_place ${'3 '.repeat(4000)}`;
    const text = renderTerminal(report(statement, 'the_place'), plain);
    expect(pointed(text, 'the_place').marked).toBe(9);
    expect(Math.max(...text.split('\n').map(cellsOf))).toBeLessThanOrEqual(100);
  });

  test('shows where a long statement begins, and leaves out what is between', () => {
    const statement = `CREATE TABLE big (\n${Array.from({ length: 40 }, (_, index) => `  c${index} int,`).join('\n')}\n  last_one int\n)`;
    const text = renderTerminal(report(statement, 'last_one', '\n\n'), plain);
    expect(text).toContain(' 3 │ CREATE TABLE big (\n   │ …\n43 │   c39 int,\n44 │   last_one int\n   │   ^^^^^^^^\n');
  });
});
