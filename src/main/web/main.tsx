import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { UiProvider } from "../../ui/ui-provider.tsx";
import "./frame.css";
import { createLapse } from "./lapse.ts";
import { menuGroups, pages } from "./pages.tsx";
import { createQueryClient } from "./query-client.ts";
import { createAppRouter } from "./routes.tsx";

function start(root: HTMLElement): void {
  const lapse = createLapse();
  const client = createQueryClient(lapse);
  const router = createAppRouter({ pages, menuGroups, lapse }, client);
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </UiProvider>
    </StrictMode>,
  );
}

const root = document.getElementById("root");
if (root) start(root);
