import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { parseWorkflow } from '@actions/workflow-parser';
import { Parser } from 'commonmark';
import { Command } from 'commander';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addCheck } from '../src/commands/check.ts';
import { addDemo } from '../src/commands/demo.ts';
import { addExplain } from '../src/commands/explain.ts';
import { addIndexes } from '../src/commands/indexes.ts';
import { addInit } from '../src/commands/init.ts';
import { addPolicy } from '../src/commands/policy.ts';
import { addNormalize } from '../src/commands/normalize.ts';
import { addSchema } from '../src/commands/schema.ts';
import { layouts } from '../src/migrations/layouts/index.ts';
import { consequences, families } from '../src/model/finding.ts';
import { UserError } from '../src/model/user-error.ts';
import { changeFields } from '../src/policy/change-fields.ts';
import { loadPolicy } from '../src/policy/load.ts';
import { presets } from '../src/policy/presets.ts';
import { policySchema } from '../src/policy/schema.ts';
import { viewFields } from '../src/policy/view.ts';
import { renderTerminal } from '../src/reporters/terminal.ts';
import { rules } from '../src/rules/index.ts';
import { judgePullRequest } from './support/judge-repository.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const listed = (folder: string): readonly string[] => readdirSync(path.join(root, folder), { encoding: 'utf8' }).map((file) => `${folder}/${file}`);
const pages = ['README.md', 'CHANGELOG.md', ...listed('docs'), ...listed('docs/contributing')].filter((file) => file.endsWith('.md'));
const texts = new Map(pages.map((page) => [page, read(page)]));
const textOf = (page: string): string => texts.get(page) ?? '';

interface Block {
  readonly page: string;
  /** Which of the page's blocks it is, counted from 1. */
  readonly number: number;
  readonly language: string;
  readonly text: string;
}

/** What a page holds, as CommonMark reads it. */
function walk(page: string): { readonly blocks: readonly Block[]; readonly links: readonly string[]; readonly codes: readonly string[] } {
  const blocks: Block[] = [];
  const links: string[] = [];
  const codes: string[] = [];
  const walker = new Parser().parse(textOf(page)).walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { node, entering } = event;
    if (!entering) continue;
    if (node.type === 'code_block') blocks.push({ page, number: blocks.length + 1, language: node.info ?? '', text: node.literal ?? '' });
    if (node.type === 'code') codes.push(node.literal ?? '');
    if (node.type === 'link') links.push(node.destination ?? '');
  }
  return { blocks, links, codes };
}

const found = pages.map((page) => ({ page, ...walk(page) }));
const blocks = found.flatMap((one) => one.blocks);
const named = (some: readonly Block[]): readonly (readonly [string, Block])[] =>
  some.map((block) => [`${block.page}, block ${block.number},`, block] as const);

/** Cells of the rows of every table whose head is this one. */
function tableUnder(page: string, head: string): readonly (readonly string[])[] {
  const lines = textOf(page).split('\n');
  const starts = lines.flatMap((line, index) => (line.trim() === head ? [index + 2] : []));
  return starts.flatMap((start) => {
    const end = lines.findIndex((line, index) => index >= start && !line.trim().startsWith('|'));
    return lines.slice(start, end < 0 ? lines.length : end).map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  });
}

const unquoted = (cell = ''): string => cell.replace(/^`(.*)`$/, '$1');
const wordsIn = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

test('there is something to hold to', () => {
  expect(pages.length).toBeGreaterThan(8);
  expect(blocks.length).toBeGreaterThan(25);
});

describe('YAML', () => {
  const yaml = blocks.filter(({ language }) => language === 'yaml');
  const isWorkflow = ({ text }: Block): boolean => /^on:/m.test(text) && /^jobs:/m.test(text);
  const workflows = yaml.filter(isWorkflow);
  const policies = yaml.filter((block) => !isWorkflow(block));
  const outdir = mkdtempSync(path.join(tmpdir(), 'lockkeeper-docs-'));
  let parser: { readonly parseWorkflow: typeof parseWorkflow };

  /** GitHub's own parser imports JSON without saying so, which Node refuses; a bundle of it runs. */
  beforeAll(async () => {
    const outfile = path.join(outdir, 'parser.mjs');
    const contents = "export * from '@actions/workflow-parser';";
    await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: root },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'error',
    });
    parser = (await import(pathToFileURL(outfile).href)) as typeof parser;
  });
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  test('both kinds are there', () => {
    expect(workflows.length).toBeGreaterThan(3);
    expect(policies.length).toBeGreaterThan(8);
  });

  test.each(named(workflows))('%s is a workflow', (name, { text }) => {
    const trace = { error() {}, info() {}, verbose() {} };
    const { context } = parser.parseWorkflow({ name, content: text }, trace);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    const known = Object.keys((parse(read('action.yml')) as { inputs: object }).inputs);
    const { jobs } = parse(text) as { jobs: Record<string, { steps: readonly { uses?: string; with?: object }[] }> };
    const own = Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.startsWith('lockkeeper/') === true));
    expect(own.length).toBeGreaterThan(0);
    for (const step of own) expect(known).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });

  test.each(named(policies))('%s is a policy', async (_, { text }) => {
    const remote = async (): Promise<string> => 'version: 1\n';
    const { policy } = await loadPolicy({ text, reader: { read: async () => undefined, readRemote: remote }, rules, presets });
    expect(policy.sources.length).toBeGreaterThan(0);
  });
});

