import { Lamp } from "../../../ui/lamp.tsx";
import type { WindowEnquiry } from "../contract/window-enquiry.ts";
import { enquiryToDoLabel } from "../messages.ts";

/** What is still to be done of an enquiry on a day, or that nothing is. */
export function EnquiryState({ enquiry: { answeredOn, departmentId, calledBackOn }, asOf }: { readonly enquiry: WindowEnquiry; readonly asOf: string }) {
  if (answeredOn === null || answeredOn > asOf) return <Lamp tag tone="near" word={enquiryToDoLabel.unanswered} />;
  if (departmentId !== null && (calledBackOn === null || calledBackOn > asOf)) return <Lamp tag tone="inHand" word={enquiryToDoLabel.callBack} />;
  return <Lamp tag tone="done" word={calledBackOn === null ? "已答复" : "已回访"} />;
}
