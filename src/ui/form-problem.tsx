import { Alert } from "antd";
import type { ShownProblem } from "./problem.ts";
import { ProblemCode } from "./states.tsx";

/** A refusal on top of a form: its words, what concerns no field shown, its code. */
export function FormProblem({ problem, loose }: { readonly problem: ShownProblem; readonly loose: readonly string[] }) {
  const details = [...(problem.detail === undefined ? [] : [problem.detail]), ...loose];
  return (
    <Alert
      type="error"
      showIcon
      className="form-problem"
      title={problem.title}
      description={(
        <>
          {details.length > 0 && <ul>{details.map((detail) => <li key={detail}>{detail}</li>)}</ul>}
          <span className="soft"><ProblemCode problem={problem} /></span>
        </>
      )}
    />
  );
}
