import type { FileReply } from "../kernel/file-reply.ts";

/** Has the browser save a file under its name. The address of its bytes is given back once the browser has taken it up. */
export function saveFile({ name, bytes }: FileReply, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}
