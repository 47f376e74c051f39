import type { Operation } from "../../../kernel/operation.ts";
import type { PermissionMatrix } from "../contract/matrix.ts";
import { matrixOf } from "../rules/matrix.ts";

export const readMatrix = (operations: readonly Operation[]): Promise<PermissionMatrix> => Promise.resolve(matrixOf(operations));
