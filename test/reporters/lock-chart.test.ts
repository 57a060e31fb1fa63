import { describe, expect, test } from 'vitest';
import { noEffects, type LockMode, type Work } from '../../src/model/effects.ts';
import type { JudgedSource, TimelineRow } from '../../src/model/report.ts';
import { chartLocks, renderGantt, renderHtmlChart } from '../../src/reporters/lock-chart.ts';
import { renderHtml } from '../../src/reporters/html.ts';
import { renderSummary } from '../../src/reporters/summary.ts';
import { hostileCorpus } from '../support/hostile-corpus.ts';
import { emptyReport, sampleCatalog, sampleColumn, sampleLock, sampleSource, sampleTable, sampleWork } from '../support/sample-report.ts';

const build = (table: string): readonly Work[] => [sampleWork('index-build', table, 'build-index', 'writes')];

/** A statement that locks a table, in a transaction of its own unless another is told. */
function row(
  line: number,
  table: string,
  mode: LockMode,
  more: { readonly work?: readonly Work[]; readonly transaction?: number } = {},
): TimelineRow {
  const { work = [], transaction = line } = more;
  const effects = { ...noEffects, locks: [sampleLock(table, mode)], work };
  return { file: 'm/1_a.sql', line, statement: `ALTER TABLE ${table}`, start: line * 100, transaction, effects };
}

/** The rows on tables that stood before. */
function sourceOf(...timeline: readonly TimelineRow[]): JudgedSource {
  const names = new Set(timeline.flatMap(({ effects }) => effects.locks.map(({ relation }) => relation.name)));
  const catalog = sampleCatalog(...[...names].map((name) => sampleTable(name, [sampleColumn('id', 'bigint')])));
  return sampleSource({ before: catalog, after: catalog, timeline });
}

const ganttOf = (source: JudgedSource): string | undefined => {
  const chart = chartLocks(source);
  return chart && renderGantt(chart);
};

describe('the chart of locks', () => {
  test('a lock lasts to the end of its transaction, and is long where something long runs under it', () => {
    const held = { transaction: 1 };
    const source = sourceOf(
      row(1, 'orders', 'ACCESS EXCLUSIVE', held),
      row(2, 'users', 'SHARE', { ...held, work: build('users') }),
      row(3, 'carts', 'SHARE'),
    );
    expect(ganttOf(source)?.split('\n').slice(6)).toEqual([
      '  section orders',
      '  line 1, ACCESS EXCLUSIVE, reads and writes wait, for long :crit, 0, 6',
      '  section users',
      '  line 2, SHARE, writes wait, for long :crit, 1, 6',
      '  section carts',
      '  line 3, SHARE, writes wait :6, 7',
    ]);
  });

  test('statements that run under none of the locks take no room', () => {
    const free = { ...row(2, 'users', 'ACCESS SHARE', { work: build('users') }), effects: { ...noEffects, work: build('users') } };
    expect(chartLocks(sourceOf(row(1, 'orders', 'SHARE'), free, row(3, 'users', 'SHARE')))?.length).toBe(2);
  });

  test('the file is named where there are several', () => {
    const other = { ...row(2, 'orders', 'SHARE'), file: 'm/2_b.sql' };
    expect(ganttOf(sourceOf(row(1, 'orders', 'SHARE'), other))).toContain('  line 2 of 2_b.sql, SHARE, writes wait :1, 2');
  });

  test('one lock is told by its row of the table', () => {
    expect(chartLocks(sourceOf(row(1, 'orders', 'SHARE')))).toBeUndefined();
  });

  test('C5: too many locks for a chart stand in the table alone', () => {
    const many = sourceOf(...Array.from({ length: 40 }, (_, i) => row(i + 1, `t${i}`, 'SHARE')));
    expect(chartLocks(many)).toBeUndefined();
    const summary = renderSummary(emptyReport({ sources: [many] }), { maxBytes: 65_536 });
    expect(summary).not.toContain('gantt');
    expect(summary.match(/^\| `1_a\.sql:\d+` .*$/gmu)).toHaveLength(40);
  });

  test('in summary and page, above the table', () => {
    const report = emptyReport({ sources: [sourceOf(row(1, 'orders', 'SHARE'), row(2, 'users', 'SHARE'))] });
    expect(renderSummary(report, { maxBytes: 65_536 })).toMatch(
      /### Who waits for what[^#]*```mermaid\n%%[^`]*gantt[^`]*```\n\n#### Lock by lock\n\n\| Statement /u,
    );
    expect(renderHtml(report, { title: 'x' })).toMatch(/role="img" aria-label="A chart of 2 locks; the table has the same in words"[\s\S]*<table/u);
  });
});

describe('S2: names on the chart', () => {
  test.each(['a:b', 'a;b', 'a#b', 'a%%b', '"a"', 'a\nb', '<b>', '`a`', '$$x$$', ' ', 'x'.repeat(41), '\u202Ea'])(
    '%j is left to the table',
    (name) => {
      const source = sourceOf(row(1, name, 'SHARE'), row(2, 'users', 'SHARE'));
      expect(ganttOf(source)).toBeUndefined();
      const summary = renderSummary(emptyReport({ sources: [source] }), { maxBytes: 65_536 });
      expect(summary).toContain('| Statement | Relation | Lock |');
      expect(summary).not.toContain('gantt');
    },
  );

  test.each(hostileCorpus.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s is text on the page', (_, name) => {
    const chart = chartLocks(sourceOf(row(1, name, 'SHARE'), row(2, 'users', 'SHARE')));
    const tags = [...(chart === undefined ? '' : renderHtmlChart(chart)).matchAll(/<\/?(\w+)/gu)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(new Set(['p', 'div']));
  });
});
