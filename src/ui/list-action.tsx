import { Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import { listWords } from "./messages.ts";
import { PageLink } from "./page-link.tsx";

/** A button of the tool bar. What the reader may not do is left out of the list. */
export interface ListAction {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly disabled?: boolean;
  /** Called with the keys of the shown columns in the reader's order, as an export needs them. */
  readonly onChosen: (columns: readonly string[]) => void;
}

/** A link at the end of a row. */
export interface RowAction {
  readonly key: string;
  readonly label: string;
  readonly danger?: boolean;
  /** A page to open; or else `onChosen` is called. */
  readonly to?: string;
  readonly onChosen?: () => void;
}

/** More links than these are put under 更多. */
const inline = 3;

export function ListActions({ actions, columns }: { readonly actions: readonly ListAction[]; readonly columns: readonly string[] }) {
  return (
    <div className="list-actions">
      {actions.map(({ key, label, icon, primary, danger, pending, disabled, onChosen }) => (
        <Button
          key={key}
          {...(primary === true && { type: "primary" as const })}
          danger={danger === true}
          loading={pending === true}
          disabled={disabled === true}
          icon={icon}
          onClick={() => { onChosen(columns); }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function One({ action: { label, danger, to, onChosen } }: { readonly action: RowAction }) {
  if (to !== undefined) return <PageLink to={to}>{label}</PageLink>;
  return <Button type="link" size="small" className="row-action" danger={danger === true} {...(onChosen && { onClick: onChosen })}>{label}</Button>;
}

export function RowActions({ actions }: { readonly actions: readonly RowAction[] }) {
  const few = actions.length > inline ? actions.slice(0, inline - 1) : actions;
  const rest = actions.slice(few.length).map(({ key, label, danger, to, onChosen }) => ({
    key,
    label: to === undefined ? label : <PageLink to={to}>{label}</PageLink>,
    danger: danger === true,
    ...(onChosen && { onClick: onChosen }),
  }));
  return (
    <div className="row-actions">
      {few.map((action) => <One key={action.key} action={action} />)}
      {rest.length > 0 && (
        <Dropdown menu={{ items: rest }} trigger={["click"]}>
          <Button type="link" size="small" className="row-action">{listWords.more}</Button>
        </Dropdown>
      )}
    </div>
  );
}
