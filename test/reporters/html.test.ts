import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/reporters/html.ts';
import { emptyReport, sampleFinding, sampleSource, shopReport } from '../support/sample-report.ts';

const html = renderHtml(shopReport(), { title: 'Lockkeeper' });
const voidTags = new Set(['meta', 'br', 'wbr']);

function expectBalanced(page: string): void {
  const open: string[] = [];
  for (const [, slash, tag = ''] of page.replace(/<style>.*?<\/style>/su, '').matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/gu)) {
    if (voidTags.has(tag)) continue;
    if (slash === '') open.push(tag);
    else expect(open.pop()).toBe(tag);
  }
  expect(open).toEqual([]);
}

describe('the HTML page', () => {
  test('of a failing report', () => {
    expect(html.replace(/<style>.*?<\/style>/su, '')).toMatchSnapshot();
  });

  test('closes what it opens', () => {
    expectBalanced(html);
    expectBalanced(renderHtml(emptyReport(), { title: 'Lockkeeper' }));
  });

  test('asks no network for anything', () => {
    expect(html).not.toMatch(/https?:|src=|@import|url\(/u);
    expect(html).toContain("default-src 'none'");
  });

  test('gives every finding one comment, and one link to it', () => {
    const ids = [...html.matchAll(/<article class="comment" id="([^"]+)"/gu)].map(([, id]) => id);
    const links = [...html.matchAll(/<a href="#(finding[^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toHaveLength(5);
    expect(links.toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual(ids.toSorted((a = '', b = '') => (a < b ? -1 : 1)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('places a comment under the last line of what it is about', () => {
    const at = html.indexOf('id="finding-3"');
    expect(html.slice(0, at)).toMatch(
      /<span class="no">4<\/span><span class="text">CREATE INDEX <mark class="error">orders_placed_at_idx<\/mark>[^\n]*\n<\/div>\n<article class="comment" $/u,
    );
  });

  test('says severity in a word, for eyes and readers alike', () => {
    const badges = [...html.matchAll(/<span class="badge ([a-z]+)"><span aria-hidden="true">(.)<\/span> ([a-z]+)<\/span>/gu)];
    expect(badges).toHaveLength(10);
    for (const [, kind, , word] of badges) expect(word).toBe(kind);
  });

  test('has a language, a title, headings in order and names for what scrolls', () => {
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<title>Lockkeeper: Failed[^<]*<\/title>/u);
    const levels = [...html.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(html.match(/tabindex="0" role="(?:region|group)"(?! aria-label=)/gu)).toBeNull();
  });

  test('has light and dark', () => {
    expect(html).toContain('prefers-color-scheme: dark');
  });

  test('shows an edited file with what was taken out and put in, and says so without colour', () => {
    const [before, after] = ['A;\nB;\nC;\n', 'A;\nX;\nC;\nD;\n'];
    const texts = { texts: new Map([['m/1.sql', after]]), textsBefore: new Map([['m/1.sql', before]]) };
    const page = renderHtml(emptyReport({ ...texts, sources: [sampleSource({ files: ['m/1.sql'] })] }), { title: 'x' });
    expect(page).toContain('edited, 2 lines added and 1 removed');
    const rows = [...page.matchAll(/<div class="row([^"]*)"><span class="no">(.*?)<\/span><span class="text">(.*?)<\/span>/gu)];
    expect(rows.map(([, kind, number, text]) => [kind?.trim(), number?.replaceAll(/<[^>]*>/gu, ''), text])).toEqual([
      ['', '1', 'A;'],
      ['removed', 'removed', 'B;'],
      ['added', 'added 2', 'X;'],
      ['', '3', 'C;'],
      ['added', 'added 4', 'D;'],
    ]);
    expectBalanced(page);
  });

  test('shows what a deleted file held', () => {
    const finding = { ...shopReport().findings[0]!, span: { file: 'm/1.sql', start: 0, end: 0 }, fileLevel: true };
    const page = renderHtml(emptyReport({ findings: [finding], textsBefore: new Map([['m/1.sql', 'DROP TABLE t;\n']]) }), { title: 'x' });
    expect(page).toContain('deleted · 1 finding');
    expect(page).toContain('<span class="text">DROP TABLE t;</span>');
  });

  test('shows a long file around its findings only', () => {
    const text = `${'SELECT 1;\n'.repeat(3_000)}DROP TABLE coupons;\n${'SELECT 2;\n'.repeat(3_000)}`;
    const finding = sampleFinding('m/1.sql', text, 'DROP TABLE coupons', 'coupons', {
      rule: 'breaking-change/drop-table-loses-data',
      consequence: 'loses-data',
      message: 'Dropping coupons deletes it.',
      subject: 'coupons',
    });
    const page = renderHtml(emptyReport({ findings: [finding], texts: new Map([['m/1.sql', text]]) }), { title: 'x' });
    expect(page).toContain('2,994 lines not shown');
    expect(page.match(/class="row/gu)).toHaveLength(13);
    expectBalanced(page);
  });
});
