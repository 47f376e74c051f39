/** Whether the text is on the clipboard now; browsers give it to secure pages alone, and only where the reader lets them. */
export const copyText = (text: string): Promise<boolean> =>
  Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => true, () => false);
