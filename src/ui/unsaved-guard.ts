import { useBlocker } from "@tanstack/react-router";
import { App } from "antd";
import { useCallback } from "react";
import { formWords } from "./messages.ts";

/**
 * Asks before half-filled work is thrown away: on closing the form, on going to another page, on closing the window.
 * Gives a function that answers whether the reader may leave.
 */
export function useUnsavedGuard(isDirty: () => boolean): () => Promise<boolean> {
  const { modal } = App.useApp();
  const mayLeave = useCallback(async () => {
    if (!isDirty()) return true;
    return modal.confirm({
      title: formWords.unsavedTitle,
      content: formWords.unsavedText,
      okText: formWords.leave,
      cancelText: formWords.stay,
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: "cancel" },
    });
  }, [isDirty, modal]);
  useBlocker({
    enableBeforeUnload: isDirty,
    // Conditions in the address may change under an open form; another page may not.
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await mayLeave()),
  });
  return mayLeave;
}
