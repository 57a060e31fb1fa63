import { foldSettings, type Setting } from '../../src/model/setting.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Rule } from '../../src/model/rule.ts';
import { UserError, type Mistake } from '../../src/model/user-error.ts';
import { loadPolicy, type LoadedPolicy, type PolicyReader } from '../../src/policy/load.ts';
import { presets } from '../../src/policy/presets.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import { rules as registry } from '../../src/rules/index.ts';

/** A rule with options, whatever those of the registry have. */
const rationed = defineRule<{ readonly few: string }, { readonly limit: number; readonly style: 'plain' | 'fancy'; readonly pattern: string }>({
  id: 'schema/rationed-columns',
  summary: 'A table has too many columns.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: ['postgres'],
  docs: { when: 'Always.', effect: 'None.', instead: 'Nothing.' },
  messages: { few: 'Too many.' },
  options: {
    schema: {
      type: 'object',
      properties: {
        limit: { type: 'integer', minimum: 1 },
        style: { type: 'string', enum: ['plain', 'fancy'] },
        pattern: { type: 'string', format: 'regex' },
      },
      required: ['limit', 'style', 'pattern'],
      additionalProperties: false,
    },
    defaults: { limit: 30, style: 'plain', pattern: '^[a-z]' },
  },
  examples: [],
});

export const rules: readonly Rule[] = [...registry, rationed];

/** A repository of these files; everything else is not there. */
export function readerOf(files: Readonly<Record<string, string>> = {}, remote: Readonly<Record<string, string>> = {}): PolicyReader {
  return {
    read: async (path) => files[path],
    readRemote: async (owner, repo, path, sha) => remote[`${owner}/${repo}/${path}@${sha}`],
  };
}

export function load(text: string, reader: PolicyReader = readerOf()): Promise<LoadedPolicy> {
  return loadPolicy({ text, reader, rules, presets });
}

export async function mistakesIn(text: string, reader: PolicyReader = readerOf()): Promise<readonly Mistake[]> {
  try {
    await load(text, reader);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.mistakes;
    throw error;
  }
}

/** `12:3 sentence hint` for each mistake of the policy's own file. */
export async function saidOf(text: string, reader?: PolicyReader): Promise<readonly string[]> {
  const mistakes = await mistakesIn(text, reader);
  return mistakes.map(({ place = '', message, hint }) => [place.replace('.github/lockkeeper.yml:', ''), message, hint].filter(Boolean).join(' '));
}

/** How a rule stands everywhere. */
export function standing(policy: Policy, id: string): Setting {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return foldSettings(
    policy.layers.filter(({ files, tables }) => files === undefined && tables === undefined),
    rule,
  );
}
