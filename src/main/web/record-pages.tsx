import { WindowEnquiryPage } from "../../capabilities/approvals/web/window-enquiry-page.tsx";
import { useHeld } from "../../ui/held.ts";
import { historyPanel } from "./record-panels.tsx";

/** Rows of ledgers, each with its change history. */
const panels = [historyPanel];

export const WindowEnquiryRecord = () => <WindowEnquiryPage permissions={useHeld()} panels={panels} />;
