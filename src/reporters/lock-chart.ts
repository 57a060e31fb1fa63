import { blocksTraffic } from '../model/effects.ts';
import { showName } from '../model/names.ts';
import type { JudgedSource } from '../model/report.ts';
import { clip, escapeHtml, flatten } from './escape.ts';
import { isLongStatement, statementsOf, timelineOf, type TimelineEntry } from './lock-timeline.ts';
import { lockWords, plural } from './words.ts';

/** A lock on the chart, from the beginning of its statement to where it is let go, on an axis from 0 to the chart's length. */
interface LockBar {
  readonly entry: TimelineEntry;
  readonly start: number;
  readonly end: number;
  /** Others wait for as long as something runs that grows with a table. */
  readonly isLong: boolean;
}

export interface LockChart {
  readonly length: number;
  /** The bars of each relation, in the order in which they are first locked. */
  readonly lanes: readonly { readonly relation: string; readonly bars: readonly LockBar[] }[];
}

/** More bars than a chart can show and still be read. */
const mostBars = 16;
/** How wide a statement is drawn: an instant, or work that grows with a table. No one knows how long either takes. */
const widths = { instant: 1, long: 5 } as const;

/** Who holds what for how long, drawn to no scale but that of work; undefined where one row says it all, and where there are too many. */
export function chartLocks(source: JudgedSource): LockChart | undefined {
  const entries = timelineOf(source);
  if (entries.length < 2 || entries.length > mostBars) return undefined;
  const isShown = (at: number): boolean => entries.some(({ from, to }) => from <= at && at <= to);
  const long = statementsOf(source.timeline).map((parts) => isLongStatement(parts, source));
  const starts: number[] = [];
  let length = 0;
  for (const [at, isLong] of long.entries()) {
    starts.push(length);
    if (isShown(at)) length += isLong ? widths.long : widths.instant;
  }
  const bars = entries.map((entry): LockBar => {
    const isLong = blocksTraffic(entry.blocks) && long.slice(entry.from, entry.to + 1).includes(true);
    return { entry, start: starts[entry.from] ?? 0, end: starts[entry.to + 1] ?? length, isLong };
  });
  const relations = [...new Set(bars.map(({ entry }) => showName(entry.relation)))];
  return { length, lanes: relations.map((relation) => ({ relation, bars: bars.filter(({ entry }) => showName(entry.relation) === relation) })) };
}

const kinds = {
  'reads-and-writes': 'reads and writes wait',
  writes: 'writes wait',
  'schema-changes': 'schema changes wait',
  nothing: 'nobody waits',
};

const baseOf = ({ file }: TimelineEntry): string => file.split('/').at(-1) ?? file;

/** How a bar is called: the line of its statement, the lock, who waits; `isOneFile` where the file goes without saying. */
function barWords({ entry, isLong }: LockBar, isOneFile: boolean): string {
  const place = `line ${entry.line}${isOneFile ? '' : ` of ${clip(baseOf(entry), 40)}`}`;
  return `${place}, ${lockWords(entry.mode)}, ${kinds[entry.blocks]}${isLong ? ', for long' : ''}`;
}

const barsOf = ({ lanes }: LockChart): readonly LockBar[] => lanes.flatMap(({ bars }) => bars);
const isOfOneFile = (chart: LockChart): boolean => new Set(barsOf(chart).map(({ entry }) => entry.file)).size === 1;

/** What the reader of a chart has to know of it. */
export const chartWords =
  'A bar is a lock, which is held until its transaction ends; the axis has no times. “For long”: others wait while something runs that takes longer the bigger the table is.';

/** Whether Mermaid's gantt takes a name as it is: a colon ends a label there, and other signs begin Markdown, a comment or an entity. */
const isPlain = (name: string): boolean =>
  name !== '' && name.length <= 40 && flatten(name).trim() === name && !/["\\`<>{}[\]%;#&:|~*@$]/u.test(name);

/** Pixels that Mermaid leaves for the names on the left. */
const leftOf = ({ lanes }: LockChart): number => 24 + 7 * Math.max(...lanes.map(({ relation }) => relation.length));

/** The chart as a Mermaid gantt; undefined where a name has characters that Mermaid takes for its own. */
export function renderGantt(chart: LockChart): string | undefined {
  const isOneFile = isOfOneFile(chart);
  const names = [...chart.lanes.map(({ relation }) => relation), ...(isOneFile ? [] : barsOf(chart).map(({ entry }) => baseOf(entry)))];
  if (!names.every(isPlain)) return undefined;
  const lanes = chart.lanes.flatMap(({ relation, bars }) => [
    `  section ${relation}`,
    ...bars.map((bar) => `  ${barWords(bar, isOneFile)} :${bar.isLong ? 'crit, ' : ''}${bar.start}, ${bar.end}`),
  ]);
  return [
    `%%{init: {"gantt": {"leftPadding": ${leftOf(chart)}, "topPadding": 20}}}%%`,
    'gantt',
    '  accTitle: Who waits for which lock',
    '  dateFormat x',
    '  tickInterval 1week',
    '  todayMarker off',
    ...lanes,
  ].join('\n');
}

/** The chart for an HTML page, where the table below says the same to those who cannot see it. */
export function renderHtmlChart(chart: LockChart): string {
  const isOneFile = isOfOneFile(chart);
  const share = (part: number): string => `${((part / chart.length) * 100).toFixed(2)}%`;
  const lane = (bars: readonly LockBar[]): string =>
    bars
      .map((bar) => {
        const where = `margin-left:${share(bar.start)};width:${share(bar.end - bar.start)}`;
        return `<div class="words">${escapeHtml(barWords(bar, isOneFile))}</div><div class="bar${bar.isLong ? ' long' : ''}" style="${where}"></div>`;
      })
      .join('');
  const lanes = chart.lanes.map(
    ({ relation, bars }) => `<div class="name">${escapeHtml(clip(relation, 60))}</div><div class="lane">${lane(bars)}</div>`,
  );
  return `<p class="quiet">${escapeHtml(chartWords)}</p><div class="locks" role="img" aria-label="A chart of ${plural(barsOf(chart).length, 'lock')}; the table has the same in words">${lanes.join('')}</div>`;
}
