/** Something of a catalog that can be dropped; tables, types and routines by their keys. */
export type ObjectRef =
  | { readonly kind: 'relation' | 'type'; readonly key: string }
  | {
      readonly kind: 'column' | 'constraint' | 'index' | 'default' | 'trigger' | 'policy' | 'rule' | 'publication';
      readonly table: string;
      readonly name: string;
    }
  | { readonly kind: 'attribute'; readonly key: string; readonly name: string }
  | { readonly kind: 'routine'; readonly key: string; readonly arguments: readonly string[] };

/** What hangs on an object: `auto` goes along without a word, the rest only with CASCADE. */
export interface Dependent {
  readonly ref: ObjectRef;
  readonly auto: boolean;
}

/** One text for one object. */
export function refKey(ref: ObjectRef): string {
  switch (ref.kind) {
    case 'relation':
    case 'type':
      return `${ref.kind}\0${ref.key}`;
    case 'attribute':
      return `attribute\0${ref.key}\0${ref.name}`;
    case 'routine':
      return `routine\0${ref.key}\0${ref.arguments.join(',')}`;
    default:
      return `${ref.kind}\0${ref.table}\0${ref.name}`;
  }
}
