import type { SourceSpan } from './span.ts';

/** A literal of a statement that lets its reader in somewhere. What it says is kept nowhere. */
export interface Credential {
  /** `A password`, `A private key`. */
  readonly what: string;
  readonly span: SourceSpan;
}

/** A token of a statement: a word in lower case, a symbol, or what stands between the quotes of a string. */
export interface CredentialToken {
  readonly start: number;
  readonly end: number;
  readonly word?: string;
  readonly string?: string;
}

/** What a text must hold for a closer look. */
const hint =
  /passw|identified|:\/\/|PRIVATE KEY|(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_|github_pat_|glpat-|xox[abpors]-|[sr]k_live_|AIza|\bsk-|SG\.|sb_secret_|sbp_|npm_|eyJ/i;

/** Whether a statement may hold a credential, so that its tokens are worth reading. */
export const mayHoldCredentials = (text: string): boolean => hint.test(text);

/** Tokens that name their service. Sources: the services' own pages on the form of their keys. */
const tokens: readonly (readonly [what: string, form: RegExp])[] = [
  ['A private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['An access key of AWS', /\b(?:AKIA|ASIA)(?!\w*EXAMPLE)[A-Z0-9]{16}\b/],
  ['A token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,})/],
  ['A token of GitLab', /\bglpat-[\w-]{20}/],
  ['A token of Slack', /\bxox[abpors]-[\w-]{10,}|hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16,}/],
  ['A key of Stripe', /\b[sr]k_live_[A-Za-z0-9]{16,}/],
  ['A key of Google', /\bAIza[\w-]{35}/],
  ['A key of an API', /\bsk-[\w-]{40,}|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bnpm_[A-Za-z0-9]{36}/],
  ['A key of Supabase', /\bsb_secret_\w{20,}|\bsbp_[0-9a-f]{40}/],
];
const address = /\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/'"]*:([^\s@/'"]+)@[^\s/'"]/i;
const connection = /\bpassword\s*=\s*(?:''|')?([^\s'";]+)/i;
const isConnection = /\b(?:host|hostaddr|dbname|user|port|server)\s*=/i;
const isAboutRoles = /\b(?:create|alter)\s+(?:role|user|group)\b|\bidentified\s+by\b|\buser\s+mapping\b/i;
const nested = /\b(?:password|identified\s+by)\s+(?:''|')([^']+)'/i;
const jwt = /\beyJ[\w-]{8,}\.(eyJ[\w-]{8,})\.[\w-]{16,}/;

/** What a tool or client fills in when it runs: `${PW}`, `{{pw}}`, `:pw`, `$pw`, `<password>`, `%s`; and nothing at all. */
const placeholder = /^(?:$|\$|:\w|%|<.*>$|__\w+__$|@\w+@$|#\{|\*+$|x+$|\.\.\.$)|\$\{|\$\(|\{\{|%\(\w+\)s/;

/** The credentials among the tokens of a statement; `span` makes a place of two offsets. */
export function credentialsIn(read: Iterable<CredentialToken>, span: (start: number, end: number) => SourceSpan): readonly Credential[] {
  const before: string[] = [];
  const head: string[] = [];
  const found: Credential[] = [];
  let last: CredentialToken | undefined;
  for (const token of read) {
    if (head.length < 2) head.push(token.word ?? '');
    const isVariable = last?.word === ':' && last.end === token.start;
    const what = token.string === undefined || isVariable ? undefined : whatOf(token.string, before, head);
    if (what !== undefined) found.push({ what, span: span(token.start, token.end) });
    before.push(token.word ?? '');
    if (before.length > 4) before.shift();
    last = token;
  }
  return found;
}

function whatOf(text: string, before: readonly string[], head: readonly string[]): string | undefined {
  if (isPasswordPlace(text, before, head)) return placeholder.test(text) ? undefined : 'A password';
  const named = tokens.find(([, form]) => form.test(text))?.[0];
  if (named !== undefined) return named;
  const told = address.exec(text)?.[1] ?? (isConnection.test(text) ? connection.exec(text)?.[1] : undefined);
  if (told !== undefined && !placeholder.test(told)) return 'A password in an address';
  const inside = isAboutRoles.test(text) ? nested.exec(text)?.[1] : undefined;
  if (inside !== undefined && !placeholder.test(inside)) return 'A password';
  const claims = jwt.exec(text)?.[1];
  return claims !== undefined && !isPublic(claims) ? 'A signed token' : undefined;
}

/**
 * PASSWORD '…' and OPTIONS (password '…') of PostgreSQL; IDENTIFIED BY, IDENTIFIED WITH … BY, SET PASSWORD and MASTER_PASSWORD of MySQL.
 * Sources: manuals, CREATE ROLE, CREATE USER MAPPING; MySQL CREATE USER, SET PASSWORD, CHANGE REPLICATION SOURCE TO.
 */
function isPasswordPlace(text: string, before: readonly string[], head: readonly string[]): boolean {
  const [third = '', second = '', first = ''] = before.slice(-3);
  if (first === 'password' || first === 'passwd') return true;
  if (first === 'by' && before.includes('identified')) return true;
  if ((first === 'as' || first === 'using') && before.includes('identified')) return /^[*$]/.test(text);
  if (first === '(' && second === 'password') return before.includes('using') || head[0] === 'set' || third === '=';
  return first === '=' && (second.endsWith('_password') || (head[0] === 'set' && head[1] === 'password'));
}

/** A token of the role `anon` is made to be handed out. */
function isPublic(claims: string): boolean {
  try {
    return /"role"\s*:\s*"anon"/.test(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return false;
  }
}
