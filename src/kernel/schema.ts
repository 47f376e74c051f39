import { Type, type TProperties, type TSchema } from "typebox";
import { fieldTitle } from "./messages.ts";

/** An object that refuses fields it does not name. */
export const record = <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false });

/** A calendar day `YYYY-MM-DD` of the years that a `PlainDate` may have, 1900 to 2999. */
export const Day = (title: string) => Type.String({ format: "date", pattern: "^(19|2)", title });
/** A UUID made by the application (version 7). */
export const Id = (title: string) => Type.String({ format: "uuid", title });
/** A moment, ISO 8601 in UTC. */
export const Moment = (title: string) => Type.String({ format: "date-time", title });
/** Money in whole fen (分); the screens show 万元 and 亿元. Up to 9 × 10¹³ yuan, exact in a JSON number. */
export const FenAmount = (title: string) => Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, title });
/** One line of text that a person typed; blank alone is refused. */
export const Line = (title: string, maxLength = 200) => Type.String({ minLength: 1, maxLength, pattern: "^\\S(.*\\S)?$", title });
/** Several lines of text. */
export const Prose = (title: string, maxLength = 4000) => Type.String({ minLength: 1, maxLength, title });
/** The version that a change was made on; a later one is a conflict. */
export const Version = Type.Integer({ minimum: 1, title: fieldTitle.version });
/** Why a recorded fact is corrected. */
export const Reason = Type.String({ minLength: 2, maxLength: 500, title: fieldTitle.correctionReason });
/** A choice among camelCase words. */
export const Choice = <Values extends string[]>(title: string, values: readonly [...Values]) => Type.Enum(values, { title });
/** A value that may be absent in a row of the database. */
export const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** Paging by cursor: ask for the next page with the cursor of the last. */
export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 400, title: fieldTitle.cursor })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, title: fieldTitle.pageSize })),
};
export const Page = <S extends TSchema>(row: S) =>
  record({ rows: Type.Array(row), total: Type.Integer({ minimum: 0, title: fieldTitle.total }), next: Type.Optional(Type.String({ title: fieldTitle.cursor })) });
