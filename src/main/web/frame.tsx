import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useCallback, useState } from "react";
import { signOut, type Session } from "../../capabilities/accounts/contract/session.ts";
import { roleText } from "../../capabilities/accounts/messages.ts";
import { call } from "../../platform/http/client/call.ts";
import { followLive } from "../../platform/http/client/live.ts";
import { useGo } from "../../ui/address.ts";
import { PageTitleContext } from "../../ui/page-title.tsx";
import { PlaceContext } from "../../ui/place.ts";
import { ProblemListener } from "../../ui/problem-listener.ts";
import type { ShownProblem } from "../../ui/problem.ts";
import { Shell } from "../../ui/shell.tsx";
import { EmptyState, ErrorState, Loading } from "../../ui/states.tsx";
import { LapseDialog } from "./lapse-dialog.tsx";
import { crumbsOf, mayOpen, menuOf, quickOf, type Held } from "./menu.ts";
import { changePasswordPath, signInPath, type Page } from "./page.ts";
import type { Parts } from "./parts.ts";
import { AsOfChoice, ZoneChoice } from "./place-slots.tsx";
import { heldIn } from "./session.ts";
import { SessionRights } from "./session-context.tsx";
import { useLiveUpdates } from "./use-live-updates.ts";
import { useOpened, useShownPage } from "./use-opened.ts";
import { usePlaceOf } from "./use-place.ts";
import { words } from "./words.ts";

interface Props { readonly parts: Parts; readonly session: Session }

function Content({ page, held, place }: { readonly page: Page | undefined; readonly held: Held; readonly place: ReturnType<typeof usePlaceOf> }) {
  if (place.error && !place.place) return <ErrorState error={place.error} onRetry={() => { void place.refetch(); }} />;
  if (place.empty) return <EmptyState title={words.noZone} hint={words.noZoneHint} />;
  if (!place.place) return <Loading />;
  if (page && !mayOpen(page, held)) return <EmptyState title={words.notPermitted} hint={words.notPermittedHint} />;
  return <PlaceContext value={place.place}><Suspense fallback={<Loading />}><Outlet /></Suspense></PlaceContext>;
}

/** Name and roles of who is signed in, and what they can do about it. */
function useUser({ session }: Props, current: string) {
  const client = useQueryClient();
  const go = useGo();
  const leave = async () => {
    await call(signOut, {}).catch(() => undefined);
    client.clear();
    // A whole new page: nothing that was fetched for this reader stays in memory for the next.
    window.location.assign(`${signInPath}?back=${encodeURIComponent(current)}`);
  };
  return {
    name: session.name,
    note: [...new Set(session.roles.map(({ role }) => roleText[role]))].join("、"),
    entries: [
      { key: "password", label: words.changePassword, onChosen: () => { go(changePasswordPath); } },
      { key: "out", label: words.signOut, onChosen: () => { void leave(); } },
    ],
  };
}

/** The frame of everyone who is signed in. */
export function Frame(props: Props) {
  const { parts: { pages, menuGroups, lapse }, session } = props;
  const client = useQueryClient();
  const { href } = useLocation();
  useLiveUpdates(followLive);
  const place = usePlaceOf(session);
  const { page, pathname } = useShownPage(pages);
  const opened = useOpened(pages, page, pathname, session.userId);
  const user = useUser(props, href);
  const [round, setRound] = useState(0);
  const held = heldIn(session, place.zone?.id ?? "");
  const listen = useCallback((problem: ShownProblem) => { if (problem.status === 401) lapse.set(true); }, [lapse]);
  const signIn = pages.find(({ path }) => path === signInPath)?.element;
  const refresh = () => {
    setRound(round + 1);
    void client.invalidateQueries();
  };
  return (
    <ProblemListener value={listen}>
      <PageTitleContext value={opened.onTitle}>
        <Shell
          unitName={place.zone?.name ?? words.product}
          systemName={words.system}
          menu={menuOf(pages, menuGroups, held)}
          quick={quickOf(pages, held)}
          current={page?.parent ?? pathname}
          crumbs={page ? crumbsOf(pages, menuGroups, page, opened.title) : [{ title: opened.title }]}
          opened={opened.pages}
          shown={pathname}
          onOpened={opened.onOpened}
          onRefresh={refresh}
          user={user}
          extra={<ZoneChoice {...place} />}
          asOf={<AsOfChoice {...place} />}
        >
          <SessionRights session={session} zoneId={place.zone?.id ?? ""}>
            <Content key={`${pathname}#${String(round)}`} page={page} held={held} place={place} />
          </SessionRights>
        </Shell>
        {signIn && <LapseDialog lapse={lapse} signIn={signIn} userId={session.userId} />}
      </PageTitleContext>
    </ProblemListener>
  );
}
