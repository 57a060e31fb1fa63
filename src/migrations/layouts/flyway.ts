import type { Layout, MigrationComplaint, MigrationFile, SourceFile } from '../../model/migration.ts';
import { nearest } from '../../model/nearest.ts';
import { compareDotted, compareText } from '../natural-order.ts';
import { baseName } from '../paths.ts';
import { manifestNames, markerStands, namesFit, onlySql, thenByPath } from '../recognition.ts';
import type { ScannedStatement } from '../scan-sql.ts';
import { splitSql } from '../scan-sql.ts';
import type { Delivery } from '../sections.ts';
import { complain, describe, firstLine, readLines, wholeFile } from '../sections.ts';

const versionedName = /^([VUB])(\d+(?:[._]\d+)*)__(.*)\.sql$/i;
const bareName = /^([VUB])(\d+(?:[._]\d+)*)\.sql$/i;
const repeatableName = /^R__(.*)\.sql$/i;
const nearMiss = /^(?:[VUB][\d._]+|R_).*\.sql$/i;

/**
 * Flyway: `V1_2__name.sql`, `U…` undo, `B…` baseline, `R__name.sql` repeatable (flyway-core ResourceNameParser, MigrationVersion,
 * ResolvedMigrationComparator: versioned first, dotted numbers part by part, then the repeatable ones by description).
 * Statements run one by one in a transaction a file, unless a statement cannot or `<file>.sql.conf` says so.
 */
export const flyway: Layout = {
  framework: 'flyway',
  title: 'Flyway',
  source: 'https://documentation.red-gate.com/fd/migrations-184127470.html',
  conventional: ['**/src/main/resources/db/migration', '**/db/migration', '**/flyway/sql'],
  companions: ['*.sql.conf', 'flyway.conf', 'flyway.toml', 'application.properties'],
  recognise(folder, paths, sample, repositoryPaths) {
    const fits = namesFit(paths, /^(?:[VUB]\d[\d._]*__|R__).*\.sql$/, 0.5);
    if (!fits) return 0;
    const marked =
      markerStands(folder, repositoryPaths, ['flyway.conf', 'flyway.toml', 'conf/flyway.conf']) ||
      onlySql(paths).some((path) => paths.includes(`${path}.conf`));
    const named = manifestNames(sample, /^(?:pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml)$/, /flyway/i);
    return marked || named || /(?:^|\/)db\/migration(?:\/|$)/.test(folder) ? 3 : 2;
  },
  claims: (path) => nearMiss.test(baseName(path)),
  read,
  compare,
  ordered: true,
};

function compare(a: MigrationFile, b: MigrationFile): number {
  if (a.role === 'repeatable' && b.role === 'repeatable') return thenByPath(compareText(a.description, b.description), a, b);
  if (a.role === 'repeatable' || b.role === 'repeatable') return a.role === 'repeatable' ? 1 : -1;
  const byVersion = compareDotted(a.version ?? '0', b.version ?? '0');
  return thenByPath(byVersion || roleRank(a) - roleRank(b), a, b);
}

function roleRank({ role }: MigrationFile): number {
  return role === 'baseline' ? 0 : role === 'undo' ? 2 : 1;
}

function read(file: SourceFile, companions: ReadonlyMap<string, string>): MigrationFile {
  const name = baseName(file.path);
  const repeatable = repeatableName.exec(name);
  const [, prefix = '', rawVersion = '', title = ''] = versionedName.exec(name) ?? bareName.exec(name) ?? [];
  const misnamed = complainOfName(file, name);
  const sent = readDelivery(file, companions);
  const base = { path: file.path, text: file.text, framework: 'flyway' } as const;
  if (misnamed !== undefined) {
    const version = /\d+/.exec(name)?.[0] ?? '0';
    return {
      ...base,
      version,
      description: describe(name),
      role: 'versioned',
      sections: [wholeFile(file.text, 'up', sent.delivery)],
      complaints: [misnamed],
    };
  }
  if (repeatable !== null) {
    const sections = [wholeFile(file.text, 'up', sent.delivery)];
    return { ...base, description: (repeatable[1] ?? '').replaceAll('_', ' '), role: 'repeatable', sections, complaints: sent.complaints };
  }
  const undo = prefix === 'U';
  return {
    ...base,
    version: rawVersion.replaceAll('_', '.'),
    description: describe(title),
    role: undo ? 'undo' : prefix === 'B' ? 'baseline' : 'versioned',
    sections: [wholeFile(file.text, undo ? 'down' : 'up', sent.delivery)],
    complaints: sent.complaints,
  };
}

