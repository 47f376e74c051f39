import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { FigureAsked } from "./use-figure-asked.ts";
import { periodText } from "./period-text.ts";
import { askedLabel, figureWords } from "./words.ts";

interface Props {
  readonly asked: FigureAsked;
  /** Names of the project and the enterprise, once they are known. */
  readonly names?: { readonly project?: string; readonly enterprise?: string };
}

/** That the figure is not asked of all, and of what alone; each can be dropped. */
export function AskedBar({ asked: { named, drop }, names = {} }: Props) {
  if (named.length === 0) return null;
  return (
    <ul className="figure-asked" aria-label={figureWords.asked}>
      {named.map(({ key, value }) => {
        const name = key === "period" ? periodText(value) : (names[key] ?? figureWords.chosen);
        return (
          <li key={key}>
            <span>{askedLabel[key]}：{name}</span>
            <Button className="no-print" type="text" size="small" icon={<CloseOutlined />} aria-label={figureWords.drop(askedLabel[key])} title={figureWords.drop(askedLabel[key])} onClick={() => { drop(key); }} />
          </li>
        );
      })}
    </ul>
  );
}
