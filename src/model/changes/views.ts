import type { ObjectName } from '../names.ts';
import type { View } from '../objects.ts';
import type { WrittenColumn } from '../output-columns.ts';

/** What is done to a view, materialized or not. */
export type ViewChange =
  | {
      readonly kind: 'create-view';
      readonly view: ObjectName;
      readonly orReplace: boolean;
      readonly ifNotExists: boolean;
      readonly materialized: boolean;
      readonly withData: boolean;
      readonly temporary: boolean;
      /**
       * Among `columns`, a star stands as one entry: `users.*` by the relation's own name, or `*` where a join makes columns one.
       * The catalog writes it out.
       */
      readonly spec: Pick<View, 'uses' | 'definition' | 'recursive' | 'mentions' | 'calls' | 'options' | 'readOnly' | 'definer'> & {
        readonly columns?: readonly WrittenColumn[];
      };
    }
  | { readonly kind: 'drop-view'; readonly view: ObjectName; readonly materialized: boolean; readonly ifExists: boolean; readonly cascade: boolean }
  | { readonly kind: 'rename-view'; readonly view: ObjectName; readonly to: string }
  | { readonly kind: 'refresh-view'; readonly view: ObjectName; readonly online: boolean; readonly withData: boolean };
