import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counts } from '../../src/model/finding.ts';
import { bytesOf } from '../../src/reporters/fit-sections.ts';
import { timelineOf } from '../../src/reporters/lock-timeline.ts';
import { mermaidLimits, renderDiagram } from '../../src/reporters/schema-diagram.ts';
import { diffSchemas, partsThatDiffer } from '../../src/reporters/schema-diff.ts';
import { renderSummary } from '../../src/reporters/summary.ts';
import {
  emptyReport,
  sampleCatalog,
  sampleColumn,
  sampleForeignKey,
  sampleLock,
  samplePrimaryKey,
  sampleSource,
  sampleTable,
  shopReport,
} from '../support/sample-report.ts';
import { noEffects } from '../../src/model/effects.ts';

const room = { maxBytes: 65_536 };
const [head, base] = ['0123456789abcdef0123456789abcdef01234567', 'b'.repeat(40)];

describe('the summary', () => {
  test('of a failing report', () => {
    expect(renderSummary(shopReport(), { ...room, marker: '<!-- lockkeeper -->', repeat: { version: '1.2.3', head, base } })).toMatchSnapshot();
  });

  test('of a passing one says what was judged', () => {
    const text = renderSummary(emptyReport({ files: 2, statements: 5, sources: [sampleSource()] }), room);
    expect(text).toContain('## ✅ Lockkeeper: passed: nothing found');
    expect(text).toContain('2 migrations, 5 statements, on PostgreSQL 15, dbmate, after a history of 41 files');
  });

  test('shows each finding once: as a comment or as a row', () => {
    const report = shopReport();
    const shown = report.findings.filter(counts);
    const inline = new Set(shown.slice(0, 3).map(({ fingerprint }) => fingerprint));
    const text = renderSummary(report, { ...room, posted: { inline } });
    expect(text).toContain('3 findings shown as comments on the lines: loses data (2), blocks traffic (1).');
    for (const { rule, fingerprint } of shown) expect(text.includes(`· \`${rule}\` |`)).toBe(!inline.has(fingerprint));
  });

  test('has no row where every finding is a comment', () => {
    const report = shopReport();
    const text = renderSummary(report, { ...room, posted: { inline: new Set(report.findings.map(({ fingerprint }) => fingerprint)) } });
    expect(text).toContain('5 findings shown as comments');
    expect(text).not.toContain('| Severity |');
  });

  test('puts notes of the run on top', () => {
    const text = renderSummary(shopReport(), { ...room, notes: ['Add `pull-requests: write` to the permissions.'] });
    expect(text.indexOf('- Add `pull-requests: write`')).toBeGreaterThan(0);
    expect(text.indexOf('- Add `pull-requests: write`')).toBeLessThan(text.indexOf('### Findings'));
  });
});

