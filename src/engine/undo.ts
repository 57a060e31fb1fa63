import { advance } from '../catalog/advance.ts';
import { asTheEngineDoes } from '../catalog/statement.ts';
import { diffCatalogs, type CatalogDifference } from '../catalog/diff.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { Dialect } from '../model/dialect.ts';
import type { MigrationFile } from '../model/migration.ts';
import type { JudgedFile, Undoing } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import { asMet } from './as-met.ts';
import { startFile } from './replay.ts';
import { visitChanges } from './visit-changes.ts';
import { enterSection, enterStatement, leaveSection, readSections } from './sections.ts';

interface Bench {
  readonly dialect: Dialect;
  readonly target: Target;
  /** Every migration of the folder, those of the pull request first. */
  readonly files: readonly MigrationFile[];
}

/** Runs a migration's way back upon what the migration leaves, and tells what is not as it was. Undefined where none is written. */
export function undo(judged: JudgedFile, { dialect, target, files }: Bench): Undoing | undefined {
  const down = downOf(judged.file, files);
  if (down === undefined) return undefined;
  const sections = readSections(down, dialect, target, 'judged', 'down');
  const [first] = sections;
  if (first === undefined) return undefined;
  const context = { traits: dialect.traits, origin: { kind: 'base' }, target } as const;
  const refused: Undoing['refused'][number][] = [];
  let isCertain = isFollowed(judged);
  let state: DatabaseState = startFile(judged.after, dialect, target);
  for (const read of sections) {
    state = enterSection(state, read);
    for (const statement of read.statements) {
      state = enterStatement(state, statement, read);
      if (statement.reading.kind === 'opaque') isCertain = false;
      const met = state.catalog;
      visitChanges(asTheEngineDoes(state, statement.changes, dialect.traits), { dialect, target }, (change) => {
        const effects = dialect.effects(change, asMet(state, change, met), target);
        refused.push(
          ...effects.refusals
            .filter(({ onlyWithRows, code }) => onlyWithRows !== true && code !== 'newer-syntax')
            .map((refusal) => ({ span: change.span, refusal })),
        );
        if (change.conditional === true || change.kind === 'dynamic-sql') isCertain = false;
        return (state = advance(state, change, effects, context));
      });
    }
    state = leaveSection(state, read);
  }
  const left = diffCatalogs(judged.before.catalog, state.catalog).filter(isFelt);
  return {
    file: down,
    span: { file: down.path, start: first.section.start, end: first.section.end },
    statements: sections.reduce((sum, { statements }) => sum + statements.length, 0),
    isCertain,
    refused,
    left: left.map((difference) => {
      const { what, name, of, how } = difference;
      return { what, name, how, aspects: feltAspects(difference), ...(of && { of }) };
    }),
  };
}

/** The file that holds the way back: the migration itself, or the one of the same version that does nothing else. */
function downOf(file: MigrationFile, files: readonly MigrationFile[]): MigrationFile | undefined {
  if (file.sections.some(({ direction }) => direction === 'down')) return file;
  if (file.version === undefined) return undefined;
  const isDown = ({ sections }: MigrationFile): boolean => sections.length > 0 && sections.every(({ direction }) => direction === 'down');
  const found = files.filter((other) => other.version === file.version && isDown(other));
  return found.find(({ description }) => description === file.description) ?? (found.length === 1 ? found[0] : undefined);
}

function isFollowed({ statements, steps, before, after }: JudgedFile): boolean {
  return (
    before.catalog.complete &&
    before.catalog.unfollowed !== true &&
    after.catalog.unfollowed !== true &&
    statements.every(({ statement }) => statement.reading.kind !== 'opaque') &&
    steps.every(({ change, effects }) => change.conditional !== true && effects.refusals.length === 0)
  );
}

/** Aspects in which a schema may differ without anyone being the worse for it, that may be spelled otherwise, or that no statement can put back. */
const unfelt = new Set([
  'comment',
  'columnOrder',
  'valid',
  'notNullValid',
  'columns',
  'uses',
  'body',
  'definition',
  'inherited',
  'perRow',
  'attributes',
]);

const feltAspects = (difference: CatalogDifference): readonly string[] =>
  'aspects' in difference ? difference.aspects.filter((aspect) => !unfelt.has(aspect)) : [];

function isFelt(difference: CatalogDifference): boolean {
  const { what, how } = difference;
  if ((what === 'extension' || what === 'schema') && how === 'added') return false;
  if ((what === 'index' || what === 'constraint') && how === 'renamed') return false;
  if (how !== 'changed') return true;
  if (what === 'type' && difference.after.kind === 'enum' && difference.before.kind === 'enum') {
    const { values } = difference.after;
    return !difference.before.values.every((value) => values.includes(value));
  }
  return feltAspects(difference).length > 0;
}
