import { allowed, refused } from "../../../kernel/refusal.ts";

interface Someone {
  readonly userId?: string | null | undefined;
  readonly person?: string | null | undefined;
}

/** Somebody with an account or somebody by name, not both. */
export const judgeSomeone = ({ userId, person }: Someone) => (!userId === !person ? refused("pairedWithOne") : allowed);

/** Who follows is another, and begins after the first day of who goes and not after the day on which that one ends anyway. */
export function judgeHandover(before: Someone & { readonly validFrom: string; readonly validTo: string | null }, next: Someone & { readonly on: string }) {
  if (before.userId ? before.userId === next.userId : before.person === next.person) return refused("handoverToSame");
  if (next.on <= before.validFrom) return refused("handoverTooEarly");
  return before.validTo !== null && next.on > before.validTo ? refused("handoverTooLate") : allowed;
}
