import { Table } from "antd";
import { EmptyState } from "../../../ui/states.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { categoryLabel } from "../../problems/messages.ts";
import { problemPath } from "../../problems/web/paths.ts";
import type { HeardProblem } from "../contract.ts";
import { visitWords } from "./words.ts";

/** What was heard on the visit, each with its page in the problem ledger. */
export function VisitProblems({ problems }: { readonly problems: readonly HeardProblem[] }) {
  if (problems.length === 0) return <EmptyState title={visitWords.noProblems} />;
  return (
    <Table<HeardProblem>
      size="small" pagination={false} rowKey="id" dataSource={[...problems]} scroll={{ x: "max-content" }}
      columns={[
        { title: visitWords.content, key: "content", render: (_, { id, content }) => <PageLink to={problemPath(id)}>{content}</PageLink> },
        { title: visitWords.category, key: "category", width: 110, render: (_, { category }) => categoryLabel[category] },
        { title: visitWords.raisedOn, key: "raisedOn", width: 116, render: (_, { raisedOn }) => raisedOn },
        { title: visitWords.state, key: "closedOn", width: 140, render: (_, { closedOn }) => (closedOn === null ? visitWords.open : visitWords.closed(closedOn)) },
      ]}
    />
  );
}
