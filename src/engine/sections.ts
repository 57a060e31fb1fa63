import { closeTransaction, openTransaction } from '../catalog/transaction.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { Dialect } from '../model/dialect.ts';
import type { MigrationFile, MigrationSection } from '../model/migration.ts';
import type { Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';

/** A stretch of a file that the tool runs, with its statements. */
export interface ReadSection {
  readonly section: MigrationSection;
  readonly statements: readonly Statement[];
}

/** Reads the parts of a file that run on a deploy, or those that undo them. */
export function readSections(
  file: MigrationFile,
  dialect: Dialect,
  target: Target,
  depth: 'history' | 'judged',
  wanted: MigrationSection['direction'] = 'up',
): readonly ReadSection[] {
  return file.sections
    .filter(({ direction, dialects }) => direction === wanted && (dialects === undefined || dialects.includes(target.dialect)))
    .map((section) => ({
      section: asDelivered(section, dialect),
      statements: dialect.read({
        file: file.path,
        text: sentText(file.text, section),
        start: section.start,
        end: section.end,
        whole: section.whole ?? [],
        depth,
        target,
      }),
    }));
}

/** Where a string of several statements is no transaction, each of them commits on its own. Source: PostgreSQL manual, 53.2.2.1; MySQL 8.4 manual, 15.3.1. */
function asDelivered(section: MigrationSection, { title, traits }: Dialect): MigrationSection {
  if (section.sending !== 'one-string' || traits.stringIsTransaction) return section;
  return { ...section, sending: 'each', because: `${title} commits each statement of what is sent as one string` };
}

/**
 * What the dialect is to read: stretches that the tool keeps to itself are blanked, so that offsets stay. psql's own lines
 * are left, because they mean something to its dialect: `\.` ends the data of a COPY, `\if` makes what follows uncertain.
 */
function sentText(text: string, { skip = [] }: MigrationSection): string {
  if (skip.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of skip.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    const blanked = text.slice(from, end).replaceAll(/^[^\\\r\n][^\r\n]*/gm, (line) => ' '.repeat(line.length));
    pieces.push(text.slice(at, from), blanked);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** The state in which the first statement of a section runs. */
export function enterSection(state: DatabaseState, { section }: ReadSection): DatabaseState {
  return section.sending === 'wrapped' && state.transaction === undefined ? openTransaction(state, 'tool') : state;
}

/**
 * The state in which a statement runs. Statements that are sent as one string share an implicit transaction;
 * source: PostgreSQL manual, 53.2.2.1 Multiple Statements in a Simple Query.
 */
export function enterStatement(state: DatabaseState, statement: Statement, { section, statements }: ReadSection): DatabaseState {
  const shares = section.sending === 'one-string' && statements.length > 1 && state.transaction === undefined;
  const controls = statement.changes.length > 0 && statement.changes.every(({ kind }) => kind === 'transaction');
  return shares && !controls ? openTransaction(state, 'implicit') : state;
}

/** The state after a section: the tool, or the end of the string, commits what is open. A BEGIN of the file's own stays open. */
export function leaveSection(state: DatabaseState, { section }: ReadSection): DatabaseState {
  const open = state.transaction;
  if (section.sharedByRun && open?.openedBy === 'tool') return state;
  return open !== undefined && (section.sending === 'wrapped' || open.openedBy !== 'statement') ? closeTransaction(state) : state;
}
