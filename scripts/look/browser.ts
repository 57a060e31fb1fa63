import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const flags = [
  'disable-lcd-text',
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];
const inPage = readFileSync(path.join(import.meta.dirname, 'in-page.mjs'), 'utf8');

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** The Chromium of this machine: the one that CHROMIUM names, or one in a usual place. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'], ...usual].find((file) => file !== undefined && existsSync(file));
}

/** Starts Chromium without a window on a new and empty profile, hands over a page, and ends it. */
export async function withPage<T>(executablePath: string, use: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(path.join(tmpdir(), 'lockkeeper-look-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags.map((flag) => `--${flag}`),
    viewport: { width: 1000, height: 900 },
  });
  try {
    return await use(await browser.newPage());
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Calls a function of `in-page.mjs` on the open page. */
export async function call<T>(page: Page, name: string, ...args: readonly (string | number | readonly string[])[]): Promise<T> {
  const isThere = await page.evaluate('"look" in globalThis');
  if (isThere !== true) await page.evaluate(inPage);
  return (await page.evaluate(`look[${JSON.stringify(name)}](...${JSON.stringify(args)})`)) as T;
}
