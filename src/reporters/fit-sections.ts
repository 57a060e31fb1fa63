import { plural } from './words.ts';

/** A part of a Markdown page. Rows can be left out one by one; everything else stands or goes as a whole. */
export interface Section {
  readonly heading: string;
  readonly intro?: string;
  readonly rows?: { readonly header: readonly string[]; readonly cells: readonly (readonly string[])[]; readonly noun: string };
  readonly body?: string;
  /** Comes before all others when room is scarce: shorter sections would otherwise push it out. */
  readonly essential?: boolean;
}

const encoder = new TextEncoder();

/** The length of a text as GitHub counts it: in bytes of UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length;

const rowLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function renderSection({ heading, intro, rows, body }: Section, shown: number): string {
  const parts = [heading, intro ?? '', body ?? ''];
  if (rows !== undefined && shown > 0) {
    const lines = [rowLine(rows.header), rowLine(rows.header.map(() => '---')), ...rows.cells.slice(0, shown).map(rowLine)];
    parts.push(lines.join('\n'));
  }
  const hidden = (rows?.cells.length ?? 0) - shown;
  if (rows !== undefined && hidden > 0) parts.push(`*${plural(hidden, `more ${rows.noun}`)} not shown here, for length.*`);
  return parts.filter((part) => part !== '').join('\n\n');
}

/** As much of a section as fits into so many bytes: all of it, as many rows as go, or nothing. */
function fitSection(section: Section, room: number): string | undefined {
  const all = section.rows?.cells.length ?? 0;
  const full = renderSection(section, all);
  if (bytesOf(full) <= room) return full;
  if (section.rows === undefined) return undefined;
  let left =
    room - bytesOf(renderSection(section, 0)) - bytesOf(`${rowLine(section.rows.header)}\n${rowLine(section.rows.header.map(() => '---'))}\n\n`);
  let shown = 0;
  for (const cells of section.rows.cells) {
    left -= bytesOf(rowLine(cells)) + 1;
    if (left < 0) break;
    shown++;
  }
  const cut = renderSection(section, shown);
  return bytesOf(cut) <= room ? cut : undefined;
}

const leftOut = '*Parts of this page are left out for length; the report has them.*';

/** Joins head, sections and foot into a page of at most `maxBytes`; what does not fit is cut at a row and counted. */
export function fitSections(head: string, sections: readonly Section[], foot: string, maxBytes: number): string {
  let room = maxBytes - bytesOf(head) - bytesOf(foot) - bytesOf(leftOut) - 8;
  const fitted = new Map<Section, string>();
  for (const section of sections.toSorted((a, b) => Number(b.essential ?? false) - Number(a.essential ?? false))) {
    const text = fitSection(section, room);
    if (text === undefined) continue;
    fitted.set(section, text);
    room -= bytesOf(text) + 2;
  }
  const missing = sections.length > fitted.size ? [leftOut] : [];
  const page = [head, ...sections.flatMap((section) => fitted.get(section) ?? []), ...missing, foot].filter((part) => part !== '').join('\n\n');
  return clipBytes(`${page}\n`, maxBytes);
}

/** Cuts a text to so many bytes of UTF-8, at a character. */
function clipBytes(text: string, maxBytes: number): string {
  if (bytesOf(text) <= maxBytes) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(Math.max(0, maxBytes)));
  return text.slice(0, read);
}
