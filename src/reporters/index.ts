import type { Report } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { renderWorkflowCommands } from './annotations.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderSarif } from './sarif.ts';
import { renderSummary } from './summary.ts';
import { renderTerminal } from './terminal.ts';

/** What formats need beside the report. */
export interface RenderContext {
  readonly colour: boolean;
  readonly width: number;
  readonly title: string;
  readonly rules: readonly Rule[];
  readonly version: string;
  readonly homepage?: string;
}

export type FormatName = 'terminal' | 'json' | 'sarif' | 'markdown' | 'html' | 'github';

/** What a job summary may take at most, with room to spare below GitHub's 1,024,000 bytes. */
const longestMarkdown = 1_000_000;

/** Every format that a report can be written in. */
export const formats: Readonly<Record<FormatName, (report: Report, context: RenderContext) => string>> = {
  terminal: renderTerminal,
  json: renderJson,
  sarif: renderSarif,
  markdown: (report) => renderSummary(report, { maxBytes: longestMarkdown }),
  html: renderHtml,
  github: renderWorkflowCommands,
};
