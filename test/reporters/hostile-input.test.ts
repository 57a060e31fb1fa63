import { HtmlRenderer, Parser, type Node } from 'commonmark';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAnnotations, renderWorkflowCommands } from '../../src/reporters/annotations.ts';
import { codeSpan, escapeMarkdown, fence } from '../../src/reporters/escape.ts';
import { bytesOf } from '../../src/reporters/fit-sections.ts';
import { renderHtml } from '../../src/reporters/html.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { renderComment } from '../../src/reporters/review.ts';
import { renderSarif } from '../../src/reporters/sarif.ts';
import { renderSummary } from '../../src/reporters/summary.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { hostileCorpus } from '../support/hostile-corpus.ts';
import { hostileReport } from '../support/sample-report.ts';

const parser = new Parser();

function nodesOf(markdown: string): readonly Node[] {
  const nodes: Node[] = [];
  const walker = parser.parse(markdown).walker();
  for (let event = walker.next(); event !== null; event = walker.next()) if (event.entering) nodes.push(event.node);
  return nodes;
}

/** HTML that the comments themselves use; nothing else may stand in them. */
const ownHtml = /^(?:<\/?(?:sub|details|summary)>|<br>)$/u;
const ownHtmlBlock = /^(?:<details>\n<summary>[^<>\n]*<\/summary>|<\/details>)$/u;
/** What GitHub would turn into a mention, a reference or a link in rendered text. */
const live = /(?<![\w/])@[a-z0-9]|(?<!\w)#\d|\bGH-\d|https?:\/\/|\bwww\.|\b[0-9a-f]{7,40}\b(?<=\d[0-9a-f]*)|:[\w+-]+:/iu;
const bidi = /[\u202A-\u202E\u2066-\u2069\u200B]|(?![\n])\p{Cc}/u;

/** A table's rows become paragraphs of their cells, for a parser that knows no tables. */
function expandTables(markdown: string): string {
  let columns = 0;
  let inFence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const ticks = /^\s*(`{3,})/u.exec(line)?.[1] ?? '';
      if (inFence === '' && ticks !== '') inFence = ticks;
      else if (inFence !== '' && line.trim() === inFence) inFence = '';
      if (inFence !== '' || !line.startsWith('| ')) {
        columns = 0;
        return line;
      }
      const cells = [...line.slice(1).matchAll(/((?:\\.|[^|\\])*)\|/gu)].map(([, cell = '']) => cell.trim().replaceAll('\\|', '|'));
      columns ||= cells.length;
      expect(cells.length, `cells of ${line.slice(0, 200)}`).toBe(columns);
      return cells.map((cell) => `\n${cell}\n`).join('');
    })
    .join('\n');
}

function expectHarmless(markdown: string): void {
  const expanded = expandTables(markdown);
  expect(markdown).not.toMatch(bidi);
  for (const node of nodesOf(expanded)) {
    if (node.type === 'html_inline') expect(node.literal).toMatch(ownHtml);
    if (node.type === 'html_block') expect(node.literal?.trim()).toMatch(ownHtmlBlock);
    expect(node.type).not.toBe('link');
    expect(node.type).not.toBe('image');
    if (node.type === 'text') expect(node.literal).not.toMatch(live);
    if (node.type === 'code_block') expect(['mermaid', 'sql', 'suggestion', 'sh', 'yaml']).toContain(node.info);
  }
}

const names = hostileCorpus.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const);

describe('S2: names, paths and SQL of an attacker', () => {
  test.each(names)('%s stays text in comments and summary', (_, hostile) => {
    const report = hostileReport(hostile);
    for (const finding of report.findings) {
      const comment = renderComment(finding, report);
      expect(comment.length).toBeLessThanOrEqual(65_536);
      expectHarmless(comment);
      expect(comment.trimEnd().endsWith('</details>')).toBe(true);
      expect(nodesOf(comment).some((node) => node.type === 'html_block' && node.literal?.trim() === '</details>')).toBe(true);
    }
    const summary = renderSummary(report, {
      maxBytes: 65_536,
      notes: [`could not post ${hostile}`],
      repeat: { version: '1.2.3', head: 'a'.repeat(40), base: 'b'.repeat(40) },
    });
    expect(bytesOf(summary)).toBeLessThanOrEqual(65_536);
    expectHarmless(summary);
    expect(nodesOf(summary).at(-1)).toMatchObject({ type: 'code_block', info: 'sh' });
  });

  test.each(names)('%s gives no command to the runner', (_, hostile) => {
    const report = hostileReport(hostile);
    for (const text of [
      renderTerminal(report, { colour: false, width: 80 }),
      renderJson(report),
      renderSarif(report, { rules: [], version: '1.0.0' }),
    ]) {
      expect(text).not.toMatch(/^\s*::/mu);
      expect(text).not.toContain('##[');
    }
    const commands = renderWorkflowCommands(report);
    expect(commands).not.toContain('##[');
    const { shown } = renderAnnotations(report);
    const lines = commands.trimEnd().split('\n');
    expect(lines.filter((line) => /^\s*::/u.test(line))).toHaveLength(shown.length);
    for (const line of lines.slice(0, shown.length)) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::/u);
  });

  test.each(names)('%s stays text in the page', (_, hostile) => {
    const html = renderHtml(hostileReport(hostile), { title: hostile });
    const tags = new Set([...html.matchAll(/<\/?([a-z][\w-]*)/giu)].map(([, tag = '']) => tag.toLowerCase()));
    for (const tag of ['script', 'img', 'svg', 'iframe', 'link', 'form', 'object']) expect(tags).not.toContain(tag);
    expect(html).not.toMatch(/\son\w+=(?!["']?$)[^&]*>/u);
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/gu)].every(([, target = '']) => target.startsWith('#'))).toBe(true);
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u);
  });
});

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'`*_[]()<>!|\\@#:&~$-+=.123 \n\tabw/'.split('')) }));

describe('escaping', () => {
  const renderer = new HtmlRenderer();
  const unescapeHtml = (html: string): string =>
    html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const visible = (text: string): string => text.replaceAll('\u2060', '').replaceAll(/\s+/gu, ' ').trim();

  test('escaped text renders as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const html = renderer.render(parser.parse(`x ${escapeMarkdown(text)} x`));
        expect(visible(unescapeHtml(html.replaceAll(/<\/?p>/gu, '')))).toBe(visible(`x ${text} x`));
      }),
    );
  });

  test('escaped text is text, wherever it begins', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(nodesOf(escapeMarkdown(text)).every(({ type }) => ['document', 'paragraph', 'text', 'softbreak'].includes(type))).toBe(true);
      }),
    );
  });

  test('a code span is one code span', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const types = nodesOf(`x ${codeSpan(text)} x`).map(({ type }) => type);
        expect(types).toEqual(['document', 'paragraph', 'text', 'code', 'text']);
      }),
    );
  });

  test('a fence closes where it should', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = text.replaceAll('\r', '').replaceAll('\0', '');
        const nodes = nodesOf(`${fence(clean, 'sql')}\n\nafter`);
        expect(nodes.map(({ type }) => type)).toEqual(['document', 'code_block', 'paragraph', 'text']);
      }),
    );
  });
});
