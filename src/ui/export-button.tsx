import { DownloadOutlined } from "@ant-design/icons";
import { Button, Typography } from "antd";
import { useState } from "react";
import type { FileOperation } from "../kernel/file-reply.ts";
import type { Input } from "../kernel/operation.ts";
import { call } from "../platform/http/client/call.ts";
import { useProblemListener } from "./problem-listener.ts";
import { problemOf } from "./problem.ts";
import { saveFile } from "./save-file.ts";

interface ExportButtonProps<Op extends FileOperation> {
  readonly op: Op;
  readonly input: Input<NoInfer<Op>>;
  readonly children: string;
  readonly disabled?: boolean;
}

/** Asks for a file and has the browser save it. A refusal is told where the person looks; nothing is saved then. */
export function ExportButton<Op extends FileOperation>({ op, input, children, disabled = false }: ExportButtonProps<Op>) {
  const tell = useProblemListener();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    setPending(true);
    setRefused(undefined);
    try {
      saveFile(await call(op, input), op.file);
    } catch (error) {
      const problem = problemOf(error);
      tell(problem);
      setRefused(problem.title);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={pending} disabled={disabled} onClick={() => { void save(); }}>{children}</Button>
      {refused === undefined ? null : <Typography.Text type="danger" role="alert">{refused}</Typography.Text>}
    </>
  );
}
