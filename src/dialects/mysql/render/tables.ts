import type { Partitioning, PartitionBound } from '../../../model/objects.ts';
import { spellName } from '../names.ts';
import { spellString } from '../strings.ts';
import { spellValue, words } from './spelling.ts';

/** Options that are written in words of their own. */
const optionWords: Readonly<Record<string, (value: string) => string | undefined>> = {
  charset: (value) => `DEFAULT CHARSET=${value}`,
  collate: (value) => `COLLATE=${value}`,
  system_versioning: (value) => (value === 'yes' ? 'WITH SYSTEM VERSIONING' : undefined),
  data_directory: (value) => `DATA DIRECTORY=${spellString(value)}`,
  index_directory: (value) => `INDEX DIRECTORY=${spellString(value)}`,
  start_transaction: () => undefined,
};

const isPeriod = (name: string): boolean => name.startsWith('period_');

/** The options of a table. */
export const renderOptions = (options: Readonly<Record<string, string>>): string =>
  words(
    ...Object.entries(options)
      .filter(([name]) => !isPeriod(name))
      .map(([name, value]) => (optionWords[name] === undefined ? `${name.toUpperCase()}=${spellValue(value)}` : optionWords[name](value))),
  );

/** `PERIOD FOR SYSTEM_TIME (a, b)`, which stands among the columns. */
export const renderPeriods = (options: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(options).flatMap(([name, columns]) =>
    isPeriod(name) && columns !== ''
      ? [`PERIOD FOR ${name.slice('period_'.length).toUpperCase()} (${columns.split(', ').map(spellName).join(', ')})`]
      : [],
  );

function renderBound(bound: PartitionBound | undefined): string {
  switch (bound?.kind) {
    case 'default':
      return ' DEFAULT';
    case 'range':
      return ` VALUES LESS THAN ${bound.to.join() === 'MAXVALUE' ? 'MAXVALUE' : `(${bound.to.join(', ')})`}`;
    case 'list':
      return ` VALUES IN (${bound.values.join(', ')})`;
    default:
      return '';
  }
}

export const renderPartition = ({ name, bound }: { readonly name: string; readonly bound?: PartitionBound }): string =>
  `PARTITION ${spellName(name)}${renderBound(bound)}`;

/** PARTITION BY with its partitions; undefined where the way in which the table is parted is not kept whole. */
export function renderPartitioning({ strategy, keys, byColumns, partitions = [] }: Partitioning): string | undefined {
  if (strategy === 'system-time') return undefined;
  const listed = keys.map(({ column, expression }) => (column === undefined ? (expression?.text ?? '') : spellName(column))).join(', ');
  const isCounted = strategy === 'hash' || strategy === 'key';
  const word = byColumns === true ? `${strategy} columns` : strategy;
  const parts = isCounted
    ? partitions.length > 0 && `PARTITIONS ${partitions.length}`
    : partitions.length > 0 && `(\n  ${partitions.map(renderPartition).join(',\n  ')}\n)`;
  return words(`PARTITION BY ${word.toUpperCase()} (${listed})`, parts);
}
