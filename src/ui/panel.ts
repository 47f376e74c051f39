import type { ReactNode } from "react";

/** A part that one capability offers to a page which another place composes (a record's page, a workbench). */
export interface Panel<Subject> {
  readonly key: string;
  readonly title: string;
  /** Id of the permission without which the panel is absent. */
  readonly permission?: string;
  readonly render: (subject: Subject) => ReactNode;
}
