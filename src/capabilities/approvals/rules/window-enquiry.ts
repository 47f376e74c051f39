import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";

interface Answered {
  readonly enquiredOn: string;
  readonly answer?: string | undefined;
  readonly answeredOn?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly forwardedOn?: string | undefined;
  readonly calledBackOn?: string | undefined;
  readonly calledBackBy?: string | undefined;
  readonly satisfied?: boolean | undefined;
}

export type WindowEnquiryRefusal = "answerWithoutDay" | "answeredBeforeAsked" | "forwardedToNobody" | "forwardedBeforeAsked" | "callBackIncomplete" | "calledBackBeforeAsked";

/** What is passed on goes to a department, a call back has its day and its person, and neither comes before the question. */
function judgeFollowing({ enquiredOn, departmentId, forwardedOn, calledBackOn, calledBackBy, satisfied }: Answered) {
  if (forwardedOn !== undefined && departmentId === undefined) return refused("forwardedToNobody");
  if (forwardedOn !== undefined && forwardedOn < enquiredOn) return refused("forwardedBeforeAsked");
  if ((calledBackOn === undefined) !== (calledBackBy === undefined) || (satisfied !== undefined && calledBackOn === undefined)) return refused("callBackIncomplete");
  return calledBackOn !== undefined && calledBackOn < enquiredOn ? refused("calledBackBeforeAsked") : allowed;
}

/** An answer has its day, a day its answer, and nobody is answered before asking. */
export function judgeEnquiry(entered: Answered): Verdict<WindowEnquiryRefusal> {
  const { enquiredOn, answer, answeredOn } = entered;
  if ((answer === undefined) !== (answeredOn === undefined)) return refused("answerWithoutDay");
  return answeredOn !== undefined && answeredOn < enquiredOn ? refused("answeredBeforeAsked") : judgeFollowing(entered);
}
