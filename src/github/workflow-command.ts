import { randomUUID } from 'node:crypto';
import { escapeCommandData, escapeCommandProperty } from '../reporters/escape.ts';

type Properties = Readonly<Record<string, string | number | undefined>>;

/** A line that the runner takes as a command. Source: docs.github.com/actions, "Workflow commands for GitHub Actions". */
export function renderCommand(name: 'error' | 'warning' | 'notice' | 'debug', message: string, properties: Properties = {}): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeCommandProperty(String(value))}`],
  );
  return `::${name}${written.length === 0 ? '' : ` ${written.join(',')}`}::${escapeCommandData(message)}`;
}

/** An output as the file behind GITHUB_OUTPUT wants it, with an end that nobody can guess and write into the value. */
export function renderOutput(name: string, value: string): string {
  const end = `end-${randomUUID()}`;
  return `${name}<<${end}\n${value}\n${end}\n`;
}
