import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { counts } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/reporters/html.ts';
import { renderComment } from '../../src/reporters/review.ts';
import { renderSummary } from '../../src/reporters/summary.ts';
import { call, findChromium, schemes, withPage } from './browser.ts';
import { diagramsOf, openMermaid, showMarkdown } from './markdown.ts';
import { checkAccess, checkHeadings, checkKeyboard, checkNarrow, openPage } from './page-checks.ts';
import { compressPng } from './png.ts';
import { judgeCases, judgeShop } from './reports.ts';

/*
 * Shows in a real browser what reviewers see, and checks it: `npm run look`, and with `-- --write` the pictures of the docs anew.
 */

const images = path.resolve(import.meta.dirname, '../../docs/images');
/** Largest picture that the docs carry, in bytes. */
const largestPicture = 150_000;
/** Every so many of the labelled cases is opened as a page; their diagrams are all drawn. */
const pageEvery = 30;

const complaints: string[] = [];
const keep = (where: string, found: readonly string[]): void => void complaints.push(...found.map((complaint) => `${where}: ${complaint}`));
const page = (report: Report): string => renderHtml(report, { title: 'Lockkeeper' });
const summary = (report: Report): string => renderSummary(report, { maxBytes: 65_536 });

/** Draws every diagram of every summary. */
async function checkDiagrams(browser: Page, reports: ReadonlyMap<string, Report>): Promise<void> {
  await openMermaid(browser, 'light');
  const seen = new Set<string>();
  for (const [name, report] of reports) {
    for (const diagram of diagramsOf(summary(report)).filter((text) => !seen.has(text))) {
      seen.add(diagram);
      const complaint = await call<string | undefined>(browser, 'complaintOn', diagram, seen.size);
      if (complaint !== undefined) keep(`diagram of ${name}`, [complaint]);
    }
  }
  if (seen.size === 0) keep('diagrams', ['there are none']);
  console.log(`${seen.size} different diagrams of ${reports.size} reports were drawn.`);
}

/** Opens pages, and asks of each what a reader without network, without a mouse or without sight would. */
async function checkPages(browser: Page, reports: ReadonlyMap<string, Report>): Promise<void> {
  for (const [name, report] of reports) {
    for (const colorScheme of schemes) {
      const where = `page of ${name}, ${colorScheme}`;
      await browser.emulateMedia({ colorScheme });
      keep(where, await openPage(browser, page(report)));
      await call(browser, 'openDetails');
      for (const check of [checkHeadings, checkAccess, checkKeyboard, checkNarrow]) keep(where, await check(browser));
    }
  }
  console.log(`${reports.size} pages were opened, each in ${schemes.join(' and ')}.`);
}

/** The comments that the docs show: one with a suggestion, one with a plan. */
function commentsOf(report: Report): string {
  const shown = report.findings.filter(counts);
  const findings = ['edit', 'plan'].flatMap((kind) => shown.find(({ remedies }) => remedies.some((remedy) => remedy.kind === kind)) ?? []);
  return findings.map((finding) => renderComment(finding, report)).join('\n\n---\n\n');
}

async function takePictures(browser: Page, reports: { readonly shop: Report; readonly edited: Report }): Promise<void> {
  mkdirSync(images, { recursive: true });
  const take = async (name: string, { top = 0, most }: { readonly top?: number; readonly most: number }): Promise<void> => {
    const file = path.join(images, `${name}.png`);
    const height = Math.min(most, (await call<number>(browser, 'pageHeight')) - top);
    const png = compressPng(await browser.screenshot({ fullPage: true, clip: { x: 0, y: top, width: 1000, height } }));
    writeFileSync(file, png);
    console.log(`${path.relative(process.cwd(), file)}: ${Math.round(png.length / 1000)} KB`);
    if (png.length > largestPicture) keep(name, [`${png.length} bytes are too many for a picture of the docs`]);
  };
  for (const scheme of schemes) {
    await openMermaid(browser, scheme);
    await showMarkdown(browser, commentsOf(reports.shop));
    await take(`comments-${scheme}`, { most: 900 });
    const [findings = '', schema = '', locks = ''] = summary(reports.shop).split(/(?=^### (?:What changes|Who waits))/mu);
    await showMarkdown(browser, findings);
    await take(`summary-${scheme}`, { most: 600 });
    await showMarkdown(browser, schema);
    await take(`schema-${scheme}`, { most: 1200 });
    await showMarkdown(browser, locks);
    await take(`locks-${scheme}`, { most: 700 });
    await openPage(browser, page(reports.shop));
    await take(`page-${scheme}`, { most: 600 });
    await take(`page-files-${scheme}`, { top: await call<number>(browser, 'topOf', 'files'), most: 800 });
    await openPage(browser, page(reports.edited));
    await take(`page-edited-${scheme}`, { top: await call<number>(browser, 'topOf', 'files'), most: 700 });
  }
}

async function look(browser: Page): Promise<void> {
  const shop = await judgeShop();
  const reports = new Map([['the shop', shop]]);
  for await (const [name, report] of judgeCases()) reports.set(name, report);
  await checkDiagrams(browser, reports);
  await checkPages(browser, new Map([...reports].filter((_, at) => at % pageEvery === 0)));
  if (process.argv.includes('--write')) await takePictures(browser, { shop, edited: reports.get('s-edited-flyway') ?? shop });
}

const chromium = findChromium();
if (chromium === undefined) {
  console.log('SKIPPED: there is no Chromium here, so nothing was drawn and nothing checked. Install it, or name one in CHROMIUM.');
} else {
  await withPage(chromium, look);
  for (const complaint of complaints) console.error(complaint);
  console.log(complaints.length === 0 ? 'There is nothing to complain of.' : `${complaints.length} complaints.`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
