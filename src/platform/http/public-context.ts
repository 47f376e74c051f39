/** What a handler may know of the request besides its input; cookies are set through it. */
export interface PublicContext {
  readonly address: string;
  readonly actor?: string;
  /** Hash of the secret in the browser's cookie, be its session alive or not. */
  readonly sessionHash?: Buffer;
  /** Starts or ends the browser's session; the secret leaves in a cookie and is never logged or stored. */
  readonly setSessionCookie: (secret: string | undefined) => void;
}
