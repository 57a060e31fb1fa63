import type { Layout, MigrationComplaint, MigrationFile, MigrationSection, SourceFile } from '../../model/migration.ts';
import { compareDigits } from '../natural-order.ts';
import { baseName } from '../paths.ts';
import { directiveStands, manifestNames, namesFit, thenByPath } from '../recognition.ts';
import type { Delivery } from '../sections.ts';
import { bodyStart, complain, describe, readLines, section } from '../sections.ts';

const namePattern = /^(\d+)(.*?)(?:\.(up|down))?\.sql$/;
const upMark = /^[^\S\r\n]*--[\s-]*up\s+migration/im;
const downMark = /^[^\S\r\n]*--[\s-]*down\s+migration/im;

/**
 * node-pg-migrate with SQL files: parts marked `-- Up Migration` and `-- Down Migration` (src/sqlMigration.ts), ordered by the
 * number they begin with, 17 digits read as a UTC time (src/utils/fileNameUtils.ts). All pending files run in one transaction
 * (`singleTransaction`, on by default); SQL files have no way to leave it.
 */
export const nodePgMigrate: Layout = {
  framework: 'node-pg-migrate',
  title: 'node-pg-migrate',
  source: 'https://salsita.github.io/node-pg-migrate/migrations/',
  conventional: [],
  companions: [],
  recognise(_folder, paths, sample) {
    if (!namesFit(paths, namePattern, 0.8)) return 0;
    if (directiveStands(sample, /^\s*--[\s-]*up\s+migration/im)) return 3;
    return manifestNames(sample, /^package\.json$/, /"node-pg-migrate"/) ? 2 : 0;
  },
  claims: (path) => namePattern.test(baseName(path)),
  read,
  compare: (a, b) => thenByPath(compareDigits(momentOf(a), momentOf(b)) || compareNames(a, b), a, b),
  ordered: true,
};

const delivery: Delivery = { sending: 'wrapped', because: 'node-pg-migrate runs all pending migrations in one transaction', sharedByRun: true };
let names: Intl.Collator | undefined;

function compareNames(a: MigrationFile, b: MigrationFile): number {
  const plainName = ({ path }: MigrationFile): string => baseName(path).replace(/\.(?:up|down)\.sql$/, '.sql');
  // Made when it is first asked for: it takes longer than reading a small change.
  names ??= new Intl.Collator('en', { numeric: true, sensitivity: 'variant', ignorePunctuation: true });
  return names.compare(plainName(a), plainName(b));
}

/** Milliseconds since 1970 for a 17-digit UTC time, so that both kinds of prefix compare as the tool compares them. */
function momentOf({ version = '0' }: MigrationFile): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(version);
  if (parts === null) return version;
  const moment = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}.${parts[7]}Z`);
  return Number.isNaN(moment) || moment < 0 ? version : String(moment);
}

function read(file: SourceFile): MigrationFile {
  const [, version = '0', title = '', word] = namePattern.exec(baseName(file.path)) ?? [];
  const parts =
    word === undefined
      ? readParts(file)
      : { sections: [section(word === 'down' ? 'down' : 'up', bodyStart(file.text), file.text.length, delivery)], complaints: [] };
  return {
    path: file.path,
    text: file.text,
    framework: 'node-pg-migrate',
    version,
    description: describe(title),
    role: 'versioned',
    sections: parts.sections,
    complaints: [...parts.complaints, ...complainOfDirectives(file)],
  };
}

/** Without an up mark the tool runs the whole file as up, a marked down part included. */
function readParts(file: SourceFile): { readonly sections: readonly MigrationSection[]; readonly complaints: readonly MigrationComplaint[] } {
  const end = file.text.length;
  const start = bodyStart(file.text);
  const body = file.text.slice(start);
  const up = upMark.exec(body);
  const down = downMark.exec(body);
  const upStart = up === null ? undefined : start + up.index;
  const downStart = down === null ? undefined : start + down.index;
  const stop = (from: number, other: number | undefined): number => (other === undefined || other < from ? end : other);
  const sections = [section('up', upStart ?? start, upStart === undefined ? end : stop(upStart, downStart), delivery)];
  if (downStart === undefined || down === null) return { sections, complaints: [] };
  sections.push(section('down', downStart, stop(downStart, upStart), delivery));
  if (upStart !== undefined) return { sections, complaints: [] };
  const at = { start: downStart, end: downStart + down[0].length };
  return {
    sections,
    complaints: [
      complain(
        file,
        at,
        'Without `-- Up Migration` above it node-pg-migrate runs the whole file as the way up, this part included: write `-- Up Migration` above the first statement.',
      ),
    ],
  };
}

function complainOfDirectives(file: SourceFile): readonly MigrationComplaint[] {
  return readLines(file.text)
    .filter(({ text }) => /^\s*--\s*(?:pgm[:.]\s*)?no[\s_-]*transaction(?:\(\))?\s*;?\s*$/i.test(text))
    .map((line) =>
      complain(
        file,
        line,
        'node-pg-migrate knows no such directive in SQL files: write this migration in JavaScript or TypeScript and call `pgm.noTransaction()`.',
      ),
    );
}
