/**
 * The colours of the pages. The same names stand as custom properties in `base.css`; a test holds the two equal.
 * Each text colour has a contrast of at least 4.5 on white and on `ground`.
 */
export const palette = {
  ink: "#1f2933",
  inkSoft: "#52606d",
  line: "#d9dfe6",
  ground: "#f2f4f7",
  paper: "#ffffff",
  brand: "#1c5179",
  brandDeep: "#133b59",
  brandWash: "#e8f0f6",
  done: "#246b42",
  doneWash: "#eaf4ee",
  inHand: "#1b5fa3",
  inHandWash: "#e9f1f9",
  near: "#8f5300",
  nearWash: "#fdf3e1",
  overdue: "#b02a23",
  overdueWash: "#fcecea",
  idle: "#5c6874",
  idleWash: "#ffffff",
  none: "#5c6874",
  noneWash: "#eef0f3",
  replaced: "#5f4a94",
  replacedWash: "#f1eef8",
} as const;
