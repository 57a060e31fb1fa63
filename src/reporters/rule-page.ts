import type { Example, Rule } from '../model/rule.ts';
import { codeSpan, fence, escapeMarkdown } from './escape.ts';
import { markdownProse } from './prose.ts';
import type { DialectId } from '../model/target.ts';
import { readOptions } from './rule-options.ts';
import { consequenceWords, dialectTitles } from './words.ts';

const prose = (text: string, place: 'prose' | 'cell' = 'prose'): string => markdownProse(text, [], place);

/** The page of a rule, `docs/rules/<family>/<id>.md`. */
export function renderRulePage(rule: Rule): string {
  const severity = rule.severity === 'off' ? 'off unless a policy asks for it' : rule.severity;
  const parts = [
    `# ${rule.id}`,
    prose(rule.summary),
    `| Severity | Consequence | Engines |\n| --- | --- | --- |\n| ${severity} | ${consequenceWords[rule.consequence].toLowerCase()} (\`${rule.consequence}\`) | ${rule.dialects.join(', ')} |`,
    `## When\n\n${prose(rule.docs.when)}`,
    `## Effect\n\n${prose(rule.docs.effect)}`,
    `## Instead\n\n${prose(rule.docs.instead)}`,
    renderWordings(rule),
    renderExamples(rule.examples),
    renderOptions(rule),
    renderConfiguration(rule),
    renderExceptions(rule),
    rule.subsumes.length === 0
      ? ''
      : `## Folded in\n\nFindings of these rules on the same statement are folded into this one:\n\n${rule.subsumes.map((id) => `- [${id}](../${id}.md)`).join('\n')}`,
    renderSources(rule),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What differs on an engine with words of its own. */
function renderWordings({ inDialect = {} }: Rule): string {
  return Object.entries(inDialect)
    .flatMap(([dialect, { docs = {} }]) => {
      const lines = [
        ...(docs.when === undefined ? [] : [`**When:** ${prose(docs.when)}`]),
        ...(docs.effect === undefined ? [] : [`**Effect:** ${prose(docs.effect)}`]),
        ...(docs.instead === undefined ? [] : [`**Instead:** ${prose(docs.instead)}`]),
      ];
      return lines.length === 0 ? [] : [`## On ${dialectTitles[dialect as DialectId]}`, ...lines];
    })
    .join('\n\n');
}

const sqlBlock = (sql: string): string => fence(`${sql.trim()}\n`, 'sql');

function renderExamples(examples: readonly Example[]): string {
  if (examples.length === 0) return '';
  return `## Examples\n\n${examples.map((example, index) => renderExample(example, examples.length > 1 ? index + 1 : undefined)).join('\n\n')}`;
}

function renderExample(
  { given, bad, good, differs, dialect, version, framework, file, declares, queries, options }: Example,
  number: number | undefined,
): string {
  const where = [dialect, version, framework, file].filter((word) => word !== undefined).join(', ');
  return [
    number === undefined ? '' : `### Example ${number}${where === '' ? '' : ` (${where})`}`,
    number === undefined && where !== '' ? `With ${where}.` : '',
    declares === undefined ? '' : `With this in the policy:\n\n${fence(renderDeclared(declares), 'yaml')}`,
    options === undefined ? '' : `With the options \`${JSON.stringify(options)}\`.`,
    queries === undefined ? '' : `With these queries in a file that the policy names under \`queries\`:\n\n${sqlBlock(queries.join('\n'))}`,
    given === undefined ? '' : `Given:\n\n${sqlBlock(given)}`,
    `Bad:\n\n${sqlBlock(bad)}`,
    good === undefined ? '' : `Good:\n\n${sqlBlock(good)}`,
    differs === undefined ? '' : `The good one ends in another schema: ${prose(differs)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderDeclared(declares: NonNullable<Example['declares']>): string {
  const tables = Object.entries(declares).flatMap(([table, holds]) => [`  ${table}:`, ...holds.map((one) => `    - ${one}`)]);
  return `${['dependencies:', ...tables].join('\n')}\n`;
}

function renderOptions(rule: Rule): string {
  const rows = readOptions(rule).map(
    ({ name, type, fallback, description }) =>
      `| ${codeSpan(name, 'cell')} | ${escapeMarkdown(type)} | ${codeSpan(fallback, 'cell')} | ${prose(description, 'cell')} |`,
  );
  return rows.length === 0 ? '' : ['## Options', '', '| Option | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function renderConfiguration(rule: Rule): string {
  const options = readOptions(rule);
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  const lines =
    options.length === 0
      ? ['rules:', `  ${rule.id}: ${severity} # error, warning, notice or off`]
      : [
          'rules:',
          `  ${rule.id}:`,
          `    severity: ${severity} # error, warning, notice or off`,
          ...options.map(({ name, fallback }) => `    ${name}: ${fallback}`),
        ];
  return `## Configure\n\nIn \`.github/lockkeeper.yml\`:\n\n${fence(`${lines.join('\n')}\n`, 'yaml')}`;
}

function renderExceptions(rule: Rule): string {
  const inline = `-- lockkeeper: allow ${rule.id} until YYYY-MM-DD -- why it is fine here\n`;
  const policy = ['exceptions:', `  - rule: ${rule.id}`, '    tables: [a_table]', '    reason: why it is fine here', '    expires: YYYY-MM-DD'];
  return [
    '## Make an exception',
    'For one statement, above it:',
    fence(inline, 'sql'),
    'For a table or for files, in the policy:',
    fence(`${policy.join('\n')}\n`, 'yaml'),
  ].join('\n\n');
}

function renderSources({ docs, inDialect = {} }: Rule): string {
  const sources = [...(docs.sources ?? []), ...Object.values(inDialect).flatMap((wording) => wording.docs?.sources ?? [])];
  return sources.length === 0 ? '' : `## Sources\n\n${sources.map((source) => `- <${source}>`).join('\n')}`;
}

/** The list of all rules, `docs/rules/README.md`. */
export function renderRuleIndex(rules: readonly Rule[]): string {
  const families = [...new Set(rules.map(({ family }) => family))];
  const blocks = families.map((family) => {
    const rows = rules
      .filter((rule) => rule.family === family)
      .map(
        (rule) =>
          `| [${rule.id.slice(family.length + 1)}](${rule.id}.md) | ${prose(rule.summary, 'cell')} | ${rule.severity} | ${rule.dialects.join(', ')} |`,
      );
    return [`## ${family}`, '', '| Rule | What it finds | Severity | Engines |', '| --- | --- | --- | --- |', ...rows].join('\n');
  });
  return `# Rules\n\n${rules.length} rules, in ${families.length} families.\n\n${blocks.join('\n\n')}\n`;
}
