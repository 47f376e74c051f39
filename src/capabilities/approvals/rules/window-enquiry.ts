import { allowed, refused } from "../../../kernel/refusal.ts";

interface Answered {
  readonly enquiredOn: string;
  readonly answer?: string | undefined;
  readonly answeredOn?: string | undefined;
}

export type WindowEnquiryRefusal = "answerWithoutDay" | "answeredBeforeAsked";

/** An answer has its day, a day its answer, and nobody is answered before asking. */
export function judgeAnswer({ enquiredOn, answer, answeredOn }: Answered) {
  if ((answer === undefined) !== (answeredOn === undefined)) return refused("answerWithoutDay");
  return answeredOn !== undefined && answeredOn < enquiredOn ? refused("answeredBeforeAsked") : allowed;
}
