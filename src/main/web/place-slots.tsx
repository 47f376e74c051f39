import { Select } from "antd";
import { AsOf } from "../../ui/as-of.tsx";
import { ExampleMark } from "../../ui/example-mark.tsx";
import type { usePlaceOf } from "./use-place.ts";
import { words } from "./words.ts";

type PlaceOf = ReturnType<typeof usePlaceOf>;

/** The choice among the zones that the reader sees; a reader of one zone has none to make. */
export function ZoneChoice({ zones, zone, onZone }: Pick<PlaceOf, "zones" | "zone" | "onZone">) {
  return (
    <>
      {zone?.example === true && <ExampleMark />}
      {zones.length > 1 && (
        <Select<string>
          className="zone-choice"
          aria-label={words.zone}
          {...(zone && { value: zone.code })}
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
          options={zones.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={onZone}
        />
      )}
    </>
  );
}

/** The as-of day in the top bar; where the zone's clock stands still, it says so. */
export function AsOfChoice({ place, zone, onAsOf }: Pick<PlaceOf, "place" | "zone" | "onAsOf">) {
  if (!place || !zone) return null;
  const note = zone.clockDay === null ? undefined : words.standingClock(zone.clockDay);
  return <AsOf day={place.asOf} max={place.today} onChange={onAsOf} {...(note !== undefined && { note, mark: words.standingClockMark })} />;
}
