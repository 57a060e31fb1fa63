import type { Report } from '../model/report.ts';
import { homepage, version } from '../version.ts';

export const formatNames = ['terminal', 'json', 'sarif', 'markdown', 'html', 'github', 'gitlab', 'junit'] as const;
export type Format = (typeof formatNames)[number];

export function isFormat(name: string): name is Format {
  return formatNames.some((format) => format === name);
}

/** Writes a report; `width` is that of the terminal, in columns. */
export type Render = (report: Report, look: { readonly colour: boolean; readonly width: number }) => string;

const loaders: Readonly<Record<Format, () => Promise<Render>>> = {
  terminal: async () => (await import('../reporters/terminal.ts')).renderTerminal,
  async json() {
    const { renderJson } = await import('../reporters/json.ts');
    return (report) => renderJson(report, version);
  },
  async sarif() {
    const [{ renderSarif }, { rules }] = await Promise.all([import('../reporters/sarif.ts'), import('../rules/index.ts')]);
    return (report) => renderSarif(report, { rules, version, homepage });
  },
  async markdown() {
    const { renderSummary } = await import('../reporters/summary.ts');
    return (report) => renderSummary(report, { maxBytes: 1_000_000 });
  },
  async html() {
    const { renderHtml } = await import('../reporters/html.ts');
    return (report) => renderHtml(report, { title: 'Lockkeeper' });
  },
  github: async () => (await import('../reporters/annotations.ts')).renderWorkflowCommands,
  gitlab: async () => (await import('../reporters/gitlab.ts')).renderGitLab,
  junit: async () => (await import('../reporters/junit.ts')).renderJUnit,
};

/** Loads the renderer of a format, and no other. */
export async function loadRenderer(format: Format): Promise<Render> {
  return loaders[format]();
}
