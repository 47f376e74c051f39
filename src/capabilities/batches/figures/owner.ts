import { ownerNameOn, ownerOn } from "../../projects/store/project-figure.ts";
import type { OwnerOn } from "../store/batch-figure.ts";

/** The owner of a project on the as-of day, as the projects' own figures know it. */
export const owner: OwnerOn = { id: ownerOn, name: ownerNameOn };
