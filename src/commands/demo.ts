import { cp, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { git } from '../host/git.ts';
import { changeSince } from '../host/local-change.ts';
import { UserError } from '../model/user-error.ts';
import { print, writeOutput } from './ending.ts';
import { loadRenderer } from './formats.ts';

/** `lockkeeper demo`: a shop's history and a pull request, judged by the same path as a user's own. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('judge the pull request of an example shop, and write the review as a page')
    .option('--output <file>', 'where to write the page')
    .addHelpText('after', '\nExample:\n  lockkeeper demo')
    .action(async ({ output }: { readonly output?: string }) => {
      const root = await makeRepository();
      const page = path.resolve(output ?? path.join(root, '..', 'review.html'));
      const { judge } = await import('../run.ts');
      const change = await changeSince(root, 'main');
      const report = await judge({
        change,
        policy: { from: 'base', reader: { read: async (file: string) => (await change.base.read([file])).get(file) } },
        flags: {},
        today: new Date().toISOString().slice(0, 10),
        clock: () => performance.now(),
      });
      const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
      const [renderTerminal, renderPage] = await Promise.all([loadRenderer('terminal'), loadRenderer('html')]);
      await print(renderTerminal(report, { colour, width: process.stdout.columns ?? 100 }));
      await writeOutput(page, renderPage(report, { colour: false, width: 100 }));
      await print(
        `\nThe repository of the demo: ${root}\nThe review as a page:       ${page}\nThis pull request is meant to fail; in a repository of yours, the exit code would have been ${report.verdict === 'pass' ? 0 : 1}.`,
      );
    });
}

/** A throw-away git repository: the shop's history on main, the pull request on a branch of it. */
async function makeRepository(): Promise<string> {
  const examples = await findExamples();
  const root = path.join(await mkdtemp(path.join(tmpdir(), 'lockkeeper-demo-')), 'shop');
  await cp(path.join(examples, 'base'), root, { recursive: true });
  const commit = async (message: string): Promise<void> => {
    await git(root, ['add', '--all']);
    await git(root, [
      '-c',
      'user.name=Shop',
      '-c',
      'user.email=shop@example.com',
      '-c',
      'commit.gpgSign=false',
      'commit',
      '--quiet',
      '--no-verify',
      '-m',
      message,
    ]);
  };
  await git(root, ['init', '--quiet', '--initial-branch=main']);
  await commit('The shop as it stands');
  await git(root, ['checkout', '--quiet', '-b', 'loyalty-programme']);
  await cp(path.join(examples, 'pull-request'), root, { recursive: true });
  await commit('Add a loyalty programme');
  return root;
}

/** Beside the bundle, or at the root of the source tree. */
async function findExamples(): Promise<string> {
  for (const place of ['./examples/shop', '../examples/shop', '../../examples/shop']) {
    const folder = path.resolve(import.meta.dirname, place);
    if (
      await stat(folder).then(
        (found) => found.isDirectory(),
        () => false,
      )
    )
      return folder;
  }
  throw new UserError({ message: 'the examples are not there', hint: 'they lie in dist/examples beside cli.js' });
}
