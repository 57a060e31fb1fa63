import type { ChangeOf } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Partitioning, PartitionBound } from '../../../model/objects.ts';
import { quote, refuse } from './situation.ts';

type Named = ChangeOf<'alter-partitions'>['made'][number];

const upperEnd = (bound: PartitionBound | undefined): string | undefined =>
  bound?.kind === 'range' && bound.to.length === 1 ? bound.to[0] : undefined;

/** Whether one end lies above another; undefined where that cannot be told from their texts: they are numbers, or dates of one form. */
function isAbove(end: string, other: string): boolean | undefined {
  if (end === 'MAXVALUE') return other !== 'MAXVALUE';
  if (/^-?\d+$/.test(end) && /^-?\d+$/.test(other)) return BigInt(end) > BigInt(other);
  const isDate = /^'\d{4}-\d\d-\d\d[\d :.]*'$/;
  return isDate.test(end) && isDate.test(other) && end.length === other.length ? end > other : undefined;
}

/** Ranges grow from one partition to the next, and nothing comes behind MAXVALUE. Source: manual, 26.2.1 RANGE Partitioning; tried on MariaDB 10.11. */
function refuseRanges(made: readonly Named[], standing: readonly Named[]): readonly Refusal[] {
  const ordered = [...standing.slice(-1), ...made];
  return made.flatMap(({ name, bound }, at) => {
    const [end, before] = [upperEnd(bound), upperEnd(ordered[at]?.bound)];
    if (end === undefined || before === undefined) return [];
    if (before === 'MAXVALUE')
      return [
        refuse(
          'partition-overlaps',
          `no partition comes behind the one of MAXVALUE: ${quote(name)} has to be split off it by REORGANIZE PARTITION`,
          1481,
        ),
      ];
    return isAbove(end, before) === false
      ? [refuse('partition-overlaps', `partition ${quote(name)} ends at ${end}, and the one before it at ${before}: ranges must grow`, 1493)]
      : [];
  });
}

/** Source: manual, 26.2.2 LIST Partitioning; tried on MariaDB 10.11. */
function refuseLists(made: readonly Named[], standing: readonly Named[]): readonly Refusal[] {
  const valuesOf = ({ bound }: Named): readonly string[] => (bound?.kind === 'list' ? bound.values : []);
  const taken = new Set(standing.flatMap(valuesOf));
  return made.flatMap((part) =>
    valuesOf(part)
      .filter((value) => taken.has(value))
      .map((value) => refuse('partition-overlaps', `another partition has the value ${value} of ${quote(part.name)}`, 1495)),
  );
}

/** What is wrong with the bounds of partitions that are added. */
export function refuseBounds(made: readonly Named[], { strategy, partitions = [] }: Partitioning): readonly Refusal[] {
  if (strategy === 'range') return refuseRanges(made, partitions);
  return strategy === 'list' ? refuseLists(made, partitions) : [];
}
