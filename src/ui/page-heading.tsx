import type { ReactNode } from "react";
import "./record.css";

export interface PageTitleProps {
  readonly title: string;
  readonly marks?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: its title, its state, what can be done. */
export function PageTitle({ title, marks, actions }: PageTitleProps) {
  return (
    <div className="page-heading">
      <h1>{title}</h1>
      {marks !== undefined && <div className="page-heading-marks">{marks}</div>}
      {actions !== undefined && <div className="page-heading-actions no-print">{actions}</div>}
    </div>
  );
}
