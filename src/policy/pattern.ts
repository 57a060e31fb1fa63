import { RE2JS } from 're2js';

/** Why a pattern is none, in RE2's words: every pattern that a policy brings is RE2's, whose time is linear. */
export function faultOfPattern(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
  }
}
