import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Lapse } from "./lapse.ts";
import type { PageElement } from "./page.ts";
import { sessionQuery } from "./session.ts";
import { words } from "./words.ts";

/** Signing in again over the page as it is, so that nothing filled in is lost; somebody else starts with a fresh page. */
export function LapseDialog({ lapse, signIn: SignIn, userId }: { readonly lapse: Lapse; readonly signIn: PageElement; readonly userId: string }) {
  const lapsed = useSyncExternalStore(lapse.subscribe, lapse.get);
  const client = useQueryClient();
  const { data: session, dataUpdatedAt } = useQuery({ ...sessionQuery, enabled: false });
  const since = useRef(dataUpdatedAt);
  useEffect(() => {
    if (!lapsed) since.current = dataUpdatedAt;
    else if (session && dataUpdatedAt > since.current) {
      if (session.userId !== userId) window.location.reload();
      lapse.set(false);
      void client.invalidateQueries();
    }
  }, [lapsed, session, dataUpdatedAt, userId, lapse, client]);
  // Whoever must change the password first leaves the frame: the dialog must not wait for them there.
  useEffect(() => () => { lapse.set(false); }, [lapse]);
  return (
    <Modal open={lapsed} title={words.lapsed} footer={null} closable={false} keyboard={false} mask={{ closable: false }} centered destroyOnHidden width={420}>
      <p className="soft">{words.lapsedHint}</p>
      <SignIn />
    </Modal>
  );
}
