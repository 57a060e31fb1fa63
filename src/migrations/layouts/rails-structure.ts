import type { Layout, MigrationFile, SourceFile } from '../../model/migration.ts';
import { compareNatural } from '../natural-order.ts';
import { baseName } from '../paths.ts';
import { bodyStart, psqlSection } from '../sections.ts';

const namePattern = /^(?:\w+_)?structure\.sql$/;

/** Rails with `config.active_record.schema_format = :sql`: the dump of the whole schema, which Rails loads with `psql --file`. */
export const railsStructure: Layout = {
  framework: 'rails-structure',
  title: 'Rails structure.sql',
  source: 'https://guides.rubyonrails.org/active_record_migrations.html#types-of-schema-dumps',
  conventional: ['**/db'],
  companions: [],
  recognise(folder, paths, _sample, repositoryPaths) {
    if (baseName(folder) !== 'db' || !paths.some((path) => namePattern.test(baseName(path)))) return 0;
    return repositoryPaths.some((path) => path.startsWith(`${folder}/`) && /\/(?:\w+_)?migrate\/\d+_\w+\.rb$/.test(path)) ? 3 : 2;
  },
  claims: (path) => /(?:^|\/)db\/(?:\w+_)?structure\.sql$/.test(path),
  read,
  compare: (a, b) => compareNatural(a.path, b.path),
  ordered: false,
};

function read(file: SourceFile): MigrationFile {
  const because = 'Rails loads structure.sql with psql, statement by statement';
  return {
    path: file.path,
    text: file.text,
    framework: 'rails-structure',
    description: 'dump of the whole schema',
    role: 'schema',
    sections: [psqlSection(file.text, 'up', bodyStart(file.text), file.text.length, because)],
    complaints: [],
  };
}
