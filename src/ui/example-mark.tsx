import { dayWords } from "./messages.ts";
import "./marks.css";

/** Marks what is an example and no stated fact. */
export function ExampleMark() {
  return <span className="example-mark" title={dayWords.exampleHint}>{dayWords.example}</span>;
}
