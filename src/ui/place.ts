import { createContext, useContext } from "react";

/** Which zone the pages show, and as of which day; chosen in the top bar and kept in the address. */
export interface Place {
  readonly zoneId: string;
  readonly zoneName: string;
  /** `YYYY-MM-DD`: facts up to this day count. */
  readonly asOf: string;
  /** The day on the zone's clock: the default of new facts and the limit of what may have happened. */
  readonly today: string;
}

/** Pages are shown only once the place is known; the frame gives it. */
export const PlaceContext = createContext<Place>({ zoneId: "", zoneName: "", asOf: "", today: "" });

export const usePlace = (): Place => useContext(PlaceContext);
