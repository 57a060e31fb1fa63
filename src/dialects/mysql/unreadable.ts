/** Why a statement cannot be read, and where; caught where statements are read, never beyond. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** Offsets in the file. */
  readonly at: { readonly start: number; readonly end: number } | undefined;

  constructor(message: string, at?: { readonly start: number; readonly end: number }) {
    super(message);
    this.at = at;
  }
}
