import { Lamp } from "../../../ui/lamp.tsx";
import type { EnvironmentalCommitment } from "../contract/environmental-commitment.ts";
import { commitmentState } from "../rules/environmental-commitment.ts";
import { commitmentLook } from "./commitment-words.ts";

interface Props {
  readonly commitment: EnvironmentalCommitment;
  readonly asOf: string;
}

/** How a commitment stands on the as-of day, by its evidence. */
export function CommitmentStateMark({ commitment, asOf }: Props) {
  return <Lamp tag {...commitmentLook[commitmentState(commitment, asOf)]} />;
}
