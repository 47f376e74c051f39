import { queryOptions } from "@tanstack/react-query";
import type { Input, Operation, Output } from "../kernel/operation.ts";
import { call } from "../platform/http/client/call.ts";

/**
 * Options of `useQuery` for a reading operation. The key is `[operation's id, input]`: a live update of a kind of row
 * invalidates by the first part, and the same question asked twice is fetched once.
 */
export function operationQuery<Op extends Operation>(op: Op, input: Input<Op>) {
  return queryOptions<Output<Op>>({ queryKey: [op.id, input], queryFn: ({ signal }) => call(op, input, { signal }) });
}