describe('commands', () => {
  /** The program's own parser; its actions are taken out, so that nothing runs. */
  function makeProgram(): Command {
    const program = new Command('lockkeeper');
    for (const add of [addCheck, addExplain, addInit, addPolicy, addSchema, addIndexes, addNormalize, addDemo]) add(program);
    const quiet = (command: Command): void => {
      command.exitOverride().configureOutput({ writeOut() {}, writeErr() {} });
      if (command.commands.length === 0) command.action(() => {});
      for (const child of command.commands) quiet(child);
    };
    quiet(program);
    return program;
  }

  const inBlocks = blocks.flatMap(({ page, text }) => text.split('\n').map((line) => [page, line.replace(/\s+#.*$/, '').trim()] as const));
  const inText = found.flatMap(({ page, codes }) => codes.map((code) => [page, `$ ${code}`] as const));
  const helped = readdirSync(path.join(root, 'src/commands'), { encoding: 'utf8' }).map((file) => `src/commands/${file}`);
  const inHelp = helped.flatMap((file) =>
    [...read(file).matchAll(/(?:^|\\n) *(lockkeeper [^`'\n]+)/gm)].map(([, line = '']) => [file, `$ ${line.split(/ {2,}/)[0] ?? ''}`] as const),
  );
  const lines = [...inBlocks, ...inText, ...inHelp].flatMap(([page, line]) => {
    const [, rest] = /^\$ (?:lockkeeper|node dist\/cli\.js) (?=[a-z])(.*)$/.exec(line) ?? [];
    return rest === undefined ? [] : [[page, rest] as const];
  });

  test('some are shown', () => expect(lines.length).toBeGreaterThan(10));

  test.each(lines)('%s: lockkeeper %s', async (_, line) => {
    await expect(makeProgram().parseAsync(line.split(/\s+/), { from: 'user' })).resolves.toBeDefined();
  });

  test('a flag that there is not would be seen', async () => {
    await expect(makeProgram().parseAsync(['check', '--bass', 'main'], { from: 'user' })).rejects.toThrow(/unknown option/);
    await expect(makeProgram().parseAsync(['polcy', 'check'], { from: 'user' })).rejects.toThrow(/unknown command/);
  });

  test('flags that are named alone are there', () => {
    const help = makeProgram()
      .commands.map((command) => command.helpInformation())
      .join('\n');
    const foreign = new Set(['--rollback', '--liquibase', '--changeset', '--pg-version', '--assume-in-transaction']);
    const flags = found
      .flatMap(({ codes }) => codes.flatMap((code) => /^--[a-z-]{2,}(?= |$)/.exec(code)?.[0] ?? []))
      .filter((flag) => !foreign.has(flag));
    expect(flags.length).toBeGreaterThan(3);
    for (const flag of flags) expect(help).toContain(flag);
  });

  test('scripts are those of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const run = [...texts.values()].flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(run.length).toBeGreaterThan(1);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
  });
});

describe('links and names', () => {
  const slugOf = (heading: string): string =>
    heading
      .replaceAll(/`|\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
  const anchorsOf = (file: string): readonly string[] => [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading));
  const relative = found.flatMap(({ page, links }) => links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => [page, link] as const));

  test('some are there', () => expect(relative.length).toBeGreaterThan(40));

  test.each(relative)('%s links to %s', (page, link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURI(file));
    expect(existsSync(path.join(root, target)), target).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor);
  });

  const prefix = new RegExp(`(?<![\\w/.-])(?:${families.filter((family) => family !== 'custom').join('|')})/[a-z0-9-]+(?![\\w./*-])`, 'g');
  test.each(pages)('%s names rules that there are', (page) => {
    const ids = new Set<string>(rules.map(({ id }) => id));
    const wrong = [...textOf(page).matchAll(prefix)].map(([id]) => id).filter((id) => !ids.has(id) && id !== 'locking/create-index-block-writes');
    expect(wrong).toEqual([]);
  });
});

describe('tables', () => {
  const action = parse(read('action.yml')) as {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
    readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  };

  test('inputs and outputs are those of action.yml', () => {
    const inputs = Object.entries(action.inputs).map(([name, { default: value, description }]) => [name, value ?? '', description]);
    const outputs = Object.entries(action.outputs).map(([name, { description }]) => [name, description]);
    expect(
      tableUnder('docs/ci.md', '| Input | Default | What it does |').map(([name, value, what]) => [unquoted(name), unquoted(value), what]),
    ).toEqual(inputs);
    expect(tableUnder('docs/ci.md', '| Output | What it holds |').map(([name, what]) => [unquoted(name), what])).toEqual(outputs);
  });

  test('keys of a policy are those of its schema', () => {
    const keys = tableUnder('docs/policy.md', '| Key | What it says |');
    const { properties } = policySchema(rules);
    const documented = new Set(
      [...keys, ...tableUnder('docs/exceptions.md', '| Key | Must be there | What it says |')].flatMap(([cell]) => wordsIn(cell)),
    );
    expect([...documented]).toEqual(expect.arrayContaining(Object.keys(properties)));
    const { migrations, custom, exceptions } = properties as Readonly<Record<string, { readonly items?: { readonly properties: object } }>>;
    for (const { items } of [migrations, custom, exceptions].filter((part) => part !== undefined))
      expect([...documented]).toEqual(expect.arrayContaining(Object.keys(items?.properties ?? {})));
    expect(textOf('docs/exceptions.md')).toContain('require-until');
  });

  test('families and consequences are all there', () => {
    expect(tableUnder('docs/policy.md', '| Family | What its rules look at |').map(([name]) => unquoted(name))).toEqual([...families]);
    expect(tableUnder('docs/policy.md', '| Consequence | What comes of it |').map(([name]) => unquoted(name))).toEqual([...consequences]);
  });

  test('rules with options are those that have some', () => {
    const shown = tableUnder('docs/policy.md', '| Rule | Options |').map(([rule, options = '']) => [wordsIn(rule)[0], options] as const);
    const real = rules.filter(({ options }) => Object.keys(options.defaults).length > 0);
    expect(shown.map(([id]) => id)).toEqual(real.map(({ id }) => id));
    for (const [id, options] of shown)
      for (const name of Object.keys(real.find((rule) => rule.id === id)?.options.defaults ?? {})) expect(options).toContain(`\`${name}\``);
  });

  test('what an expression sees is what there is', () => {
    const typed = tableUnder('docs/policy.md', '| Type | Fields |').map(([name, fields]) => [unquoted(name), wordsIn(fields)]);
    expect(typed).toEqual(Object.entries(viewFields).map(([name, fields]) => [name, Object.keys(fields)]));
    const kinds = tableUnder('docs/policy.md', '| Kind | Fields of `change` |').map(([name, fields]) => [unquoted(name), wordsIn(fields)]);
    expect(kinds).toEqual(Object.entries(changeFields).map(([name, fields]) => [name, Object.keys(fields)]));
  });

  test('presets say what the table says of them', async () => {
    const rows = tableUnder('docs/policy.md', '| | `recommended` | `strict` | `zero-downtime` |');
    for (const [column, preset] of ['recommended', 'strict', 'zero-downtime'].entries()) {
      const { policy } = await loadPolicy({ text: `version: 1\nextends: ${preset}\n`, reader: { read: async () => undefined }, rules, presets });
      const said = (row: number): string => unquoted(rows[row]?.[column + 1]);
      expect([said(0), said(1), said(2)]).toEqual([policy.failOn, policy.opaque, String(policy.smallTableRows)]);
    }
  });

  test('every migration tool has its rows', () => {
    const frameworks = layouts.map(({ framework }) => framework).toSorted();
    const recognised = tableUnder('docs/migration-tools.md', '| Tool | `framework:` | Marks | Names |');
    expect(recognised.map(([, framework]) => unquoted(framework)).toSorted()).toEqual(frameworks);
    for (const { framework, source } of layouts) expect(recognised.find(([, name]) => unquoted(name) === framework)?.[0]).toContain(`(${source})`);
    const order = tableUnder('docs/migration-tools.md', '| `framework:` | Order | Transaction | Out of order |');
    expect(order.map(([framework]) => unquoted(framework)).toSorted()).toEqual(frameworks);
    for (const { framework, ordered } of layouts.filter((layout) => layout.framework !== 'rails-structure'))
      expect([framework, order.find(([name]) => unquoted(name) === framework)?.[3]]).toEqual([
        framework,
        ordered ? 'skipped or refused' : 'runs late',
      ]);
    const directives = tableUnder('docs/migration-tools.md', '| `framework:` | Read | Also pointed out |');
    expect(directives.map(([framework]) => unquoted(framework)).toSorted()).toEqual(frameworks);
  });
});

describe('screens are those of a real run', () => {
  test('the finding of the demo', async () => {
    const filesOf = (folder: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .map((file) => [path.relative(path.join(root, folder), file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
      );
    const report = await judgePullRequest({ main: filesOf('examples/shop/base'), writes: filesOf('examples/shop/pull-request') });
    const screen = renderTerminal(report, { colour: false, width: 100 });
    const shown = blocks.filter(({ page, language }) => page === 'README.md' && language === 'text');
    expect(shown).toHaveLength(1);
    for (const { text } of shown) expect(screen).toContain(text);
  });

  test('the mistakes of a policy', async () => {
    const text = 'version: 1\nextend: strict\nrules:\n  locking/create-index-block-writes: error\nfail-on: errr\n';
    const error = await loadPolicy({ text, reader: { read: async () => undefined }, rules, presets }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    const said = (error as UserError).mistakes.map(({ place = '', message, hint = '' }) => `error: ${place}: ${message}\n  hint: ${hint}\n`).join('');
    expect(textOf('docs/policy.md')).toContain(`$ lockkeeper policy check\n${said}`);
  });
});
