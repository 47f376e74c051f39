import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { problemOf } from "../../ui/problem.ts";
import type { Lapse } from "./lapse.ts";

const unauthenticated = 401;

/** Faults of the network and the server may pass; a refusal will not. */
const mayPass = (error: unknown) => {
  const { status = 0 } = problemOf(error);
  return status === 0 || status >= 500;
};

/** Fetched data is shown at once and asked for anew when it is older than this, in milliseconds; live updates come sooner. */
const fresh = 30_000;
const retries = 2;

export function createQueryClient(lapse: Lapse): QueryClient {
  const notice = (error: unknown) => {
    if (problemOf(error).status === unauthenticated) lapse.set(true);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: { staleTime: fresh, retry: (count, error) => count < retries && mayPass(error) },
      mutations: { retry: false },
    },
  });
}
