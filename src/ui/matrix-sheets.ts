import type { MatrixGroup } from "./matrix-layout.ts";

/** More columns than these on one A3 sheet cannot be read: the rest goes on further sheets, group by group. */
const columnsASheet = 20;

/** Groups laid on sheets, in order; a group too wide for one is cut. */
export function sheetsOf(groups: readonly MatrixGroup[]): readonly (readonly MatrixGroup[])[] {
  const pieces = groups.flatMap((group) => Array.from(
    { length: Math.ceil(group.columns.length / columnsASheet) },
    (_, part) => ({ ...group, key: `${group.key}-${String(part)}`, columns: group.columns.slice(part * columnsASheet, (part + 1) * columnsASheet) }),
  ));
  const width = (sheet: readonly MatrixGroup[]) => sheet.reduce((sum, { columns }) => sum + columns.length, 0);
  return pieces.reduce<readonly (readonly MatrixGroup[])[]>((sheets, piece) => {
    const last = sheets.at(-1);
    return last && width(last) + piece.columns.length <= columnsASheet ? [...sheets.slice(0, -1), [...last, piece]] : [...sheets, [piece]];
  }, []);
}
