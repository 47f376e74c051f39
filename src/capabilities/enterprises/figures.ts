import type { FigureDefinition } from "../../kernel/figure.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import type { EnterpriseMeans } from "./contract/means.ts";
import { qualificationFigures } from "./figures/qualification.ts";
import { enterpriseCount, leadingIndustries, pairedEnterprises, supportingIndustries } from "./figures/register.ts";
import { sizeClassFigures } from "./figures/size-class.ts";

export const enterpriseFigures = ({ sizeClasses }: Pick<EnterpriseMeans, "sizeClasses">): readonly FigureDefinition<ScopedTx>[] =>
  [enterpriseCount, ...sizeClassFigures(sizeClasses), ...qualificationFigures, leadingIndustries, supportingIndustries, pairedEnterprises];
