import { createContext, useContext } from "react";
import type { ShownProblem } from "./problem.ts";

/** Told of every refusal that a form meets, so that the frame can ask for a new sign-in over a form that stays as it is. */
export const ProblemListener = createContext<(problem: ShownProblem) => void>(() => undefined);

export const useProblemListener = (): ((problem: ShownProblem) => void) => useContext(ProblemListener);
