import type { Layout, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareNatural } from '../natural-order.ts';
import { folderOf, joinPath } from '../paths.ts';
import { bodyStart, complain, complainOfPsql, describe, firstLine, psqlSection } from '../sections.ts';

const scriptPattern = /(?:^|\/)(deploy|revert)\/(.+)\.sql$/;

/**
 * Sqitch: scripts in `deploy/` and `revert/`, in the order of `sqitch.plan`; it hands each to psql, which commits statement by
 * statement unless the script has its own BEGIN and COMMIT (lib/App/Sqitch/Engine/pg.pm). A change that was reworked keeps its
 * old script as `name@tag.sql`.
 */
export const sqitch: Layout = {
  framework: 'sqitch',
  title: 'Sqitch',
  source: 'https://sqitch.org/docs/manual/sqitch-plan/',
  conventional: [],
  companions: ['sqitch.plan'],
  recognise: (folder, paths, _sample, repositoryPaths) =>
    repositoryPaths.includes(joinPath(folder, 'sqitch.plan')) && paths.some((path) => scriptPattern.test(path)) ? 3 : 0,
  claims: (path) => scriptPattern.test(path),
  read,
  compare: (a, b) => compareNatural(a.path, b.path),
  orderFrom(companions) {
    const plans = [...companions].filter(([path]) => path.endsWith('sqitch.plan'));
    if (plans.length === 0) return undefined;
    return plans.flatMap(([path, text]) =>
      readPlan(text).flatMap((name) => [joinPath(folderOf(path), `deploy/${name}.sql`), joinPath(folderOf(path), `revert/${name}.sql`)]),
    );
  },
  ordered: true,
};

function read(file: SourceFile, companions: ReadonlyMap<string, string>): MigrationFile {
  const [matched = '', kind, name = ''] = scriptPattern.exec(file.path) ?? [];
  const root = file.path.slice(0, file.path.length - matched.length);
  const plan = companions.get(joinPath(root, 'sqitch.plan'));
  const planned = plan === undefined || readPlan(plan).includes(name);
  const sections = [
    psqlSection(
      file.text,
      kind === 'revert' ? 'down' : 'up',
      bodyStart(file.text),
      file.text.length,
      'Sqitch runs the script with psql, statement by statement',
    ),
  ];
  return {
    path: file.path,
    text: file.text,
    framework: 'sqitch',
    version: name,
    description: describe(name),
    role: 'versioned',
    sections,
    complaints: [
      ...(planned
        ? []
        : [
            complain(
              file,
              firstLine(file.text),
              `Sqitch does not run this script: sqitch.plan has no change \`${name}\`. Add it with \`sqitch add\`.`,
            ),
          ]),
      ...complainOfPsql(file, sections),
    ],
  };
}

/**
 * The script names of a plan in order. A change that comes again later has a tag in its name: any of those between the two, of which
 * Sqitch takes the last that has a script (lib/App/Sqitch/Plan/Change.pm, _path_segments).
 */
function readPlan(text: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('%') && !line.startsWith('-'));
  const names = lines.map((line) => line.replace(/^\+\s*/, '').split(/[\s[]/)[0] ?? '');
  return names.flatMap((name, index) => {
    if (name.startsWith('@')) return [];
    const rest = names.slice(index + 1);
    const again = rest.indexOf(name);
    if (again < 0) return [name];
    return rest
      .slice(0, again)
      .filter((other) => other.startsWith('@'))
      .map((tag) => `${name}${tag}`);
  });
}
