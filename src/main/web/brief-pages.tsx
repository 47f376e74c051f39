import { useEffect } from "react";
import { BriefPage } from "../../capabilities/briefings/web/brief-page.tsx";

/** The place's briefing; from it a text goes on to the page of the check, and a number to the page of its records, which is fetched beforehand. */
export function ZoneBriefPage() {
  useEffect(() => { void import("./zone-pages.tsx"); }, []);
  return <BriefPage checkPath="/check" />;
}
