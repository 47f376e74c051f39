import { Type } from "typebox";
import { fieldTitle } from "./messages.ts";
import { Day, Line, Moment, Nullable, Version } from "./schema.ts";

/** What every recorded row tells of itself: from what, when and by whom it was recorded, and whether it is an example. */
export const recorded = {
  sourceRef: Nullable(Line(fieldTitle.sourceRef)),
  example: Type.Boolean({ title: fieldTitle.example }),
  version: Version,
  recordedOn: Day(fieldTitle.recordedOn),
  recordedAt: Moment(fieldTitle.recordedAt),
  recordedBy: Line(fieldTitle.recordedBy),
};

/** A document number, a file or a person: what an entry was taken from. */
export const SourceRef = Type.Optional(Line(fieldTitle.sourceRef));
