import type { Catalog } from '../../model/catalog.ts';
import type { Table, Trigger, Usage, View } from '../../model/objects.ts';
import { mapShared } from '../expressions.ts';
import { replaceRelation } from '../write.ts';

/** The catalog with what the triggers' own statements use rewritten. */
export function mapTriggerUses(catalog: Catalog, change: (use: Usage) => Usage): Catalog {
  let written = catalog;
  for (const relation of catalog.relations.values()) {
    if (relation.kind === 'index' || relation.kind === 'sequence' || relation.triggers === undefined || relation.triggers.length === 0) continue;
    const triggers = mapShared(relation.triggers, (trigger) => mapUses(trigger, change));
    if (triggers === relation.triggers) continue;
    written =
      relation.kind === 'table'
        ? replaceRelation<Table>(written, relation, { ...relation, triggers })
        : replaceRelation<View>(written, relation, { ...relation, triggers });
  }
  return written;
}

function mapUses(trigger: Trigger, change: (use: Usage) => Usage): Trigger {
  const { body } = trigger;
  if (body === undefined) return trigger;
  const uses = mapShared(body.uses, change);
  const assigns = body.assigns && mapShared(body.assigns, change);
  return uses === body.uses && assigns === body.assigns ? trigger : { ...trigger, body: { ...body, uses, ...(assigns && { assigns }) } };
}