/** Flyway passes over a file whose name it cannot read, without a word (`validateMigrationNaming` is off by default). */
function complainOfName(file: SourceFile, name: string): MigrationComplaint | undefined {
  if (/^[vubr]/.test(name))
    return complain(
      file,
      firstLine(file.text),
      `Flyway passes over this file: the prefix must be a capital letter, \`${name.charAt(0).toUpperCase()}${name.slice(1)}\`.`,
    );
  if (versionedName.test(name) || bareName.test(name) || repeatableName.test(name)) return undefined;
  const wanted = name.replace(/^([VUB]\d+(?:\.\d+)*)_*/, '$1__').replace(/^R_/, 'R__');
  return complain(
    file,
    firstLine(file.text),
    `Flyway passes over this file: two underscores must stand between version and description, as in \`${wanted}\`.`,
  );
}

const wrapped: Delivery = { sending: 'wrapped', because: 'Flyway wraps each migration in a transaction' };
const knownSettings = ['executeInTransaction', 'encoding', 'placeholderReplacement', 'shouldExecute'];

function readDelivery(
  file: SourceFile,
  companions: ReadonlyMap<string, string>,
): { readonly delivery: Delivery; readonly complaints: readonly MigrationComplaint[] } {
  const conf = { path: `${file.path}.conf`, text: companions.get(`${file.path}.conf`) ?? '' };
  const complaints = complainOfSettings(conf);
  const setting = /^\s*executeInTransaction\s*[=:]\s*(true|false)\s*$/im.exec(conf.text)?.[1]?.toLowerCase();
  if (setting === 'true') return { delivery: { ...wrapped, because: `${baseName(conf.path)} has Flyway open a transaction` }, complaints };
  if (setting === 'false') return { delivery: { sending: 'each', because: `${baseName(conf.path)} turns Flyway's transaction off` }, complaints };
  if (file.dialect !== undefined && file.dialect !== 'postgres') return { delivery: wrapped, complaints };
  const statements = splitSql(file.text, 0, file.text.length, file);
  const outside = statements.filter(cannotRunInTransaction);
  const first = outside[0];
  if (first === undefined) return { delivery: wrapped, complaints };
  const delivery: Delivery = { sending: 'each', because: `Flyway opens no transaction for a file with ${first.words.slice(0, 3).join(' ')}` };
  if (outside.length === statements.length || mixes(companions)) return { delivery, complaints };
  const message =
    'Flyway refuses a file that mixes statements which cannot run in a transaction with others: move this one into a file of its own, or put `executeInTransaction=false` into ' +
    `\`${baseName(conf.path)}\`.`;
  return { delivery, complaints: [...complaints, complain(file, first, message)] };
}

/** What Flyway runs outside a transaction by itself: the patterns of flyway-database-postgresql, PostgreSQLParser.java, from version 12 on. */
function cannotRunInTransaction({ words }: ScannedStatement): boolean {
  return /^(?:(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER SYSTEM|(?:CREATE|DROP)(?: UNIQUE)? INDEX CONCURRENTLY|REINDEX(?: VERBOSE)? (?:SCHEMA|DATABASE|SYSTEM)|VACUUM|DISCARD ALL)\b/.test(
    words.join(' '),
  );
}

function mixes(companions: ReadonlyMap<string, string>): boolean {
  return [...companions].some(([path, text]) => !path.endsWith('.sql.conf') && /^\s*(?:(?:spring\.)?flyway\.)?mixed\s*=\s*"?true/im.test(text));
}

function complainOfSettings(conf: SourceFile): readonly MigrationComplaint[] {
  return readLines(conf.text).flatMap((line) => {
    const key = /^\s*([A-Za-z_.-]+)\s*=/.exec(line.text)?.[1];
    if (key === undefined || line.text.includes('==') || knownSettings.includes(key)) return [];
    const meant = nearest(key, knownSettings);
    const instead = meant === undefined ? `it knows ${knownSettings.map((known) => `\`${known}\``).join(', ')}` : `write \`${meant}\``;
    return [complain(conf, line, `Flyway does not know the setting \`${key}\` and refuses the file: ${instead}.`)];
  });
}
