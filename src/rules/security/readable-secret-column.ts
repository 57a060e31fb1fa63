import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeColumns } from '../made-objects.ts';
import { words } from '../option-schemas.ts';
import { hasPhrase, holdsText } from '../column-words.ts';

interface Options {
  readonly secrets: readonly string[];
  readonly safe: readonly string[];
}
const defaults: Options = {
  secrets:
    'password passwd passphrase client_secret secret_key private_key api_secret access_token refresh_token ssn social_security_number card_number credit_card cvv cvc pin_code'.split(
      ' ',
    ),
  safe: 'hash hashed digest encrypted enc cipher ciphertext crypt bcrypt argon2 scrypt salt masked display preview prefix last4 last id ids at on by name hint expires expiry type policy count version fingerprint arn ref uri url path'.split(
    ' ',
  ),
};

export default defineRule({
  id: 'security/readable-secret-column',
  summary: 'A text column is named for a secret and does not say that it is hashed or encrypted.',
  consequence: 'weakens-security',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'The name of a new text column has a word of `secrets` in it and none of `safe`.',
    effect: 'If it holds what its name says, whoever reads a row, a backup or a log of queries has the secret itself.',
    instead: 'Keep a hash of passwords, encrypt what must be read again, and say so in the name: password_hash, token_encrypted.',
  },

  messages: {
    readable: '{table}.{column} is text that anyone who reads {table} can read: keep a hash, or encrypt it, and say so in its name.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['secrets', 'safe'],
      properties: { secrets: words('Words for secrets, several with `_` between them.'), safe: words('Words that say it is safe.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE users (id bigint PRIMARY KEY, password text);',
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, password_hash text);',
      differs: 'The column has another name.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      if (!holdsText(column.type) || !hasPhrase(column.name, options.secrets) || hasPhrase(column.name, options.safe)) continue;
      const certainty = { kind: 'assumed', because: 'only the name tells what it holds' } as const;
      yield problem('readable', { table: showName(table), column: column.name }, { ...place, subject: `${table.name}.${column.name}`, certainty });
    }
  },
});
