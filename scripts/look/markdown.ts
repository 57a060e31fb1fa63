import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked, type Token, type Tokens } from 'marked';
import type { Page } from 'playwright-core';
import { call, type Scheme } from './browser.ts';

const mermaidFile = path.join(path.dirname(fileURLToPath(import.meta.resolve('mermaid'))), 'mermaid.min.js');

/** The Mermaid diagrams of a Markdown page, as a reader of Markdown finds them. */
export function diagramsOf(markdown: string): readonly string[] {
  return marked.lexer(markdown, { gfm: true }).flatMap((token) => (isCode(token) && token.lang === 'mermaid' ? [token.text] : []));
}

const isCode = (token: Token): token is Tokens.Code => token.type === 'code';

/** Opens an empty page with Mermaid on it, held to the limits that it has on GitHub. */
export async function openMermaid(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto('about:blank');
  await page.setContent('<!doctype html><html lang="en"><head><title>look</title></head><body></body></html>');
  await page.addScriptTag({ content: readFileSync(mermaidFile, 'utf8') });
  const config = { startOnLoad: false, securityLevel: 'strict', maxTextSize: 50_000, maxEdges: 500, theme: scheme === 'dark' ? 'dark' : 'default' };
  await page.evaluate(`mermaid.initialize(${JSON.stringify(config)})`);
}

/** Shows Markdown on the open page as GitHub would: tables, folded parts, diagrams drawn. */
export async function showMarkdown(page: Page, markdown: string): Promise<void> {
  await call(page, 'showMarkdown', await marked.parse(markdown, { gfm: true }), css);
}

/** Sizes and colours like those of GitHub's pages, so that tables break where they break there. */
const css = `
:root { color-scheme: light dark; --bg: #fff; --text: #1f2328; --line: #d1d9e0; --soft: #f6f8fa; --quiet: #59636e; --good: #dafbe1; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --text: #f0f6fc; --line: #3d444d; --soft: #151b23; --quiet: #9198a1; --good: #12261e; } }
body { margin: 0; background: var(--bg); color: var(--text); font: 14px/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
.markdown { max-width: 860px; margin: 0 auto; padding: 20px; }
h2, h3, h4 { margin: 20px 0 12px; line-height: 1.25; } h2 { font-size: 21px; padding-bottom: 6px; border-bottom: 1px solid var(--line); } h3 { font-size: 17.5px; } h4 { font-size: 14px; }
code { background: var(--soft); padding: .15em .4em; border-radius: 6px; font: 12px ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: break-word; }
pre { background: var(--soft); padding: 14px; border-radius: 6px; overflow-x: auto; } pre code { padding: 0; background: none; }
pre:has(.language-suggestion) { background: var(--good); } pre:has(.language-suggestion)::before { content: "Suggested change"; display: block; color: var(--quiet); margin-bottom: 8px; }
table { border-collapse: collapse; display: block; overflow-x: auto; } td, th { border: 1px solid var(--line); padding: 6px 13px; text-align: left; vertical-align: top; } th { font-weight: 600; }
sub { color: var(--quiet); } summary { cursor: pointer; } figure { margin: 12px 0; text-align: center; } hr { border: 0; border-top: 1px solid var(--line); margin: 24px 0; }`;
