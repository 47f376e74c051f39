import { useInfiniteQuery } from "@tanstack/react-query";
import type { CallOptions } from "../../../platform/http/client/call.ts";
import { usePlace } from "../../../ui/place.ts";

const pageSize = 20;

export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly pending: boolean;
  /** Where there are more. */
  readonly more: (() => void) | undefined;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly next?: string;
}

type Ask<Row> = (zoneId: string, query: { readonly limit: number; readonly cursor?: string }, options: CallOptions) => Promise<Page<Row>>;

/** The pages of a zone's list that were asked for so far, one after the other; `id` is the operation's. */
export function usePages<Row>(id: string, ask: Ask<Row>): Paged<Row> {
  const { zoneId } = usePlace();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [id, { params: { zoneId }, pages: pageSize }],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) => ask(zoneId, { limit: pageSize, ...(pageParam !== "" && { cursor: pageParam }) }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
  return { rows: data?.pages.flatMap(({ rows }) => rows) ?? [], total: data?.pages[0]?.total ?? 0, pending: isFetchingNextPage, more: hasNextPage ? () => { void fetchNextPage(); } : undefined };
}
