import type { JudgeInput } from '../../src/run.ts';
import type { Report } from '../../src/model/report.ts';
import { UserError } from '../../src/model/user-error.ts';
import { scriptedJudge } from './scripted-judge.ts';

/** Stands in for the real judge in a bundle: words in the SQL decide, `CRASH` and `MISTAKE` are errors, `TOKEN` tells what it must not. */
export async function judge(input: JudgeInput): Promise<Report> {
  const { reader, path, from } = input.policy;
  const tree = {
    title: 'the policy',
    list: async () => [],
    read: async ([file = '']: readonly string[]) =>
      new Map([[file, (await reader.read(file)) ?? '']].filter(([, text]) => text !== '') as [string, string][]),
  };
  const report = await scriptedJudge()({
    change: input.change,
    flags: input.flags,
    policy: { from: from === 'head' ? 'head' : 'base', tree, ...(path === undefined ? {} : { path }) },
  });
  const all = [...report.texts.values()].join('\n');
  if (all.includes('CRASH')) throw new TypeError(`cannot read properties of undefined (${all})`);
  if (all.includes('MISTAKE')) throw new UserError({ message: `the policy is not right: ${all}`, place: '.github/lockkeeper.yml:1:1' });
  for (const [file] of report.texts) input.log?.(`judging ${file}`);
  const leak = all.includes('TOKEN') ? ` ${process.env['INPUT_GITHUB-TOKEN'] ?? ''}` : '';
  return { ...report, findings: report.findings.map((finding) => ({ ...finding, message: finding.message + leak })) };
}
