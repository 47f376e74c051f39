import type { newRow } from "../../../platform/db/recording.ts";
import type { EnteredMaterial, Material } from "../contract/material.ts";
import type { MaterialRow, MeetingLink } from "../store/event-parts.ts";

type Begun = ReturnType<typeof newRow>;

export const materialRow = (begun: Begun, event: { readonly id: string; readonly enterpriseId: string }, material: EnteredMaterial): MaterialRow => ({
  ...begun, event_id: event.id, enterprise_id: event.enterpriseId, name: material.name, unit: material.unit, needed: material.needed ?? null,
  on_hand: material.onHand ?? null, on_hand_on: material.onHandOn ?? null, daily_use: material.dailyUse ?? null,
  supplier_id: material.supplierId ?? null, arranged: material.arranged ?? null,
});

export const meetingLink = (begun: Begun, eventId: string, meetingId: string): MeetingLink => ({ ...begun, event_id: eventId, meeting_id: meetingId });

const keyOf = ({ name, unit, needed, onHand, onHandOn, dailyUse, supplierId, arranged }: EnteredMaterial | Material): string =>
  JSON.stringify([name, unit, needed ?? null, onHand ?? null, onHandOn ?? null, dailyUse ?? null, supplierId ?? null, arranged ?? null]);

/** Materials that stay as they were are not written again. */
export function changedMaterials(before: readonly Material[], after: readonly EnteredMaterial[]): { readonly gone: string[]; readonly added: EnteredMaterial[] } {
  const left = before.map((material) => ({ id: material.id, key: keyOf(material) }));
  const added = after.filter((material) => {
    const at = left.findIndex(({ key }) => key === keyOf(material));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gone: left.map(({ id }) => id), added };
}

export function changedMeetings(before: readonly { readonly id: string }[], after: readonly string[]): { readonly gone: string[]; readonly added: string[] } {
  const [old, wanted] = [new Set(before.map(({ id }) => id)), new Set(after)];
  return { gone: [...old].filter((id) => !wanted.has(id)), added: [...wanted].filter((id) => !old.has(id)) };
}
