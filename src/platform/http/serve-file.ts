import { Type } from "typebox";
import type { FileOperation, FileReply } from "../../kernel/file-reply.ts";
import type { Input } from "../../kernel/operation.ts";
import { inScope, type ScopedTx } from "../db/scoped-transaction.ts";
import { recordExport } from "../exports/store.ts";
import { admit } from "./admit.ts";
import type { Door } from "./door.ts";
import { inputChecker } from "./input.ts";
import type { PublicContext } from "./public-context.ts";

/** A file's name as RFC 8187 writes it in a header: percent-encoded UTF-8, the quote and the star too. */
const headerName = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What goes into a file, as it was read, and how many records it tells of. */
export interface Exported<Content> {
  readonly content: Content;
  readonly rows: number;
}

/**
 * Mounts an operation that answers with a file. What goes into it is read in the operation's transaction, which also
 * writes the export down; the file is made after it, so that no connection waits for a typesetter. An export whose
 * file could not be made stays written down: it was asked for, and its content was read.
 */
export function serveFile<Op extends FileOperation, Content>(
  door: Door,
  op: Op,
  read: (tx: ScopedTx, input: Input<NoInfer<Op>>, context: PublicContext) => Promise<Exported<Content>>,
  make: (content: Content) => FileReply | Promise<FileReply>,
): void {
  door.operations.push(op);
  const checkInput = inputChecker(op);
  door.app.route({
    method: op.method,
    url: op.path,
    schema: { response: { 200: Type.Any() } },
    handler: async (request, reply) => {
      const { input, context, begin } = await admit(door, op, checkInput, request, reply);
      const { params, ...asked } = input as unknown as { readonly params: { readonly zoneId: string } };
      const content = await inScope(door.database, begin, async (tx) => {
        const exported = await read(tx, input, context);
        await recordExport(tx, { zoneId: params.zoneId, operation: op.id, title: op.summary, asked: { ...params, ...asked }, rows: exported.rows });
        return exported.content;
      });
      const { name, bytes } = await make(content);
      return reply.type(op.file).header("content-disposition", `attachment; filename*=UTF-8''${headerName(name)}`).send(Buffer.from(bytes));
    },
  });
}
