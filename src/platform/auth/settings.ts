const minute = 60_000;

/** How long sessions live and when signing in is locked; durations in milliseconds. */
export const authSettings = {
  /** A session unused for this long has ended. */
  idle: 60 * minute,
  /** A session ends this long after signing in, however much it is used. */
  absolute: 12 * 60 * minute,
  /** How far a session's last use may lag behind, so that not every read becomes a write. */
  touchEvery: minute,
  /** So many failures of one account within the window lock it for `lockedFor`. */
  failuresOfAccount: 5,
  failureWindow: 15 * minute,
  lockedFor: 15 * minute,
  /** So many failures from one address within the window close it; higher, since an office shares one address. */
  failuresOfAddress: 50,
} as const;
