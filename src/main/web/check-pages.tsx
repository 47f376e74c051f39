import { CheckPage } from "../../capabilities/briefings/web/check-page.tsx";
import { recordPaths } from "./record-paths.ts";

export function DraftCheckPage() {
  return <CheckPage paths={recordPaths} />;
}
