/** One mistake of a user: what, where and how to mend it, in a sentence each. */
export interface Mistake {
  readonly message: string;
  /** `.github/lockkeeper.yml:12:3` */
  readonly place?: string;
  readonly hint?: string;
}

/** The user must mend something: exit code 2. Anything else that is thrown is a bug of ours: exit code 3. */
export class UserError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(...mistakes: readonly [Mistake, ...Mistake[]]) {
    super(mistakes.map(({ place, message, hint }) => [place, message, hint].filter(Boolean).join(': ')).join('\n'));
    this.name = 'UserError';
    this.mistakes = mistakes;
  }
}
