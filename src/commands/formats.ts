import type { Report } from '../model/report.ts';
import { homepage, version } from '../version.ts';

export const formatNames = ['terminal', 'json', 'sarif', 'markdown', 'html', 'github', 'gitlab', 'junit'] as const;
export type Format = (typeof formatNames)[number];

export function isFormat(name: string): name is Format {
  return formatNames.some((format) => format === name);
}

/** Renders a report; only the renderer that is asked for is loaded. */
export async function renderReport(report: Report, format: Format, look: { readonly colour: boolean; readonly width: number }): Promise<string> {
  switch (format) {
    case 'terminal':
      return (await import('../reporters/terminal.ts')).renderTerminal(report, look);
    case 'json':
      return (await import('../reporters/json.ts')).renderJson(report, version);
    case 'markdown':
      return (await import('../reporters/summary.ts')).renderSummary(report, { maxBytes: 1_000_000 });
    case 'html':
      return (await import('../reporters/html.ts')).renderHtml(report, { title: 'Lockkeeper' });
    case 'github':
      return (await import('../reporters/annotations.ts')).renderWorkflowCommands(report);
    case 'gitlab':
      return (await import('../reporters/gitlab.ts')).renderGitLab(report);
    case 'junit':
      return (await import('../reporters/junit.ts')).renderJUnit(report);
    case 'sarif': {
      const [{ renderSarif }, { rules }] = await Promise.all([import('../reporters/sarif.ts'), import('../rules/index.ts')]);
      return renderSarif(report, { rules, version, homepage });
    }
  }
}