describe('P9 and C4: the summary within its limit', () => {
  const [finding] = shopReport().findings;
  const many = Array.from({ length: 2_000 }, (_, index) => ({
    ...finding!,
    fingerprint: String(index),
    message: `Größe ${index} of orders is lost. 名前`,
  }));

  test('is cut at a row, and says how many more', () => {
    const text = renderSummary(shopReport({ findings: many }), room);
    const rows = [...text.matchAll(/Größe \d+/gu)].length;
    expect(bytesOf(text)).toBeLessThanOrEqual(65_536);
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(`*${(2_000 - rows).toLocaleString('en-US')} more findings not shown here, for length.*`);
    expect(text).toContain('npx lockkeeper check --base origin/main');
  });

  test('at every size that leaves room for a sentence', () => {
    const report = shopReport({ findings: many.slice(0, 60) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (maxBytes) => {
        const text = renderSummary(report, { maxBytes, marker: '<!-- lockkeeper -->' });
        expect(bytesOf(text)).toBeLessThanOrEqual(maxBytes);
        if (maxBytes > 1_500) expect(text).toContain('npx lockkeeper check');
        if (maxBytes > 100) expect(text.startsWith('<!-- lockkeeper -->')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const id = sampleColumn('id', 'bigint', { notNull: true });

describe('what changes in the schema', () => {
  test('a table that kept its columns under a new name was renamed', () => {
    const old = sampleTable('order', [id]);
    const [diff, ...others] = diffSchemas({ before: sampleCatalog(old), after: sampleCatalog({ ...old, name: 'orders' }) });
    expect(others).toEqual([]);
    expect(diff).toMatchObject({ name: 'orders', change: 'changed', formerly: 'order' });
  });

  test('a column that was renamed is one change, and one that takes its place is two', () => {
    const name = sampleColumn('name', 'text');
    const products = sampleTable('products', [id, name]);
    const partsOf = (column: typeof name): readonly unknown[] =>
      diffSchemas({ before: sampleCatalog(products), after: sampleCatalog({ ...products, columns: [id, column] }) }).flatMap(partsThatDiffer);
    expect(partsOf({ ...name, name: 'title' })).toMatchObject([{ name: 'title', change: 'changed', formerly: 'name', before: 'name text' }]);
    expect(partsOf(sampleColumn('title', 'text'))).toMatchObject([
      { name: 'title', change: 'added' },
      { name: 'name', change: 'removed' },
    ]);
  });

  test('the diagram tells of a changed column what it was and what it is', () => {
    const name = sampleColumn('name', 'text');
    const after = sampleTable('products', [id, { ...name, notNull: true }]);
    const diagram = renderDiagram({ before: sampleCatalog(sampleTable('products', [id, name])), after: sampleCatalog(after) });
    expect(diagram).toContain('    text name "text → text not null"');
  });

  test('a table that only looks new is no change', () => {
    const table = sampleTable('orders', [id]);
    expect(diffSchemas({ before: sampleCatalog(table), after: sampleCatalog({ ...table, comment: 'sold things' }) })).toEqual([]);
  });

  test('C5: a diagram over the limits becomes a table', () => {
    const tables = Array.from({ length: 16 }, (_, index) => sampleTable(`t${index}`, [id], { constraints: [samplePrimaryKey(`t${index}`, 'id')] }));
    const source = sampleSource({ before: sampleCatalog(), after: sampleCatalog(...tables) });
    expect(renderDiagram(source)).toBeUndefined();
    const text = renderSummary(emptyReport({ sources: [source] }), room);
    expect(text).not.toContain('mermaid');
    expect(text).toContain('| `t15` | ➕ new table |  | 1 column |');
  });

  test('C5: a diagram with more edges than Mermaid draws becomes a table', () => {
    const columns = Array.from({ length: mermaidLimits.edges + 1 }, (_, index) => sampleColumn(`c${index}`, 'bigint'));
    const parent = sampleTable('parent', [id]);
    const child = sampleTable('child', columns, { constraints: columns.map(({ name }) => sampleForeignKey('child', name, 'parent')) });
    expect(renderDiagram({ before: sampleCatalog(parent), after: sampleCatalog(parent, child) })).toBeUndefined();
  });

  test('a wide table shows what changed, and Mermaid’s grammar holds', () => {
    const columns = Array.from({ length: 60 }, (_, index) => sampleColumn(`c${index}`, 'numeric(10,2)'));
    const added = sampleColumn('"; drop', 'my type[]', { type: { name: 'x', modifiers: [], dimensions: 1, text: 'my type[]' } });
    const before = sampleTable('wide', columns);
    const diagram = renderDiagram({ before: sampleCatalog(before), after: sampleCatalog({ ...before, columns: [...columns, added] }) });
    expect(diagram).toContain('    my[] column_drop "drop, added"');
    for (const line of (diagram ?? '').split('\n').slice(2, -1))
      expect(line).toMatch(/^ {4}[A-Za-z][\w[\]]* [A-Za-z]\w*(?: (?:PK|FK)(?:, (?:PK|FK))?)?(?: "[^"]*")?$/u);
    expect((diagram ?? '').split('\n').length).toBeLessThan(20);
  });
});

describe('who waits for what', () => {
  const row = (statement: string, line: number, locks: typeof noEffects.locks) => ({
    file: 'm/1.sql',
    line,
    statement,
    start: line * 100,
    transaction: 1,
    effects: { ...noEffects, locks },
  });
  const orders = sampleTable('orders', [id]);
  const users = sampleTable('users', [id]);
  const fresh = sampleTable('fresh', [id], { origin: { kind: 'change', span: { file: 'm/1.sql', start: 0, end: 0 } } });

  test('a lock on what the change itself made is nobody’s wait', () => {
    const timeline = [
      row('ALTER TABLE fresh', 2, [sampleLock('fresh', 'ACCESS EXCLUSIVE')]),
      row('ALTER TABLE orders', 3, [sampleLock('orders', 'SHARE')]),
    ];
    const entries = timelineOf(sampleSource({ before: sampleCatalog(orders), after: sampleCatalog(orders, fresh), timeline }));
    expect(entries.map(({ relation }) => relation.name)).toEqual(['orders']);
  });

  test('the parts of one statement are one entry for each relation, held until it is done', () => {
    const more = { ...row('ALTER', 3, [sampleLock('orders', 'ACCESS EXCLUSIVE')]), start: 200 };
    const timeline = [row('ALTER', 2, [sampleLock('orders', 'SHARE'), sampleLock('users', 'SHARE')]), more];
    const entries = timelineOf(sampleSource({ before: sampleCatalog(orders, users), after: sampleCatalog(orders, users), timeline }));
    expect(entries).toMatchObject([
      { line: 2, mode: 'ACCESS EXCLUSIVE', relation: { name: 'orders' }, heldUntil: 2 },
      { line: 2, mode: 'SHARE', relation: { name: 'users' }, heldUntil: 2 },
    ]);
  });

  test('a lock is held until the last statement of its transaction', () => {
    const timeline = [row('A', 1, [sampleLock('orders', 'ACCESS EXCLUSIVE')]), row('B', 9, [])];
    const [entry] = timelineOf(sampleSource({ before: sampleCatalog(orders), after: sampleCatalog(orders), timeline }));
    expect(entry).toMatchObject({ line: 1, heldUntil: 9, blocks: 'reads-and-writes' });
  });
});
