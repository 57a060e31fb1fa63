import type { Layout, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareText } from '../natural-order.ts';
import { baseName, folderOf } from '../paths.ts';
import { markerStands, namesFit, thenByPath } from '../recognition.ts';
import { complain, describe, firstLine, wholeFile } from '../sections.ts';

const namePattern = /^(\d+)_(.*)\.sql$/;
/** `<timestamp>_init.sql` from before this moment is left out when it is the first file (pkg/migration/list.go `shouldSkip`). */
const oldestInit = '20211209000000';

/**
 * Supabase CLI: `<timestamp>_name.sql`, in the order of the file names. The statements of a file go out as one pipelined batch
 * without a Sync between them, the row for the history last (pkg/migration/file.go `ExecBatch`: "implicitly transactional").
 */
export const supabase: Layout = {
  framework: 'supabase',
  title: 'Supabase CLI',
  source: 'https://supabase.com/docs/guides/deployment/database-migrations',
  conventional: ['**/supabase/migrations'],
  companions: [],
  recognise(folder, paths, _sample, repositoryPaths) {
    if (!namesFit(paths, namePattern, 0.5)) return 0;
    if (!/(?:^|\/)supabase\/migrations$/.test(folder)) return 0;
    return markerStands(folder, repositoryPaths, ['config.toml']) ? 3 : 2;
  },
  claims: (path) => namePattern.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareText(baseName(a.path), baseName(b.path)), a, b),
  ordered: true,
};

function read(file: SourceFile): MigrationFile {
  const [, version = '', title = ''] = namePattern.exec(baseName(file.path)) ?? [];
  const skipped = title === 'init' && version.length === 14 && version < oldestInit;
  return {
    path: file.path,
    text: file.text,
    framework: 'supabase',
    version,
    description: describe(title),
    role: 'versioned',
    sections: [
      wholeFile(file.text, 'up', {
        sending: 'one-string',
        because: 'the Supabase CLI sends the statements of a file as one batch that shares an implicit transaction',
      }),
    ],
    complaints: skipped
      ? [
          complain(
            file,
            firstLine(file.text),
            `The Supabase CLI leaves out a first file called \`${version}_init.sql\` in ${folderOf(file.path)}: give it another name to have it run.`,
          ),
        ]
      : [],
  };
}
