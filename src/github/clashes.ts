import { excludes, type LockMode } from '../model/effects.ts';
import { keyOf, showName } from '../model/names.ts';
import type { JudgedSource, Report } from '../model/report.ts';
import { diffSchemas } from '../reporters/schema-diff.ts';
import { listWords } from '../reporters/words.ts';

const most = 5;

/** A name from somebody's SQL or files, to be set as code. */
const code = (name: string): string => `\`${name.replaceAll('\`', '')}\``;

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, most).map(code);
  return listWords(names.length > most ? [...shown, `${names.length - most} more`] : shown);
}

/** What two changes of one base would do to each other if both were merged, as ends of sentences about the other one. */
export function clashesOf(mine: Report, theirs: Report): readonly string[] {
  const both = mine.sources.flatMap((own) => theirs.sources.filter(({ folder }) => folder === own.folder).map((other) => [own, other] as const));
  return both.flatMap(([own, other]) => [
    ...sameVersions(own, other),
    ...sameNew(own, other),
    ...sameAltered(own, other),
    ...oppositeOrder(own, other),
  ]);
}

function sameVersions({ versions: own = new Map() }: JudgedSource, { versions: other = new Map() }: JudgedSource): readonly string[] {
  const named = new Map([...own].map(([path, version]) => [version, path]));
  const same = [...other].filter(([path, version]) => named.has(version) && !own.has(path));
  return same.slice(0, most).map(([path, version]) => `has a migration of version ${code(version)} too (${code(path)})`);
}

/** The relations, types and routines that a change makes; indexes and sequences of a new table go without saying. */
function madeBy({ before, after }: JudgedSource): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  const isNew = (key: string): boolean => after.relations.has(key) && !before.relations.has(key);
  for (const [key, relation] of after.relations) {
    if (!isNew(key) || (relation.kind === 'index' && isNew(keyOf(relation.table)))) continue;
    const isOwned = relation.kind === 'sequence' && after.ownedSequences.some((sequences, table) => isNew(table) && sequences.has(key));
    if (!isOwned) made.set(`relation ${key}`, showName(relation));
  }
  for (const [key, type] of after.types) if (!before.types.has(key)) made.set(`type ${key}`, showName(type));
  for (const [key, [routine]] of after.routines)
    if (routine !== undefined && !before.routines.has(key)) made.set(`routine ${key}`, showName(routine));
  return made;
}

function sameNew(own: JudgedSource, other: JudgedSource): readonly string[] {
  const theirs = madeBy(other);
  const names = [...madeBy(own)].filter(([key]) => theirs.has(key)).map(([, name]) => name);
  return names.length === 0 ? [] : [`creates ${listNames(names)} too`];
}

function sameAltered(own: JudgedSource, other: JudgedSource): readonly string[] {
  const altered = (source: JudgedSource): readonly string[] =>
    diffSchemas(source).flatMap(({ change, formerly, name }) => (change === 'added' && formerly === undefined ? [] : [formerly ?? name]));
  const theirs = new Set(altered(other));
  const names = altered(own).filter((name) => theirs.has(name));
  return names.length === 0 ? [] : [`alters ${listNames(names)} too`];
}

interface Taken {
  readonly key: string;
  readonly name: string;
  readonly mode: LockMode;
}

/** What each transaction locks, in order, of the tables that stood before. */
function lockOrders({ timeline, before }: JudgedSource): readonly (readonly Taken[])[] {
  const orders = new Map<number, Taken[]>();
  for (const { transaction, effects } of timeline) {
    const taken = orders.get(transaction) ?? [];
    orders.set(transaction, taken);
    for (const { relation, mode } of effects.locks) {
      const key = keyOf(relation);
      if (before.relations.get(key)?.kind === 'table') taken.push({ key, name: showName(relation), mode });
    }
  }
  return [...orders.values()];
}

/** Every pair of tables that a transaction locks one after the other. */
function pairsOf(taken: readonly Taken[]): readonly (readonly [held: Taken, wanted: Taken])[] {
  return taken.flatMap((held, at) => taken.slice(at + 1).flatMap((wanted) => (wanted.key === held.key ? [] : [[held, wanted] as const])));
}

function oppositeOrder(own: JudgedSource, other: JudgedSource): readonly string[] {
  const theirs = lockOrders(other).flatMap(pairsOf);
  const found = lockOrders(own)
    .flatMap(pairsOf)
    .flatMap(([held, wanted]) => {
      const meets = theirs.some(
        ([theirHeld, theirWanted]) =>
          theirHeld.key === wanted.key &&
          theirWanted.key === held.key &&
          excludes(wanted.mode, theirHeld.mode) &&
          excludes(theirWanted.mode, held.mode),
      );
      return meets
        ? [
            `locks ${code(wanted.name)}, then ${code(held.name)}, which this one locks the other way round: run at the same time, each waits for the other`,
          ]
        : [];
    });
  return [...new Set(found)].slice(0, 1);
}
