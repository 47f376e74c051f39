import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

export interface PageLinkProps {
  /** Path within the product, parameters filled in: `/projects/0190…`. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly className?: string;
  /** What is read out and shown on hover, where the text alone does not say where the link leads. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to another page of the product; it opens without a reload, and in a new window where the person asks for one. */
export function PageLink({ to, search, className, label, children }: PageLinkProps) {
  return (
    <Link
      to={to} activeOptions={{ exact: true, includeSearch: false }} {...(search && { search })} {...(className !== undefined && { className })}
      {...(label !== undefined && { "aria-label": label, title: label })}
    >
      {children}
    </Link>
  );
}
