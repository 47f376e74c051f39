import type { Generated } from "kysely";

interface Recorded {
  example: Generated<boolean>;
  version: Generated<number>;
  recorded_at: string;
  recorded_by: string;
}

export interface ZoneTables {
  zone: Recorded & {
    id: string;
    parent_id: string | null;
    code: string;
    division_code: string | null;
    kind: "city" | "developmentZone" | "subPark";
    name: string;
    clock_day: string | null;
  };
  department: Recorded & {
    zone_id: string;
    id: string;
    name: string;
    kind: "internal" | "ruleOwner" | "decidingOrgan";
    closed_on: string | null;
    phone: string | null;
    address: string | null;
  };
  park: Recorded & {
    zone_id: string;
    id: string;
    name: string;
  };
  parcel: Recorded & {
    zone_id: string;
    id: string;
    park_id: string | null;
    code: string;
    area_m2: number;
  };
}
