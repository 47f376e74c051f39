import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { EntryCode, type CatalogueShape } from "../../../kernel/catalogue.ts";
import { Choice, Day, Line, record } from "../../../kernel/schema.ts";

const FigureId = Type.String({ pattern: "^[a-z]+\\.[A-Za-z]+$", title: "数据编号" });
/** Words with figures in braces: `走访企业{visits.visitedEnterprises}`; grammar: `rules/clause-words.ts`. */
const Clause = Line("分句", 200);

/** A ledger as the text speaks of it, and the figures that rest on any row of it: where they have none, there is nothing to tell. */
const BriefingLedger = record({ code: EntryCode("台账编码"), topic: Line("所登记的内容", 60), evidence: Type.Array(FigureId, { minItems: 1 }) });
export type BriefingLedger = Static<typeof BriefingLedger>;

/** Over which time the figures of a sentence are asked: the period of the briefing, or what stands on the as-of day. */
const SentenceTime = Choice("时间", ["period", "asOf"]);

/**
 * `stateOn`: rows of the period are told by their state on the as-of day, which the text then says. `once`: the same for every zone, so that a
 * city says it once.
 */
const FigureSentence = record({
  over: SentenceTime,
  ledger: Type.Optional(EntryCode("台账编码")),
  stateOn: Type.Optional(Type.Literal(true)),
  once: Type.Optional(Type.Literal(true)),
  clauses: Type.Array(Clause, { minItems: 1 }),
});
export type FigureSentence = Static<typeof FigureSentence>;

/** An indicator of the economy, told by its level and growth of the newest period; `growth` is absent where no growth is published. */
const IndicatorSentence = record({ indicator: EntryCode("指标编码"), level: Line("总量前的文字", 60), growth: Type.Optional(Line("增速前的文字", 60)) });
export type IndicatorSentence = Static<typeof IndicatorSentence>;

const TemplateSection = record({ title: Line("标题", 40), sentences: Type.Array(Type.Union([FigureSentence, IndicatorSentence]), { minItems: 1 }) });
export type TemplateSection = Static<typeof TemplateSection>;

const BriefingTemplate = record({
  edition: Type.Integer({ minimum: 1, title: "版次" }),
  validFrom: Day("起用日期"),
  ledgers: Type.Array(BriefingLedger),
  sections: Type.Array(TemplateSection, { minItems: 1 }),
  /** Figures that a zone's briefing does not tell, and why. */
  leftOut: Type.Array(record({ why: Line("原因", 200), figures: Type.Array(FigureId, { minItems: 1 }) })),
});
/** The shipped edition of what a briefing says. */
export type BriefingTemplate = Static<typeof BriefingTemplate>;

const compiled = Compile(BriefingTemplate);

export const briefingTemplateShape: CatalogueShape<BriefingTemplate> = {
  is: (value): value is BriefingTemplate => compiled.Check(value),
  errors: (value) => compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`),
};
