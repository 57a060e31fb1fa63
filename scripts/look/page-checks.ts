import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { call } from './browser.ts';

/** Opens a page from its text, and tells what it did that a page without network and scripts does not do. */
export async function openPage(page: Page, html: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  const onRequest = (request: { url(): string }): void => void complaints.push(`it asks for ${request.url()}`);
  const onConsole = (message: { text(): string }): void => void complaints.push(`on the console: ${message.text()}`);
  const onError = (error: Error): void => void complaints.push(`an error: ${error.message}`);
  await page.goto('about:blank');
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onError);
  await page.setContent(html, { waitUntil: 'load' });
  page.off('request', onRequest).off('console', onConsole).off('pageerror', onError);
  return complaints;
}

/** Goes through the open page by the tabulator key: it must reach all that can be reached, in the order of the page, and the focus must be seen. */
export async function checkKeyboard(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  const stops = await call<number>(page, 'numberStops');
  if (stops === 0) return ['nothing can be reached by the keyboard'];
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press('Tab');
    const { stop, seen, what } = await call<{ readonly stop: string; readonly seen: boolean; readonly what: string }>(page, 'describeFocus');
    if (stop !== String(at)) return [...complaints, `stop ${at + 1} of ${stops} of the tabulator key is ${what}`];
    if (!seen) complaints.push(`the focus is not seen on ${what}`);
  }
  return complaints;
}

/** Headings that skip a level. */
export async function checkHeadings(page: Page): Promise<readonly string[]> {
  const headings = await call<readonly (readonly [level: number, text: string])[]>(page, 'listHeadings');
  const first = headings[0]?.[0] === 1 ? [] : ['it does not begin with a heading of the first level'];
  return [
    ...first,
    ...headings.flatMap(([level, text], at) => (level - (headings[at - 1]?.[0] ?? 0) > 1 ? [`the heading “${text}” skips a level`] : [])),
  ];
}

/** What axe finds against WCAG 2.2 AA, a contrast of 4.5 to 1 among it, and against good practice. */
export async function checkAccess(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return call(page, 'listViolations', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
}

/** Whether the page fits into a window of 360 pixels, as wide as a telephone. */
export async function checkNarrow(page: Page): Promise<readonly string[]> {
  const wide = page.viewportSize() ?? { width: 1000, height: 900 };
  await page.setViewportSize({ ...wide, width: 360 });
  const isTooWide = await call<boolean>(page, 'isTooWide');
  await page.setViewportSize(wide);
  return isTooWide ? ['it is wider than a window of 360 pixels'] : [];
}
