/** Why a statement that parses cannot be followed; caught where statements are read, never beyond. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
